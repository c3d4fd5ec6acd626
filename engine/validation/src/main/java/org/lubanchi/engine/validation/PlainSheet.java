package org.lubanchi.engine.validation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lubanchi.engine.definitions.FieldDefinition;
import org.lubanchi.engine.definitions.TableDefinition;
import org.lubanchi.engine.sheet.CellAddress;
import org.lubanchi.engine.sheet.CodeListLookup;
import org.lubanchi.engine.sheet.RawCell;
import org.lubanchi.engine.sheet.RawRow;
import org.lubanchi.engine.sheet.SheetPlace;
import org.lubanchi.engine.sheet.SheetReading;
import org.lubanchi.engine.sheet.SourceLayout;

/**
 * The heads of a sheet of plain texts and where the fields of a table stand below them (文本表版面).
 *
 * @param heads the first line, as it stands
 * @param columns for each field of the table the number of its column, from 1; 0 where there is none
 */
public record PlainSheet(SheetPlace place, List<String> heads, List<Integer> columns) {
    public PlainSheet {
        heads = List.copyOf(heads);
        columns = List.copyOf(columns);
    }

    /** A sheet whose columns are the fields of the table in their order. */
    public static PlainSheet of(TableDefinition table, SheetPlace place) {
        return new PlainSheet(
                place,
                table.fields().stream().map(FieldDefinition::id).toList(),
                IntStream.rangeClosed(1, table.fields().size()).boxed().toList());
    }

    /** A sheet whose heads mean fields as those of a workbook do. */
    public static PlainSheet matched(
            TableDefinition table, CodeListLookup codes, SheetPlace place, List<String> heads) {
        RawRow row = new PlainSheet(place, heads, List.of()).headRow();
        SourceLayout layout = SheetReading.stream(
                        table, codes, place, Stream.of(row).iterator())
                .layout();
        Map<String, Integer> numbers = new HashMap<>();
        for (int column = 1; column <= heads.size(); column++) {
            numbers.put(CellAddress.column(column), column);
        }
        List<Integer> columns = table.fields().stream()
                .map(field -> numbers.getOrDefault(layout.addressOfField().getOrDefault(field.id(), ""), 0))
                .toList();
        return new PlainSheet(place, heads, columns);
    }

    /** Where its fields stand. */
    public SourceLayout layout(TableDefinition table) {
        TreeMap<String, String> addresses = new TreeMap<>();
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i) > 0) {
                addresses.put(table.fields().get(i).id(), CellAddress.column(columns.get(i)));
            }
        }
        return new SourceLayout(place.file(), place.sheet(), addresses);
    }

    RawRow headRow() {
        List<RawCell> cells = new ArrayList<>();
        for (String head : heads) {
            cells.add(new RawCell(1, cells.size() + 1, head, RawCell.Kind.TEXT));
        }
        return new RawRow(1, cells);
    }
}
