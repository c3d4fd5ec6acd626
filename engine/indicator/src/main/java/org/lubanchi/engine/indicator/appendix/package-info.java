/** Fills appendix tables with figures, or says row by row why there is none. */
@NullMarked
package org.lubanchi.engine.indicator.appendix;

import org.jspecify.annotations.NullMarked;
