package org.lubanchi.engine.report.narrative;

import java.util.List;
import java.util.stream.Stream;
import org.lubanchi.engine.report.narrative.NarrativePiece.Chip;
import org.lubanchi.engine.report.narrative.NarrativePiece.Words;

/**
 * What people wrote into one section (撰写正文).
 *
 * @param paragraphs in order; none where nobody wrote
 */
public record Narrative(List<Paragraph> paragraphs) {
    /** Nothing. */
    public static final Narrative EMPTY = new Narrative(List.of());

    public Narrative {
        paragraphs = List.copyOf(paragraphs);
    }

    /** A paragraph of pieces in order (叙述段落). */
    public record Paragraph(List<NarrativePiece> pieces) {
        public Paragraph {
            pieces = List.copyOf(pieces);
        }
    }

    /** Whether nobody wrote anything that would be printed. */
    public boolean empty() {
        return length() == 0;
    }

    /** Characters, figures as they were last seen; blanks at the ends of paragraphs do not count. */
    public int length() {
        return paragraphs.stream()
                .mapToInt(paragraph -> text(paragraph).strip().length())
                .sum();
    }

    /** Its bound figures in order. */
    public List<Chip> listChips() {
        return paragraphs.stream()
                .flatMap(paragraph -> paragraph.pieces().stream())
                .flatMap(piece -> switch (piece) {
                    case Words _ -> Stream.<Chip>empty();
                    case Chip chip -> Stream.of(chip);
                })
                .toList();
    }

    /** A paragraph's characters, figures as they were last seen. */
    public static String text(Paragraph paragraph) {
        StringBuilder text = new StringBuilder();
        for (NarrativePiece piece : paragraph.pieces()) {
            text.append(
                    switch (piece) {
                        case Words words -> words.text();
                        case Chip chip -> chip.seen();
                    });
        }
        return text.toString();
    }
}
