package org.lubanchi.platform.collection.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lubanchi.engine.definitions.TableDefinition;
import org.lubanchi.engine.expression.Value;
import org.lubanchi.engine.kernel.MissingReason;
import org.lubanchi.engine.kernel.Observed;
import org.lubanchi.engine.sheet.TableRow;

/** The rows of the year before, found again by key. */
final class PriorTexts {
    private final TableDefinition table;
    private final Map<List<String>, Map<String, String>> byKey = new HashMap<>();

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

    /** Of each row of a draft that was read the texts of the year before, by the row's id. */
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
        return found;
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
