package org.lubanchi.adapter.office.document;

import java.util.List;
import org.lubanchi.engine.document.Document;
import org.lubanchi.engine.document.FactAnchor;

/**
 * A Word file of ours that came back, its figures still bound (带绑定读回).
 *
 * @param document paragraphs hold their bound figures; tables are plain text
 * @param figures every bound figure in reading order, those in tables included
 */
public record BoundReport(Document document, List<Figure> figures) {
    public BoundReport {
        figures = List.copyOf(figures);
    }

    /**
     * A figure of the file.
     *
     * @param printed the characters when the file was written
     * @param text the characters that stand there now
     */
    public record Figure(FactAnchor anchor, String printed, String text) {}
}
