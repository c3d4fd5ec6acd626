package org.lubanchi.demo.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lubanchi.adapter.office.workbook.WorkbookIntake;
import org.lubanchi.adapter.office.workbook.WorkbookReading;
import org.lubanchi.demo.SyntheticRegion;
import org.lubanchi.demo.city.School;
import org.lubanchi.demo.city.SheetRows;
import org.lubanchi.engine.definitions.Catalogue;
import org.lubanchi.engine.definitions.TableDefinition;
import org.lubanchi.engine.definitions.reading.CatalogueReader;
import org.lubanchi.engine.kernel.Failure;
import org.lubanchi.engine.kernel.Issue;
import org.lubanchi.engine.kernel.ReportYear;
import org.lubanchi.engine.kernel.Severity;
import org.lubanchi.engine.sheet.TableReading;
import org.lubanchi.engine.sheet.WorkbookStamp;
import org.lubanchi.engine.validation.RowValidator;

class DemoFilesTest {
    /** Tables of the catalogue that no rows are made for; the list may only shrink. */
    private static final List<String> NOT_MADE = List.of();

    private static final Catalogue CATALOGUE = catalogue();
    private static final RowValidator RULES = new RowValidator(CATALOGUE::requireSource, CATALOGUE::requireCodeList);

    @TempDir
    private static Path temporary;

    private static Path written = Path.of("");
    private static DemoFiles.Written said = new DemoFiles.Written(0, 0);

    private static final AtomicInteger SEEN = new AtomicInteger();

    /**
     * The city and every fourth workbook of the newest year, every sixth of the earlier ones: all 54 take minutes to write
     * and read. Whoever starts the demonstration, as the browser tests do, takes all of them in.
     */
    @BeforeAll
    static void write() {
        written = temporary.resolve("files");
        said = DemoFiles.write(CATALOGUE, written, List.of("shaoxing"), stamp -> {
            int at = SEEN.getAndIncrement();
            return newest(stamp) ? isCity(stamp) || at % 4 == 0 : at % 6 == 0;
        });
    }

    private static boolean newest(WorkbookStamp stamp) {
        return stamp.year().year() == 2023;
    }

    private static boolean isCity(WorkbookStamp stamp) {
        return stamp.unit().value().equals("shaoxing");
    }

