package org.lubanchi.adapter.office.document;

import java.util.List;
import org.lubanchi.engine.document.Document;

/**
 * A finished file read anew (读回的报告).
 *
 * @param document what the file says, anchors stripped: every inline is plain text, every block has its exact place
 * @param figures the anchored figures in reading order; empty where the format carries none (PDF, foreign files)
 */
public record ReadReport(Document document, List<AnchoredFigure> figures) {
    public ReadReport {
        figures = List.copyOf(figures);
    }
}
