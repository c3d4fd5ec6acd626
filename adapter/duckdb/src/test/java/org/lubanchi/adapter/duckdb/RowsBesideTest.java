package org.lubanchi.adapter.duckdb;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lubanchi.engine.definitions.Catalogue;
import org.lubanchi.engine.definitions.MeasureDefinition;
import org.lubanchi.engine.definitions.Sensitivity;
import org.lubanchi.engine.definitions.TableDefinition;
import org.lubanchi.engine.definitions.reading.CatalogueReader;
import org.lubanchi.engine.expression.Value;
import org.lubanchi.engine.kernel.MissingReason;
import org.lubanchi.engine.kernel.Observed;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.engine.kernel.Quantity;
import org.lubanchi.engine.kernel.ReportYear;
import org.lubanchi.engine.kernel.Unit;
import org.lubanchi.engine.warehouse.AggregateQuery;
import org.lubanchi.engine.warehouse.AggregateQuery.Membership;
import org.lubanchi.engine.warehouse.AggregateRow;
import org.lubanchi.engine.warehouse.LakeRow;
import org.lubanchi.engine.warehouse.ReadScope;

/** A participation counts by the hours of its class, which stand in another table. */
class RowsBesideTest {
    private static final OrgUnitId SCHOOL = new OrgUnitId("s1");
    private static final OrgUnitId OTHER = new OrgUnitId("s2");
    private static final ReportYear YEAR = new ReportYear(2023);
    private static final Catalogue CATALOGUE = catalogue();
    private static final TableDefinition CLASSES = CATALOGUE.requireTable("training_class");
    private static final TableDefinition PEOPLE = CATALOGUE.requireTable("training_participation");
    private static final List<MeasureDefinition> MEASURES = Stream.of(
                    "participations_counted", "participations_short", "participations_unfinished")
            .map(CATALOGUE::requireMeasure)
            .toList();

    @TempDir
    private Path folder = Path.of(".");

    private static Catalogue catalogue() {
        try {
            return ((CatalogueReader.Result.Read) CatalogueReader.read(Path.of("../../definitions"))).catalogue();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Observed<Value> text(String text) {
        return Observed.of(new Value.TextValue(text));
    }

    private static LakeRow held(int row, String number, int hours) {
        Unit unit = CLASSES.requireField("class_hours").unit().orElse(Unit.ONE);
        return new LakeRow(
                row,
                List.of(
                        text(number),
                        text("电工"),
                        Observed.of(new Value.NumberValue(new Quantity(BigDecimal.valueOf(hours), unit))),
                        Observed.of(new Value.DateValue(LocalDate.of(2023, 3, 1))),
                        Observed.of(new Value.DateValue(LocalDate.of(2023, 3, 5))),
                        Observed.missing(MissingReason.NOT_APPLICABLE)));
    }

    private static LakeRow person(int row, String number, boolean completed) {
        return new LakeRow(
                row,
                List.of(text(number), text("P" + row), text("veteran"), Observed.of(new Value.BoolValue(completed))));
    }

    /** Two long classes and a short one; the other school's class of the same number is long. */
    private List<Path> classes(DuckDbWarehouse warehouse) {
        Path own = folder.resolve("classes.parquet");
        warehouse.write(CLASSES, SCHOOL, YEAR, List.of(held(4, "A", 32), held(5, "B", 31)), own);
        Path other = folder.resolve("others.parquet");
        warehouse.write(CLASSES, OTHER, YEAR, List.of(held(4, "B", 40)), other);
        return List.of(own, other);
    }

    private Path people(DuckDbWarehouse warehouse, LakeRow... rows) {
        Path file = folder.resolve("people" + rows.length + ".parquet");
        warehouse.write(PEOPLE, SCHOOL, YEAR, List.of(rows), file);
        return file;
    }

    private static AggregateRow counted(DuckDbWarehouse warehouse, Path people, List<Path> classes) {
        AggregateQuery query = new AggregateQuery(
                PEOPLE,
                MEASURES,
                List.of(people),
                Optional.of(new AggregateQuery.Beside(CLASSES, "class_number", classes)),
                List.of(new Membership(SCHOOL, SCHOOL, YEAR)));
        return warehouse
                .aggregate(query, new ReadScope(Set.of(SCHOOL), Sensitivity.INTERNAL, "test"))
                .getFirst();
    }

    private static List<Integer> values(AggregateRow row) {
        List<Integer> values = new ArrayList<>();
        for (AggregateRow.Result result : row.results()) {
            BigDecimal value = result.value();
            values.add(value == null ? -1 : value.intValueExact());
        }
        return values;
    }

    @Test
    void aParticipationCountsByTheHoursOfItsOwnSchoolsClass() {
        try (DuckDbWarehouse warehouse = DuckDbWarehouse.open(folder, 256)) {
            Path people = people(
                    warehouse,
                    person(4, "A", true),
                    person(5, "A", true),
                    person(6, "A", false),
                    person(7, "B", true),
                    person(8, "B", false));
            AggregateRow row = counted(warehouse, people, classes(warehouse));
            assertThat(values(row)).containsExactly(2, 2, 1);
            assertThat(row.rowsRead()).isEqualTo(5);
            assertThat(row.results()).allMatch(result -> result.rowsUndetermined() == 0);
        }
    }

    @Test
    void aParticipationWhoseClassIsNotThereIsUndeterminedAndNotShort() {
        try (DuckDbWarehouse warehouse = DuckDbWarehouse.open(folder, 256)) {
            Path people = people(warehouse, person(4, "A", true), person(5, "Z", true));
            AggregateRow row = counted(warehouse, people, classes(warehouse));
            assertThat(values(row)).containsExactly(1, 0, 0);
            assertThat(row.results().getFirst().rowsUndetermined()).isEqualTo(1);
            assertThat(counted(warehouse, people, List.of())
                            .results()
                            .getFirst()
                            .rowsUndetermined())
                    .as("no class was sealed at all")
                    .isEqualTo(2);
        }
    }

    @Test
    void aClassThatStandsTwiceCountsNobodyTwice() {
        try (DuckDbWarehouse warehouse = DuckDbWarehouse.open(folder, 256)) {
            Path twice = folder.resolve("twice.parquet");
            warehouse.write(CLASSES, SCHOOL, YEAR, List.of(held(4, "A", 32), held(5, "A", 32)), twice);
            Path people = people(warehouse, person(4, "A", true), person(5, "A", true), person(6, "A", true));
            assertThat(values(counted(warehouse, people, List.of(twice)))).containsExactly(3, 0, 0);
        }
    }
}
