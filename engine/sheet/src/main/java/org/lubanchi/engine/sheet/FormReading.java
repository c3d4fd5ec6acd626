package org.lubanchi.engine.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import org.lubanchi.engine.definitions.FieldDefinition;
import org.lubanchi.engine.definitions.TableDefinition;
import org.lubanchi.engine.expression.Value;
import org.lubanchi.engine.kernel.CappedIssues;
import org.lubanchi.engine.kernel.MissingReason;
import org.lubanchi.engine.kernel.Observed;

/** Reads a form (表单): an item a row, its value in the column of the year; all together one row of the table. */
final class FormReading {
    private static final int ROWS_READ = 2_000;

    private final TableDefinition table;
    private final SheetPlace place;
    private final CappedIssues issues;
    private final LayoutProblems problems;
    private final FieldNames names;
    private final List<FieldReader> readers;

    FormReading(TableDefinition table, CodeListLookup codes, SheetPlace place, CappedIssues issues) {
        this.table = table;
        this.place = place;
        this.issues = issues;
        this.problems = new LayoutProblems(table, issues);
        this.names = new FieldNames(table);
        this.readers = table.fields().stream()
                .map(field -> FieldReader.of(field, codes))
                .toList();
    }

    TableReading read(Iterator<RawRow> sheet) {
        List<RawRow> rows = new ArrayList<>();
        while (sheet.hasNext() && rows.size() < ROWS_READ) {
            rows.add(sheet.next());
        }
        FormColumns columns = FormColumns.find(rows);
        Map<Integer, RawRow> rowOfField = items(rows, columns);
        List<Optional<Observed<Value>>> values = new ArrayList<>();
        SortedMap<String, String> addresses = new TreeMap<>();
        for (int i = 0; i < readers.size(); i++) {
            FieldDefinition field = table.fields().get(i);
            RawRow row = rowOfField.get(i);
            if (row == null) {
                values.add(withoutItem(field, columns));
            } else {
                addresses.put(field.id(), CellAddress.of(row.number(), columns.value()));
                values.add(value(row, field, readers.get(i), columns));
            }
        }
        return reading(values, addresses, columns);
    }

    private TableReading reading(
            List<Optional<Observed<Value>>> values, SortedMap<String, String> addresses, FormColumns columns) {
        SourceLayout layout = new SourceLayout(place.file(), place.sheet(), addresses);
        boolean whole = values.stream().allMatch(Optional::isPresent);
        List<TableRow> rows = whole
                ? List.of(new TableRow(
                        columns.headRow() + 1,
                        values.stream().flatMap(Optional::stream).toList()))
                : List.of();
        return new TableReading(table, layout, rows, issues.list(), 1, whole ? 0 : 1);
    }

    private Map<Integer, RawRow> items(List<RawRow> rows, FormColumns columns) {
        Map<Integer, RawRow> rowOfField = new HashMap<>();
        List<RawCell> unknown = new ArrayList<>();
        for (RawRow row : rows) {
            RawCell item = FormColumns.cell(row, columns.item());
            if (row.number() <= columns.headRow() || Folding.head(item.text()).isEmpty()) {
                continue;
            }
            Optional<FieldNames.Match> match = names.find(item.text());
            if (match.isEmpty()) {
                unknown.add(item);
                continue;
            }
            int index = match.get().field();
            FieldDefinition field = table.fields().get(index);
            RawRow before = rowOfField.putIfAbsent(index, row);
            if (before == null) {
                match.get()
                        .otherUnit()
                        .ifPresent(said -> problems.otherUnit(place.cell(row.number(), columns.item()), field, said));
            } else {
                problems.doubledColumn(
                        place.cell(row.number(), columns.item()),
                        field,
                        CellAddress.of(before.number(), columns.item()));
            }
        }
        tellUnknown(unknown, rowOfField);
        return rowOfField;
    }

    private void tellUnknown(List<RawCell> unknown, Map<Integer, RawRow> rowOfField) {
        var missing = ColumnHeads.fieldsOutside(rowOfField.keySet(), table);
        for (RawCell item : unknown) {
            OptionalInt near = names.nearest(item.text(), missing);
            problems.unknownItem(
                    place.cell(item.row(), item.column()),
                    Folding.plain(item.text()),
                    ColumnHeads.nearField(near, table));
        }
    }

    private Optional<Observed<Value>> withoutItem(FieldDefinition field, FormColumns columns) {
        if (!field.required()) {
            return Optional.of(Observed.missing(MissingReason.NOT_REPORTED));
        }
        problems.missingItem(place.cell(columns.headRow(), columns.item()), field);
        return Optional.empty();
    }

    private Optional<Observed<Value>> value(
            RawRow row, FieldDefinition field, FieldReader reader, FormColumns columns) {
        FieldNames.otherUnit(field, FormColumns.cell(row, columns.unit()).text())
                .ifPresent(said -> problems.otherUnit(place.cell(row.number(), columns.unit()), field, said));
        RawCell cell = FormColumns.cell(row, columns.value());
        return switch (reader.read(cell)) {
            case CellOutcome.Taken taken -> Optional.of(taken.value());
            case CellOutcome.Refused refused -> {
                issues.add(refused.code(), () -> refused.issue().apply(place.cell(cell.row(), cell.column())));
                yield Optional.empty();
            }
        };
    }
}
