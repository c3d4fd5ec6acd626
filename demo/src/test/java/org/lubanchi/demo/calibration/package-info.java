/** The calibration solved again. */
@NullMarked
package org.lubanchi.demo.calibration;

import org.jspecify.annotations.NullMarked;
