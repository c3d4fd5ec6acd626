package org.lubanchi.testing.walk;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.lubanchi.engine.definitions.Catalogue;
import org.lubanchi.engine.definitions.CodeList;
import org.lubanchi.engine.definitions.FieldDefinition;
import org.lubanchi.engine.definitions.TableDefinition;

/** Rows of any table, from its definition and a seed: every code and both truths occur, some values are missing. */
final class RandomRows {
    private static final int MOST_ROWS = 25;
    private final Catalogue catalogue;
    private final TableDefinition table;
    private final String unit;
    private final int year;
    private final Random random;

    private RandomRows(Catalogue catalogue, TableDefinition table, String unit, int year, Random random) {
        this.catalogue = catalogue;
        this.table = table;
        this.unit = unit;
        this.year = year;
        this.random = random;
    }

    static List<List<String>> of(Catalogue catalogue, TableDefinition table, String unit, int year, Random random) {
        return new RandomRows(catalogue, table, unit, year, random).rows();
    }

    private List<List<String>> rows() {
        int count = table.shape() == TableDefinition.Shape.FORM ? 1 : 5 + random.nextInt(MOST_ROWS - 5);
        List<List<String>> rows = new ArrayList<>();
        Set<List<String>> keys = new HashSet<>();
        for (int i = 0; i < count; i++) {
            List<String> row = new ArrayList<>();
            for (FieldDefinition field : table.fields()) {
                row.add(text(field, i));
            }
            if (table.key().isEmpty() || keys.add(keyOf(row))) {
                rows.add(row);
            }
        }
        return rows;
    }

    private List<String> keyOf(List<String> row) {
        return table.key().stream()
                .map(part -> row.get(table.fields().indexOf(table.requireField(part))))
                .toList();
    }

    private String text(FieldDefinition field, int row) {
        if (!field.required() && random.nextInt(5) == 0) {
            return random.nextBoolean() ? "#not_reported" : "#not_applicable";
        }
        return switch (field.type()) {
            case TEXT -> table.key().contains(field.id()) ? unit + "-" + row : pick(List.of("工程测量", "甲", "乙", "丙"));
            case CODE -> pick(codes(field));
            case INTEGER -> String.valueOf(ofYears(field) ? year - random.nextInt(4) : random.nextInt(60));
            case DECIMAL -> random.nextInt(90) + (field.decimals() > 0 ? "." + random.nextInt(10) : "");
            case DATE -> year + "-0" + (1 + random.nextInt(9)) + "-1" + random.nextInt(10);
            case BOOLEAN -> String.valueOf(random.nextBoolean());
        };
    }

    private static boolean ofYears(FieldDefinition field) {
        return field.unit().filter(unit -> unit.code().equals("year")).isPresent();
    }

    private List<String> codes(FieldDefinition field) {
        return catalogue.requireCodeList(field.codes().orElseThrow()).entries().stream()
                .map(CodeList.Entry::code)
                .limit(40)
                .toList();
    }

    private String pick(List<String> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
