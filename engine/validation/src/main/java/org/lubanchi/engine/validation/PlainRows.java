package org.lubanchi.engine.validation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.lubanchi.engine.definitions.RuleDefinition;
import org.lubanchi.engine.definitions.TableDefinition;
import org.lubanchi.engine.kernel.Issue;
import org.lubanchi.engine.kernel.ReportYear;
import org.lubanchi.engine.sheet.CodeListLookup;
import org.lubanchi.engine.sheet.RawCell;
import org.lubanchi.engine.sheet.RawRow;
import org.lubanchi.engine.sheet.RowStream;
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
     * @param sheet the sheet they stand in
     * @param taken is given each row that can be loaded, in their order
     */
    public Found judge(
            TableDefinition table,
            Collection<RuleDefinition> rules,
            ReportYear year,
            PlainSheet sheet,
            Iterator<TextRow> rows,
            Consumer<TableRow> taken) {
        Iterator<RawRow> raw = Stream.concat(
                        Stream.of(sheet.headRow()),
                        Stream.generate(() -> 0)
                                .takeWhile(_ -> rows.hasNext())
                                .map(_ -> raw(rows.next(), sheet.columns())))
                .iterator();
        RowStream stream = SheetReading.stream(table, codes, sheet.place(), raw);
        RowJudge judge = validator.judge(rules, table, stream.layout(), year);
        stream.forEachRemaining(row -> {
            judge.take(row);
            taken.accept(row);
        });
        List<Issue> issues = new ArrayList<>(stream.issues());
        issues.addAll(judge.issues());
        return new Found(stream.rowsRejected(), issues);
    }

    private static RawRow raw(TextRow row, List<Integer> columns) {
        List<RawCell> cells = new ArrayList<>(row.texts().size());
        for (int i = 0; i < row.texts().size(); i++) {
            if (columns.get(i) > 0 && !row.texts().get(i).isEmpty()) {
                cells.add(new RawCell(row.number(), columns.get(i), row.texts().get(i), RawCell.Kind.TEXT));
            }
        }
        return new RawRow(row.number(), cells);
    }
}
