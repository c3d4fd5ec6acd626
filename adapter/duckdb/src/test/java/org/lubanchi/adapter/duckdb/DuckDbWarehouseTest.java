package org.lubanchi.adapter.duckdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lubanchi.engine.definitions.Catalogue;
import org.lubanchi.engine.definitions.MeasureDefinition;
import org.lubanchi.engine.definitions.MeasureDefinition.Aggregate;
import org.lubanchi.engine.definitions.Sensitivity;
import org.lubanchi.engine.definitions.TableDefinition;
import org.lubanchi.engine.definitions.WhenMissing;
import org.lubanchi.engine.definitions.reading.CatalogueReader;
import org.lubanchi.engine.expression.Value;
import org.lubanchi.engine.kernel.Failure;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.engine.kernel.MissingReason;
import org.lubanchi.engine.kernel.Observed;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.engine.kernel.Quantity;
import org.lubanchi.engine.kernel.ReportYear;
import org.lubanchi.engine.kernel.Unit;
import org.lubanchi.engine.warehouse.AggregateQuery;
import org.lubanchi.engine.warehouse.AggregateQuery.Membership;
import org.lubanchi.engine.warehouse.AggregateRow;
import org.lubanchi.engine.warehouse.GroupQuery;
import org.lubanchi.engine.warehouse.GroupRow;
import org.lubanchi.engine.warehouse.LakeRow;
import org.lubanchi.engine.warehouse.ReadScope;
import org.lubanchi.engine.warehouse.RowPage;
import org.lubanchi.engine.warehouse.SharedKeyQuery;
import org.lubanchi.engine.warehouse.lake.Lake;
import org.lubanchi.engine.warehouse.lake.ObjectStore;

/** What every warehouse promises, on real files. */
class DuckDbWarehouseTest {
    private static final OrgUnitId SCHOOL = new OrgUnitId("s1");
    private static final OrgUnitId OTHER = new OrgUnitId("s2");
    private static final OrgUnitId CITY = new OrgUnitId("city");
    private static final ReportYear YEAR = new ReportYear(2023);
    private static final Catalogue CATALOGUE = catalogue();
    private static final TableDefinition GRADUATES = CATALOGUE.requireTable("graduate_destination");

    @TempDir
    private Path folder = Path.of(".");

    private Optional<DuckDbWarehouse> opened = Optional.empty();

    @BeforeEach
    void open() {
        opened = Optional.of(DuckDbWarehouse.open(folder, 256));
    }

    @AfterEach
    void close() {
        opened.ifPresent(DuckDbWarehouse::close);
    }

    private DuckDbWarehouse warehouse() {
        return opened.orElseThrow();
    }

