package org.lubanchi.platform.collection.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lubanchi.engine.definitions.TableDefinition;
import org.lubanchi.engine.sheet.TableRow;

/**
 * The rows of a draft by their keys: a row is known by what its key reads as; one that could not be read, by what stands in
 * its key cells. A form has one row.
 */
final class KeyedDraft {
    private final TableDefinition table;
    private final List<DraftRow> present;
    private final Map<List<String>, DraftRow> byKey = new HashMap<>();
    private final Map<String, Map<String, String>> readTexts = new HashMap<>();

    KeyedDraft(TableDefinition table, DraftJudging.Judged draft) {
        this.table = table;
        this.present = draft.layout().rows();
        for (TableRow row : draft.reading().rows()) {
            Map<String, String> texts = RowDifferences.texts(table, row);
            draft.layout().rowAt(row.sourceRow()).ifPresent(one -> {
                byKey.put(RowDifferences.key(table, texts), one);
                readTexts.put(one.id(), texts);
            });
        }
        for (DraftRow row : present) {
            byKey.putIfAbsent(table.key().stream().map(row::text).toList(), row);
        }
    }

    List<DraftRow> present() {
        return present;
    }

    Optional<DraftRow> find(Map<String, String> texts) {
        return table.shape() == TableDefinition.Shape.FORM
                ? present.stream().findFirst()
                : Optional.ofNullable(byKey.get(RowDifferences.key(table, texts)));
    }

    /** What a row reads as; empty when it could not be read. */
    Map<String, String> readTexts(DraftRow row) {
        return readTexts.getOrDefault(row.id(), Map.of());
    }

    /** What stands in a row: as it reads, or as it was typed where it could not be read. */
    Map<String, String> texts(DraftRow row) {
        Map<String, String> typed = new HashMap<>();
        table.fields().forEach(field -> typed.put(field.id(), row.text(field.id())));
        typed.putAll(readTexts(row));
        return typed;
    }
}
