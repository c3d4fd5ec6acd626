package org.lubanchi.adapter.office.document.open;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lubanchi.adapter.office.document.open.CsvTable.Column;
import org.lubanchi.engine.document.Block;
import org.lubanchi.engine.document.Chart;
import org.lubanchi.engine.document.FactRun;
import org.lubanchi.engine.document.Inline;
import org.lubanchi.engine.document.TableCell;
import org.lubanchi.engine.document.TableRow;
import org.lubanchi.engine.kernel.Language;
import org.lubanchi.engine.kernel.Observed;

/** Tables and charts of a report as CSV: cells as printed, percent signs and spans taken away. */
final class ReportTables {
    private ReportTables() {}

    static Optional<CsvTable> of(Block block) {
        return switch (block) {
            case Block.Table table -> Optional.of(of(table));
            case Block.ChartBlock chart -> Optional.of(of(chart));
            case Block.Heading _, Block.Paragraph _, Block.Contents _, Block.PageBreak _ -> Optional.empty();
        };
    }

    private static CsvTable of(Block.Table table) {
        List<List<String>> head = grid(table.headRows());
        List<List<String>> body = grid(table.rows());
        int width = Math.max(
                head.stream().mapToInt(List::size).max().orElse(0),
                body.stream().mapToInt(List::size).max().orElse(0));
        List<Column> columns = new ArrayList<>();
        for (int column = 0; column < width; column++) {
            columns.add(new Column(headOf(head, column), type(body, column)));
        }
        return new CsvTable(
                "tables/" + table.id() + ".csv",
                text(table.caption()),
                columns,
                body.stream().map(row -> padded(row, width)).toList());
    }

    /** Heads of several levels stand one behind the other, each said once. */
    private static String headOf(List<List<String>> head, int column) {
        List<String> parts = new ArrayList<>();
        for (List<String> row : head) {
            String part = column < row.size() ? row.get(column) : "";
            if (!part.isEmpty() && (parts.isEmpty() || !parts.getLast().equals(part))) {
                parts.add(part);
            }
        }
        return parts.isEmpty() ? "列 " + (column + 1) : String.join(" / ", parts);
    }

    private static String type(List<List<String>> body, int column) {
        boolean numbers = body.stream()
                .map(row -> column < row.size() ? row.get(column) : "")
                .filter(cell -> !cell.isEmpty() && !absent(cell))
                .allMatch(cell -> cell.matches("-?\\d+(\\.\\d+)?"));
        boolean some = body.stream()
                .anyMatch(row -> column < row.size() && row.get(column).matches("-?\\d.*"));
        return numbers && some ? "decimal" : "string";
    }

    /** The words of an absent value stand in brackets. */
    static boolean absent(String cell) {
        return cell.equals("—") || (cell.startsWith("（") && cell.endsWith("）"));
    }

    /** Every place of the grid, spans filled with what they cover. */
    private static List<List<String>> grid(List<TableRow> rows) {
        List<List<String>> grid = new ArrayList<>();
        rows.forEach(_ -> grid.add(new ArrayList<>()));
        for (int at = 0; at < rows.size(); at++) {
            int column = 0;
            for (TableCell cell : rows.get(at).cells()) {
                while (column < grid.get(at).size() && !grid.get(at).get(column).equals(FREE)) {
                    column++;
                }
                for (int down = 0; down < cell.rowSpan() && at + down < grid.size(); down++) {
                    for (int right = 0; right < cell.columnSpan(); right++) {
                        put(grid.get(at + down), column + right, cell(cell));
                    }
                }
                column += cell.columnSpan();
            }
        }
        return grid;
    }

    private static final String FREE = "\u0000";

    private static void put(List<String> row, int column, String text) {
        while (row.size() <= column) {
            row.add(FREE);
        }
        row.set(column, text);
    }

    private static List<String> padded(List<String> row, int width) {
        List<String> cells = new ArrayList<>(row);
        while (cells.size() < width) {
            cells.add("");
        }
        cells.replaceAll(cell -> cell.equals(FREE) ? "" : cell);
        return cells;
    }

    private static String cell(TableCell cell) {
        String text = cell.text().strip();
        boolean figure = cell.inlines().size() == 1 && cell.inlines().getFirst() instanceof FactRun;
        return figure || cell.numeric() ? number(text) : text;
    }

    /** A printed number without its percent sign and group marks. */
    static String number(String printed) {
        String bare = printed.replaceAll("[,，%％]", "").strip();
        return bare.matches("-?\\d+(\\.\\d+)?") ? bare : printed;
    }

    private static CsvTable of(Block.ChartBlock block) {
        Chart chart = block.chart();
        List<Column> columns = new ArrayList<>();
        columns.add(new Column("类别", "string"));
        chart.series().forEach(series -> columns.add(new Column(series.name() + "（" + chart.unit() + "）", "decimal")));
        List<List<String>> rows = new ArrayList<>();
        for (int at = 0; at < chart.categories().size(); at++) {
            List<String> row = new ArrayList<>(List.of(chart.categories().get(at)));
            for (Chart.Series series : chart.series()) {
                row.add(point(series.points().get(at)));
            }
            rows.add(row);
        }
        return new CsvTable("charts/" + block.id() + ".csv", text(block.caption()), columns, rows);
    }

    private static String point(Chart.Point point) {
        return switch (point.value()) {
            case Observed.Reported<BigDecimal> reported -> reported.value().toPlainString();
            case Observed.Missing<BigDecimal> missing ->
                "（" + missing.reason().label().in(Language.ZH) + "）";
        };
    }

    static String text(List<Inline> inlines) {
        StringBuilder text = new StringBuilder();
        inlines.forEach(inline -> text.append(inline.text()));
        return text.toString();
    }
}
