package org.lubanchi.adapter.office.document.open;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One CSV file of a package (数据包表格), by RFC 4180 with a mark of UTF-8 in front, which spreadsheets ask for.
 *
 * @param file its name in the package
 * @param title what it holds
 * @param columns in order; names are made different where they are the same
 * @param rows cells in the order of the columns
 */
record CsvTable(String file, String title, List<Column> columns, List<List<String>> rows) {
    private static final char MARK = '\uFEFF';

    CsvTable {
        columns = distinct(columns);
        rows = List.copyOf(rows);
    }

    /**
     * A column.
     *
     * @param name as in the first row
     * @param type of CSV on the Web: string, decimal, integer or gYear
     */
    record Column(String name, String type) {}

    private static List<Column> distinct(List<Column> columns) {
        Map<String, Integer> seen = new HashMap<>();
        return columns.stream()
                .map(column -> {
                    int times = seen.merge(column.name(), 1, Integer::sum);
                    return times == 1 ? column : new Column(column.name() + " " + times, column.type());
                })
                .toList();
    }

    byte[] bytes() {
        StringBuilder text = new StringBuilder().append(MARK);
        text.append(line(columns.stream().map(Column::name).toList()));
        rows.forEach(row -> text.append(line(row)));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String line(List<String> cells) {
        return cells.stream().map(CsvTable::cell).collect(Collectors.joining(",")) + "\r\n";
    }

    /** Quoted where needed; a text that a spreadsheet would take for a formula is shown as text. */
    private static String cell(String text) {
        boolean formula = !text.isEmpty() && "=+@\t\r".indexOf(text.charAt(0)) >= 0 && !text.matches("\\+?[0-9.]+");
        String safe = formula ? "'" + text : text;
        return safe.matches("(?s).*[\",\r\n].*") ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
    }
}
