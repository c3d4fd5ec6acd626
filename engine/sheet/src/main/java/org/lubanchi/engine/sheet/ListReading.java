package org.lubanchi.engine.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.lubanchi.engine.definitions.FieldDefinition;
import org.lubanchi.engine.definitions.TableDefinition;
import org.lubanchi.engine.expression.Value;
import org.lubanchi.engine.kernel.CappedIssues;
import org.lubanchi.engine.kernel.Issue;
import org.lubanchi.engine.kernel.MissingReason;
import org.lubanchi.engine.kernel.Observed;

/**
 * Reads a list or roster (清单与名册): a head row, then a row for each item or person.
 *
 * <p>Reads once, row by row, and holds none of them: who asks for the next row gets the next that can be loaded.
 */
final class ListReading implements RowStream {
    private static final int HEADS_WITHIN = 10;

    private final TableDefinition table;
    private final SheetPlace place;
    private final CappedIssues issues;
    private final LayoutProblems problems;
    private final FieldNames names;
    private final List<FieldReader> readers;
    private final List<Integer> keyFields;
    private final List<Optional<Observed<Value>>> unanswered;
    private final RowKeys keys = new RowKeys();
    private final Set<Integer> headless = new HashSet<>();
    private final Iterator<RawRow> sheet;
    private final List<RawRow> leading = new ArrayList<>();
    private final Optional<ColumnHeads> heads;
    private Optional<TableRow> next = Optional.empty();
    private long rowsIn;
    private long loaded;

    /** Reads as far as the heads. */
    ListReading(
            TableDefinition table,
            CodeListLookup codes,
            SheetPlace place,
            CappedIssues issues,
            Iterator<RawRow> sheet) {
        this.table = table;
        this.place = place;
        this.issues = issues;
        this.sheet = sheet;
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
        this.heads = heads();
    }

    /** What a field whose column is missing stands for: not reported, or nothing when it is required. */
    private static Optional<Observed<Value>> withoutColumn(FieldDefinition field) {
        return field.required() ? Optional.empty() : Optional.of(Observed.missing(MissingReason.NOT_REPORTED));
    }

    /** Finds the heads; the rows behind them that were read on the way wait in {@code leading}. */
    private Optional<ColumnHeads> heads() {
        boolean more = true;
        while (more && sheet.hasNext()) {
            RawRow row = sheet.next();
            leading.add(row);
            more = row.number() <= HEADS_WITHIN;
        }
        Optional<RawRow> headRow = headRow();
        if (headRow.isEmpty()) {
            problems.noHeadRow(place.cell(WorkbookLayout.HEAD_ROW, 1));
            leading.removeIf(row -> row.number() < WorkbookLayout.FIRST_DATA_ROW);
            return Optional.empty();
        }
        ColumnHeads found = ColumnHeads.match(headRow.get(), table, names, place, problems);
        leading.removeIf(row -> row.number() <= found.row());
        return Optional.of(found);
    }

    /** Of the first rows the one that names most fields. */
    private Optional<RawRow> headRow() {
        int best = 0;
        Optional<RawRow> found = Optional.empty();
        for (RawRow row : leading) {
            int score = row.number() <= HEADS_WITHIN ? ColumnHeads.score(row, names) : 0;
            if (score > best) {
                best = score;
                found = Optional.of(row);
            }
        }
        return found;
    }

    @Override
    public SourceLayout layout() {
        SortedMap<String, String> addresses =
                heads.map(found -> found.addresses(table)).orElseGet(TreeMap::new);
        return new SourceLayout(place.file(), place.sheet(), addresses);
    }

    @Override
    public boolean hasNext() {
        while (next.isEmpty() && (!leading.isEmpty() || sheet.hasNext())) {
            RawRow row = leading.isEmpty() ? sheet.next() : leading.removeFirst();
            next = heads.isPresent() ? take(row, heads.get()) : uncounted(row);
        }
        return next.isPresent();
    }

    /** Without heads nothing is read, and everything is rejected. */
    private Optional<TableRow> uncounted(RawRow row) {
        rowsIn += row.cells().stream().allMatch(cell -> cell.text().isBlank()) ? 0 : 1;
        return Optional.empty();
    }

    @Override
    public TableRow next() {
        if (!hasNext()) {
            throw new NoSuchElementException("The table has ended");
        }
        TableRow row = next.orElseThrow();
        next = Optional.empty();
        loaded++;
        return row;
    }

    @Override
    public long rowsIn() {
        return rowsIn;
    }

    @Override
    public long rowsRejected() {
        return rowsIn - loaded - (next.isPresent() ? 1 : 0);
    }

    @Override
    public List<Issue> issues() {
        return issues.list();
    }

    private Optional<TableRow> take(RawRow row, ColumnHeads columns) {
        Map<Integer, RawCell> cells = HashMap.newHashMap(row.cells().size());
        for (RawCell cell : row.cells()) {
            if (Folding.plain(cell.text()).isEmpty()) {
                continue;
            }
            if (columns.fieldOfColumn().containsKey(cell.column())) {
                cells.put(cell.column(), cell);
            } else if (!columns.headed().contains(cell.column()) && headless.add(cell.column())) {
                problems.unknownColumn(place.cell(row.number(), cell.column()), "", Optional.empty());
            }
        }
        if (cells.isEmpty()) {
            return Optional.empty();
        }
        rowsIn++;
        return takeCells(row.number(), cells, columns);
    }

    private Optional<TableRow> takeCells(int number, Map<Integer, RawCell> cells, ColumnHeads columns) {
        List<Optional<Observed<Value>>> values = new ArrayList<>(unanswered);
        for (Map.Entry<Integer, Integer> column : columns.fieldOfColumn().entrySet()) {
            RawCell given = cells.get(column.getKey());
            RawCell cell = given == null ? RawCell.blank(number, column.getKey()) : given;
            values.set(column.getValue(), value(cell, readers.get(column.getValue())));
        }
        if (doubledKey(number, values, columns)) {
            return Optional.empty();
        }
        List<Observed<Value>> all = new ArrayList<>(values.size());
        for (Optional<Observed<Value>> value : values) {
            value.ifPresent(all::add);
        }
        return all.size() == values.size() ? Optional.of(new TableRow(number, all)) : Optional.empty();
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
    private boolean doubledKey(int number, List<Optional<Observed<Value>>> values, ColumnHeads columns) {
        List<String> key = new ArrayList<>(keyFields.size());
        for (int field : keyFields) {
            values.get(field).flatMap(Observed::reported).ifPresent(value -> key.add(keyText(value)));
        }
        if (key.isEmpty() || key.size() < keyFields.size()) {
            return false;
        }
        int before = keys.firstRow(key, number);
        if (before == number) {
            return false;
        }
        problems.doubledKey(
                place.cell(number, columns.columnOf(keyFields.getFirst())), String.join(" + ", key), before, number);
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
