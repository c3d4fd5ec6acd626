package org.lubanchi.testing.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lubanchi.engine.definitions.MeasureDefinition;
import org.lubanchi.engine.definitions.TableDefinition;
import org.lubanchi.engine.definitions.UnitKind;
import org.lubanchi.engine.expression.Bindings;
import org.lubanchi.engine.expression.Truth;
import org.lubanchi.engine.expression.Value;
import org.lubanchi.engine.indicator.Figures;
import org.lubanchi.engine.indicator.MeasureKey;
import org.lubanchi.engine.kernel.MissingReason;
import org.lubanchi.engine.kernel.Observed;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.engine.kernel.Quantity;
import org.lubanchi.engine.kernel.ReportYear;
import org.lubanchi.engine.warehouse.lake.Manifest;
import org.lubanchi.testing.walk.BruteForce.Row;

/** A reader that counts row by row agrees with the warehouse on every measure at every unit. */
class MeasureOracleTest {
    @TempDir
    private Path folder = Path.of(".");

    @Test
    void everyMeasureAgreesWithCountingByHand() throws IOException {
        try (Line line = new Line(folder)) {
            List<Row> rows = new ArrayList<>();
            List<Manifest.VersionEntry> versions = new ArrayList<>();
            for (Manifest.UnitEntry unit : Region.UNITS) {
                if (unit.kind() != UnitKind.COUNTY) {
                    Map<String, List<List<String>>> tables = Region.rowsOfEveryTable(unit.id(), 2023, 11);
                    tables.forEach((table, values) -> values.forEach(
                            each -> rows.add(BruteForce.row(line.catalogue.requireTable(table), unit.id(), each))));
                    versions.addAll(line.takeIn(line.workbook(unit.id(), 2023, tables), 1));
                }
            }
            line.seal(2023, versions);
            Figures figures = line.figures();
            for (MeasureDefinition measure : line.catalogue.measures().values()) {
                TableDefinition table = line.catalogue.requireTable(measure.table());
                for (Manifest.UnitEntry unit : Region.UNITS) {
                    Set<String> reporters = reporters(unit.id(), table.reportedBy());
                    Observed<Quantity> found = figures.measureValue(
                            new MeasureKey(measure.id(), new OrgUnitId(unit.id()), new ReportYear(2023)));
                    assertThat(plain(found))
                            .as(measure.id() + " at " + unit.id())
                            .isEqualTo(byHand(measure, rows, reporters));
                }
            }
        }
    }

    private static Set<String> reporters(String unit, UnitKind kind) {
        Set<String> found = new HashSet<>();
        for (Manifest.UnitEntry each : Region.UNITS) {
            Optional<Manifest.UnitEntry> at = Optional.of(each);
            while (each.kind() == kind && at.isPresent()) {
                if (at.get().id().equals(unit)) {
                    found.add(each.id());
                }
                String parent = at.get().parent();
                at = Region.UNITS.stream()
                        .filter(entry -> entry.id().equals(parent))
                        .findFirst();
            }
        }
        return found;
    }

    private static String byHand(MeasureDefinition measure, List<Row> rows, Set<String> reporters) {
        if (reporters.isEmpty()) {
            return "not_applicable";
        }
        boolean passOn = measure.whenMissing() == org.lubanchi.engine.definitions.WhenMissing.PASS_ON;
        List<Value> values = new ArrayList<>();
        boolean undetermined = false;
        long counted = 0;
        for (Row row : rows) {
            if (!row.table().id().equals(measure.table()) || !reporters.contains(row.unit())) {
                continue;
            }
            Truth passes = measure.where()
                    .map(where -> where.judge(BruteForce.beside(row, measure.beside(), rows)))
                    .orElse(Truth.TRUE);
            undetermined |= passes == Truth.NOT_JUDGED;
            if (passes != Truth.TRUE) {
                continue;
            }
            counted++;
            if (measure.field().isPresent()) {
                Observed<Value> value = ((Bindings) row).value(measure.field().get());
                value.reported().ifPresent(values::add);
                undetermined |= value.missingReason()
                        .filter(reason -> reason != MissingReason.NOT_APPLICABLE)
                        .isPresent();
            }
        }
        boolean nothing = measure.field().isPresent() ? values.isEmpty() : counted == 0;
        if (undetermined && (passOn || nothing)) {
            return "not_reported";
        }
        return aggregate(measure, counted, values);
    }

    private static String aggregate(MeasureDefinition measure, long counted, List<Value> values) {
        return switch (measure.aggregate()) {
            case COUNT -> String.valueOf(counted);
            case DISTINCT -> String.valueOf(new HashSet<>(values).size());
            case SUM ->
                values.stream()
                        .map(value -> ((Value.NumberValue) value).quantity().amount())
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .stripTrailingZeros()
                        .toPlainString();
            case MEDIAN -> throw new AssertionError("no measure is a median yet");
        };
    }

    private static String plain(Observed<Quantity> value) {
        return value.reported()
                .map(quantity -> quantity.amount().stripTrailingZeros().toPlainString())
                .orElseGet(() -> value.missingReason().orElseThrow().code());
    }
}
