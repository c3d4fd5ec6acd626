package org.lubanchi.engine.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.lubanchi.engine.definitions.register.RegisterExport.RowCondition;

/**
 * Rows of another system's file that form a tree by what they say they are (台账行): accounts and their parts.
 *
 * @param rows as they stand, in order
 * @param parts of each row that is a subtotal, by its number, the finest rows it is made of, in order
 */
record Ledger(List<Row> rows, Map<Integer, List<Row>> parts) {
    /** More rows than any chart of accounts has with all its divisions. */
    static final int MOST_ROWS = 10_000;

    /**
     * A row (台账行).
     *
     * @param number from 1
     * @param identity what it says it is, a text for each column of the identity
     * @param cells its cells by column
     */
    record Row(int number, List<String> identity, Map<Integer, RawCell> cells) {
        /** Whether this is a subtotal that another row is a part of. */
        boolean covers(Row other) {
            boolean within = true;
            for (int i = 0; within && i < identity.size(); i++) {
                within = other.identity().get(i).startsWith(identity.get(i));
            }
            return within && !identity.equals(other.identity());
        }

        String text(int column) {
            RawCell cell = cells.get(column);
            return cell == null ? "" : Folding.plain(cell.text());
        }

        RawCell cell(int column) {
            return cells.getOrDefault(column, RawCell.blank(number, column));
        }

        boolean meets(List<RowCondition> conditions, ExportHeads heads) {
            return conditions.stream().allMatch(condition -> {
                var column = heads.column(condition.column());
                return column.isPresent() && condition.holds(text(column.getAsInt()));
            });
        }
    }

    /**
     * The rows under the heads that say what they are; one that does not, such as a line of totals, is none.
     *
     * @param identity the columns that say it, from 1
     */
    static Ledger of(RawSheet sheet, ExportHeads heads, List<Integer> identity) {
        List<Row> rows = new ArrayList<>();
        try (Stream<RawRow> all = sheet.rows()) {
            all.filter(row -> row.number() > heads.row())
                    .map(row -> row(row, identity))
                    .filter(row -> !row.identity().getFirst().isEmpty())
                    .limit(MOST_ROWS + 1L)
                    .forEach(rows::add);
        }
        return new Ledger(rows, parts(rows));
    }

    private static Row row(RawRow raw, List<Integer> identity) {
        Map<Integer, RawCell> cells = new HashMap<>();
        raw.cells().forEach(cell -> cells.put(cell.column(), cell));
        Row bare = new Row(raw.number(), List.of(), cells);
        return new Row(raw.number(), identity.stream().map(bare::text).toList(), cells);
    }

    /** Who covers whom: only rows whose first text begins another's can, so that they are looked up by its beginnings. */
    private static Map<Integer, List<Row>> parts(List<Row> rows) {
        Map<String, List<Row>> byFirst = new HashMap<>();
        rows.forEach(row -> byFirst.computeIfAbsent(row.identity().getFirst(), _ -> new ArrayList<>())
                .add(row));
        Map<Integer, List<Row>> under = new HashMap<>();
        for (Row row : rows) {
            String first = row.identity().getFirst();
            for (int end = 1; end <= first.length(); end++) {
                for (Row above : byFirst.getOrDefault(first.substring(0, end), List.of())) {
                    if (above.covers(row)) {
                        under.computeIfAbsent(above.number(), _ -> new ArrayList<>())
                                .add(row);
                    }
                }
            }
        }
        Set<Integer> subtotals = Set.copyOf(under.keySet());
        under.replaceAll((_, below) ->
                below.stream().filter(row -> !subtotals.contains(row.number())).toList());
        return under;
    }

    /** The finest rows a row is made of; none when it is one itself. */
    List<Row> partsOf(Row row) {
        return parts.getOrDefault(row.number(), List.of());
    }

    /** Whether a row is the total of others. */
    boolean subtotal(Row row) {
        return parts.containsKey(row.number());
    }
}
