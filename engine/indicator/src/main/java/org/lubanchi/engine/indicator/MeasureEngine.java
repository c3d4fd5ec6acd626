package org.lubanchi.engine.indicator;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lubanchi.engine.definitions.Catalogue;
import org.lubanchi.engine.definitions.MeasureDefinition;
import org.lubanchi.engine.definitions.MeasureDefinition.Aggregate;
import org.lubanchi.engine.definitions.TableDefinition;
import org.lubanchi.engine.definitions.WhenMissing;
import org.lubanchi.engine.kernel.MissingReason;
import org.lubanchi.engine.kernel.Observed;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.engine.kernel.Quantity;
import org.lubanchi.engine.kernel.ReportYear;
import org.lubanchi.engine.warehouse.AggregateQuery;
import org.lubanchi.engine.warehouse.AggregateRow;
import org.lubanchi.engine.warehouse.ReadScope;
import org.lubanchi.engine.warehouse.Warehouse;
import org.lubanchi.engine.warehouse.lake.Lake;
import org.lubanchi.engine.warehouse.lake.Manifest;

/** Computes measures at every unit and year in one query a table; of tables that none of them is over, nothing is read. */
final class MeasureEngine {
    private final Catalogue catalogue;
    private final Snapshots snapshots;
    private final Set<String> wanted;
    private final Map<String, List<Path>> files = new HashMap<>();

    /**
     * @param wanted ids of the measures to compute
     */
    MeasureEngine(Catalogue catalogue, Snapshots snapshots, Set<String> wanted) {
        this.catalogue = catalogue;
        this.snapshots = snapshots;
        this.wanted = wanted;
    }

    MeasureGrid compute(Lake lake, Warehouse warehouse, ReadScope scope) {
        List<AggregateQuery> queries = catalogue.tables().values().stream()
                .flatMap(table -> queries(table, lake))
                .toList();
        // tables are small and many: side by side they keep all cores busy
        List<List<AggregateRow>> answers = queries.parallelStream()
                .map(query -> warehouse.aggregate(query, scope))
                .toList();
        MeasureGrid values = new MeasureGrid(new Places(scope.units(), snapshots.years()));
        for (int i = 0; i < queries.size(); i++) {
            fill(values, queries.get(i), answers.get(i), scope);
        }
        return values;
    }

    /** The measures of a table in one query, and in one more for each table that some of them look at, too. */
    private Stream<AggregateQuery> queries(TableDefinition table, Lake lake) {
        Map<Optional<MeasureDefinition.Beside>, List<MeasureDefinition>> measures =
                catalogue.measures().values().stream()
                        .filter(measure -> measure.table().equals(table.id()) && wanted.contains(measure.id()))
                        .collect(Collectors.groupingBy(
                                MeasureDefinition::beside, LinkedHashMap::new, Collectors.toList()));
        return measures.entrySet().stream()
                .map(each -> new AggregateQuery(
                        table,
                        each.getValue(),
                        files(table, lake),
                        each.getKey().map(beside -> beside(beside, lake)),
                        snapshots.memberships(table)));
    }

    private AggregateQuery.Beside beside(MeasureDefinition.Beside beside, Lake lake) {
        TableDefinition table = catalogue.requireTable(beside.table());
        return new AggregateQuery.Beside(table, beside.by(), files(table, lake));
    }

    /** The partitions of a table; each is held against its checksum once, however many queries read it. */
    private List<Path> files(TableDefinition table, Lake lake) {
        return files.computeIfAbsent(table.id(), _ -> intactFiles(table, lake));
    }

    private List<Path> intactFiles(TableDefinition table, Lake lake) {
        List<Path> intact = new ArrayList<>();
        for (ReportYear year : snapshots.years()) {
            snapshots
                    .find(year)
                    .filter(manifest -> manifest.partitions().containsKey(table.id()))
                    .ifPresent(manifest -> intact.add(lake.requirePartition(manifest, table.id())));
        }
        return intact;
    }

