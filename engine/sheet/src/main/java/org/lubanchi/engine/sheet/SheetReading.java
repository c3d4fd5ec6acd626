package org.lubanchi.engine.sheet;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lubanchi.engine.definitions.FieldDefinition;
import org.lubanchi.engine.definitions.TableDefinition;
import org.lubanchi.engine.kernel.CappedIssues;

/**
 * Reads a sheet as rows of a table (读表), with the cell of every value and everything that is wrong.
 *
 * <p>Columns may stand in any order and be named by label (Chinese or English) or id. Nothing is guessed and nothing is
 * rounded: a value that does not read exactly is a blocking issue at its cell and its row is rejected.
 */
public final class SheetReading {
    /** Issues of one code that are told in full. */
    public static final int CAP = 1_000;

    private SheetReading() {}

    /**
     * Reads a sheet to its end.
     *
     * @param table what the sheet should hold
     * @param codes the code lists its fields name
     * @param sheet the sheet
     * @param fileName the file's name as the user knows it, for places
     */
    public static TableReading read(TableDefinition table, CodeListLookup codes, RawSheet sheet, String fileName) {
        SheetPlace place = new SheetPlace(fileName, sheet.name());
        CappedIssues issues = new CappedIssues(CAP);
        try (Stream<RawRow> rows = sheet.rows()) {
            return switch (table.shape()) {
                case FORM -> new FormReading(table, codes, place, issues).read(rows.iterator());
                case ROSTER, LIST -> whole(table, new ListReading(table, codes, place, issues, rows.iterator()));
            };
        }
    }

    /**
     * Reads a list or roster row by row; its heads are read at once.
     *
     * @param table what the sheet should hold; no form, which has one row
     * @param codes the code lists its fields name
     * @param place the sheet
     * @param rows its rows, which the caller closes when the reading has ended
     */
    public static RowStream stream(
            TableDefinition table, CodeListLookup codes, SheetPlace place, Iterator<RawRow> rows) {
        if (table.shape() == TableDefinition.Shape.FORM) {
            throw new IllegalArgumentException("The form " + table.id() + " is read whole");
        }
        return new ListReading(table, codes, place, new CappedIssues(CAP), rows);
    }

    /** Reads the rest of the rows and holds them. */
    public static TableReading whole(TableDefinition table, RowStream stream) {
        List<TableRow> rows = new ArrayList<>();
        stream.forEachRemaining(rows::add);
        return new TableReading(table, stream.layout(), rows, stream.issues(), stream.rowsIn(), stream.rowsRejected());
    }

    /** The field a column head means: its label in either language or its id, with or without its unit and star. */
    public static Optional<FieldDefinition> findField(TableDefinition table, String head) {
        return new FieldNames(table)
                .find(head)
                .filter(match -> match.otherUnit().isEmpty())
                .map(match -> table.fields().get(match.field()));
    }
}
