package org.lubanchi.demo.output;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.lubanchi.adapter.office.workbook.FilledTable;
import org.lubanchi.adapter.office.workbook.WorkbookFiller;
import org.lubanchi.demo.SyntheticRegion;
import org.lubanchi.demo.calibration.Calibration;
import org.lubanchi.demo.calibration.CsvTable;
import org.lubanchi.demo.city.CityPart;
import org.lubanchi.demo.city.School;
import org.lubanchi.demo.city.SheetRows;
import org.lubanchi.demo.city.Territory;
import org.lubanchi.engine.definitions.Catalogue;
import org.lubanchi.engine.definitions.CodeList;
import org.lubanchi.engine.definitions.FieldDefinition;
import org.lubanchi.engine.definitions.TableDefinition;
import org.lubanchi.engine.kernel.Failure;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.engine.kernel.ReportYear;
import org.lubanchi.engine.sheet.WorkbookStamp;

/** Writes the demonstration data (示范数据): unit list, calibration, notice, and a workbook for each unit and year. */
public final class DemoFiles {
    private static final String FIRST = CityPart.cities().getFirst();
    private static final String PROGRAMMES = "programmes_secondary";

    private final Catalogue catalogue;
    private final Path folder;
    private final Predicate<WorkbookStamp> wanted;
    private final UnaryOperator<String> programmeName;
    private int workbooks;
    private long rows;

    private DemoFiles(Catalogue catalogue, Path folder, Predicate<WorkbookStamp> wanted) {
        this.catalogue = catalogue;
        this.folder = folder;
        this.wanted = wanted;
        CodeList programmes = catalogue.requireCodeList(PROGRAMMES);
        this.programmeName = code -> programmes
                .find(code)
                .map(entry -> entry.label().zh())
                .orElseThrow(() -> DemoFailures.definitionsDoNotFit(PROGRAMMES, code));
    }

    /**
     * What was written.
     *
     * @param workbooks how many
     * @param rows in all of them
     */
    public record Written(int workbooks, long rows) {}

    /**
     * Writes everything of the first city into a folder.
     *
     * @throws Failure when the folder holds files or cannot be written, or the definitions do not fit
     */
    public static Written write(Catalogue catalogue, Path folder) {
        return write(catalogue, folder, List.of(FIRST));
    }

    /**
     * Writes everything of some cities into a folder.
     *
     * @param cities unit ids, the first one leads
     * @throws Failure when the folder holds files or cannot be written, or the definitions do not fit
     */
    public static Written write(Catalogue catalogue, Path folder, List<String> cities) {
        return write(catalogue, folder, cities, stamp -> true);
    }

    /** The same with some of the workbooks only, each as it would be among all. */
    static Written write(Catalogue catalogue, Path folder, List<String> cities, Predicate<WorkbookStamp> wanted) {
        cities.stream().filter(city -> !CityPart.cities().contains(city)).forEach(city -> {
            throw DemoFailures.noSuchCity(city, CityPart.cities());
        });
        DemoFiles files = new DemoFiles(catalogue, folder, wanted);
        try {
            files.requireEmpty();
            files.writeAll(cities);
        } catch (IOException e) {
            throw DemoFailures.cannotWrite(folder, e);
        } catch (UncheckedIOException e) {
            throw DemoFailures.cannotWrite(folder, new IOException(e));
        }
        return new Written(files.workbooks, files.rows);
    }

    private void requireEmpty() throws IOException {
        Files.createDirectories(folder);
        try (Stream<Path> inside = Files.list(folder)) {
            if (inside.findAny().isPresent()) {
                throw DemoFailures.folderNotEmpty(folder);
            }
        }
    }

    private void writeAll(List<String> cities) throws IOException {
        text("SYNTHETIC.txt", SyntheticNotice.text());
        text("calibration.csv", calibrationLines(cities));
        List<SyntheticRegion> newest = new ArrayList<>();
        for (String city : cities) {
            for (int year : SyntheticRegion.years(city)) {
                SyntheticRegion region = SyntheticRegion.of(city, year, programmeName);
                write(region);
                if (year == SyntheticRegion.years(city).last()) {
                    newest.add(region);
                }
            }
        }
        text("units.csv", UnitLines.of(newest));
    }

    private void write(SyntheticRegion region) throws IOException {
        Path of = folder.resolve(Integer.toString(region.year()));
        Files.createDirectories(of);
        ReportYear year = new ReportYear(region.year());
        for (School school : region.schools()) {
            WorkbookStamp stamp = new WorkbookStamp(school.id(), school.name().zh(), year, catalogue.edition());
            workbook(of, stamp, () -> region.tables(school));
        }
        Territory city = region.territories().getFirst();
        WorkbookStamp stamp =
                new WorkbookStamp(new OrgUnitId(city.id()), city.name().zh(), year, catalogue.edition());
        workbook(of, stamp, region::cityTables);
    }

    private void workbook(Path of, WorkbookStamp stamp, Supplier<List<SheetRows>> tables) throws IOException {
        if (!wanted.test(stamp)) {
            return;
        }
        List<FilledTable> filled = new ArrayList<>();
        for (SheetRows table : tables.get()) {
            filled.add(filled(table));
            rows += table.rows().size();
        }
        Path draft = folder.resolve("draft.xlsx");
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(draft))) {
            WorkbookFiller.write(stamp, filled, catalogue::requireCodeList, out);
        }
        SteadyArchive.copy(draft, of.resolve(stamp.unit() + ".xlsx"));
        Files.delete(draft);
        workbooks++;
    }

    /** Puts the cells in the order of the table's definition. */
    private FilledTable filled(SheetRows table) {
        TableDefinition definition = catalogue.requireTable(table.table());
        int[] order =
                definition.fields().stream().mapToInt(field -> at(table, field)).toArray();
        List<List<String>> cells = new ArrayList<>(table.rows().size());
        for (List<String> row : table.rows()) {
            List<String> ordered = new ArrayList<>(order.length);
            for (int at : order) {
                ordered.add(row.get(at));
            }
            cells.add(ordered);
        }
        return new FilledTable(definition, cells);
    }

    private static int at(SheetRows table, FieldDefinition field) {
        int at = table.fields().indexOf(field.id());
        if (at < 0) {
            throw DemoFailures.definitionsDoNotFit(table.table(), field.id());
        }
        return at;
    }

    private static String calibrationLines(List<String> cities) {
        StringBuilder lines = new StringBuilder(CsvTable.line(List.of("published_id", "value")));
        for (String city : cities) {
            if (city.equals(FIRST)) {
                Calibration.load()
                        .fitted()
                        .forEach(fitted -> lines.append(CsvTable.line(
                                List.of(fitted.publishedId(), fitted.value().toPlainString()))));
            }
            CsvTable further = CsvTable.ofResource("calibration/" + city + "/fitted.csv");
            further.lines()
                    .forEach(line -> lines.append(
                            CsvTable.line(List.of(further.cell(line, "published_id"), further.cell(line, "value")))));
        }
        return lines.toString();
    }

    private void text(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text, StandardCharsets.UTF_8);
    }
}
