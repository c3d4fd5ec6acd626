package org.lubanchi.engine.sheet;

import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.lubanchi.engine.kernel.Failure;
import org.lubanchi.engine.kernel.Issue;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.engine.kernel.Place;
import org.lubanchi.engine.kernel.ReportYear;
import org.lubanchi.engine.kernel.Severity;

/** Reads the hidden sheet that says whose workbook it is (读标记). */
public final class StampReading {
    static final String UNIT = "unit";
    static final String UNIT_NAME = "unit_name";
    static final String YEAR = "year";
    static final String EDITION = "edition";
    static final String SHEET = "sheet";

    private static final int ROWS_READ = 500;
    private static final LocalText AGAIN =
            new LocalText("请重新下载模板，把数据粘贴进去再上传", "Download the template again, paste the data into it and upload that");

    private final String file;
    private final Map<String, String> entries = new HashMap<>();
    private final TreeMap<String, String> tableOfSheet = new TreeMap<>();

    private StampReading(String file) {
        this.file = file;
    }

    /**
     * Reads a stamp.
     *
     * @throws Failure of the user when it is not a stamp, of a newer version, or names no unit or year
     */
    public static StampedWorkbook read(RawSheet sheet, String fileName) {
        StampReading reading = new StampReading(fileName);
        try (Stream<RawRow> rows = sheet.rows()) {
            return reading.read(rows.limit(ROWS_READ).iterator());
        }
    }

    private StampedWorkbook read(Iterator<RawRow> rows) {
        rows.forEachRemaining(this::take);
        String magic = entries.getOrDefault("1", "");
        if (!magic.equals(WorkbookLayout.MAGIC)) {
            throw refused(
                    "workbook.not-stamped",
                    "A1",
                    said(magic),
                    new LocalText(WorkbookLayout.MAGIC, WorkbookLayout.MAGIC));
        }
        String version = entries.getOrDefault("2", "");
        if (!version.equals(WorkbookLayout.VERSION)) {
            throw refused(
                    "workbook.other-version",
                    "A2",
                    said(version),
                    new LocalText("版本 " + WorkbookLayout.VERSION, "version " + WorkbookLayout.VERSION));
        }
        WorkbookStamp stamp = new WorkbookStamp(
                unit(), entries.getOrDefault(UNIT_NAME, ""), year(), entries.getOrDefault(EDITION, ""));
        return new StampedWorkbook(stamp, tableOfSheet);
    }

    private void take(RawRow row) {
        String first = text(row, 1);
        switch (row.number()) {
            case 1, 2 -> entries.put(Integer.toString(row.number()), first);
            default -> {
                if (first.equals(SHEET)) {
                    tableOfSheet.put(text(row, 2), text(row, 3));
                } else if (!first.isEmpty()) {
                    entries.putIfAbsent(first, text(row, 2));
                }
            }
        }
    }

    private OrgUnitId unit() {
        String unit = entries.getOrDefault(UNIT, "");
        try {
            return new OrgUnitId(unit);
        } catch (IllegalArgumentException noSuchId) {
            throw refused(
                    "workbook.bad-unit", "B3", said(unit), new LocalText("填报单位的标识", "the id of a reporting unit"));
        }
    }

    private ReportYear year() {
        String year = entries.getOrDefault(YEAR, "");
        return Optional.of(year)
                .filter(text -> text.matches("[0-9]{4}"))
                .map(Integer::parseInt)
                .filter(number -> number >= 1949 && number <= 2200)
                .map(ReportYear::new)
                .orElseThrow(() -> refused(
                        "workbook.bad-year", "B5", said(year), new LocalText("四位年份，如 2023", "a year such as 2023")));
    }

    private Failure refused(String code, String address, LocalText found, LocalText expected) {
        return new Failure(
                Failure.Category.USER,
                new Issue(
                        code,
                        Severity.BLOCKING,
                        new Place.Cell(file, WorkbookLayout.STAMP_SHEET, address),
                        found,
                        expected,
                        new LocalText(
                                "隐藏工作表「" + WorkbookLayout.STAMP_SHEET + "」说明是谁的、哪一年的数据，它被改动或不是本平台的模板",
                                "The hidden sheet says whose data of which year it is; it was changed, or is not of a template"),
                        AGAIN));
    }

    private static LocalText said(String text) {
        return text.isEmpty() ? new LocalText("空白", "nothing") : new LocalText("“" + text + "”", "\"" + text + "\"");
    }

    private static String text(RawRow row, int column) {
        return Folding.kept(FormColumns.cell(row, column).text());
    }
}
