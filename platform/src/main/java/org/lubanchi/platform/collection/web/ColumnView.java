package org.lubanchi.platform.collection.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lubanchi.engine.definitions.Catalogue;
import org.lubanchi.engine.definitions.FieldDefinition;
import org.lubanchi.engine.definitions.TableDefinition;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.engine.kernel.ReportYear;

/** A field of a table as a column of the grid. */
record ColumnView(
        String id,
        LocalText label,
        String type,
        @Nullable LocalText unit,
        @Nullable String codes,
        boolean required,
        boolean key) {

    /** A table's head. */
    record TableHead(String id, LocalText label, String shape, LocalText grain, LocalText coverage, LocalText period) {}

    /** A code that may be chosen. */
    record CodeView(String code, LocalText label) {}

    static TableHead table(TableDefinition table, ReportYear year) {
        return new TableHead(
                table.id(),
                table.label(),
                table.shape().name().toLowerCase(Locale.ROOT),
                table.grain(),
                table.coverage(),
                table.period().periodOf(year).label());
    }

    static List<ColumnView> all(TableDefinition table) {
        return table.fields().stream()
                .map(field -> of(field, table.key().contains(field.id())))
                .toList();
    }

    private static ColumnView of(FieldDefinition field, boolean key) {
        return new ColumnView(
                field.id(),
                field.label(),
                field.type().name().toLowerCase(Locale.ROOT),
                field.unit().map(unit -> unit.symbol()).orElse(null),
                field.codes().orElse(null),
                field.required(),
                key);
    }

    static Map<String, List<CodeView>> codes(TableDefinition table, Catalogue catalogue) {
        Map<String, List<CodeView>> lists = new LinkedHashMap<>();
        for (FieldDefinition field : table.fields()) {
            field.codes()
                    .ifPresent(list -> lists.put(
                            list,
                            catalogue.requireCodeList(list).entries().stream()
                                    .map(entry -> new CodeView(entry.code(), entry.label()))
                                    .toList()));
        }
        return lists;
    }
}
