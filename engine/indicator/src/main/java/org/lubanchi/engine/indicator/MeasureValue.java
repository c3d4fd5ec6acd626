package org.lubanchi.engine.indicator;

import org.lubanchi.engine.kernel.Observed;
import org.lubanchi.engine.kernel.Quantity;

/**
 * A measure at a unit in a year (度量值).
 *
 * @param value the quantity, or why there is none
 * @param rowsRead rows of the table that count towards the unit
 * @param rowsUsed rows that passed the filter and had a value
 * @param rowsUndetermined rows whose filter or value is missing
 */
public record MeasureValue(Observed<Quantity> value, long rowsRead, long rowsUsed, long rowsUndetermined) {}
