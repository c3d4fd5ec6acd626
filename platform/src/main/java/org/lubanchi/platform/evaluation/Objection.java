package org.lubanchi.platform.evaluation;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.lubanchi.engine.kernel.OrgUnitId;

/**
 * What a school says against a published score (异议), and what was answered.
 *
 * @param id its number
 * @param run of which run
 * @param unit the school
 * @param node the point it is about
 * @param text what it says
 * @param at when
 * @param answer empty while it waits
 * @param before the school's total when the objection was answered
 * @param after the total after the answer; another one when a correction was accepted
 */
public record Objection(
        long id,
        long run,
        OrgUnitId unit,
        String node,
        String text,
        Instant at,
        Optional<String> answer,
        Optional<BigDecimal> before,
        Optional<BigDecimal> after) {}
