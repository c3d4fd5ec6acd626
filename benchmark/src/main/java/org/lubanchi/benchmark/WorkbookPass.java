package org.lubanchi.benchmark;

import java.io.BufferedOutputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.lubanchi.adapter.duckdb.DuckDbWarehouse;
import org.lubanchi.adapter.office.workbook.IntakeBounds;
import org.lubanchi.adapter.office.workbook.WorkbookAnnotation;
import org.lubanchi.adapter.office.workbook.WorkbookIntake;
import org.lubanchi.engine.definitions.TableDefinition;
import org.lubanchi.engine.kernel.Issue;
import org.lubanchi.engine.sheet.RowStream;
import org.lubanchi.engine.sheet.TableReading;
import org.lubanchi.engine.sheet.TableRow;
import org.lubanchi.engine.validation.RowJudge;
import org.lubanchi.engine.validation.RowValidator;
import org.lubanchi.engine.warehouse.LakeRow;

/**
 * One pass over the large workbook in a process of its own, whose heap is bounded (大工作簿一遍).
 *
 * <p>Prints {@code PASS micros rowsIn loaded rejected issues}.
 */
public final class WorkbookPass {
    static final int RULES = 30;

    private static final int MEMORY_MEGABYTES = 192;
    private static final long MEBIBYTE = 1L << 20;

    private final WideTable wide = new WideTable();
    private final List<Issue> issues = new ArrayList<>();
    private long rowsIn;
    private long rejected;

    private WorkbookPass() {}

    /** Runs {@code ours} or {@code bare} on a file, in a folder for what it writes. */
    public static void main(String[] arguments) throws Exception {
        Path file = Path.of(arguments[1]);
        Path folder = Path.of(arguments[2]);
        WorkbookPass pass = new WorkbookPass();
        long start = System.nanoTime();
        switch (arguments[0]) {
            case "ours" -> pass.ours(file, folder);
            case "read" -> pass.read(file);
            case "bare" -> pass.rowsIn = WideWorkbook.copyBare(file, folder.resolve("bare.xlsx"));
            default -> throw new IllegalArgumentException(arguments[0]);
        }
        long micros = (System.nanoTime() - start) / 1000;
        System.out.printf(
                Locale.ROOT,
                "PASS %d %d %d %d %d%n",
                micros,
                pass.rowsIn,
                pass.rowsIn - pass.rejected,
                pass.rejected,
                pass.issues.size());
    }

    /** Read, matched, judged, stored, and given back with remarks. */
    private void ours(Path file, Path folder) throws Exception {
        try (DuckDbWarehouse warehouse = DuckDbWarehouse.open(folder, MEMORY_MEGABYTES)) {
            take(
                    file,
                    (table, rows, judge) -> warehouse.write(
                            table,
                            WideWorkbook.STAMP.unit(),
                            WideWorkbook.STAMP.year(),
                            stored(rows, judge),
                            folder.resolve("rows.parquet")));
        }
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(folder.resolve("annotated.xlsx")))) {
            WorkbookAnnotation.write(file, issues, out);
        }
    }

    /** Read, matched and judged only. */
    private void read(Path file) {
        take(file, (table, rows, judge) -> rows.forEachRemaining(judge::take));
    }

    private interface Rows {
        void take(TableDefinition table, RowStream rows, RowJudge judge);
    }

    private void take(Path file, Rows each) {
        RowValidator validator = new RowValidator(_ -> WideTable.SOURCE, _ -> wide.codes);
        IntakeBounds bounds = new IntakeBounds(
                1024 * MEBIBYTE, 2_000, 8_192 * MEBIBYTE, 200, 256 * MEBIBYTE, 200, Integer.MAX_VALUE, 500);
        issues.addAll(WorkbookIntake.stream(
                        file, List.of(wide.table), _ -> wide.codes, bounds, _ -> new WorkbookIntake.TableSink() {
                            @Override
                            public void form(TableReading reading) {
                                throw new IllegalStateException("The roster is no form");
                            }

                            @Override
                            public void rows(TableDefinition table, RowStream rows) {
                                RowJudge judge = validator.judge(
                                        wide.rules(RULES), table, rows.layout(), WideWorkbook.STAMP.year());
                                each.take(table, rows, judge);
                                issues.addAll(rows.issues());
                                issues.addAll(judge.issues());
                                rowsIn = rows.rowsIn();
                                rejected = rows.rowsRejected();
                            }
                        })
                .issues());
    }

    private static Iterator<LakeRow> stored(RowStream rows, RowJudge judge) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return rows.hasNext();
            }

            @Override
            public LakeRow next() {
                TableRow row = rows.next();
                judge.take(row);
                return new LakeRow(row.sourceRow(), row.values());
            }
        };
    }
}
