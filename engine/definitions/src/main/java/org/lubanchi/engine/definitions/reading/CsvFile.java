package org.lubanchi.engine.definitions.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.lubanchi.engine.kernel.LocalText;

/** A CSV file of definitions (RFC 4180, UTF-8, a head row) with the lines its rows begin on. */
final class CsvFile {
    private final List<Row> rows;

    private CsvFile(List<Row> rows) {
        this.rows = rows;
    }

    /** A row: values by column head, and where it stands. */
    record Row(Map<String, String> values, Spot spot) {
        /** The value under a head; a column that does not exist reads as blank. */
        String get(String head) {
            return values.getOrDefault(head, "");
        }
    }

    /** Reads a file of the folder; an absent one is a problem at the place that names it. */
    static Optional<CsvFile> read(Draft draft, String path, Spot namedAt) {
        String text = draft.files.texts().get(path);
        if (text == null) {
            draft.problems.unknownName(
                    namedAt,
                    "definition.unknown-file",
                    path,
                    new LocalText("文件夹中的 CSV 文件", "a CSV file of the folder"),
                    draft.files.texts().keySet());
            return Optional.empty();
        }
        List<List<String>> records = new ArrayList<>();
        List<Integer> lines = new ArrayList<>();
        split(text, records, lines);
        List<Row> rows = new ArrayList<>();
        List<String> lineTexts = text.lines().toList();
        for (int i = 1; i < records.size(); i++) {
            Spot spot = new Spot(path, lines.get(i), 1, 1, lineTexts.get(lines.get(i) - 1));
            if (records.get(i).size() != records.getFirst().size()) {
                draft.problems.add(
                        spot,
                        "definition.csv-width",
                        new LocalText(
                                "这一行有 " + records.get(i).size() + " 列",
                                "the row has " + records.get(i).size() + " columns"),
                        new LocalText(
                                records.getFirst().size() + " 列",
                                records.getFirst().size() + " columns"),
                        new LocalText("检查逗号与引号", "Check commas and quotes"));
                continue;
            }
            Map<String, String> values = new LinkedHashMap<>();
            for (int c = 0; c < records.getFirst().size(); c++) {
                values.put(records.getFirst().get(c), records.get(i).get(c));
            }
            rows.add(new Row(values, spot));
        }
        return Optional.of(new CsvFile(rows));
    }

    void forEach(Consumer<Row> action) {
        rows.forEach(action);
    }

    private static void split(String text, List<List<String>> records, List<Integer> lines) {
        List<String> record = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        int line = 1;
        int startLine = 1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            line += c == '\n' ? 1 : 0;
            if (quoted) {
                if (c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                    field.append('"');
                    i++;
                } else if (c == '"') {
                    quoted = false;
                } else {
                    field.append(c);
                }
            } else if (c == '"' && field.isEmpty()) {
                quoted = true;
            } else if (c == ',') {
                record.add(field.toString());
                field.setLength(0);
            } else if (c == '\n') {
                record.add(field.toString());
                field.setLength(0);
                records.add(record);
                lines.add(startLine);
                record = new ArrayList<>();
                startLine = line;
            } else {
                field.append(c);
            }
        }
        if (!field.isEmpty() || !record.isEmpty()) {
            record.add(field.toString());
            records.add(record);
            lines.add(startLine);
        }
    }
}
