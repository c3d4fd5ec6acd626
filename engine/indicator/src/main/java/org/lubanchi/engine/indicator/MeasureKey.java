package org.lubanchi.engine.indicator;

import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.engine.kernel.ReportYear;

/** A measure at a unit in a report year (度量坐标). */
public record MeasureKey(String measure, OrgUnitId unit, ReportYear year) {}
