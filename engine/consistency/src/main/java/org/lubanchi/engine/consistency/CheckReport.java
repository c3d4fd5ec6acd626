package org.lubanchi.engine.consistency;

import java.util.List;
import org.lubanchi.engine.consistency.finding.Evidence;
import org.lubanchi.engine.consistency.finding.Finding;
import org.lubanchi.engine.consistency.known.PrintedFigure;

/**
 * What a check found (核查结果).
 *
 * @param findings errors and notes in reading order
 * @param claims how many numbers were understood as claims
 * @param held how many relations were looked at and hold
 * @param agreed the ends of the relations that hold: numbers that were recalculated or compared and are right
 * @param named what the report prints of its own body by name, to be set beside figures
 * @param unapplied relations that broke down and judged nothing; empty when the check is complete
 */
public record CheckReport(
        List<Finding> findings,
        int claims,
        int held,
        List<Evidence> agreed,
        List<PrintedFigure> named,
        List<UnappliedRelation> unapplied) {
    public CheckReport {
        findings = List.copyOf(findings);
        agreed = List.copyOf(agreed);
        named = List.copyOf(named);
        unapplied = List.copyOf(unapplied);
    }

    /** Whether every relation was applied; of an incomplete check nobody may say that nothing else is wrong. */
    public boolean isComplete() {
        return unapplied.isEmpty();
    }

    /** Findings that are errors. */
    public List<Finding> errors() {
        return findings.stream().filter(Finding::isError).toList();
    }
}
