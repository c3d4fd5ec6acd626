package org.lubanchi.benchmark;

import java.io.BufferedWriter;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.lubanchi.adapter.duckdb.DuckDbRowSieve;
import org.lubanchi.engine.definitions.CodeList;
import org.lubanchi.engine.definitions.RuleDefinition;
import org.lubanchi.engine.definitions.TableDefinition;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.engine.kernel.ReportYear;
import org.lubanchi.engine.sheet.SheetPlace;
import org.lubanchi.engine.validation.PlainRows;
import org.lubanchi.engine.validation.PlainSheet;
import org.lubanchi.engine.validation.RowValidator;
import org.lubanchi.engine.warehouse.RowSieve;

/**
 * A province's students as CSV (名册基准): judged by all rules, beside DuckDB reading the same file into a table and doing
 * nothing else.
 */
final class RosterBenchmark {
    private static final int RULES = 60;
    private static final int MEMORY_MEGABYTES = 2_048;
    private static final int ROWS_A_SECOND = 100_000;
    private static final BigDecimal RATIO = new BigDecimal("2.5");
    private static final ReportYear YEAR = new ReportYear(2030);

    private RosterBenchmark() {}

    static List<Measured> measure(int students, int runs) throws Exception {
        Path file = Files.createTempFile("bench-roster", ".csv");
        try {
            StudentRoster roster = new StudentRoster();
            write(roster, students, file);
            List<RuleDefinition> rules = roster.rules(RULES);
            PlainRows.Found verdict = judged(roster.table, roster.codes, rules, file, students);
            List<Callable<?>> works = List.of(
                    () -> judged(roster.table, roster.codes, rules, file, students), () -> bare(file, students));
            List<Spread> spreads = Spread.inTurn(1, runs, works);
            return told(students, verdict, spreads.getFirst(), spreads.getLast());
        } finally {
            Files.delete(file);
        }
    }

    private static List<Measured> told(int students, PlainRows.Found verdict, Spread ours, Spread bare) {
        LocalText what = new LocalText(
                "CSV " + students + " 名学生，" + RULES + " 条规则：读、判，告知 "
                        + verdict.issues().size() + " 处",
                "CSV of " + students + " students read and judged by " + RULES + " rules, "
                        + verdict.issues().size() + " problems told");
        Measured.Beside beside =
                new Measured.Beside(new LocalText("DuckDB 只把它读成一张表", "DuckDB reading it into a table"), bare);
        BigDecimal atMost = new BigDecimal(students)
                .multiply(new BigDecimal(1_000_000))
                .divideToIntegralValue(new BigDecimal(ROWS_A_SECOND));
        return List.of(
                new Measured("collection.roster", what, "us", ours, Optional.of(beside), Optional.of(RATIO)),
                Measured.alone(
                        "collection.roster.speed",
                        new LocalText(
                                "同上；要求每秒 " + ROWS_A_SECOND + " 行",
                                "the same; asked: " + ROWS_A_SECOND + " rows a second"),
                        "us",
                        ours,
                        Optional.of(atMost)));
    }

    /** Judges a file whose columns stand in the order of the table. */
    static PlainRows.Found judged(
            TableDefinition table, List<CodeList> codes, List<RuleDefinition> rules, Path file, long expected) {
        PlainRows plain =
                new PlainRows(new RowValidator(_ -> WideTable.SOURCE, id -> list(codes, id)), id -> list(codes, id));
        SheetPlace place = new SheetPlace(String.valueOf(file.getFileName()), table.id());
        RowSieve.TextFile source = new RowSieve.TextFile(
                file, IntStream.rangeClosed(1, table.fields().size()).boxed().toList());
        return new DuckDbRowSieve(file.toAbsolutePath().resolveSibling("bench-sieve"), MEMORY_MEGABYTES)
                .sieve(
                        source,
                        new RowSieve.Mesh(table, codes, rules),
                        new RowSieve.Owner(new OrgUnitId("bench"), YEAR),
                        sieving -> {
                            if (sieving.rows() != expected) {
                                throw new IllegalStateException(
                                        "Of " + expected + " rows " + sieving.rows() + " were read");
                            }
                            return plain.judge(
                                    table, rules, YEAR, PlainSheet.of(table, place), texts(sieving.odd()), _ -> {});
                        });
    }

    private static CodeList list(List<CodeList> codes, String id) {
        return codes.stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow();
    }

    private static Iterator<PlainRows.TextRow> texts(Iterator<RowSieve.OddRow> odd) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return odd.hasNext();
            }

            @Override
            public PlainRows.TextRow next() {
                RowSieve.OddRow row = odd.next();
                return new PlainRows.TextRow(row.sourceRow(), row.texts());
            }
        };
    }

    private static long bare(Path file, long expected) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TEMP TABLE bare AS SELECT * FROM read_csv('" + file + "', header = true)");
            try (ResultSet count = statement.executeQuery("SELECT count(*) FROM bare")) {
                count.next();
                if (count.getLong(1) != expected) {
                    throw new IllegalStateException("DuckDB read " + count.getLong(1));
                }
                return count.getLong(1);
            }
        }
    }

    private static void write(StudentRoster roster, int students, Path file) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write(roster.heads());
            for (int number = 0; number < students; number++) {
                out.write(roster.line(number));
            }
        }
    }
}
