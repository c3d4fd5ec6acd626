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
import org.lubanchi.engine.definitions.TableDefinition;
import org.lubanchi.engine.kernel.Failure;
import org.lubanchi.engine.kernel.Issue;
import org.lubanchi.engine.sheet.CodeListLookup;
import org.lubanchi.engine.sheet.SheetReading;
import org.lubanchi.engine.sheet.StampReading;
import org.lubanchi.engine.sheet.StampedWorkbook;
import org.lubanchi.engine.sheet.TableReading;
import org.lubanchi.engine.sheet.WorkbookLayout;

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
        String fileName = Optional.ofNullable(file.getFileName()).orElse(file).toString();
        IntakeFailures failures = new IntakeFailures(fileName);
        try (XlsxWorkbook workbook = XlsxWorkbook.open(file, bounds, failures)) {
            return new Reading(workbook, fileName, codes).read(tables, failures);
        } catch (IOException e) {
            throw failures.unreadable(e);
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

        WorkbookReading read(List<TableDefinition> tables, IntakeFailures failures) {
            XlsxWorkbook.Sheet stampSheet = sheets.get(WorkbookLayout.STAMP_SHEET);
            if (stampSheet == null) {
                throw failures.noStamp();
            }
            StampedWorkbook stamped = StampReading.read(workbook.open(stampSheet), fileName);
            List<TableReading> readings = new ArrayList<>();
            Set<String> used = new HashSet<>();
            for (TableDefinition table : tables) {
                if (stamped.tableOfSheet().containsValue(table.id())) {
                    read(table, stamped, used).ifPresent(readings::add);
                }
            }
            unknownTables(stamped, tables, used);
            workbook.sheets().stream()
                    .filter(sheet -> !sheet.hidden()
                            && !sheet.name().equals(WorkbookAnnotation.SHEET)
                            && !used.contains(sheet.name())
                            && hasContent(sheet))
                    .forEach(sheet -> issues.add(problems.unknownSheet(sheet.name(), stamped, used)));
            return new WorkbookReading(stamped.stamp(), readings, issues);
        }

        private Optional<TableReading> read(TableDefinition table, StampedWorkbook stamped, Set<String> used) {
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
                return Optional.empty();
            }
            used.add(sheet.get().name());
            return Optional.of(SheetReading.read(table, codes, workbook.open(sheet.get()), fileName));
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
