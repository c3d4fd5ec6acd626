package org.lubanchi.engine.evaluation;

import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.engine.kernel.OrgUnitId;

/**
 * A unit that is evaluated (被评单位).
 *
 * @param unit who
 * @param name its name
 * @param kind the kind of school by which thresholds differ; blank where the scheme makes no difference
 */
public record Subject(OrgUnitId unit, LocalText name, String kind) {}
