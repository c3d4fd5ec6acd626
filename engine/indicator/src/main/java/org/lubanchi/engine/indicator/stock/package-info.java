/** The student stock account: last year and gains less losses is this year, by unit, programme and cohort. */
@NullMarked
package org.lubanchi.engine.indicator.stock;

import org.jspecify.annotations.NullMarked;
