/** The synthetic Shaoxing: invented schools whose rows add up to published totals. */
@NullMarked
package org.lubanchi.demo;

import org.jspecify.annotations.NullMarked;
