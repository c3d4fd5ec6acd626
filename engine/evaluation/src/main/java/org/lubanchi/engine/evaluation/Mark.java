package org.lubanchi.engine.evaluation;

import java.math.BigDecimal;
import java.util.Optional;
import org.lubanchi.engine.kernel.OrgUnitId;

/**
 * What one expert gave (专家评分).
 *
 * @param judge the expert's name or number
 * @param belongsTo the school the expert works at; none for an expert from outside
 * @param mark the mark
 */
public record Mark(String judge, Optional<OrgUnitId> belongsTo, BigDecimal mark) {}