    private void fill(MeasureGrid values, AggregateQuery query, List<AggregateRow> answers, ReadScope scope) {
        TableDefinition table = query.table();
        List<MeasureDefinition> measures = query.measures();
        List<@Nullable MeasureValue[]> columns =
                measures.stream().map(measure -> values.begin(measure.id())).toList();
        Places places = values.places();
        @Nullable AggregateRow[] rows = new AggregateRow[places.size()];
        answers.forEach(row -> rows[places.of(row.unit(), row.year())] = row);
        for (ReportYear year : snapshots.years()) {
            Manifest manifest = snapshots.find(year).orElseThrow();
            Set<String> reported = new HashSet<>();
            for (Manifest.VersionEntry version : manifest.versions()) {
                if (version.table().equals(table.id())) {
                    reported.add(version.unit());
                }
            }
            for (OrgUnitId unit : scope.units()) {
                Reporting reporting = reporting(table, manifest, unit, reported);
                int place = places.of(unit, year);
                for (int i = 0; i < columns.size(); i++) {
                    columns.get(i)[place] = value(measures.get(i), reporting, rows[place], i);
                }
            }
        }
    }

    /** How many units should have reported a table towards a unit, and how many did. */
    private record Reporting(int expected, int reported) {}

    private Reporting reporting(TableDefinition table, Manifest manifest, OrgUnitId unit, Set<String> reported) {
        List<OrgUnitId> expected = snapshots.reporters(manifest, unit, table.reportedBy());
        int done = 0;
        for (OrgUnitId each : expected) {
            done += reported.contains(each.value()) ? 1 : 0;
        }
        return new Reporting(expected.size(), done);
    }

    private static MeasureValue value(
            MeasureDefinition measure, Reporting reporting, @Nullable AggregateRow row, int index) {
        if (reporting.expected() == 0) {
            return absent(MissingReason.NOT_APPLICABLE, row);
        }
        boolean passOn = measure.whenMissing() == WhenMissing.PASS_ON;
        if (reporting.reported() == 0 || (passOn && reporting.reported() < reporting.expected())) {
            return absent(MissingReason.NOT_REPORTED, row);
        }
        if (row == null) {
            return new MeasureValue(emptyValue(measure), 0, 0, 0);
        }
        AggregateRow.Result result = row.results().get(index);
        boolean onlyUndetermined = result.rowsUsed() == 0 && result.rowsUndetermined() > 0;
        if (result.rowsUndetermined() > 0 && (passOn || onlyUndetermined)) {
            MissingReason reason = result.rowsWithheld() > 0 ? MissingReason.WITHHELD : MissingReason.NOT_REPORTED;
            return new MeasureValue(
                    Observed.missing(reason), row.rowsRead(), result.rowsUsed(), result.rowsUndetermined());
        }
        return new MeasureValue(amount(measure, result), row.rowsRead(), result.rowsUsed(), result.rowsUndetermined());
    }

    private static MeasureValue absent(MissingReason reason, @Nullable AggregateRow row) {
        return new MeasureValue(Observed.missing(reason), row == null ? 0 : row.rowsRead(), 0, 0);
    }

    private static Observed<Quantity> emptyValue(MeasureDefinition measure) {
        return measure.aggregate() == Aggregate.MEDIAN
                ? Observed.missing(MissingReason.UNDEFINED)
                : Observed.of(new Quantity(BigDecimal.ZERO, measure.unit()));
    }

    private static Observed<Quantity> amount(MeasureDefinition measure, AggregateRow.Result result) {
        BigDecimal value = result.value();
        if (value == null) {
            return emptyValue(measure);
        }
        BigDecimal upper = result.upper();
        BigDecimal middle = measure.aggregate() == Aggregate.MEDIAN && upper != null
                ? value.add(upper).divide(BigDecimal.TWO, Quantity.CONTEXT)
                : value;
        return Observed.of(new Quantity(middle, measure.unit()));
    }
}
