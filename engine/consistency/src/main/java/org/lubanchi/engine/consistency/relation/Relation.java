package org.lubanchi.engine.consistency.relation;

import java.util.List;
import org.lubanchi.engine.consistency.finding.Judgement;

/**
 * Something that must hold in a report (关系).
 *
 * <p>A new relation is one file: a class with {@code @AutoService(Relation.class)}, whose card holds its examples, which are its
 * first tests. It proposes by meaning (label, unit, scope,
 * organisation, period) and judges by interval arithmetic; it never looks for numbers that happen to fit.
 */
public interface Relation {
    /** What it is. */
    RelationCard card();

    /** Judges it wherever the report gives occasion, in reading order. */
    List<Judgement> judge(ReportFacts facts);
}
