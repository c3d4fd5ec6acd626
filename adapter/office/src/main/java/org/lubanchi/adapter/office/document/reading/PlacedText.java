package org.lubanchi.adapter.office.document.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lubanchi.engine.document.DocumentPlace;
import org.lubanchi.engine.document.Inline;
import org.lubanchi.engine.document.SourceSpan;
import org.lubanchi.engine.document.TextRun;

/**
 * Text whose every character knows its place in the file (带位置的文本).
 *
 * @param pieces in reading order, none empty
 */
public record PlacedText(List<Piece> pieces) {
    /** Nothing. */
    public static final PlacedText EMPTY = new PlacedText(List.of());

    public PlacedText {
        pieces = List.copyOf(pieces);
    }

    /** Characters of one origin. */
    public record Piece(String text, DocumentPlace place) {}

    /** The characters. */
    public String text() {
        StringBuilder text = new StringBuilder();
        pieces.forEach(piece -> text.append(piece.text()));
        return text.toString();
    }

    /** Whether nothing but space stands here. */
    public boolean isBlank() {
        return text().isBlank();
    }

    /** As the inlines of a block: one plain run, or none. */
    public List<Inline> inlines() {
        String text = text();
        return text.isEmpty() ? List.of() : List.of(new TextRun(text));
    }

    /** Where it stands; nothing for an empty text. */
    public Optional<SourceSpan> span() {
        if (pieces.isEmpty()) {
            return Optional.empty();
        }
        List<SourceSpan.Piece> spans = new ArrayList<>();
        int start = 0;
        for (Piece piece : pieces) {
            spans.add(new SourceSpan.Piece(start, piece.place()));
            start += piece.text().length();
        }
        return Optional.of(new SourceSpan(spans));
    }

    /** The characters from an index up to another. */
    public PlacedText part(int from, int to) {
        List<Piece> kept = new ArrayList<>();
        int start = 0;
        for (Piece piece : pieces) {
            int end = start + piece.text().length();
            int first = Math.max(from, start);
            int last = Math.min(to, end);
            if (first < last) {
                kept.add(new Piece(
                        piece.text().substring(first - start, last - start),
                        piece.place().advancedBy(first - start)));
            }
            start = end;
        }
        return new PlacedText(kept);
    }

    /** Without white space at both ends. */
    public PlacedText trimmed() {
        String text = text();
        int from = 0;
        int to = text.length();
        while (from < to && blank(text.charAt(from))) {
            from++;
        }
        while (to > from && blank(text.charAt(to - 1))) {
            to--;
        }
        return from == 0 && to == text.length() ? this : part(from, to);
    }

    private static boolean blank(char c) {
        return Character.isWhitespace(c) || c == '\u00A0' || c == '\uFEFF' || c == '\u200B';
    }

    /** This text and then another. */
    public PlacedText then(PlacedText other) {
        List<Piece> all = new ArrayList<>(pieces);
        all.addAll(other.pieces);
        return new PlacedText(all);
    }
}
