/** Tests of reading sheets. */
@NullMarked
package org.lubanchi.engine.sheet;

import org.jspecify.annotations.NullMarked;
