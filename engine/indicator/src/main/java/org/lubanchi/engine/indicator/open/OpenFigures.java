package org.lubanchi.engine.indicator.open;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.lubanchi.engine.definitions.Catalogue;
import org.lubanchi.engine.definitions.IndicatorDefinition;
import org.lubanchi.engine.indicator.Figures;
import org.lubanchi.engine.kernel.FactKey;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.engine.kernel.ReportYear;
import org.lubanchi.engine.warehouse.lake.Manifest;

/**
 * Figures to be given out with what they were computed from (公开数据集).
 *
 * @param catalogue the definitions
 * @param unit whose figures
 * @param label what the unit is called
 * @param source the newest snapshot among those used
 * @param rows by indicator, then by year
 */
public record OpenFigures(
        Catalogue catalogue, OrgUnitId unit, LocalText label, Manifest source, List<OpenFigure> rows) {
    /** The head of the table, the same in CSV and in its description. */
    public static final List<String> COLUMNS = List.of(
            "indicator",
            "indicator_zh",
            "indicator_en",
            "unit",
            "report_year",
            "value",
            "unit_of_measure",
            "decimals",
            "obs_status",
            "missing_reason",
            "standing");

    public OpenFigures {
        rows = List.copyOf(rows);
    }

    /** Every indicator of a unit in every sealed year, up to one. */
    public static OpenFigures of(Figures figures, OrgUnitId unit, ReportYear until) {
        List<ReportYear> years = figures.snapshots().years().stream()
                .filter(year -> year.compareTo(until) <= 0)
                .toList();
        Manifest source = figures.snapshots().find(years.getLast()).orElseThrow();
        List<Dated> dated = years.stream()
                .map(year ->
                        new Dated(year, standing(figures.snapshots().find(year).orElseThrow(), figures, unit)))
                .toList();
        List<OpenFigure> rows = new ArrayList<>();
        for (IndicatorDefinition indicator : figures.catalogue().indicators().values()) {
            for (Dated at : dated) {
                rows.add(new OpenFigure(
                        indicator,
                        unit,
                        at.year(),
                        figures.value(new FactKey(indicator.id(), unit, at.year())),
                        at.standing()));
            }
        }
        return new OpenFigures(figures.catalogue(), unit, source.nameOf(unit), source, rows);
    }

    /** How final a year is (年度定稿). */
    private record Dated(ReportYear year, OpenFigure.Standing standing) {}

    /**
     * How final what a unit has in a snapshot is.
     *
     * <p>A snapshot's number is the last part of its name; from the second on it corrects one before it.
     */
    public static OpenFigure.Standing standing(Manifest manifest, Figures figures, OrgUnitId unit) {
        Set<String> reported = manifest.versions().stream()
                .map(version -> version.unit() + "/" + version.table())
                .collect(Collectors.toSet());
        boolean everybody = figures.catalogue().tables().values().stream()
                .filter(table -> manifest.partitions().containsKey(table.id()))
                .allMatch(table -> figures.snapshots().reporters(manifest, unit, table.reportedBy()).stream()
                        .allMatch(each -> reported.contains(each + "/" + table.id())));
        if (!everybody) {
            return OpenFigure.Standing.PROVISIONAL;
        }
        return manifest.snapshot().endsWith(".1") ? OpenFigure.Standing.FINAL : OpenFigure.Standing.REVISED;
    }

    /** The rows as texts under {@link #COLUMNS}; an absent value is empty and says why. */
    public List<List<String>> texts() {
        return rows.stream()
                .map(row -> List.of(
                        row.indicator().id(),
                        row.indicator().label().zh(),
                        row.indicator().label().en(),
                        row.unit().value(),
                        row.year().toString(),
                        row.amount().map(BigDecimal::toPlainString).orElse(""),
                        row.indicator().unit().code(),
                        String.valueOf(row.indicator().decimals()),
                        row.status(),
                        row.value().missingReason().map(each -> each.code()).orElse(""),
                        row.standing().code()))
                .toList();
    }
}
