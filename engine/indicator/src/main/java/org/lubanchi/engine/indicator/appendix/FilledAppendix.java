package org.lubanchi.engine.indicator.appendix;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lubanchi.engine.definitions.UnitKind;
import org.lubanchi.engine.definitions.appendix.AppendixRow;
import org.lubanchi.engine.definitions.appendix.AppendixTable;
import org.lubanchi.engine.indicator.Figures;
import org.lubanchi.engine.indicator.compare.Reasons;
import org.lubanchi.engine.kernel.FactKey;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.engine.kernel.MissingReason;
import org.lubanchi.engine.kernel.Observed;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.engine.kernel.Quantity;
import org.lubanchi.engine.kernel.ReportYear;

/**
 * An appendix table filled in for one unit and report year (附表填列).
 *
 * <p>Every row has a line, and every cell without a number says why.
 *
 * @param table the form
 * @param unit whose figures they are
 * @param years the report years side by side, oldest first
 * @param lines one for each row of the form, in its order
 */
public record FilledAppendix(AppendixTable table, OrgUnitId unit, List<ReportYear> years, List<Line> lines) {
    /** Nothing is computed for a row that only a single school can have. */
    public static final LocalText ONLY_OF_A_SCHOOL =
            new LocalText("只有单所学校才有意义，不汇总", "of a single school only, not aggregated");

    public FilledAppendix {
        years = List.copyOf(years);
        lines = List.copyOf(lines);
    }

    /**
     * A row with its cells.
     *
     * @param row the row of the form
     * @param cells one for each year
     */
    public record Line(AppendixRow row, List<Cell> cells) {
        public Line {
            cells = List.copyOf(cells);
        }
    }

    /**
     * A cell of a year.
     *
     * @param fact what it is a figure of, for the question why; none where the row has no indicator
     * @param value in the row's unit, unrounded
     * @param distinct the figure that counts each thing once, where the row has one
     * @param surveyed how many were asked, where the row is of a survey
     * @param why why there is no number; empty where there is one
     */
    public record Cell(
            Optional<FactKey> fact,
            Observed<Quantity> value,
            Optional<Observed<Quantity>> distinct,
            Optional<Observed<Quantity>> surveyed,
            Optional<LocalText> why) {}

    /** Fills a table in. */
    public static FilledAppendix of(
            AppendixTable table, Figures figures, OrgUnitId unit, UnitKind kind, ReportYear last) {
        List<ReportYear> years = new ArrayList<>();
        for (int back = table.years() - 1; back >= 0; back--) {
            years.add(new ReportYear(last.year() - back));
        }
        List<Line> lines = new ArrayList<>();
        for (AppendixRow row : table.rows()) {
            lines.add(new Line(
                    row,
                    years.stream()
                            .map(year -> cell(row, figures, unit, kind, year))
                            .toList()));
        }
        return new FilledAppendix(table, unit, years, lines);
    }

    private static Cell cell(AppendixRow row, Figures figures, OrgUnitId unit, UnitKind kind, ReportYear year) {
        Optional<String> indicator = row.figure().indicator();
        if (indicator.isEmpty()) {
            return empty(MissingReason.NOT_COLLECTED, row.figure().reason().map(Reasons::text));
        }
        if (!row.aggregation().holdsAt(kind)) {
            return empty(MissingReason.NOT_APPLICABLE, Optional.of(ONLY_OF_A_SCHOOL));
        }
        FactKey key = new FactKey(indicator.get(), unit, year);
        Observed<Quantity> value = figures.value(key).map(quantity -> quantity.in(row.unit()));
        return new Cell(
                Optional.of(key),
                value,
                row.figure().distinct().map(each -> figures.value(new FactKey(each, unit, year))),
                row.figure().surveyed().map(each -> figures.value(new FactKey(each, unit, year))),
                value.missingReason().map(MissingReason::label));
    }

    private static Cell empty(MissingReason reason, Optional<LocalText> why) {
        return new Cell(Optional.empty(), Observed.missing(reason), Optional.empty(), Optional.empty(), why);
    }
}
