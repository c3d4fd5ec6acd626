package org.lubanchi.engine.sheet;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Rows as CSV (逗号分隔文本) after RFC 4180: UTF-8, CRLF, quotes only where they are needed.
 *
 * <p>A text that a spreadsheet would run as a formula gets an apostrophe before it; a negative number is none.
 */
public final class CsvText {
    private static final String RISKY = "=+-@\t\r";

    private CsvText() {}

    /** The text of a sheet. */
    public static String of(PlainSheet sheet) {
        return sheet.rows().stream().map(CsvText::line).collect(Collectors.joining());
    }

    private static String line(List<PlainSheet.PlainCell> cells) {
        return cells.stream().map(CsvText::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String cell(PlainSheet.PlainCell cell) {
        String text = cell.text();
        boolean risky = !cell.number() && !text.isEmpty() && RISKY.indexOf(text.charAt(0)) >= 0;
        String safe = risky ? "'" + text : text;
        boolean quoted = safe.chars().anyMatch(each -> each == ',' || each == '"' || each == '\n' || each == '\r');
        return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
