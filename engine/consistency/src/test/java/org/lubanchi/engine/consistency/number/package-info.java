/** Tests. */
@NullMarked
package org.lubanchi.engine.consistency.number;

import org.jspecify.annotations.NullMarked;
