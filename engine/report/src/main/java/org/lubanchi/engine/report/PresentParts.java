package org.lubanchi.engine.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.lubanchi.engine.definitions.Catalogue;
import org.lubanchi.engine.definitions.report.ReportBlock;
import org.lubanchi.engine.definitions.report.ReportBlock.Column;
import org.lubanchi.engine.definitions.report.Sentence;
import org.lubanchi.engine.expression.Truth;
import org.lubanchi.engine.kernel.FactKey;
import org.lubanchi.engine.kernel.Language;
import org.lubanchi.engine.kernel.MissingReason;
import org.lubanchi.engine.kernel.Observed;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.engine.kernel.Quantity;
import org.lubanchi.engine.kernel.ReportYear;

/**
 * Leaves out of a section what its figures are absent for, and remembers them, so that the section can say what it does
 * not say and why. Nothing becomes zero and nothing is silent.
 */
final class PresentParts {
    private final Catalogue catalogue;
    private final FactSource facts;
    private final ReportRequest request;
    private final UnitBindings bindings;
    private final Map<MissingReason, Set<String>> absent = new LinkedHashMap<>();

    PresentParts(Catalogue catalogue, FactSource facts, ReportRequest request) {
        this.catalogue = catalogue;
        this.facts = facts;
        this.request = request;
        this.bindings = new UnitBindings(facts, request.unit(), request.year());
    }

