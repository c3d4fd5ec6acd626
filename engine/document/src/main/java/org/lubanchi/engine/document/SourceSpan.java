package org.lubanchi.engine.document;

import java.util.List;

/**
 * Where a block or cell stands in the file it was read from (原文位置).
 *
 * <p>Pieces cover the text in order: piece {@code i} says that the characters from {@code start} on come from its
 * place. A hard-wrapped paragraph of a text file has one piece a line.
 *
 * @param pieces at least one, ordered by start
 */
public record SourceSpan(List<Piece> pieces) {
    public SourceSpan {
        pieces = List.copyOf(pieces);
        if (pieces.isEmpty()) {
            throw new IllegalArgumentException("A source span has at least one piece");
        }
    }

    /**
     * A run of characters with one origin.
     *
     * @param start offset in the block's or cell's plain text, from 0
     * @param place the origin of the first of them
     */
    public record Piece(int start, DocumentPlace place) {}

    /** The place of the character at an offset of the block's text. */
    public DocumentPlace at(int offset) {
        int low = 0;
        int high = pieces.size();
        while (high - low > 1) {
            int half = (low + high) >>> 1;
            if (pieces.get(half).start() > offset) {
                high = half;
            } else {
                low = half;
            }
        }
        Piece found = pieces.get(low);
        return found.place().advancedBy(offset - found.start());
    }
}
