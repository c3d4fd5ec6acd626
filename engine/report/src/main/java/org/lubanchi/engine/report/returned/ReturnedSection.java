package org.lubanchi.engine.report.returned;

import java.util.ArrayList;
import java.util.List;
import org.lubanchi.engine.kernel.FactKey;
import org.lubanchi.engine.report.narrative.Narrative;

/**
 * What a section of the file brings back (带回的章节).
 *
 * @param section of the outline
 * @param state what became of it
 * @param pieces the text, where both changed the same place with both texts
 * @param figures bound figures of the text that somebody typed over: the binding stays
 * @param notTaken what the file says but cannot be taken: changed generated text, tables, what stands nowhere
 */
public record ReturnedSection(
        String section, State state, List<Piece> pieces, List<Typed> figures, List<NotTaken> notTaken) {
    public ReturnedSection {
        pieces = List.copyOf(pieces);
        figures = List.copyOf(figures);
        notTaken = List.copyOf(notTaken);
    }

    /** What became of a section outside (带回情况). */
    public enum State {
        /** The file says what was written into it. */
        UNCHANGED,
        /** Changed outside only. */
        CHANGED,
        /** Changed outside and here, at different places. */
        MERGED,
        /** Changed outside and here at the same place: somebody must choose. */
        CONFLICT,
        /** Its heading is not in the file; what is here stays. */
        ABSENT
    }

    /** A run of paragraphs of the joined text (合并片段). */
    public sealed interface Piece {
        /** Both agree, or only one changed it. */
        record Agreed(List<Narrative.Paragraph> paragraphs) implements Piece {
            public Agreed {
                paragraphs = List.copyOf(paragraphs);
            }
        }

        /** Both changed it: what stands here, and what the file says. */
        record Disputed(List<Narrative.Paragraph> here, List<Narrative.Paragraph> file) implements Piece {
            public Disputed {
                here = List.copyOf(here);
                file = List.copyOf(file);
            }
        }
    }

    /**
     * A bound figure that was typed over (改动的数字).
     *
     * @param key what it is bound to
     * @param printed what was printed
     * @param typed what somebody typed over it
     */
    public record Typed(FactKey key, String printed, String typed) {}

    /**
     * Something of the file that is told and not taken (未采纳).
     *
     * @param why why it was not taken
     * @param before what was printed; empty where it is new
     * @param after what the file says
     */
    public record NotTaken(Why why, String before, String after) {}

    /** Why something is not taken (未采纳原因). */
    public enum Why {
        /** Written from data: it changes with the data. */
        GENERATED,
        /** A figure of a table, chart or generated sentence: it changes with the data. */
        BOUND,
        /** A case of the library: it is changed there. */
        CASE,
        /** A title of the outline: it is changed there. */
        TITLE,
        /** A table: people's text is words and figures. */
        TABLE
    }

    /** The joined text where nobody chose: what stands here wins, then what the file says follows it. */
    public Narrative joined() {
        List<Narrative.Paragraph> all = new ArrayList<>();
        for (Piece piece : pieces) {
            switch (piece) {
                case Piece.Agreed agreed -> all.addAll(agreed.paragraphs());
                case Piece.Disputed disputed -> {
                    all.addAll(disputed.here());
                    all.addAll(disputed.file());
                }
            }
        }
        return new Narrative(all);
    }
}
