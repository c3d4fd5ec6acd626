package org.lubanchi.engine.indicator;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.lubanchi.engine.definitions.Catalogue;
import org.lubanchi.engine.definitions.FieldDefinition;
import org.lubanchi.engine.definitions.IndicatorDefinition;
import org.lubanchi.engine.definitions.MeasureDefinition;
import org.lubanchi.engine.definitions.TableDefinition;
import org.lubanchi.engine.kernel.Fact;
import org.lubanchi.engine.kernel.FactKey;
import org.lubanchi.engine.kernel.Issue;
import org.lubanchi.engine.kernel.Language;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.engine.kernel.Observed;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.engine.kernel.Place;
import org.lubanchi.engine.kernel.Quantity;
import org.lubanchi.engine.kernel.ReportYear;
import org.lubanchi.engine.kernel.Severity;
import org.lubanchi.engine.kernel.Trace;
import org.lubanchi.engine.warehouse.Warehouse;
import org.lubanchi.engine.warehouse.lake.Lake;
import org.lubanchi.engine.warehouse.lake.Manifest;

/** Answers why a figure is what it is (溯源): down to snapshot, table versions and, for forms, cells. */
public final class Explainer {
    private final Figures figures;
    private final Catalogue catalogue;
    private final Lake lake;
    private final Warehouse warehouse;

    public Explainer(Figures figures, Lake lake, Warehouse warehouse) {
        this.figures = figures;
        this.catalogue = figures.catalogue();
        this.lake = lake;
        this.warehouse = warehouse;
    }

    /** The figure with its whole trace. */
    public Fact explain(FactKey key) {
        Observed<Quantity> value = figures.value(key);
        List<Issue> issues = figures.undefinedBecause(key)
                .map(because -> List.of(issue(key)))
                .orElse(List.of());
        IndicatorDefinition indicator = catalogue.findIndicator(key.indicator()).orElseThrow();
        Trace formula = formula(key, indicator, value);
        Optional<BigDecimal> unrounded = value.reported().map(Quantity::amount);
        boolean rounds =
                unrounded.isPresent() && unrounded.get().stripTrailingZeros().scale() > indicator.decimals();
        Trace top = rounds
                ? new Trace(
                        new Trace.Rounding(indicator.decimals(), unrounded.get()),
                        text(value.map(each -> each.rounded(indicator.decimals()))),
                        List.of(formula))
                : formula;
        return new Fact(key, value, top, issues);
    }

    private Trace formula(FactKey key, IndicatorDefinition indicator, Observed<Quantity> value) {
        Optional<IndicatorDefinition.Version> version =
                indicator.versionIn(key.year().year());
        if (version.isEmpty()) {
            return Trace.leaf(new Trace.Formula(indicator.id(), indicator.label(), "", "", ""), text(value));
        }
        List<Trace> operands = new ArrayList<>();
        version.get().formula().names().forEach(name -> operands.add(operand(name, key.unit(), key.year())));
        version.get()
                .formula()
                .priorNames()
                .forEach(name ->
                        operands.add(operand(name, key.unit(), key.year().before())));
        String substituted = version.get().formula().substituted(figures.bindings(key.unit(), key.year()));
        return new Trace(
                new Trace.Formula(
                        indicator.id(),
                        indicator.label(),
                        version.get().formula().text(),
                        substituted,
                        version.get().source()),
                text(value),
                operands);
    }

    private Trace operand(String name, OrgUnitId unit, ReportYear year) {
        MeasureDefinition measure = catalogue.measures().get(name);
        if (measure != null) {
            return aggregate(measure, unit, year);
        }
        FactKey key = new FactKey(name, unit, year);
        return formula(key, catalogue.findIndicator(name).orElseThrow(), figures.value(key));
    }

    private Trace aggregate(MeasureDefinition measure, OrgUnitId unit, ReportYear year) {
        MeasureValue value = figures.measure(new MeasureKey(measure.id(), unit, year));
        TableDefinition table = catalogue.requireTable(measure.table());
        String how = measure.aggregate().name().toLowerCase(java.util.Locale.ROOT)
                + measure.field().map(field -> "(" + field + ")").orElse("");
        Trace.Aggregate step = new Trace.Aggregate(
                measure.id(),
                measure.label(),
                how,
                table.id(),
                measure.where().map(where -> where.text()).orElse(""),
                unit,
                table.period().periodOf(year),
                value.rowsRead(),
                value.rowsUsed(),
                value.rowsUndetermined());
        List<Trace> from = figures.snapshots()
                .find(year)
                .map(manifest -> Stream.concat(Stream.of(table), beside(measure))
                        .map(read -> snapshot(manifest, read, measure, unit))
                        .toList())
                .orElse(List.of());
        return new Trace(step, text(value.value()), from);
    }