    private static Catalogue catalogue() {
        try {
            Path checkout = Path.of("").toAbsolutePath();
            while (!Files.exists(checkout.resolve("definitions").resolve("units.yaml"))) {
                checkout = checkout.resolve("..").normalize();
            }
            return switch (CatalogueReader.read(checkout.resolve("definitions"))) {
                case CatalogueReader.Result.Read read -> read.catalogue();
                case CatalogueReader.Result.Rejected rejected ->
                    throw new IllegalStateException(rejected.problems().toString());
            };
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void everyWorkbookIsTakenInRowByRowWithoutAnyIssue() throws IOException {
        assertThat(SEEN).hasValue(54);
        assertThat(said.workbooks()).isBetween(5 + 6, 6 + 6);
        assertThat(takenIn(workbooks(written))).isEqualTo(said);
        assertThat(said.rows()).isGreaterThan(80_000);
    }

    @Test
    void theSameFilesComeOutAgainByteForByte() throws IOException {
        Path again = temporary.resolve("again");
        List<Path> twins = files(written);
        DemoFiles.write(
                CATALOGUE,
                again,
                List.of("shaoxing"),
                stamp -> newest(stamp)
                        && twins.contains(written.resolve("2023").resolve(stamp.unit() + ".xlsx"))
                        && (isCity(stamp) || stamp.unit().value().endsWith("1")));
        List<Path> files = files(again);
        assertThat(files).hasSizeGreaterThan(1 + 3);
        for (Path file : files) {
            Path twin = written.resolve(again.relativize(file));
            assertThat(Files.mismatch(file, twin)).as(file.toString()).isEqualTo(-1);
        }
    }

    /** The city and every twelfth workbook are written and read. */
    @Test
    void anotherCityIsWrittenOnDemandAndTakenInWithoutAnyIssue() throws IOException {
        Path folder = temporary.resolve("hangzhou");
        AtomicInteger seen = new AtomicInteger();
        DemoFiles.Written other =
                DemoFiles.write(CATALOGUE, folder, List.of("hangzhou"), stamp -> seen.getAndIncrement() % 12 == 0);
        assertThat(seen).hasValue(63);
        assertThat(takenIn(workbooks(folder))).isEqualTo(other);
        assertThat(other.rows()).isGreaterThan(10_000);
        assertThat(Files.readAllLines(folder.resolve("units.csv")))
                .filteredOn(line -> line.contains(",county,"))
                .hasSize(13);
    }

    @Test
    void aCityThatTheDemoDoesNotHaveIsRefused() {
        assertThatThrownBy(() -> DemoFiles.write(CATALOGUE, temporary.resolve("nowhere"), List.of("atlantis")))
                .isInstanceOf(Failure.class);
        assertThat(temporary.resolve("nowhere")).doesNotExist();
    }

    /** Takes workbooks in, each without any issue, and counts them and their rows. */
    private static DemoFiles.Written takenIn(List<Path> files) throws IOException {
        List<TableDefinition> tables = List.copyOf(CATALOGUE.tables().values());
        long rows = 0;
        int workbooks = 0;
        for (Path file : files) {
            WorkbookReading reading = WorkbookIntake.read(file, tables, CATALOGUE::requireCodeList);
            List<Issue> issues = Stream.concat(
                            reading.issues().stream(),
                            reading.tables().stream().flatMap(table -> table.issues().stream()))
                    .toList();
            assertThat(issues).as(file.toString()).isEmpty();
            assertThat(file.toString())
                    .endsWith(reading.stamp().year() + "/" + reading.stamp().unit() + ".xlsx");
            assertThat(reading.tables())
                    .hasSizeGreaterThanOrEqualTo(reading.stamp().unit().value().contains("-") ? 7 : 2);
            for (TableReading table : reading.tables()) {
                assertThat(table.rowsRejected()).isZero();
                assertThat(blocking(table, reading.stamp().year()))
                        .as(file.toString())
                        .isEmpty();
                rows += table.rows().size();
            }
            workbooks++;
        }
        return new DemoFiles.Written(workbooks, rows);
    }

    private static List<Issue> blocking(TableReading table, ReportYear year) {
        return RULES.validate(CATALOGUE.rules().values(), table, year).stream()
                .filter(issue -> issue.severity() == Severity.BLOCKING)
                .toList();
    }

    @Test
    void everyFieldOfEveryTableIsMadeAndEveryRequiredOneHasAValue() {
        Map<String, List<SheetRows>> made = new TreeMap<>();
        SyntheticRegion region = SyntheticRegion.of("shaoxing", 2023, code -> code);
        for (School school : region.schools()) {
            region.tables(school).forEach(table -> note(made, table));
        }
        region.cityTables().forEach(table -> note(made, table));
        assertThat(CATALOGUE.tables().keySet().stream()
                        .filter(table -> !made.containsKey(table))
                        .toList())
                .isEqualTo(NOT_MADE);
        made.forEach((id, tables) -> CATALOGUE.requireTable(id).fields().forEach(field -> {
            for (SheetRows rows : tables) {
                int at = rows.fields().indexOf(field.id());
                assertThat(at).as(id + "." + field.id()).isNotNegative();
                assertThat(rows.rows())
                        .noneMatch(row -> row.get(at).isEmpty()
                                || (field.required() && row.get(at).startsWith("#")));
            }
        }));
    }

    private static void note(Map<String, List<SheetRows>> made, SheetRows table) {
        made.computeIfAbsent(table.table(), ignored -> new ArrayList<>()).add(table);
    }

    @Test
    void theUnitListNamesCityCountiesAuthoritiesAndSchools() throws IOException {
        List<String> lines = Files.readAllLines(written.resolve("units.csv"));
        assertThat(lines.getFirst()).isEqualTo("id,kind,zh,en,parent,authority,founder");
        assertThat(lines).filteredOn(line -> line.contains(",school,")).hasSize(17);
        assertThat(lines).filteredOn(line -> line.endsWith(",private")).hasSize(2);
        assertThat(lines).filteredOn(line -> line.contains(",county,")).hasSize(6);
        assertThat(lines).filteredOn(line -> line.contains(",city,")).hasSize(1);
        assertThat(lines).allMatch(line -> line.split(",", -1).length == 7);
    }

    @Test
    void theCalibrationNamesEachPublishedValueOnceAndTheCatalogueKnowsIt() throws IOException {
        List<String> ids = Files.readAllLines(written.resolve("calibration.csv")).stream()
                .skip(1)
                .map(line -> line.substring(0, line.indexOf(',')))
                .toList();
        List<String> published = CATALOGUE.published().values().stream()
                .flatMap(List::stream)
                .map(value -> value.id())
                .toList();
        assertThat(ids).doesNotHaveDuplicates().hasSizeGreaterThan(80);
        assertThat(published).containsAll(ids);
        assertThat(Files.readString(written.resolve("SYNTHETIC.txt"))).contains("合成数据", "SYNTHETIC DATA");
    }

    @Test
    void aFolderWithFilesIsRefusedAndLeftAsItWas() throws IOException {
        Path used = Files.createDirectories(temporary.resolve("used"));
        Files.writeString(used.resolve("mine.txt"), "mine");
        assertThatThrownBy(() -> DemoFiles.write(CATALOGUE, used))
                .isInstanceOfSatisfying(
                        Failure.class,
                        failure ->
                                assertThat(failure.issues().getFirst().code()).isEqualTo("demo.folder-not-empty"));
        try (Stream<Path> inside = Files.list(used)) {
            assertThat(inside).containsExactly(used.resolve("mine.txt"));
        }
    }

    private static List<Path> workbooks(Path folder) throws IOException {
        return files(folder).stream()
                .filter(file -> file.toString().endsWith(".xlsx"))
                .toList();
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
