package org.lubanchi.engine.consistency.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lubanchi.engine.document.Inline;
import org.lubanchi.engine.document.SourceSpan;
import org.lubanchi.engine.document.TextRun;

/** Text put together from pieces of lines, with the origin of each piece (带出处的文本). */
final class SpannedText {
    private final StringBuilder text = new StringBuilder();
    private final List<SourceSpan.Piece> pieces = new ArrayList<>();

    /** Adds a part of a line; two Latin words are kept apart by a space, Chinese characters are not. */
    SpannedText add(TextLine line, int from, int to) {
        if (from >= to) {
            return this;
        }
        if (!text.isEmpty()
                && isLetter(text.charAt(text.length() - 1))
                && isLetter(line.text().charAt(from))) {
            text.append(' ');
        }
        pieces.add(new SourceSpan.Piece(text.length(), line.at(from)));
        text.append(line.text(), from, to);
        return this;
    }

    SpannedText add(TextLine line) {
        return add(line, 0, line.text().length());
    }

    /** Adds characters that have no origin of their own, such as the tab between two cells. */
    SpannedText addBetween(String separator) {
        text.append(separator);
        return this;
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    String text() {
        return text.toString();
    }

    List<Inline> inlines() {
        return List.of(new TextRun(text()));
    }

    Optional<SourceSpan> span() {
        return pieces.isEmpty() ? Optional.empty() : Optional.of(new SourceSpan(pieces));
    }
}
