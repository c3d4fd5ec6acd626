package org.lubanchi.engine.report.returned;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.lubanchi.engine.document.Document;
import org.lubanchi.engine.document.FactAnchor;

/**
 * A report's file as it came back (带回的文件).
 *
 * @param document its blocks; paragraphs keep the figures that are still bound
 * @param figures every bound figure that was found, those in tables included
 */
public record ReturnedFile(Document document, List<Figure> figures) {
    public ReturnedFile {
        figures = List.copyOf(figures);
    }

    /**
     * A bound figure of the file (带回的数字).
     *
     * @param printed the characters that were printed when the file was written
     * @param text the characters that stand there now
     */
    public record Figure(FactAnchor anchor, String printed, String text) {
        /** Whether somebody typed over it. */
        public boolean changed() {
            return !text.strip().equals(printed.strip());
        }
    }

    /** What was printed, by the id of the anchor. */
    Map<String, String> printed() {
        return figures.stream()
                .collect(Collectors.toMap(figure -> figure.anchor().id(), Figure::printed, (first, _) -> first));
    }
}
