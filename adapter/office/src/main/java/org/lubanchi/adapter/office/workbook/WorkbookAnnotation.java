package org.lubanchi.adapter.office.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.lubanchi.engine.kernel.Issue;
import org.lubanchi.engine.kernel.Place;
import org.lubanchi.engine.kernel.Severity;

/**
 * Gives a workbook back with its problems marked (批注工作簿): the same file, a remark and a colour at each problem, and one
 * more sheet that lists all of them.
 *
 * <p>At most {@link #MARKED} cells are marked for one cause, so that a file that is wrong throughout can still be opened.
 */
public final class WorkbookAnnotation {
    /** Cells marked for one cause. */
    public static final int MARKED = 1_000;
    /** The sheet that lists all problems. */
    public static final String SHEET = "校验结果";

    private static final String AUTHOR = "鲁班尺";
    private static final int LONGEST_REMARK = 2_000;
    private static final List<String> HEADS = List.of("级别", "工作表", "单元格", "问题", "应为", "依据", "怎么办", "规则");
    private static final int[] WIDTHS = {8, 16, 10, 50, 40, 36, 50, 36};

    private final XSSFWorkbook workbook;
    private final Map<List<Object>, XSSFCellStyle> styles = new HashMap<>();

    private WorkbookAnnotation(XSSFWorkbook workbook) {
        this.workbook = workbook;
    }

    /**
     * Writes the marked workbook and leaves the stream open. The file must have been read by {@link WorkbookIntake}, which
     * refuses what is hostile.
     *
     * @throws UncheckedIOException when the file cannot be read or the stream takes no more
     */
    public static void write(Path file, List<Issue> issues, OutputStream out) {
        try (InputStream in = Files.newInputStream(file);
                XSSFWorkbook workbook = new XSSFWorkbook(in)) {
            WorkbookAnnotation annotation = new WorkbookAnnotation(workbook);
            annotation.mark(issues);
            annotation.list(issues);
            workbook.write(new Unclosed(out));
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void mark(List<Issue> issues) {
        Map<String, Integer> marked = new HashMap<>();
        Map<Place.Cell, StringBuilder> remarks = new LinkedHashMap<>();
        Map<Place.Cell, Severity> worst = new HashMap<>();
        for (Issue issue : issues) {
            if (issue.where() instanceof Place.Cell cell && marked.merge(issue.code(), 1, Integer::sum) <= MARKED) {
                StringBuilder text = remarks.computeIfAbsent(cell, _ -> new StringBuilder());
                text.append(text.isEmpty() ? "" : "\n\n").append(remark(issue));
                worst.merge(cell, issue.severity(), (one, other) -> one.compareTo(other) <= 0 ? one : other);
            }
        }
        remarks.forEach((cell, text) -> mark(cell, text.toString(), worst.getOrDefault(cell, Severity.INFORMATIVE)));
    }

    private static String remark(Issue issue) {
        return "【" + issue.severity().label().zh() + "】" + issue.found().zh() + "。应为："
                + issue.expected().zh() + "。" + issue.why().zh() + "。"
                + issue.remedy().zh() + "。";
    }

    private void mark(Place.Cell place, String remark, Severity severity) {
        XSSFSheet sheet = workbook.getSheet(place.sheet());
        if (sheet == null) {
            return;
        }
        CellReference at = new CellReference(place.address());
        XSSFRow row = Optional.ofNullable(sheet.getRow(at.getRow())).orElseGet(() -> sheet.createRow(at.getRow()));
        XSSFCell cell = row.getCell(at.getCol(), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
        cell.setCellStyle(coloured(cell.getCellStyle(), severity));
        cell.removeCellComment();
        ClientAnchor anchor = workbook.getCreationHelper().createClientAnchor();
        anchor.setCol1(at.getCol() + 1);
        anchor.setCol2(at.getCol() + 5);
        anchor.setRow1(at.getRow());
        anchor.setRow2(at.getRow() + 7);
        XSSFComment comment = sheet.createDrawingPatriarch().createCellComment(anchor);
        comment.setAuthor(AUTHOR);
        comment.setString(new XSSFRichTextString(
                remark.length() <= LONGEST_REMARK ? remark : remark.substring(0, LONGEST_REMARK) + "…"));
        cell.setCellComment(comment);
    }

    private XSSFCellStyle coloured(XSSFCellStyle from, Severity severity) {
        return styles.computeIfAbsent(List.of(from.getIndex(), severity), _ -> {
            XSSFCellStyle style = workbook.createCellStyle();
            style.cloneStyleFrom((CellStyle) from);
            style.setFillForegroundColor(new XSSFColor(colour(severity)));
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
            return style;
        });
    }

    private static byte[] colour(Severity severity) {
        return switch (severity) {
            case BLOCKING -> new byte[] {(byte) 0xFB, (byte) 0xC9, (byte) 0xC0};
            case EXPLAINABLE -> new byte[] {(byte) 0xF9, (byte) 0xE3, (byte) 0xB0};
            case INFORMATIVE -> new byte[] {(byte) 0xDF, (byte) 0xEA, (byte) 0xF3};
        };
    }

    /** Texts are written as texts, so that none of them becomes a formula. */
    private void list(List<Issue> issues) {
        int before = workbook.getSheetIndex(SHEET);
        if (before >= 0) {
            workbook.removeSheetAt(before);
        }
        XSSFSheet sheet = workbook.createSheet(SHEET);
        for (int i = 0; i < WIDTHS.length; i++) {
            sheet.setColumnWidth(i, WIDTHS[i] * 256);
        }
        row(sheet, 0, List.of(issues.isEmpty() ? "没有发现问题" : "共 " + issues.size() + " 处，按原表逐一列出"));
        row(sheet, 1, HEADS);
        for (int i = 0; i < issues.size(); i++) {
            row(sheet, i + 2, columns(issues.get(i)));
        }
        sheet.createFreezePane(0, 2);
    }

    private static List<String> columns(Issue issue) {
        boolean cell = issue.where() instanceof Place.Cell;
        String sheet = issue.where() instanceof Place.Cell at ? at.sheet() : "";
        String address = issue.where() instanceof Place.Cell at ? at.address() : "";
        return List.of(
                issue.severity().label().zh(),
                cell ? sheet : issue.where().text(),
                address,
                issue.found().zh(),
                issue.expected().zh(),
                issue.why().zh(),
                issue.remedy().zh(),
                issue.code());
    }

    private static void row(XSSFSheet sheet, int number, List<String> texts) {
        XSSFRow row = sheet.createRow(number);
        for (int i = 0; i < texts.size(); i++) {
            row.createCell(i).setCellValue(texts.get(i));
        }
    }
}
