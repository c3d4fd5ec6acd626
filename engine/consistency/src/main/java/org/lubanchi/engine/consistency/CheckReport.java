package org.lubanchi.engine.consistency;

import java.util.List;
import org.lubanchi.engine.consistency.finding.Finding;

/**
 * What a check found (核查结果).
 *
 * @param findings errors and notes in reading order
 * @param claims how many numbers were understood as claims
 * @param held how many relations were looked at and hold
 */
public record CheckReport(List<Finding> findings, int claims, int held) {
    public CheckReport {
        findings = List.copyOf(findings);
    }

    /** Findings that are errors. */
    public List<Finding> errors() {
        return findings.stream().filter(Finding::isError).toList();
    }
}
