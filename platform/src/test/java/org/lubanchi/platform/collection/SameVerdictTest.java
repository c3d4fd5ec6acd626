package org.lubanchi.platform.collection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lubanchi.engine.definitions.Catalogue;
import org.lubanchi.engine.definitions.FieldDefinition;
import org.lubanchi.engine.definitions.FieldType;
import org.lubanchi.engine.definitions.TableDefinition;
import org.lubanchi.engine.definitions.UnitKind;
import org.lubanchi.engine.kernel.Failure;
import org.lubanchi.engine.kernel.Issue;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.engine.kernel.ReportYear;
import org.lubanchi.engine.sheet.TableReading;
import org.lubanchi.engine.sheet.WorkbookLayout;
import org.lubanchi.engine.sheet.WorkbookStamp;
import org.lubanchi.engine.validation.RowValidator;
import org.lubanchi.platform.RunningPlatform;
import org.lubanchi.platform.access.Reader;
import org.lubanchi.platform.access.Role;
import org.lubanchi.platform.audit.AuditTrail.Actor;
import org.lubanchi.platform.catalogue.Definitions;
import org.lubanchi.platform.collection.CellPatch.CellChange;
import org.lubanchi.platform.collection.CellPatch.RowChange;

/** Random rows, typed into the grid, sent as a workbook or as text: the same problems at the same cells, for every table of a school. */
class SameVerdictTest {
    private static final int ROWS = 20;
    private static final List<String> ODD =
            List.of("", "不适用", "未填报", "约100", "-3", "1.5", "99999999999999", "2023-13-40", "是", "无此代码", "0");

    private final Catalogue catalogue = RunningPlatform.bean(Definitions.class).catalogue();
    private final Random random = new Random(20261125);

    @TempDir
    private Path temporary;

    @Test
    void theGridSaysWhatTheWorkbookSays() throws Exception {
        List<TableDefinition> tables = catalogue.tables().values().stream()
                .filter(table -> table.reportedBy() == UnitKind.SCHOOL && table.from() <= 2056)
                .toList();
        OpenRound round = OpenRound.of(
                2056, "\"city\"", tables.stream().map(TableDefinition::id).toArray(String[]::new));
        int problems = 0;
        for (TableDefinition table : tables) {
            List<List<String>> rows = rows(table);
            List<String> byWorkbook = byWorkbook(table, rows);
            assertThat(byGrid(round, table, rows)).as(table.id()).isEqualTo(byWorkbook);
            if (table.shape() != TableDefinition.Shape.FORM) {
                byText(table, rows, byWorkbook);
            }
            problems += byWorkbook.size();
        }
        assertThat(problems).isGreaterThan(300);
    }

    private List<List<String>> rows(TableDefinition table) {
        List<List<String>> rows = new ArrayList<>();
        int count = table.shape() == TableDefinition.Shape.FORM ? 1 : ROWS;
        for (int i = 0; i < count; i++) {
            List<String> row = new ArrayList<>();
            for (FieldDefinition field : table.fields()) {
                row.add(random.nextInt(12) == 0 ? ODD.get(random.nextInt(ODD.size())) : fit(field));
            }
            rows.add(row);
        }
        return rows;
    }

    private String fit(FieldDefinition field) {
        return switch (field.type()) {
            case CODE -> {
                var entries =
                        catalogue.requireCodeList(field.codes().orElseThrow()).entries();
                yield entries.get(random.nextInt(entries.size())).code();
            }
            case INTEGER, DECIMAL -> String.valueOf(random.nextInt(300));
            case BOOLEAN -> random.nextBoolean() ? "是" : "否";
            case DATE -> "20" + (10 + random.nextInt(16)) + "-09-0" + (1 + random.nextInt(9));
            case TEXT -> "文字" + random.nextInt(20);
        };
    }

