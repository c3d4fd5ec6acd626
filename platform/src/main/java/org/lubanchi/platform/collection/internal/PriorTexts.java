package org.lubanchi.platform.collection.internal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lubanchi.engine.definitions.TableDefinition;
import org.lubanchi.engine.expression.Value;
import org.lubanchi.engine.kernel.MissingReason;
import org.lubanchi.engine.kernel.Observed;
import org.lubanchi.engine.sheet.TableRow;

/** The rows of the year before, found again by key. */
final class PriorTexts {
    private final TableDefinition table;
    private final Map<List<String>, Map<String, String>> byKey = new LinkedHashMap<>();

    PriorTexts(TableDefinition table, List<Map<String, String>> rows) {
        this.table = table;
        for (Map<String, String> row : rows) {
            byKey.putIfAbsent(
                    table.key().stream()
                            .map(field -> row.getOrDefault(field, ""))
                            .toList(),
                    row);
        }
    }

    /**
     * Of each row of a draft the texts of the year before, by the row's id: a row is known by what its key reads as, one
     * that cannot be read yet by what stands in its key cells.
     */
    Map<String, Map<String, String>> byRow(DraftJudging.Judged judged) {
        Map<String, Map<String, String>> found = new HashMap<>();
        if (table.shape() == TableDefinition.Shape.FORM) {
            byKey.values().forEach(row -> found.put(DraftRow.FORM_ROW, row));
            return found;
        }
        for (TableRow row : judged.reading().rows()) {
            Optional<DraftRow> draft = judged.layout().rowAt(row.sourceRow());
            Optional.ofNullable(byKey.get(key(row)))
                    .ifPresent(before -> draft.ifPresent(one -> found.put(one.id(), before)));
        }
        for (DraftRow row : judged.layout().rows()) {
            Optional.ofNullable(byKey.get(table.key().stream().map(row::text).toList()))
                    .ifPresent(before -> found.putIfAbsent(row.id(), before));
        }
        return found;
    }

    /** The rows of the year before that a list does not have, in their order; a form has its one row. */
    List<Map<String, String>> notIn(Map<String, Map<String, String>> found) {
        if (table.shape() == TableDefinition.Shape.FORM) {
            return List.of();
        }
        Set<Map<String, String>> here = Collections.newSetFromMap(new IdentityHashMap<>());
        here.addAll(found.values());
        return byKey.values().stream().filter(row -> !here.contains(row)).toList();
    }

    private List<String> key(TableRow row) {
        List<String> key = new ArrayList<>();
        for (String field : table.key()) {
            int place = table.fields().indexOf(table.requireField(field));
            key.add(text(row.values().get(place)));
        }
        return key;
    }

    /** A value as it would be typed. */
    static String text(Observed<Value> observed) {
        return switch (observed) {
            case Observed.Missing<Value> missing ->
                missing.reason() == MissingReason.NOT_REPORTED
                        ? ""
                        : missing.reason().label().zh();
            case Observed.Reported<Value> reported ->
                switch (reported.value()) {
                    case Value.TextValue text -> text.text();
                    case Value.NumberValue number -> number.quantity().amount().toPlainString();
                    case Value.DateValue date -> date.day().toString();
                    case Value.BoolValue truth -> truth.truth() ? "是" : "否";
                };
        };
    }
}
