package org.lubanchi.adapter.office.workbook;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.lubanchi.engine.definitions.TableDefinition;
import org.lubanchi.engine.kernel.Failure;
import org.lubanchi.engine.kernel.Issue;
import org.lubanchi.engine.sheet.CodeListLookup;
import org.lubanchi.engine.sheet.RawRow;
import org.lubanchi.engine.sheet.RawSheet;
import org.lubanchi.engine.sheet.RowStream;
import org.lubanchi.engine.sheet.SheetPlace;
import org.lubanchi.engine.sheet.SheetReading;
import org.lubanchi.engine.sheet.StampReading;
import org.lubanchi.engine.sheet.StampedWorkbook;
import org.lubanchi.engine.sheet.TableReading;
import org.lubanchi.engine.sheet.WorkbookLayout;
import org.lubanchi.engine.sheet.WorkbookStamp;

/**
 * Takes in a workbook a school has filled in (读入工作簿).
 *
 * <p>Reads row by row and within bounds, so a hostile file costs a refusal and nothing more. Faults in the data are issues
 * of the reading; a file that is no workbook of ours is a failure of the user.
 */
public final class WorkbookIntake {
    private WorkbookIntake() {}

    /**
     * Reads the tables a workbook holds.
     *
     * @param file the file
     * @param tables the tables to look for; those not of this workbook are passed over
     * @param codes the code lists of their fields
     * @throws Failure of the user when the file is not a whole, plain .xlsx workbook made from a template
     */
    public static WorkbookReading read(Path file, List<TableDefinition> tables, CodeListLookup codes) {
        return read(file, tables, codes, IntakeBounds.STANDARD);
    }

    /** Reads within bounds other than the standard ones. */
    public static WorkbookReading read(
            Path file, List<TableDefinition> tables, CodeListLookup codes, IntakeBounds bounds) {
        List<TableReading> readings = new ArrayList<>();
        Streamed streamed = stream(file, tables, codes, bounds, _ -> new WholeTables(readings));
        return new WorkbookReading(streamed.stamp(), readings, streamed.issues());
    }

    /** Takes the tables of a workbook while they are read (逐表接收). */
    public interface TableSink {
        /** A form, which is read whole. */
        void form(TableReading reading);

        /** A list or roster; its rows can be asked for until this returns, and must be to the last. */
        void rows(TableDefinition table, RowStream rows);
    }

    /**
     * A workbook that was read row by row (逐行读入的工作簿).
     *
     * @param issues what is wrong with the workbook as a whole: missing and unknown sheets
     */
    public record Streamed(WorkbookStamp stamp, List<Issue> issues) {
        public Streamed {
            issues = List.copyOf(issues);
        }
    }

    /**
     * Reads a workbook of any number of rows in a fixed memory.
     *
     * @param sink whom to give the tables to, once it is known whose workbook it is
     * @throws Failure as {@link #read}; what the sink was given before counts for nothing
     */
    public static Streamed stream(
            Path file,
            List<TableDefinition> tables,
            CodeListLookup codes,
            IntakeBounds bounds,
            Function<WorkbookStamp, TableSink> sink) {
        String fileName = Optional.ofNullable(file.getFileName()).orElse(file).toString();
        IntakeFailures failures = new IntakeFailures(fileName);
        try (XlsxWorkbook workbook = XlsxWorkbook.open(file, bounds, failures)) {
            return new Reading(workbook, fileName, codes).read(tables, failures, sink);
        } catch (IOException e) {
            throw failures.unreadable(e);
        }
    }

    /** Holds every table. */
    private record WholeTables(List<TableReading> readings) implements TableSink {
        @Override
        public void form(TableReading reading) {
            readings.add(reading);
        }

        @Override
        public void rows(TableDefinition table, RowStream rows) {
            readings.add(SheetReading.whole(table, rows));
        }
    }

    /** One workbook on its way in. */
    private static final class Reading {
        private final XlsxWorkbook workbook;
        private final String fileName;
        private final CodeListLookup codes;
        private final SheetProblems problems;
        private final List<Issue> issues = new ArrayList<>();
        private final Map<String, XlsxWorkbook.Sheet> sheets = new TreeMap<>();

        Reading(XlsxWorkbook workbook, String fileName, CodeListLookup codes) {
            this.workbook = workbook;
            this.fileName = fileName;
            this.codes = codes;
            this.problems = new SheetProblems(fileName);
            workbook.sheets().forEach(sheet -> sheets.putIfAbsent(sheet.name(), sheet));
        }

        Streamed read(List<TableDefinition> tables, IntakeFailures failures, Function<WorkbookStamp, TableSink> sinks) {
            XlsxWorkbook.Sheet stampSheet = sheets.get(WorkbookLayout.STAMP_SHEET);
            if (stampSheet == null) {
                throw failures.noStamp();
            }
            StampedWorkbook stamped = StampReading.read(workbook.open(stampSheet), fileName);
            TableSink sink = sinks.apply(stamped.stamp());
            Set<String> used = new HashSet<>();
            for (TableDefinition table : tables) {
                if (stamped.tableOfSheet().containsValue(table.id())) {
                    read(table, stamped, used, sink);
                }
            }
            unknownTables(stamped, tables, used);
            workbook.sheets().stream()
                    .filter(sheet -> !sheet.hidden()
                            && !sheet.name().equals(WorkbookAnnotation.SHEET)
                            && !used.contains(sheet.name())
                            && hasContent(sheet))
                    .forEach(sheet -> issues.add(problems.unknownSheet(sheet.name(), stamped, used)));
            return new Streamed(stamped.stamp(), issues);
        }

        private void read(TableDefinition table, StampedWorkbook stamped, Set<String> used, TableSink sink) {
            List<String> names = new ArrayList<>();
            stamped.tableOfSheet().forEach((sheet, id) -> {
                if (id.equals(table.id())) {
                    names.add(sheet);
                }
            });
            names.add(WorkbookLayout.sheetOf(table));
            Optional<XlsxWorkbook.Sheet> sheet = names.stream()
                    .filter(name -> sheets.containsKey(name) && !used.contains(name))
                    .findFirst()
                    .map(sheets::get);
            if (sheet.isEmpty()) {
                issues.add(problems.missingSheet(table, names.getFirst(), sheets.keySet()));
                return;
            }
            used.add(sheet.get().name());
            RawSheet raw = workbook.open(sheet.get());
            if (table.shape() == TableDefinition.Shape.FORM) {
                sink.form(SheetReading.read(table, codes, raw, fileName));
                return;
            }
            try (Stream<RawRow> rows = raw.rows()) {
                SheetPlace place = new SheetPlace(fileName, raw.name());
                sink.rows(table, SheetReading.stream(table, codes, place, rows.iterator()));
            }
        }

        private void unknownTables(StampedWorkbook stamped, List<TableDefinition> tables, Set<String> used) {
            Set<String> known = new HashSet<>();
            tables.forEach(table -> known.add(table.id()));
            stamped.tableOfSheet().forEach((sheet, id) -> {
                if (!known.contains(id) && used.add(sheet)) {
                    issues.add(problems.unknownTable(sheet, id));
                }
            });
        }

        private boolean hasContent(XlsxWorkbook.Sheet sheet) {
            try (var rows = workbook.open(sheet).rows()) {
                return rows.findFirst().isPresent();
            }
        }
    }
}
