package org.lubanchi.adapter.office.document.open;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lubanchi.engine.document.DocumentMeta;

/** Describes the CSV files of a package as a CSV on the Web table group (表格组描述). */
final class CsvwDescription {
    private static final List<String> SNAPSHOT = List.of("lubanchi.snapshot", "lubanchi.edition");

    private CsvwDescription() {}

    static String of(DocumentMeta meta, List<CsvTable> tables) {
        StringBuilder json = new StringBuilder("{\n");
        json.append("  \"@context\": \"http://www.w3.org/ns/csvw\",\n");
        json.append("  \"dc:title\": ").append(quoted(meta.title())).append(",\n");
        json.append("  \"dc:publisher\": ").append(quoted(meta.publisher())).append(",\n");
        meta.date()
                .ifPresent(date -> json.append("  \"dc:date\": ")
                        .append(quoted(date.toString()))
                        .append(",\n"));
        if (!meta.notice().isEmpty()) {
            json.append("  \"dc:description\": ").append(quoted(meta.notice())).append(",\n");
        }
        String source = meta.properties().stream()
                .filter(property -> SNAPSHOT.contains(property.name()))
                .map(property -> property.name() + "=" + property.value())
                .collect(Collectors.joining(" "));
        json.append("  \"dc:source\": ").append(quoted(source)).append(",\n");
        json.append("  \"dialect\": { \"encoding\": \"utf-8\", \"header\": true },\n");
        json.append("  \"tables\": [\n");
        json.append(tables.stream().map(CsvwDescription::table).collect(Collectors.joining(",\n")));
        return json.append("\n  ]\n}\n").toString();
    }

    private static String table(CsvTable table) {
        return "    { \"url\": " + quoted(table.file()) + ", \"dc:title\": " + quoted(table.title())
                + ", \"tableSchema\": { \"columns\": ["
                + table.columns().stream().map(column -> column(table, column)).collect(Collectors.joining(", "))
                + "] } }";
    }

    /** The words of absent values are named as null, so that the column stays a number. */
    private static String column(CsvTable table, CsvTable.Column column) {
        int at = table.columns().indexOf(column);
        String absent = Stream.concat(Stream.of(""), table.rows().stream().map(row -> row.get(at)))
                .filter(cell -> cell.isEmpty() || ReportTables.absent(cell))
                .distinct()
                .map(CsvwDescription::quoted)
                .collect(Collectors.joining(", "));
        return "{ \"titles\": " + quoted(column.name()) + ", \"datatype\": " + quoted(column.type())
                + (column.type().equals("string") ? "" : ", \"null\": [" + absent + "]") + " }";
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char each = text.charAt(i);
            switch (each) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                case '\r' -> quoted.append("\\r");
                case '\t' -> quoted.append("\\t");
                default -> quoted.append(each < 0x20 ? "\\u%04x".formatted((int) each) : String.valueOf(each));
            }
        }
        return quoted.append('"').toString();
    }
}
