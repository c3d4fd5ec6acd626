package org.lubanchi.engine.validation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.lubanchi.engine.definitions.FieldDefinition;
import org.lubanchi.engine.definitions.RuleDefinition;
import org.lubanchi.engine.definitions.TableDefinition;
import org.lubanchi.engine.kernel.Issue;
import org.lubanchi.engine.kernel.ReportYear;
import org.lubanchi.engine.sheet.CodeListLookup;
import org.lubanchi.engine.sheet.RawCell;
import org.lubanchi.engine.sheet.RawRow;
import org.lubanchi.engine.sheet.RowStream;
import org.lubanchi.engine.sheet.SheetPlace;
import org.lubanchi.engine.sheet.SheetReading;
import org.lubanchi.engine.sheet.TableRow;

/**
 * Reads and judges rows of plain texts as if they stood in a sheet of the table, a column for each field (文本行判定). They may
 * be all rows of a table, or those that a sieve did not let pass: what is said of them is the same.
 */
public final class PlainRows {
    private final RowValidator validator;
    private final CodeListLookup codes;

    /** Rows are read by the code lists and judged by the validator. */
    public PlainRows(RowValidator validator, CodeListLookup codes) {
        this.validator = validator;
        this.codes = codes;
    }

    /** A row of texts, one for each field, and the row of the sheet it stands in, from 2 (逐格文本行). */
    public record TextRow(int number, List<String> texts) {}

    /** What was found (逐行所得). */
    public record Found(long rowsRejected, List<Issue> issues) {
        public Found {
            issues = List.copyOf(issues);
        }
    }

    /**
     * Reads the rows as they come and holds none.
     *
     * @param taken is given each row that can be loaded, in their order
     */
    public Found judge(
            TableDefinition table,
            Collection<RuleDefinition> rules,
            ReportYear year,
            SheetPlace place,
            Iterator<TextRow> rows,
            Consumer<TableRow> taken) {
        Iterator<RawRow> sheet = Stream.concat(
                        Stream.of(heads(table)),
                        Stream.generate(() -> 0).takeWhile(_ -> rows.hasNext()).map(_ -> raw(rows.next())))
                .iterator();
        RowStream stream = SheetReading.stream(table, codes, place, sheet);
        RowJudge judge = validator.judge(rules, table, stream.layout(), year);
        stream.forEachRemaining(row -> {
            judge.take(row);
            taken.accept(row);
        });
        List<Issue> issues = new ArrayList<>(stream.issues());
        issues.addAll(judge.issues());
        return new Found(stream.rowsRejected(), issues);
    }

    private static RawRow heads(TableDefinition table) {
        List<RawCell> cells = new ArrayList<>();
        for (FieldDefinition field : table.fields()) {
            cells.add(new RawCell(1, cells.size() + 1, field.id(), RawCell.Kind.TEXT));
        }
        return new RawRow(1, cells);
    }

    private static RawRow raw(TextRow row) {
        List<RawCell> cells = new ArrayList<>(row.texts().size());
        for (int i = 0; i < row.texts().size(); i++) {
            if (!row.texts().get(i).isEmpty()) {
                cells.add(new RawCell(row.number(), i + 1, row.texts().get(i), RawCell.Kind.TEXT));
            }
        }
        return new RawRow(row.number(), cells);
    }
}
