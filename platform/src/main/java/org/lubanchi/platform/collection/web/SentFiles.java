package org.lubanchi.platform.collection.web;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.engine.sheet.CsvReading;
import org.lubanchi.engine.warehouse.ForeignTables;
import org.lubanchi.platform.collection.BulkLoads;
import org.lubanchi.platform.collection.BulkLoads.SentRows;
import org.lubanchi.platform.http.Refusal;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Reads the rows of a request by what it says they are: JSON, CSV or Parquet. */
@Component
class SentFiles {
    private static final int MOST_COLUMNS = 500;
    private static final int LONGEST_CELL = 32_767;
    private static final long MOST_BYTES = 512L << 20;
    private static final CsvReading.Bounds CSV = new CsvReading.Bounds(BulkLoads.MOST_ROWS, MOST_COLUMNS, LONGEST_CELL);
    private static final ForeignTables.Bounds PARQUET =
            new ForeignTables.Bounds(BulkLoads.MOST_ROWS, MOST_COLUMNS, MOST_BYTES);

    private final ForeignTables foreign;

    SentFiles(ForeignTables foreign) {
        this.foreign = foreign;
    }

    /**
     * The rows of a request.
     *
     * @param sent its body and what it says of it
     * @throws Refusal when it is of another kind
     */
    SentRows read(HttpEntity<InputStreamResource> sent) throws IOException {
        String type = Optional.ofNullable(sent.getHeaders().getFirst(HttpHeaders.CONTENT_TYPE))
                .orElse("");
        InputStreamResource resource = sent.getBody();
        try (InputStream body = resource == null ? InputStream.nullInputStream() : resource.getInputStream()) {
            return read(type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT), body);
        }
    }

    /** Puts the body of a request into a file of its own, which the caller deletes. */
    Path keep(HttpEntity<InputStreamResource> sent) throws IOException {
        Path file = Files.createTempFile("rows", ".csv");
        InputStreamResource resource = sent.getBody();
        try (InputStream body = resource == null ? InputStream.nullInputStream() : resource.getInputStream()) {
            Files.copy(body, file, StandardCopyOption.REPLACE_EXISTING);
            return file;
        } catch (IOException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    private SentRows read(String kind, InputStream body) throws IOException {
        return switch (kind) {
            case "", "application/json" -> SentRows.plain(JsonRows.read(body, BulkLoads.MOST_ROWS));
            case "text/csv" -> csv(CsvReading.read("rows.csv", body.readAllBytes(), CSV));
            case "application/vnd.apache.parquet" -> parquet(body);
            default ->
                throw Refusal.badRequest(
                        "Content-Type",
                        kind,
                        new LocalText(
                                "application/json、text/csv 或 application/vnd.apache.parquet",
                                "application/json, text/csv or application/vnd.apache.parquet"));
        };
    }

    private static SentRows csv(CsvReading.Read read) {
        return rows(
                "rows.csv",
                read.heads(),
                read.rows().stream().map(CsvReading.Line::cells).toList(),
                read.rows().stream().map(CsvReading.Line::number).toList());
    }

    private SentRows parquet(InputStream body) throws IOException {
        Path file = Files.createTempFile("lubanchi", ".parquet");
        try {
            Files.copy(body, file, StandardCopyOption.REPLACE_EXISTING);
            ForeignTables.ForeignTable table = foreign.read(file, "rows.parquet", PARQUET);
            List<Integer> numbers =
                    IntStream.rangeClosed(1, table.rows().size()).boxed().toList();
            return rows("rows.parquet", table.columns(), table.rows(), numbers);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static SentRows rows(String file, List<String> heads, List<List<String>> cells, List<Integer> lines) {
        Map<String, Integer> columns = new LinkedHashMap<>();
        for (int i = 0; i < heads.size(); i++) {
            if (!heads.get(i).isBlank() && columns.putIfAbsent(heads.get(i), i + 1) != null) {
                throw Refusal.badRequest(file, heads.get(i), new LocalText("每个列名只出现一次", "each column name once"));
            }
        }
        List<Map<String, String>> rows = new ArrayList<>(cells.size());
        for (List<String> row : cells) {
            Map<String, String> texts = new LinkedHashMap<>();
            columns.forEach((head, column) -> texts.put(head, row.get(column - 1)));
            rows.add(texts);
        }
        return new SentRows(file, rows, lines, columns);
    }
}
