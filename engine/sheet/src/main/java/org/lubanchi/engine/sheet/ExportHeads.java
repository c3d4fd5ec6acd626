package org.lubanchi.engine.sheet;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.lubanchi.engine.definitions.register.RegisterExport;

/**
 * Where the columns of another system's file stand in a sheet (导出表头).
 *
 * @param row the row of the heads
 * @param columnOf heads of the definition that were found, and their columns
 */
public record ExportHeads(int row, SequencedMap<String, Integer> columnOf) {
    private static final int WITHIN = 20;

    public ExportHeads {
        columnOf = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(columnOf));
    }

    /** The heads of such a file, when one of the sheet's first rows has enough of them. */
    public static Optional<ExportHeads> find(RegisterExport export, RawSheet sheet) {
        Map<String, String> wanted = new HashMap<>();
        export.columns().forEach(column -> wanted.put(Folding.head(column), column));
        try (Stream<RawRow> rows = sheet.rows()) {
            return rows.limit(WITHIN)
                    .map(row -> of(row, wanted))
                    .filter(heads -> heads.columnOf().size() >= export.recognisedBy())
                    .findFirst();
        }
    }

    private static ExportHeads of(RawRow row, Map<String, String> wanted) {
        LinkedHashMap<String, Integer> found = new LinkedHashMap<>();
        for (RawCell cell : row.cells()) {
            String column = wanted.get(Folding.head(cell.text()));
            if (column != null) {
                found.putIfAbsent(column, cell.column());
            }
        }
        return new ExportHeads(row.number(), found);
    }

    /** The column of a head, if the file has it. */
    OptionalInt column(String head) {
        Integer column = columnOf.get(head);
        return column == null ? OptionalInt.empty() : OptionalInt.of(column);
    }

    /** The heads a file lacks. */
    public List<String> lacking(RegisterExport export) {
        return export.columns().stream()
                .filter(column -> !columnOf.containsKey(column))
                .toList();
    }
}
