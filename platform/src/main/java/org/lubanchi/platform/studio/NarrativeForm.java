package org.lubanchi.platform.studio;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lubanchi.engine.document.PrintedForm;
import org.lubanchi.engine.kernel.FactKey;
import org.lubanchi.engine.report.narrative.Narrative;
import org.lubanchi.engine.report.narrative.NarrativePiece;
import org.lubanchi.engine.report.narrative.NarrativePiece.Chip;
import org.lubanchi.engine.report.narrative.NarrativePiece.Freeze;
import org.lubanchi.engine.report.narrative.NarrativePiece.Words;

/** People's text as it travels and is kept (文稿格式): words and bound figures, nothing else. */
public record NarrativeForm(List<ParagraphForm> paragraphs) {
    public NarrativeForm {
        paragraphs = List.copyOf(paragraphs);
    }

    /** A paragraph. */
    public record ParagraphForm(List<PieceForm> pieces) {
        public ParagraphForm {
            pieces = List.copyOf(pieces);
        }
    }

    /** Words or a bound figure; exactly one of the two. */
    public record PieceForm(@Nullable String text, @Nullable ChipForm figure) {}

    /**
     * A bound figure.
     *
     * @param key indicator, unit and year
     * @param seen the characters as their author saw them
     * @param frozen the characters it is frozen to, if it is
     * @param reason why it is frozen
     */
    public record ChipForm(
            String key,
            int decimals,
            int scale,
            boolean absolute,
            String seen,
            @Nullable String frozen,
            @Nullable String reason) {}

    /** The text as it travels. */
    public static NarrativeForm of(Narrative narrative) {
        return new NarrativeForm(narrative.paragraphs().stream()
                .map(paragraph -> new ParagraphForm(
                        paragraph.pieces().stream().map(NarrativeForm::piece).toList()))
                .toList());
    }

    private static PieceForm piece(NarrativePiece piece) {
        return switch (piece) {
            case Words words -> new PieceForm(words.text(), null);
            case Chip chip ->
                new PieceForm(
                        null,
                        new ChipForm(
                                chip.key().toString(),
                                chip.form().decimals(),
                                chip.form().scale(),
                                chip.form().absolute(),
                                chip.seen(),
                                chip.frozen().map(Freeze::text).orElse(null),
                                chip.frozen().map(Freeze::reason).orElse(null)));
        };
    }

    /**
     * The text.
     *
     * @throws IllegalArgumentException when it holds something that is neither words nor a bound figure
     */
    public Narrative narrative() {
        return new Narrative(paragraphs.stream()
                .map(paragraph -> new Narrative.Paragraph(
                        paragraph.pieces().stream().map(NarrativeForm::read).toList()))
                .toList());
    }

    private static NarrativePiece read(PieceForm form) {
        ChipForm figure = form.figure();
        String text = form.text();
        if (figure != null && text == null) {
            return chip(figure);
        }
        if (text != null && figure == null) {
            return new Words(text);
        }
        throw new IllegalArgumentException("A piece is words or a figure");
    }

    private static Chip chip(ChipForm form) {
        String reason = form.reason();
        Optional<Freeze> freeze = reason == null || reason.isBlank()
                ? Optional.empty()
                : Optional.of(new Freeze(held(form), reason.strip()));
        boolean printable =
                form.decimals() >= 0 && form.decimals() <= 6 && List.of(0, 4, 8).contains(form.scale());
        if (!printable) {
            throw new IllegalArgumentException("A figure has up to six decimals and is in ones, 万 or 亿");
        }
        return new Chip(
                FactKey.parse(form.key()),
                new PrintedForm(form.decimals(), form.scale(), form.absolute(), false),
                form.seen(),
                freeze);
    }

    /** What a figure is held at; one that was frozen before its first save is printed when it is saved. */
    private static String held(ChipForm form) {
        String frozen = form.frozen();
        if (frozen != null && !frozen.isBlank()) {
            return frozen;
        }
        return form.seen().isBlank() ? "…" : form.seen();
    }
}
