/** Tests. */
@NullMarked
package org.lubanchi.engine.consistency.outline;

import org.jspecify.annotations.NullMarked;
