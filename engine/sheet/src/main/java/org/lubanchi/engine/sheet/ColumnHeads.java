package org.lubanchi.engine.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.lubanchi.engine.definitions.FieldDefinition;
import org.lubanchi.engine.definitions.TableDefinition;
import org.lubanchi.engine.kernel.Place;

/**
 * Which column holds which field (列的对应).
 *
 * @param row the row with the heads
 * @param fieldOfColumn column to field number
 * @param headed all columns with a head, known or not
 */
record ColumnHeads(int row, SortedMap<Integer, Integer> fieldOfColumn, Set<Integer> headed) {

    /** How many heads of a row name a field. */
    static int score(RawRow row, FieldNames names) {
        return (int) row.cells().stream()
                .filter(cell -> names.find(cell.text()).isPresent())
                .count();
    }

    /** Matches a row of heads and tells what is unknown, doubled, missing or in another unit. */
    static ColumnHeads match(
            RawRow row, TableDefinition table, FieldNames names, SheetPlace place, LayoutProblems problems) {
        SortedMap<Integer, Integer> fieldOfColumn = new TreeMap<>();
        Map<Integer, Integer> columnOfField = new HashMap<>();
        List<RawCell> headed = row.cells().stream()
                .filter(cell -> !Folding.head(cell.text()).isEmpty())
                .toList();
        List<RawCell> unknown = new ArrayList<>();
        for (RawCell cell : headed) {
            Optional<FieldNames.Match> match = names.find(cell.text());
            if (match.isEmpty()) {
                unknown.add(cell);
                continue;
            }
            FieldDefinition field = table.fields().get(match.get().field());
            Integer before = columnOfField.putIfAbsent(match.get().field(), cell.column());
            if (before == null) {
                fieldOfColumn.put(cell.column(), match.get().field());
                match.get().otherUnit().ifPresent(said -> problems.otherUnit(at(place, cell), field, said));
            } else {
                problems.doubledColumn(at(place, cell), field, CellAddress.of(row.number(), before));
            }
        }
        Set<Integer> missing = fieldsOutside(columnOfField.keySet(), table);
        for (RawCell cell : unknown) {
            OptionalInt near = names.nearest(cell.text(), missing);
            problems.unknownColumn(at(place, cell), Folding.plain(cell.text()), nearField(near, table));
        }
        missing.stream()
                .map(table.fields()::get)
                .filter(FieldDefinition::required)
                .forEach(field -> problems.missingColumn(place.cell(row.number(), 1), field));
        return new ColumnHeads(
                row.number(),
                fieldOfColumn,
                headed.stream().map(RawCell::column).collect(Collectors.toUnmodifiableSet()));
    }

    /** The numbers of the fields that are not among those found. */
    static Set<Integer> fieldsOutside(Set<Integer> found, TableDefinition table) {
        Set<Integer> missing = new TreeSet<>();
        for (int i = 0; i < table.fields().size(); i++) {
            if (!found.contains(i)) {
                missing.add(i);
            }
        }
        return missing;
    }

    /** The column letters of each field found. */
    SortedMap<String, String> addresses(TableDefinition table) {
        SortedMap<String, String> addresses = new TreeMap<>();
        fieldOfColumn.forEach(
                (column, field) -> addresses.put(table.fields().get(field).id(), CellAddress.column(column)));
        return addresses;
    }

    /** The column of a field that was found; the first column otherwise. */
    int columnOf(int field) {
        return fieldOfColumn.entrySet().stream()
                .filter(column -> column.getValue() == field)
                .mapToInt(Map.Entry::getKey)
                .findFirst()
                .orElse(1);
    }

    static Optional<FieldDefinition> nearField(OptionalInt near, TableDefinition table) {
        return near.isPresent() ? Optional.of(table.fields().get(near.getAsInt())) : Optional.empty();
    }

    private static Place.Cell at(SheetPlace place, RawCell cell) {
        return place.cell(cell.row(), cell.column());
    }
}
