package org.lubanchi.engine.report.narrative;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.lubanchi.engine.report.narrative.NarrativePiece.Chip;
import org.lubanchi.engine.report.narrative.NarrativePiece.Words;

/**
 * Takes the rubbish out of what was typed or pasted (净化): what cannot be seen, what is no character of a text, blanks
 * in rows. Words and figures stay, neighbouring words become one piece, empty paragraphs go.
 */
public final class PlainWriting {
    /** Controls, formatting marks, private use and halves of characters; line ends have become paragraphs before. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cn}\\p{Cs}&&[^\\t\\n\\r]]");

    private static final Pattern BLANKS = Pattern.compile("[\\t\\x20\\u00A0\\u2000-\\u200A\\u202F\\u205F]+");
    private static final Pattern LINE_ENDS = Pattern.compile("\\r\\n|[\\n\\r\\u2028\\u2029\\u0085\\u000B\\u000C]");

    private PlainWriting() {}

    /** The same without rubbish. */
    public static Narrative of(Narrative given) {
        List<Narrative.Paragraph> paragraphs = new ArrayList<>();
        for (Narrative.Paragraph paragraph : given.paragraphs()) {
            split(paragraph).forEach(each -> {
                List<NarrativePiece> pieces = joined(each);
                if (!Narrative.text(new Narrative.Paragraph(pieces)).isBlank()) {
                    paragraphs.add(new Narrative.Paragraph(pieces));
                }
            });
        }
        return new Narrative(paragraphs);
    }

    /** A line end inside a paragraph begins another. */
    private static List<List<NarrativePiece>> split(Narrative.Paragraph paragraph) {
        List<List<NarrativePiece>> lines = new ArrayList<>();
        lines.add(new ArrayList<>());
        for (NarrativePiece piece : paragraph.pieces()) {
            switch (piece) {
                case Chip chip -> lines.getLast().add(chip);
                case Words words -> {
                    String[] parts = LINE_ENDS.split(words.text(), -1);
                    for (int i = 0; i < parts.length; i++) {
                        if (i > 0) {
                            lines.add(new ArrayList<>());
                        }
                        lines.getLast().add(new Words(parts[i]));
                    }
                }
            }
        }
        return lines;
    }

    private static List<NarrativePiece> joined(List<NarrativePiece> line) {
        List<NarrativePiece> pieces = new ArrayList<>();
        StringBuilder words = new StringBuilder();
        for (NarrativePiece piece : line) {
            switch (piece) {
                case Words each -> words.append(seen(each.text()));
                case Chip chip -> {
                    flush(words, pieces);
                    pieces.add(chip);
                }
            }
        }
        flush(words, pieces);
        return trimmed(pieces);
    }

    /** No blanks before the first word and after the last. */
    private static List<NarrativePiece> trimmed(List<NarrativePiece> pieces) {
        List<NarrativePiece> trimmed = new ArrayList<>();
        for (int i = 0; i < pieces.size(); i++) {
            NarrativePiece piece = pieces.get(i);
            if (piece instanceof Words words) {
                String text = words.text();
                text = i == 0 ? text.stripLeading() : text;
                text = i == pieces.size() - 1 ? text.stripTrailing() : text;
                if (!text.isEmpty()) {
                    trimmed.add(new Words(text));
                }
            } else {
                trimmed.add(piece);
            }
        }
        return trimmed;
    }

    private static void flush(StringBuilder words, List<NarrativePiece> pieces) {
        String text = BLANKS.matcher(words).replaceAll(" ");
        if (!text.isEmpty()) {
            pieces.add(new Words(text));
        }
        words.setLength(0);
    }

    /** One line without what cannot be seen. */
    public static String seen(String text) {
        return UNSEEN.matcher(text).replaceAll("");
    }

    /** One line of text without rubbish: line ends become blanks. */
    public static String line(String text) {
        String one = LINE_ENDS.matcher(text).replaceAll(" ");
        return BLANKS.matcher(seen(one)).replaceAll(" ").strip();
    }
}