    private static Catalogue catalogue() {
        try {
            return ((CatalogueReader.Result.Read) CatalogueReader.read(Path.of("../../definitions"))).catalogue();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** A graduate with an income, which may be missing: {@code #reason}. */
    private static LakeRow graduate(int row, String income) {
        List<Observed<Value>> values = new ArrayList<>(List.of(
                text("SYN" + row),
                text("610101"),
                text("employed"),
                Observed.missing(MissingReason.NOT_APPLICABLE),
                Observed.of(new Value.BoolValue(false)),
                Observed.of(new Value.BoolValue(true)),
                income.startsWith("#")
                        ? Observed.missing(MissingReason.ofCode(income.substring(1)))
                        : Observed.of(new Value.NumberValue(new Quantity(
                                new BigDecimal(income),
                                GRADUATES.requireField("monthly_income").unit().orElse(Unit.ONE))))));
        return new LakeRow(row, values);
    }

    private static Observed<Value> text(String text) {
        return Observed.of(new Value.TextValue(text));
    }

    private Path written(OrgUnitId unit, String... incomes) {
        List<LakeRow> rows = new ArrayList<>();
        for (String income : incomes) {
            rows.add(graduate(rows.size() + 4, income));
        }
        Path file = folder.resolve(unit + "-" + rows.size() + ".parquet");
        warehouse().write(GRADUATES, unit, YEAR, rows, file);
        return file;
    }

    private static MeasureDefinition measure(Aggregate aggregate, String field) {
        return new MeasureDefinition(
                "m",
                new LocalText("度量", "measure"),
                Unit.ONE,
                GRADUATES.id(),
                aggregate,
                Optional.of(field).filter(name -> !name.isEmpty()),
                Optional.empty(),
                Optional.empty(),
                WhenMissing.LEAVE_OUT,
                "lubanchi.reporting-guide",
                2021);
    }

    private static ReadScope scope(OrgUnitId... units) {
        return new ReadScope(Set.of(units), Sensitivity.INTERNAL, "test");
    }

    private AggregateQuery query(List<Path> files, MeasureDefinition... measures) {
        return new AggregateQuery(
                GRADUATES,
                List.of(measures),
                files,
                Optional.empty(),
                List.of(
                        new Membership(SCHOOL, SCHOOL, YEAR),
                        new Membership(SCHOOL, CITY, YEAR),
                        new Membership(OTHER, OTHER, YEAR),
                        new Membership(OTHER, CITY, YEAR)));
    }

    @Test
    void sumsCountsAndMiddlesAreExactAtEveryLevel() {
        List<Path> files = List.of(written(SCHOOL, "1.01", "1.02", "#not_reported"), written(OTHER, "3.10"));
        List<AggregateRow> rows = warehouse()
                .aggregate(
                        query(
                                files,
                                measure(Aggregate.SUM, "monthly_income"),
                                measure(Aggregate.COUNT, ""),
                                measure(Aggregate.MEDIAN, "monthly_income")),
                        scope(SCHOOL, OTHER, CITY));

        assertThat(rows.stream().map(row -> row.unit().value())).containsExactly("city", "s1", "s2");
        AggregateRow city = rows.getFirst();
        assertThat(city.results().getFirst().value()).isEqualByComparingTo("5.13");
        assertThat(city.results().getFirst().rowsUsed()).isEqualTo(3);
        assertThat(city.results().getFirst().rowsUndetermined()).isEqualTo(1);
        assertThat(city.results().get(1).value()).isEqualByComparingTo("4");
        AggregateRow.Result middles = rows.get(1).results().get(2);
        assertThat(middles.value()).isEqualByComparingTo("1.01");
        assertThat(middles.upper()).isEqualByComparingTo("1.02");
    }

    @Test
    void aReadGoesNoFurtherThanItsScope() {
        List<Path> files = List.of(written(SCHOOL, "1.00"), written(OTHER, "2.00", "3.00"));
        MeasureDefinition count = measure(Aggregate.COUNT, "");

        assertThat(warehouse().aggregate(query(files, count), scope(SCHOOL)).stream()
                        .map(row -> row.unit().value()))
                .containsExactly("s1");
        assertThat(warehouse().aggregate(query(files, count), scope())).isEmpty();
        assertThat(warehouse().row(GRADUATES, OTHER, 4, files.getLast(), scope(SCHOOL)))
                .isEmpty();
    }

    @Test
    void aRowReadsBackWithItsReasonsAndWithoutWhatTheReaderMayNotSee() {
        Path file = written(SCHOOL, "2500.50", "#withheld");

        assertThat(warehouse().row(GRADUATES, SCHOOL, 4, file, scope(SCHOOL)))
                .startsWith("#withheld", "610101", "employed", "#not_applicable")
                .doesNotContain("SYN4");
        ReadScope personal = new ReadScope(Set.of(SCHOOL), Sensitivity.PERSONAL, "test");
        assertThat(warehouse().row(GRADUATES, SCHOOL, 5, file, personal)).startsWith("SYN5");
    }

    @Test
    void groupsAddUpExactlyWithinTheScopeAndSayWhyAValueIsAbsent() {
        List<Path> files = List.of(written(SCHOOL, "1.01", "1.02", "#not_reported"), written(OTHER, "3.10"));
        Path both = folder.resolve("both.parquet");
        warehouse().compact(GRADUATES, files, both);
        ReadScope personal = new ReadScope(Set.of(SCHOOL, OTHER), Sensitivity.PERSONAL, "test");
        GroupQuery query = new GroupQuery(GRADUATES, List.of("programme_code"), List.of("monthly_income"), both);

        assertThat(warehouse().grouped(query, personal))
                .extracting(GroupRow::unit, GroupRow::key, GroupRow::rows)
                .containsExactly(tuple(SCHOOL, List.of("610101"), 3L), tuple(OTHER, List.of("610101"), 1L));
        assertThat(warehouse().grouped(query, personal).getFirst().sums().getFirst())
                .isEqualByComparingTo("2.03");
        GroupQuery byRoute = new GroupQuery(GRADUATES, List.of("further_study_route"), List.of(), both);
        assertThat(warehouse().grouped(byRoute, scope(SCHOOL)))
                .extracting(GroupRow::key)
                .containsExactly(List.of("#not_applicable"));
        assertThat(warehouse().grouped(byRoute, scope())).isEmpty();
        assertThatThrownBy(() -> warehouse().grouped(query, scope(SCHOOL)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aValueThatTwoUnitsHaveIsGivenOnceWithBothAndOnlyWithinTheScope() {
        Path one = written(SCHOOL, "1.00", "2.00", "3.00");
        Path other = written(OTHER, "9.00");
        ReadScope personal = new ReadScope(Set.of(SCHOOL, OTHER), Sensitivity.PERSONAL, "test");
        SharedKeyQuery query = new SharedKeyQuery(GRADUATES, "student_number", List.of(one, other));
        assertThat(warehouse().sharedKeys(query, personal))
                .containsExactly(new SharedKeyQuery.SharedKey("SYN4", List.of(SCHOOL, OTHER)));
        assertThat(warehouse().sharedKeys(query, personal.only(SCHOOL))).isEmpty();
        assertThat(warehouse().sharedKeys(new SharedKeyQuery(GRADUATES, "student_number", List.of()), personal))
                .isEmpty();
        assertThatThrownBy(() -> warehouse().sharedKeys(query, scope(SCHOOL)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void pagesAreTheRowsOneBehindTheOtherAndBehindTheLastThereIsNothing() {
        OrgUnitId school = new OrgUnitId("s1");
        Path file = written(school, "1", "2", "3", "4", "5");
        List<List<String>> whole = warehouse().rows(GRADUATES, school, file, scope(school));
        assertThat(warehouse().page(GRADUATES, school, file, new RowPage(0, 2), scope(school)))
                .isEqualTo(whole.subList(0, 2));
        assertThat(warehouse().page(GRADUATES, school, file, new RowPage(4, 2), scope(school)))
                .isEqualTo(whole.subList(4, 5));
        assertThat(warehouse().page(GRADUATES, school, file, new RowPage(5, 2), scope(school)))
                .isEmpty();
        assertThat(warehouse().page(GRADUATES, school, file, new RowPage(0, 2), scope(new OrgUnitId("s2"))))
                .isEmpty();
    }

    @Test
    void equalRowsGiveEqualBytesWhateverTheirOrder() throws IOException {
        Path one = folder.resolve("one.parquet");
        Path two = folder.resolve("two.parquet");
        warehouse().write(GRADUATES, SCHOOL, YEAR, List.of(graduate(4, "1.00"), graduate(5, "2.00")), one);
        warehouse().write(GRADUATES, SCHOOL, YEAR, List.of(graduate(5, "2.00"), graduate(4, "1.00")), two);
        assertThat(Files.mismatch(one, two)).isEqualTo(-1);
        warehouse().compact(GRADUATES, List.of(one, written(OTHER, "7.00")), folder.resolve("three.parquet"));
        assertThat(warehouse()
                        .aggregate(
                                query(List.of(folder.resolve("three.parquet")), measure(Aggregate.COUNT, "")),
                                scope(CITY))
                        .getFirst()
                        .rowsRead())
                .isEqualTo(3);
    }

    @Test
    void aTruncatedFileIsToldByItsNameWithWhatToDo() throws IOException {
        Path file = written(SCHOOL, "1.00", "2.00", "3.00");
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, java.util.Arrays.copyOf(bytes, bytes.length / 2));

        Failure failure = catchThrowableOfType(
                Failure.class,
                () -> warehouse().aggregate(query(List.of(file), measure(Aggregate.COUNT, "")), scope(CITY)));
        assertThat(failure.issues()).singleElement().satisfies(issue -> {
            assertThat(issue.where().text()).contains(file.getFileName().toString());
            assertThat(issue.found().zh()).isNotBlank();
            assertThat(issue.remedy().zh()).isNotBlank();
        });
    }

    @Test
    void aTruncatedOrSwappedObjectIsRefusedBeforeItIsRead() throws IOException {
        ObjectStore objects = new Lake(folder, UUID::randomUUID).objects();
        String first = objects.put(
                file -> warehouse().write(GRADUATES, SCHOOL, YEAR, List.of(graduate(4, "1.00")), file), Lake.PARQUET);
        String second = objects.put(
                file -> warehouse().write(GRADUATES, SCHOOL, YEAR, List.of(graduate(4, "2.00")), file), Lake.PARQUET);
        Path place = objects.requireIntact(first, Lake.PARQUET);
        Path other = objects.requireIntact(second, Lake.PARQUET);

        Files.copy(other, place, StandardCopyOption.REPLACE_EXISTING);
        assertThatThrownBy(() -> objects.requireIntact(first, Lake.PARQUET)).isInstanceOf(Failure.class);
        assertThat(objects.requireIntact(second, Lake.PARQUET)).isEqualTo(other);
        Files.write(other, new byte[] {1, 2, 3});
        assertThatThrownBy(() -> objects.requireIntact(second, Lake.PARQUET)).isInstanceOf(Failure.class);
    }

    @Test
    void nothingOutsideTheLakeCanBeReadOrWritten(@TempDir Path elsewhere) throws IOException {
        Path file = written(SCHOOL, "1.00");
        Path stolen = Files.copy(file, elsewhere.resolve("stolen.parquet"));
        assertThatThrownBy(() ->
                        warehouse().aggregate(query(List.of(stolen), measure(Aggregate.COUNT, "")), scope(CITY)))
                .isInstanceOf(Failure.class);
        assertThatThrownBy(() -> warehouse()
                        .write(GRADUATES, SCHOOL, YEAR, List.of(graduate(4, "1.00")), elsewhere.resolve("out.parquet")))
                .isInstanceOf(Failure.class);
        assertThat(elsewhere.resolve("out.parquet")).doesNotExist();
    }

    @Test
    void aFullDiskIsToldAndLeavesTheStoreAsItWas() throws IOException, InterruptedException {
        Path disk = Files.createDirectories(folder.resolve("disk"));
        Assumptions.assumeTrue(
                run("mount", "-t", "tmpfs", "-o", "size=256k", "tmpfs", disk.toString()),
                "a small disk can be mounted by root on Linux only");
        try (DuckDbWarehouse small = DuckDbWarehouse.open(disk, 256)) {
            ObjectStore objects = new Lake(disk, UUID::randomUUID).objects();
            objects.put(file -> small.write(GRADUATES, SCHOOL, YEAR, List.of(graduate(4, "1.00")), file), Lake.PARQUET);
            List<Path> before = objects.list();
            List<LakeRow> many = new ArrayList<>();
            Random random = new Random(1);
            for (int row = 4; row < 60_000; row++) {
                many.add(graduate(row, random.nextInt(9_999_999) + "." + (10 + random.nextInt(89))));
            }

            Failure failure = catchThrowableOfType(
                    Failure.class,
                    () -> objects.put(file -> small.write(GRADUATES, SCHOOL, YEAR, many, file), Lake.PARQUET));

            assertThat(failure.category()).isEqualTo(Failure.Category.ENVIRONMENT);
            assertThat(failure.issues().getFirst().remedy().zh()).contains("磁盘");
            assertThat(objects.list()).isEqualTo(before);
            try (var drafts = Files.list(disk.resolve("drafts"))) {
                assertThat(drafts).isEmpty();
            }
        } finally {
            run("umount", disk.toString());
        }
    }

    private static boolean run(String... command) throws IOException, InterruptedException {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            return process.waitFor(20, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
