/** The totals of the synthetic city: what was printed, what was chosen, and what follows from them. */
@NullMarked
package org.lubanchi.demo.calibration;

import org.jspecify.annotations.NullMarked;
