package org.lubanchi.adapter.office.workbook;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.lubanchi.engine.definitions.CodeList;
import org.lubanchi.engine.definitions.FieldDefinition;
import org.lubanchi.engine.definitions.TableDefinition;

/** Random rows of any table, without faults; the same seed gives the same rows. */
final class RandomRows {
    private static final List<String> REASONS =
            List.of("#not_reported", "#not_applicable", "#withheld", "#not_collected");
    private static final List<String> WORDS =
            List.of("数控", "3D 打印（二期）", "_x0041_", "a<b & \"c\"", "𠮷野", "=1+1", "2023-1", "第\n二行", "'单引号", "x y");

    private final Random random;

    RandomRows(long seed) {
        this.random = new Random(seed);
    }

    /** So many rows at most; fewer where a key came twice. */
    FilledTable of(TableDefinition table, int rows) {
        Map<List<String>, List<String>> byKey = new LinkedHashMap<>();
        int wanted = table.shape() == TableDefinition.Shape.FORM ? 1 : rows;
        for (int i = 0; i < wanted; i++) {
            List<String> row = new ArrayList<>();
            for (FieldDefinition field : table.fields()) {
                row.add(value(field, i));
            }
            List<String> key = table.key().stream()
                    .map(field -> row.get(table.fields().indexOf(table.requireField(field))))
                    .toList();
            byKey.putIfAbsent(key, row);
        }
        return new FilledTable(table, List.copyOf(byKey.values()));
    }

    private String value(FieldDefinition field, int row) {
        if (!field.required() && random.nextInt(4) == 0) {
            return random.nextBoolean() ? "" : REASONS.get(random.nextInt(REASONS.size()));
        }
        return switch (field.type()) {
            case TEXT -> WORDS.get(random.nextInt(WORDS.size())) + "-" + row;
            case CODE ->
                code(Definitions.catalogue().requireCodeList(field.codes().orElseThrow()));
            case INTEGER -> Long.toString(random.nextLong(1_000_000_000_000L));
            case DECIMAL ->
                new BigDecimal(random.nextLong(100_000_000_000_000L))
                        .movePointLeft(field.decimals())
                        .toPlainString();
            case DATE ->
                LocalDate.of(1900, 3, 1).plusDays(random.nextInt(100_000)).toString();
            case BOOLEAN -> Boolean.toString(random.nextBoolean());
        };
    }

    private String code(CodeList list) {
        return list.entries().get(random.nextInt(list.entries().size())).code();
    }
}
