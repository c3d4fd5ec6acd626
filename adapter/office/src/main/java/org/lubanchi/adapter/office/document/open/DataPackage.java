package org.lubanchi.adapter.office.document.open;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.lubanchi.adapter.office.document.container.SteadyZip;
import org.lubanchi.engine.definitions.IndicatorDefinition;
import org.lubanchi.engine.document.Block;
import org.lubanchi.engine.document.Document;
import org.lubanchi.engine.document.DocumentMeta;

/**
 * Writes the data package of a report (数据包): every bound figure, every table, every chart as CSV, and one description
 * of them all (CSV on the Web). What was withheld from the report is withheld here: it is made of the finished document.
 *
 * <p>The same document gives the same bytes.
 */
public final class DataPackage {
    private DataPackage() {}

    /**
     * Writes the zip; the stream stays open.
     *
     * @param indicators definitions by id, for names and units
     */
    public static void write(
            Document document, Function<String, Optional<IndicatorDefinition>> indicators, OutputStream out)
            throws IOException {
        List<CsvTable> tables = new ArrayList<>();
        tables.add(new FigureRows(indicators).of(document));
        for (Block block : document.blocks()) {
            ReportTables.of(block).ifPresent(tables::add);
        }
        Map<String, byte[]> parts = new TreeMap<>();
        tables.forEach(table -> parts.put(table.file(), table.bytes()));
        parts.put(
                "csv-metadata.json", CsvwDescription.of(document.meta(), tables).getBytes(StandardCharsets.UTF_8));
        parts.put("README.txt", readme(document.meta(), tables).getBytes(StandardCharsets.UTF_8));
        SteadyZip.pack(parts, out);
    }

    private static String readme(DocumentMeta meta, List<CsvTable> tables) {
        StringBuilder text = new StringBuilder();
        text.append(meta.title()).append(' ').append(meta.subtitle()).append("\n");
        text.append(meta.publisher()).append('\n');
        if (!meta.notice().isEmpty()) {
            text.append(meta.notice()).append('\n');
        }
        text.append("\n数字以年报发布时为准；括号里的字是没有数值的原因。各列的含义见 csv-metadata.json。\n");
        text.append("Figures are as published; words in brackets say why there is no value.\n\n");
        tables.forEach(table ->
                text.append(table.file()).append('\t').append(table.title()).append('\n'));
        return text.toString();
    }
}
