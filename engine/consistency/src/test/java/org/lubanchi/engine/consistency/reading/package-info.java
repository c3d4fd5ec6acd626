/** Tests. */
@NullMarked
package org.lubanchi.engine.consistency.reading;

import org.jspecify.annotations.NullMarked;