    /** The table whose rows the filter looked at, too: a figure rests on both. */
    private Stream<TableDefinition> beside(MeasureDefinition measure) {
        return measure.beside().stream().map(beside -> catalogue.requireTable(beside.table()));
    }

    private Trace snapshot(Manifest manifest, TableDefinition table, MeasureDefinition measure, OrgUnitId unit) {
        TreeSet<String> below = new TreeSet<>();
        figures.snapshots().reporters(manifest, unit, table.reportedBy()).forEach(each -> below.add(each.value()));
        List<Trace> versions = new ArrayList<>();
        int sealed = 0;
        for (Manifest.VersionEntry version : manifest.versions()) {
            if (version.table().equals(table.id()) && below.contains(version.unit())) {
                sealed++;
                // Tables of units outside the scope are counted, never named.
                if (figures.scope().covers(new OrgUnitId(version.unit()))) {
                    versions.add(version(manifest, version, table, measure));
                }
            }
        }
        Trace.SnapshotRead step = new Trace.SnapshotRead(
                manifest.snapshot(),
                manifest.edition(),
                table.id(),
                manifest.partitions().getOrDefault(table.id(), ""));
        return new Trace(step, sealed + "/" + below.size(), versions);
    }

    private Trace version(
            Manifest manifest, Manifest.VersionEntry version, TableDefinition table, MeasureDefinition measure) {
        OrgUnitId unit = new OrgUnitId(version.unit());
        LocalText name = manifest.nameOf(unit);
        Trace.TableVersionRead step = new Trace.TableVersionRead(
                unit,
                name,
                table.id(),
                version.number(),
                version.object(),
                version.sourceFile(),
                version.submitter(),
                version.approver());
        boolean form =
                table.shape() == TableDefinition.Shape.FORM && measure.field().isPresent();
        List<Trace> cells = form && figures.scope().covers(unit)
                ? cell(version, table, measure.field().orElseThrow(), unit)
                : List.of();
        return new Trace(step, String.valueOf(version.rows()), cells);
    }

    private List<Trace> cell(Manifest.VersionEntry version, TableDefinition table, String fieldId, OrgUnitId unit) {
        String address = version.addresses().get(fieldId);
        if (address == null) {
            return List.of();
        }
        FieldDefinition field = table.requireField(fieldId);
        int sourceRow = 1;
        List<String> values = warehouse.row(
                table, unit, sourceRow, lake.objects().requireIntact(version.object(), Lake.PARQUET), figures.scope());
        if (values.isEmpty()) {
            return List.of();
        }
        String raw = values.get(table.fields().indexOf(field));
        Trace.CellRead step = new Trace.CellRead(version.sourceFile(), version.sheet(), address, field.label(), raw);
        return List.of(Trace.leaf(step, raw));
    }

    private static Issue issue(FactKey key) {
        return new Issue(
                "indicator.zero-denominator",
                Severity.INFORMATIVE,
                new Place.UnitTable(key.unit(), key.indicator()),
                new LocalText("分母为 0", "the denominator is 0"),
                new LocalText("大于 0 的分母", "a denominator above 0"),
                new LocalText("除以 0 没有结果，也不是 0", "Dividing by 0 has no result, and is not 0"),
                new LocalText("核对分母所在的表", "Check the table of the denominator"));
    }

    /** A value as plain text with its unit, or the words of the missing reason. */
    static String text(Observed<Quantity> value) {
        return switch (value) {
            case Observed.Reported<Quantity> reported -> plain(reported.value());
            case Observed.Missing<Quantity> missing -> missing.reason().label().in(Language.ZH);
        };
    }

    private static String plain(Quantity quantity) {
        BigDecimal amount = quantity.amount().signum() == 0 ? BigDecimal.ZERO : quantity.amount();
        String unit = quantity.unit().code().equals("1")
                ? ""
                : " " + quantity.unit().symbol().zh();
        return amount.toPlainString() + unit;
    }
}
