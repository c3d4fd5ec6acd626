package org.lubanchi.engine.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.lubanchi.engine.definitions.FieldDefinition;
import org.lubanchi.engine.definitions.TableDefinition;
import org.lubanchi.engine.expression.Value;
import org.lubanchi.engine.kernel.CappedIssues;
import org.lubanchi.engine.kernel.MissingReason;
import org.lubanchi.engine.kernel.Observed;

/** Reads a list or roster (清单与名册): a head row, then a row for each item or person. Reads once, row by row. */
final class ListReading {
    private static final int HEADS_WITHIN = 10;

    private final TableDefinition table;
    private final SheetPlace place;
    private final CappedIssues issues;
    private final LayoutProblems problems;
    private final FieldNames names;
    private final List<FieldReader> readers;
    private final List<Integer> keyFields;
    private final List<Optional<Observed<Value>>> unanswered;
    private final List<TableRow> rows = new ArrayList<>();
    private final Map<List<String>, Integer> rowOfKey = new HashMap<>();
    private final Set<Integer> headless = new HashSet<>();
    private long rowsIn;

    ListReading(TableDefinition table, CodeListLookup codes, SheetPlace place, CappedIssues issues) {
        this.table = table;
        this.place = place;
        this.issues = issues;
        this.problems = new LayoutProblems(table, issues);
        this.names = new FieldNames(table);
        this.readers = table.fields().stream()
                .map(field -> FieldReader.of(field, codes))
                .toList();
        this.keyFields = table.key().stream()
                .map(key -> table.fields().indexOf(table.requireField(key)))
                .toList();
        this.unanswered =
                table.fields().stream().map(ListReading::withoutColumn).toList();
    }

    /** What a field whose column is missing stands for: not reported, or nothing when it is required. */
    private static Optional<Observed<Value>> withoutColumn(FieldDefinition field) {
        return field.required() ? Optional.empty() : Optional.of(Observed.missing(MissingReason.NOT_REPORTED));
    }

    TableReading read(Iterator<RawRow> sheet) {
        List<RawRow> leading = new ArrayList<>();
        Optional<RawRow> next = next(sheet);
        while (next.isPresent() && next.get().number() <= HEADS_WITHIN) {
            leading.add(next.get());
            next = next(sheet);
        }
        Optional<RawRow> headRow = headRow(leading);
        if (headRow.isEmpty()) {
            return withoutHeads(leading, next, sheet);
        }
        ColumnHeads heads = ColumnHeads.match(headRow.get(), table, names, place, problems);
        leading.stream().filter(row -> row.number() > heads.row()).forEach(row -> take(row, heads));
        for (; next.isPresent(); next = next(sheet)) {
            take(next.get(), heads);
        }
        return reading(heads.addresses(table));
    }

    private static Optional<RawRow> next(Iterator<RawRow> sheet) {
        return sheet.hasNext() ? Optional.of(sheet.next()) : Optional.empty();
    }

    /** Of the first rows the one that names most fields. */
    private Optional<RawRow> headRow(List<RawRow> leading) {
        int best = 0;
        Optional<RawRow> found = Optional.empty();
        for (RawRow row : leading) {
            int score = ColumnHeads.score(row, names);
            if (score > best) {
                best = score;
                found = Optional.of(row);
            }
        }
        return found;
    }

    private TableReading withoutHeads(List<RawRow> leading, Optional<RawRow> first, Iterator<RawRow> sheet) {
        problems.noHeadRow(place.cell(WorkbookLayout.HEAD_ROW, 1));
        rowsIn = leading.stream()
                .filter(row -> row.number() >= WorkbookLayout.FIRST_DATA_ROW && !blank(row))
                .count();
        for (Optional<RawRow> row = first; row.isPresent(); row = next(sheet)) {
            rowsIn += blank(row.get()) ? 0 : 1;
        }
        return reading(new TreeMap<>());
    }

    private static boolean blank(RawRow row) {
        return row.cells().stream().allMatch(cell -> cell.text().isBlank());
    }

    private TableReading reading(SortedMap<String, String> addresses) {
        SourceLayout layout = new SourceLayout(place.file(), place.sheet(), addresses);
        return new TableReading(table, layout, rows, issues.list(), rowsIn, rowsIn - rows.size());
    }

    private void take(RawRow row, ColumnHeads heads) {
        Map<Integer, RawCell> cells = new HashMap<>();
        for (RawCell cell : row.cells()) {
            if (Folding.plain(cell.text()).isEmpty()) {
                continue;
            }
            if (heads.fieldOfColumn().containsKey(cell.column())) {
                cells.put(cell.column(), cell);
            } else if (!heads.headed().contains(cell.column()) && headless.add(cell.column())) {
                problems.unknownColumn(place.cell(row.number(), cell.column()), "", Optional.empty());
            }
        }
        if (!cells.isEmpty()) {
            rowsIn++;
            takeCells(row.number(), cells, heads);
        }
    }

    private void takeCells(int number, Map<Integer, RawCell> cells, ColumnHeads heads) {
        List<Optional<Observed<Value>>> values = new ArrayList<>(unanswered);
        for (Map.Entry<Integer, Integer> column : heads.fieldOfColumn().entrySet()) {
            RawCell given = cells.get(column.getKey());
            RawCell cell = given == null ? RawCell.blank(number, column.getKey()) : given;
            values.set(column.getValue(), value(cell, readers.get(column.getValue())));
        }
        boolean doubled = doubledKey(number, values, heads);
        if (!doubled && values.stream().allMatch(Optional::isPresent)) {
            rows.add(new TableRow(
                    number, values.stream().flatMap(Optional::stream).toList()));
        }
    }

    private Optional<Observed<Value>> value(RawCell cell, FieldReader reader) {
        return switch (reader.read(cell)) {
            case CellOutcome.Taken taken -> Optional.of(taken.value());
            case CellOutcome.Refused refused -> {
                issues.add(refused.code(), () -> refused.issue().apply(place.cell(cell.row(), cell.column())));
                yield Optional.empty();
            }
        };
    }

    /** Whether an earlier row has the same key; told at the later row's first key cell. */
    private boolean doubledKey(int number, List<Optional<Observed<Value>>> values, ColumnHeads heads) {
        List<String> key = new ArrayList<>(keyFields.size());
        for (int field : keyFields) {
            values.get(field).flatMap(Observed::reported).ifPresent(value -> key.add(keyText(value)));
        }
        if (key.isEmpty() || key.size() < keyFields.size()) {
            return false;
        }
        Integer before = rowOfKey.putIfAbsent(key, number);
        if (before == null) {
            return false;
        }
        problems.doubledKey(
                place.cell(number, heads.columnOf(keyFields.getFirst())), String.join(" + ", key), before, number);
        return true;
    }

    private static String keyText(Value value) {
        return switch (value) {
            case Value.TextValue text -> text.text();
            case Value.NumberValue number -> number.quantity().amount().toPlainString();
            case Value.DateValue date -> date.day().toString();
            case Value.BoolValue truth -> Boolean.toString(truth.truth());
        };
    }
}
