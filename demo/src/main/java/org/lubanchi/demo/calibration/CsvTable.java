package org.lubanchi.demo.calibration;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A small comma-separated table with a head (CSV 表), as our inputs are kept: RFC 4180, UTF-8.
 *
 * @param head names of the columns
 * @param lines cells, each line as long as the head
 */
public record CsvTable(List<String> head, List<List<String>> lines) {
    public CsvTable {
        head = List.copyOf(head);
        lines = lines.stream().map(List::copyOf).toList();
        for (List<String> line : lines) {
            if (line.size() != head.size()) {
                throw new IllegalArgumentException("Expected " + head.size() + " cells, but found " + line);
            }
        }
    }

    /** A table that lies beside this program. */
    public static CsvTable ofResource(String name) {
        try (InputStream in = CsvTable.class.getResourceAsStream("/org/lubanchi/demo/" + name)) {
            if (in == null) {
                throw new IllegalStateException("The program was built without its input " + name);
            }
            return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException cause) {
            throw new UncheckedIOException("Cannot read the input " + name, cause);
        }
    }

    /** A table from its text. */
    public static CsvTable parse(String text) {
        List<List<String>> all = new ArrayList<>();
        for (String line : text.split("\n", -1)) {
            if (!line.isBlank()) {
                all.add(cells(line));
            }
        }
        return new CsvTable(all.getFirst(), all.subList(1, all.size()));
    }

    /** A cell by the name of its column. */
    public String cell(List<String> line, String column) {
        int at = head.indexOf(column);
        if (at < 0) {
            throw new IllegalArgumentException("No column " + column + " in " + head);
        }
        return line.get(at);
    }

    /** The text of a line, with quotes where they are needed. */
    public static String line(List<String> cells) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < cells.size(); i++) {
            String cell = cells.get(i);
            boolean quoted = cell.contains(",") || cell.contains("\"");
            line.append(i == 0 ? "" : ",").append(quoted ? "\"" + cell.replace("\"", "\"\"") + "\"" : cell);
        }
        return line.append('\n').toString();
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char at = line.charAt(i);
            if (at == '"' && quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                cell.append('"');
                i++;
            } else if (at == '"') {
                quoted = !quoted;
            } else if (at == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else if (at != '\r') {
                cell.append(at);
            }
        }
        cells.add(cell.toString());
        return cells;
    }
}
