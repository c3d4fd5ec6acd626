package org.lubanchi.engine.consistency.passage;

import java.util.Optional;
import org.lubanchi.engine.document.DocumentPlace;

/**
 * A spot in the report (原文落点): exact place and the words that stand there.
 *
 * @param blockId the block of the document
 * @param offset characters into the block's or cell's text; with the cell index it tells two spots apart
 * @param cell index of the table cell in reading order, 0 outside tables
 * @param place where it stands in the file, empty for a document that was not read from one
 * @param quotation the words around it, at most 40 characters
 */
public record Spot(String blockId, int cell, int offset, Optional<DocumentPlace> place, String quotation)
        implements Comparable<Spot> {
    /** Identity of the characters at the spot, whatever is quoted around them. */
    public String key() {
        return blockId + "/" + cell + "/" + offset;
    }

    /** The same spot, for what stands at another place of the file; without one it stays as it is. */
    public Spot placed(Optional<DocumentPlace> elsewhere) {
        return new Spot(blockId, cell, offset, elsewhere.or(() -> place), quotation);
    }

    /** The line of a text file, counted from 1, or 0 when the file has no lines. */
    public int line() {
        return place.filter(DocumentPlace.LineColumn.class::isInstance)
                .map(DocumentPlace.LineColumn.class::cast)
                .map(DocumentPlace.LineColumn::line)
                .orElse(0);
    }

    /** The place in words. */
    public String placeText() {
        return place.map(DocumentPlace::text).orElse("块 " + blockId);
    }

    @Override
    public int compareTo(Spot other) {
        int byLine = Integer.compare(line(), other.line());
        return byLine != 0 ? byLine : key().compareTo(other.key());
    }
}
