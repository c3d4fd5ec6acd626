package org.lubanchi.platform.collection.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lubanchi.engine.definitions.FieldDefinition;
import org.lubanchi.engine.definitions.TableDefinition;
import org.lubanchi.engine.sheet.TableReading;
import org.lubanchi.engine.sheet.TableRow;
import org.lubanchi.platform.collection.Reviews.CellDifference;
import org.lubanchi.platform.collection.Submissions.TableChange;
import org.lubanchi.platform.collection.Uploads.ChangedRow;
import org.lubanchi.platform.collection.Uploads.RowChanges;

/** Compares rows of one table by their keys. */
final class RowDifferences {
    private static final int SHOWN = 200;

    private RowDifferences() {}

    /** The rows of a reading as texts by field, by key. */
    static Map<List<String>, Map<String, String>> byKey(TableReading reading) {
        List<Map<String, String>> rows = new ArrayList<>();
        for (TableRow row : reading.rows()) {
            rows.add(texts(reading.table(), row));
        }
        return byKey(reading.table(), rows);
    }

    static Map<String, String> texts(TableDefinition table, TableRow row) {
        Map<String, String> texts = new HashMap<>();
        for (int i = 0; i < table.fields().size(); i++) {
            texts.put(table.fields().get(i).id(), PriorTexts.text(row.values().get(i)));
        }
        return texts;
    }

    static Map<List<String>, Map<String, String>> byKey(TableDefinition table, List<Map<String, String>> rows) {
        Map<List<String>, Map<String, String>> byKey = new LinkedHashMap<>();
        for (Map<String, String> row : rows) {
            byKey.put(key(table, row), row);
        }
        return byKey;
    }

    static List<String> key(TableDefinition table, Map<String, String> row) {
        return table.key().stream().map(field -> row.getOrDefault(field, "")).toList();
    }

    /** What differs between two sets of rows, row by row in the order of the second, then what is gone. */
    static RowChanges changes(
            TableDefinition table,
            Map<List<String>, Map<String, String>> before,
            Map<List<String>, Map<String, String>> after) {
        int added = 0;
        int changed = 0;
        int same = 0;
        List<ChangedRow> shown = new ArrayList<>();
        for (Map.Entry<List<String>, Map<String, String>> row : after.entrySet()) {
            Map<String, String> old = before.get(row.getKey());
            List<CellDifference> cells = cells(table, row.getKey(), old == null ? Map.of() : old, row.getValue());
            added += old == null ? 1 : 0;
            changed += old != null && !cells.isEmpty() ? 1 : 0;
            same += old != null && cells.isEmpty() ? 1 : 0;
            if ((old == null || !cells.isEmpty()) && shown.size() < SHOWN) {
                shown.add(new ChangedRow(old == null ? "added" : "changed", row.getKey(), cells));
            }
        }
        int removed = 0;
        for (Map.Entry<List<String>, Map<String, String>> row : before.entrySet()) {
            if (!after.containsKey(row.getKey())) {
                removed++;
                if (shown.size() < SHOWN) {
                    shown.add(new ChangedRow("removed", row.getKey(), List.of()));
                }
            }
        }
        return new RowChanges(added, removed, changed, same, shown);
    }

    static List<CellDifference> cells(
            TableDefinition table, List<String> key, Map<String, String> before, Map<String, String> after) {
        List<CellDifference> cells = new ArrayList<>();
        for (FieldDefinition field : table.fields()) {
            String was = before.getOrDefault(field.id(), "");
            String is = after.getOrDefault(field.id(), "");
            if (!was.equals(is)) {
                cells.add(new CellDifference(key, field.id(), was, is));
            }
        }
        return cells;
    }

    static TableChange yearOnYear(TableDefinition table, List<Map<String, String>> before, DraftJudging.Judged judged) {
        RowChanges changes = changes(table, byKey(table, before), byKey(judged.reading()));
        int cells = changes.shown().stream()
                .filter(row -> row.kind().equals("changed"))
                .mapToInt(row -> row.cells().size())
                .sum();
        return new TableChange(before.size(), changes.added(), changes.removed(), cells);
    }
}