    /** What of a block can be said; nothing when nothing of it can. */
    Optional<ReportBlock> of(ReportBlock block) {
        return switch (block) {
            case ReportBlock.ParagraphBlock paragraph -> sentences(paragraph);
            case ReportBlock.YearTable table -> {
                List<Column> columns = present(table.columns(), table.years());
                int years = years(columns, table.years());
                yield columns.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new ReportBlock.YearTable(table.caption(), years, columns));
            }
            case ReportBlock.FigureTable table -> {
                List<Column> rows = present(table.rows(), table.years());
                int years = years(rows, table.years());
                yield rows.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new ReportBlock.FigureTable(table.caption(), years, rows));
            }
            case ReportBlock.UnitTable table -> units(table);
            case ReportBlock.YearChart chart -> chart(chart);
            case ReportBlock.FlowChart chart -> flows(chart);
            case ReportBlock.TileChart chart -> tiles(chart);
            case ReportBlock.DataNote note -> note(note);
            case ReportBlock.AppendixBlock appendix -> Optional.of(appendix);
        };
    }

    /** What was left out since the last time, by reason; nothing when nothing was. */
    Optional<String> takeAbsent() {
        if (absent.isEmpty()) {
            return Optional.empty();
        }
        List<String> parts = new ArrayList<>();
        absent.forEach((reason, names) ->
                parts.add(String.join("、", names) + "（" + reason.label().in(Language.ZH) + "）"));
        absent.clear();
        return Optional.of("未成文的数据：" + String.join("；", parts) + "。");
    }

    private Optional<ReportBlock> sentences(ReportBlock.ParagraphBlock paragraph) {
        List<Sentence> said = paragraph.sentences().stream()
                .filter(sentence -> applies(sentence) && whole(sentence))
                .toList();
        return said.isEmpty() ? Optional.empty() : Optional.of(new ReportBlock.ParagraphBlock(said));
    }

    /** A condition that cannot be judged for want of this year's figures is one of the things not said. */
    private boolean applies(Sentence sentence) {
        if (sentence.when().isEmpty()) {
            return true;
        }
        Truth holds = sentence.when().get().judge(bindings);
        if (holds == Truth.NOT_JUDGED) {
            sentence.when().get().names().forEach(this::missesNow);
        }
        return holds == Truth.TRUE;
    }

    private boolean whole(Sentence sentence) {
        boolean whole = true;
        for (Sentence.Part part : sentence.parts()) {
            switch (part) {
                case Sentence.Part.Words _ -> {}
                case Sentence.Part.Figure figure -> {
                    boolean there = bindings.of(figure.indicator(), figure.yearsBack())
                            .reported()
                            .isPresent();
                    whole &= there;
                    if (!there && figure.yearsBack() == 0) {
                        missesNow(figure.indicator());
                    }
                }
            }
        }
        return whole;
    }

    private boolean missesNow(String indicator) {
        return switch (bindings.of(indicator, 0)) {
            case Observed.Reported<Quantity> _ -> false;
            case Observed.Missing<Quantity> missing -> {
                absent.computeIfAbsent(missing.reason(), _ -> new LinkedHashSet<>())
                        .add(catalogue.requireIndicator(indicator).label().zh());
                yield true;
            }
        };
    }

    /** Those with a value in some year; the others are remembered when this year's is absent. */
    private List<Column> present(List<Column> columns, int years) {
        List<Column> present = new ArrayList<>();
        for (Column column : columns) {
            boolean any = false;
            for (int back = 0; back < years; back++) {
                any |= bindings.of(column.indicator(), back).reported().isPresent();
            }
            if (any) {
                present.add(column);
            } else {
                missesNow(column.indicator());
            }
        }
        return present;
    }

    /** Years before the first with any value are not shown. */
    private int years(List<Column> columns, int years) {
        int shown = years;
        while (shown > 1 && !anyIn(columns, shown - 1)) {
            shown--;
        }
        return shown;
    }

    private boolean anyIn(List<Column> columns, int back) {
        return columns.stream()
                .anyMatch(column ->
                        bindings.of(column.indicator(), back).reported().isPresent());
    }

    private Optional<ReportBlock> units(ReportBlock.UnitTable table) {
        Predicate<Column> there = column -> valueOf(column.indicator(), request.unit())
                || request.parts().stream()
                        .filter(part -> part.kind() == table.kind())
                        .anyMatch(part -> valueOf(column.indicator(), part.unit()));
        List<Column> columns = table.columns().stream().filter(there).toList();
        table.columns().stream().filter(there.negate()).forEach(column -> missesNow(column.indicator()));
        return columns.isEmpty()
                ? Optional.empty()
                : Optional.of(new ReportBlock.UnitTable(table.caption(), table.kind(), columns));
    }

    private boolean valueOf(String indicator, OrgUnitId unit) {
        return facts.value(new FactKey(
                        indicator, unit, new ReportYear(request.year().year())))
                .reported()
                .isPresent();
    }

    /** A radar with fewer than three spokes says nothing that its text does not. */
    private Optional<ReportBlock> chart(ReportBlock.YearChart chart) {
        List<Column> series = present(chart.series(), chart.years());
        boolean fits = !series.isEmpty() && !(chart.kind().equals("radar") && series.size() < 3);
        return fits
                ? Optional.of(
                        new ReportBlock.YearChart(chart.kind(), chart.caption(), years(series, chart.years()), series))
                : Optional.empty();
    }

    /** A flow whose figure is absent is left out and named; the others stay where they are. */
    private Optional<ReportBlock> flows(ReportBlock.FlowChart chart) {
        List<ReportBlock.Step> there = chart.steps().stream()
                .filter(step -> !missesNow(step.indicator()))
                .toList();
        return there.isEmpty() ? Optional.empty() : Optional.of(new ReportBlock.FlowChart(chart.caption(), there));
    }

    private Optional<ReportBlock> tiles(ReportBlock.TileChart chart) {
        boolean any = request.parts().stream()
                .filter(part -> part.kind() == chart.kind())
                .anyMatch(part -> valueOf(chart.indicator(), part.unit()));
        return any ? Optional.of(chart) : Optional.empty();
    }

    private Optional<ReportBlock> note(ReportBlock.DataNote note) {
        List<String> there = note.indicators().stream()
                .filter(indicator -> bindings.of(indicator, 0).reported().isPresent())
                .toList();
        return there.isEmpty() ? Optional.empty() : Optional.of(new ReportBlock.DataNote(there));
    }
}