    private List<String> byWorkbook(TableDefinition table, List<List<String>> rows) throws IOException {
        Path file = temporary.resolve(table.id() + ".xlsx");
        WorkbookStamp stamp = new WorkbookStamp(new OrgUnitId("s1"), "s1", new ReportYear(2056), "");
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            fill(workbook.createSheet(WorkbookLayout.sheetOf(table)), table, rows);
            XSSFSheet marks = workbook.createSheet(WorkbookLayout.STAMP_SHEET);
            List<List<String>> stampRows = WorkbookLayout.stampRows(stamp, List.of(table));
            for (int i = 0; i < stampRows.size(); i++) {
                for (int c = 0; c < stampRows.get(i).size(); c++) {
                    cell(marks, i + 1, c + 1).setCellValue(stampRows.get(i).get(c));
                }
            }
            workbook.write(out);
        }
        TableReading reading = RunningPlatform.bean(WorkbookSource.class)
                .read(file, catalogue)
                .tables()
                .getFirst();
        List<Issue> issues = new ArrayList<>(reading.issues());
        issues.addAll(new RowValidator(catalogue::requireSource, catalogue::requireCodeList)
                .validate(catalogue.rules().values(), reading, new ReportYear(2056)));
        return issues.stream().map(SameVerdictTest::told).sorted().toList();
    }

    /** As somebody fills a template in: numbers as numbers, whatever else as text. */
    private static void fill(XSSFSheet sheet, TableDefinition table, List<List<String>> rows) {
        boolean form = table.shape() == TableDefinition.Shape.FORM;
        if (form) {
            cell(sheet, WorkbookLayout.HEAD_ROW, WorkbookLayout.FORM_ITEM_COLUMN)
                    .setCellValue(WorkbookLayout.FORM_ITEM_HEAD);
            cell(sheet, WorkbookLayout.HEAD_ROW, WorkbookLayout.FORM_VALUE_COLUMN)
                    .setCellValue(WorkbookLayout.FORM_VALUE_HEAD);
        }
        for (int f = 0; f < table.fields().size(); f++) {
            FieldDefinition field = table.fields().get(f);
            if (form) {
                int row = WorkbookLayout.FIRST_DATA_ROW + f;
                cell(sheet, row, WorkbookLayout.FORM_ITEM_COLUMN).setCellValue(WorkbookLayout.itemOf(field));
                write(
                        cell(sheet, row, WorkbookLayout.FORM_VALUE_COLUMN),
                        field,
                        rows.getFirst().get(f));
            } else {
                cell(sheet, WorkbookLayout.HEAD_ROW, f + 1).setCellValue(WorkbookLayout.headOf(field));
                for (int i = 0; i < rows.size(); i++) {
                    write(
                            cell(sheet, WorkbookLayout.FIRST_DATA_ROW + i, f + 1),
                            field,
                            rows.get(i).get(f));
                }
            }
        }
    }

    private static void write(XSSFCell cell, FieldDefinition field, String text) {
        boolean number = field.type() == FieldType.INTEGER || field.type() == FieldType.DECIMAL;
        if (number && text.matches("-?[0-9]{1,6}")) {
            cell.setCellValue(Integer.parseInt(text));
        } else if (!text.isEmpty()) {
            cell.setCellValue(text);
        }
    }

    private static XSSFCell cell(XSSFSheet sheet, int row, int column) {
        XSSFRow found = sheet.getRow(row - 1) == null ? sheet.createRow(row - 1) : sheet.getRow(row - 1);
        return found.createCell(column - 1);
    }

    private List<String> byGrid(OpenRound round, TableDefinition table, List<List<String>> rows) {
        Drafts drafts = RunningPlatform.bean(Drafts.class);
        TableCase.Key key = new TableCase.Key(round.id(), new OrgUnitId("s1"), table.id());
        List<CellChange> cells = new ArrayList<>();
        List<RowChange> added = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            String id = table.shape() == TableDefinition.Shape.FORM ? "form" : "r" + i;
            if (table.shape() != TableDefinition.Shape.FORM) {
                added.add(new RowChange(RowChange.Kind.ADD, id, Optional.empty()));
            }
            for (int f = 0; f < table.fields().size(); f++) {
                cells.add(new CellChange(
                        id, table.fields().get(f).id(), rows.get(i).get(f), 0));
            }
        }
        Reader by = new Reader("a1", "school", "示范", Role.SCHOOL, new OrgUnitId("s1"));
        CellPatch.Outcome outcome = drafts.patch(key, new CellPatch("random", 1, cells, added), by);
        assertThat(outcome.conflicts()).isEmpty();
        assertThat(outcome.refused()).isEmpty();
        return drafts.judge(key).issues().stream()
                .map(one -> told(one.issue()))
                .sorted()
                .toList();
    }

    /** What stops a workbook stops the same rows as text, at the same cells below its one line of heads. */
    private void byText(TableDefinition table, List<List<String>> rows, List<String> byWorkbook) throws IOException {
        Path file = temporary.resolve(table.id() + ".csv");
        List<List<String>> lines = new ArrayList<>(
                List.of(table.fields().stream().map(WorkbookLayout::headOf).toList()));
        lines.addAll(rows);
        Files.writeString(
                file,
                lines.stream()
                        .map(line -> line.stream()
                                .map(text -> '"' + text + '"')
                                .collect(Collectors.joining(",", "", "\r\n")))
                        .collect(Collectors.joining()));
        TextTable text = new TextTable(file, new OrgUnitId("s1"), new ReportYear(2056), table.id());
        List<String> stopping =
                byWorkbook.stream().filter(told -> told.startsWith("BLOCKING")).toList();
        List<Issue> issues = new ArrayList<>();
        if (stopping.isEmpty()) {
            issues.addAll(RunningPlatform.bean(Intake.class)
                    .take(text, new Actor("reporter-1"), false)
                    .issues());
        } else {
            assertThatThrownBy(() -> RunningPlatform.bean(Intake.class).take(text, new Actor("reporter-1"), false))
                    .isInstanceOfSatisfying(Failure.class, failure -> issues.addAll(failure.issues()));
        }
        assertThat(issues.stream().map(SameVerdictTest::toldOfText).sorted().toList())
                .as(table.id())
                .isEqualTo(stopping.isEmpty() ? byWorkbook : stopping);
    }

    /** A text has its heads where a workbook has its title, so its rows stand two higher. */
    private static String toldOfText(Issue issue) {
        int lower = WorkbookLayout.FIRST_DATA_ROW - 2;
        return Pattern.compile("(?<=第 )[0-9]+(?= 行)|(?<=[A-Z])[0-9]+(?= )")
                .matcher(told(issue))
                .replaceAll(number -> Integer.toString(Integer.parseInt(number.group()) + lower));
    }

    /** The problem without the file it was found in. */
    private static String told(Issue issue) {
        String where = issue.where().text().replaceFirst("《[^》]*》", "");
        return issue.severity() + " " + where + " " + issue.code() + " "
                + issue.found().zh() + " " + issue.remedy().zh();
    }
}
