package org.lubanchi.platform.studio.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lubanchi.engine.definitions.Catalogue;
import org.lubanchi.engine.indicator.Figures;
import org.lubanchi.engine.kernel.FactKey;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.engine.report.narrative.ChipReading;
import org.lubanchi.engine.report.narrative.Narrative;
import org.lubanchi.engine.report.narrative.NarrativePiece;
import org.lubanchi.engine.report.narrative.NarrativePiece.Chip;
import org.lubanchi.engine.report.narrative.NarrativePiece.Freeze;
import org.lubanchi.engine.report.narrative.NarrativePiece.Words;
import org.lubanchi.engine.report.narrative.PlainWriting;
import org.lubanchi.platform.http.Refusal;
import org.lubanchi.platform.studio.StudioReport;

/**
 * Makes what came over the wire fit to be kept: no rubbish, and figures that only say what the data say.
 *
 * <p>A figure that stood there before keeps the characters its author saw; a new or confirmed one is printed from the
 * data of today. A frozen figure keeps what it showed when it was frozen. So nobody types a bound figure.
 */
final class Writable {
    /** What a section takes at the very most; the outline's own limit stops only the hand-in, so that nothing is lost. */
    private static final int MOST_CHARACTERS = 20_000;

    private static final int MOST_CHIPS = 500;
    private static final int LONGEST_REASON = 200;

    private final StudioReport report;
    private final Catalogue catalogue;
    private final Figures figures;
    private final List<Chip> before;

    Writable(StudioReport report, Figures figures, Narrative before) {
        this.report = report;
        this.figures = figures;
        this.catalogue = figures.catalogue();
        this.before = before.listChips();
    }

    Narrative of(Narrative given) {
        List<Narrative.Paragraph> paragraphs = new ArrayList<>();
        for (Narrative.Paragraph paragraph : given.paragraphs()) {
            List<NarrativePiece> pieces = new ArrayList<>();
            for (NarrativePiece piece : paragraph.pieces()) {
                pieces.add(
                        switch (piece) {
                            case Words words -> words;
                            case Chip chip -> settled(chip);
                        });
            }
            paragraphs.add(new Narrative.Paragraph(pieces));
        }
        Narrative clean = PlainWriting.of(new Narrative(paragraphs));
        if (clean.length() > MOST_CHARACTERS || clean.listChips().size() > MOST_CHIPS) {
            throw Refusal.badRequest(
                    "paragraphs",
                    clean.length() + " 字",
                    new LocalText(
                            "一节不超过 " + MOST_CHARACTERS + " 字、" + MOST_CHIPS + " 个绑定数字",
                            "at most " + MOST_CHARACTERS + " characters and " + MOST_CHIPS
                                    + " bound figures a section"));
        }
        return clean;
    }

    private Chip settled(Chip chip) {
        Optional<Chip> earlier =
                before.stream().filter(each -> same(each, chip)).findFirst();
        if (earlier.isPresent()
                && earlier.get().frozen().isPresent()
                && chip.frozen().isPresent()) {
            return earlier.get();
        }
        String seen = earlier.map(Chip::seen).orElseGet(() -> printed(chip));
        Optional<Freeze> frozen = chip.frozen().map(each -> new Freeze(seen, reason(each)));
        return new Chip(chip.key(), chip.form(), seen, frozen);
    }

    private static boolean same(Chip one, Chip other) {
        return one.key().equals(other.key())
                && one.form().equals(other.form())
                && one.seen().equals(other.seen());
    }

    private String printed(Chip chip) {
        FactKey key = chip.key();
        if (!key.unit().equals(report.unit())) {
            throw Refusal.badRequest(
                    "figure", key.toString(), new LocalText("本单位的指标", "a figure of the report's own unit"));
        }
        ChipReading reading = ChipReading.of(chip, catalogue, figures::value);
        if (reading.gone()) {
            throw Refusal.badRequest(
                    "figure", key.indicator(), new LocalText("已定义的指标", "an indicator that is defined"));
        }
        return reading.now();
    }

    private static String reason(Freeze freeze) {
        String reason = PlainWriting.line(freeze.reason());
        if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
            throw Refusal.badRequest(
                    "reason",
                    reason.length() + " 字",
                    new LocalText(
                            "1 到 " + LONGEST_REASON + " 字的固定理由", "a reason of 1 to " + LONGEST_REASON + " characters"));
        }
        return reason;
    }
}
