package org.lubanchi.engine.report.narrative;

import java.util.Optional;
import org.lubanchi.engine.definitions.Catalogue;
import org.lubanchi.engine.definitions.IndicatorDefinition;
import org.lubanchi.engine.document.FactAnchor;
import org.lubanchi.engine.document.FactRun;
import org.lubanchi.engine.document.Inline;
import org.lubanchi.engine.document.TextRun;
import org.lubanchi.engine.report.FactSource;
import org.lubanchi.engine.report.FigurePrinter;
import org.lubanchi.engine.report.narrative.NarrativePiece.Chip;

/**
 * What a bound figure says today (数字现状).
 *
 * @param indicator its definition; empty when it was deleted since
 * @param now the characters the data give today; what was seen when the indicator is gone
 * @param printed the characters the report prints: what it is frozen to, or those of today
 */
public record ChipReading(Optional<IndicatorDefinition> indicator, String now, String printed) {
    /** Reads a chip against the facts of today. */
    public static ChipReading of(Chip chip, Catalogue catalogue, FactSource facts) {
        Optional<IndicatorDefinition> indicator =
                catalogue.findIndicator(chip.key().indicator());
        String now =
                indicator.isEmpty() ? chip.seen() : run(chip, "chip", facts).text();
        return new ChipReading(
                indicator, now, chip.frozen().map(NarrativePiece.Freeze::text).orElse(now));
    }

    private static FactRun run(Chip chip, String id, FactSource facts) {
        return new FigurePrinter(facts).print(id, chip.key(), chip.form(), "");
    }

    /** Whether no such indicator is defined any more. */
    public boolean gone() {
        return indicator.isEmpty();
    }

    /** Whether the data say something else than its author saw. */
    public boolean moved(Chip chip) {
        return !now.equals(chip.seen());
    }

    /** The chip as it is printed: bound to its fact, or plain characters when the fact is gone. */
    Inline inline(Chip chip, String anchorId, FactSource facts) {
        if (gone()) {
            return new TextRun(printed);
        }
        FactAnchor anchor = run(chip, anchorId, facts).anchor();
        return new FactRun(printed, new FactAnchor(anchor.id(), anchor.key(), anchor.form()));
    }
}
