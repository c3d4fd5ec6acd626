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
 */
public record CheckReport(
        List<Finding> findings, int claims, int held, List<Evidence> agreed, List<PrintedFigure> named) {
    public CheckReport {
        findings = List.copyOf(findings);
        agreed = List.copyOf(agreed);
        named = List.copyOf(named);
    }

    /** Findings that are errors. */
    public List<Finding> errors() {
        return findings.stream().filter(Finding::isError).toList();
    }
}
