package org.lubanchi.adapter.duckdb;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.function.Function;
import org.lubanchi.engine.definitions.FieldDefinition;
import org.lubanchi.engine.kernel.Failure;
import org.lubanchi.engine.kernel.Issue;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.engine.kernel.Place;
import org.lubanchi.engine.kernel.Severity;
import org.lubanchi.engine.warehouse.RowSieve;
import org.lubanchi.engine.warehouse.sql.LakeColumns;
import org.lubanchi.engine.warehouse.sql.SieveSql;

/** The sieve on DuckDB: one pass to read all texts, one to judge all rows at once; only the odd ones come out. */
public final class DuckDbRowSieve implements RowSieve {
    private static final String TEXTS = "texts";
    private static final int LONGEST_LINE = 4 << 20;

    private final int memoryMegabytes;

    /** A sieve that takes at most so much memory. */
    public DuckDbRowSieve(int memoryMegabytes) {
        this.memoryMegabytes = memoryMegabytes;
    }

    @Override
    public <T> Sifted<T> sieve(Path file, List<Integer> columns, Mesh mesh, Function<Iterator<OddRow>, T> reading) {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            String place = LakeColumns.literal(file.toRealPath().toString());
            statement.execute("SET memory_limit = '" + memoryMegabytes + "MB'");
            statement.execute("SET allowed_paths = [" + place + "]");
            statement.execute("SET enable_external_access = false");
            statement.execute("SET lock_configuration = true");
            statement.execute(
                    "CREATE TEMP TABLE " + TEXTS + " AS SELECT " + chosen(columns, mesh) + " FROM " + read(place));
            String relation = "(SELECT rowid + 1 AS n, * FROM " + TEXTS + ")";
            long count;
            try (ResultSet counted = statement.executeQuery("SELECT count(*) FROM " + TEXTS)) {
                counted.next();
                count = counted.getLong(1);
            }
            try (ResultSet rows = statement.executeQuery(SieveSql.of(mesh, relation))) {
                return new Sifted<>(count, reading.apply(new OddRows(rows, columns.size(), file)));
            }
        } catch (SQLException | IOException e) {
            throw unreadable(file, e);
        }
    }

    /** The rows of the answer, one after another. */
    private static final class OddRows implements Iterator<OddRow> {
        private final ResultSet rows;
        private final int fields;
        private final Path file;
        private boolean more;

        OddRows(ResultSet rows, int fields, Path file) throws SQLException {
            this.rows = rows;
            this.fields = fields;
            this.file = file;
            this.more = rows.next();
        }

        @Override
        public boolean hasNext() {
            return more;
        }

        @Override
        public OddRow next() {
            if (!more) {
                throw new NoSuchElementException("The sieve has let everything else pass");
            }
            try {
                List<String> texts = new ArrayList<>(fields);
                for (int i = 0; i < fields; i++) {
                    texts.add(rows.getString(i + 2));
                }
                OddRow row = new OddRow(rows.getLong(1), texts);
                more = rows.next();
                return row;
            } catch (SQLException e) {
                throw DuckDbFailures.of(file, e);
            }
        }
    }

    /** Nothing is guessed: every column is a text, quotes and commas are what they are, and no line may be endless. */
    private static String read(String place) {
        return "read_csv(" + place + ", header = true, all_varchar = true, delim = ',', quote = '\"', escape = '\"',"
                + " auto_detect = true, null_padding = false, strict_mode = true, max_line_size = " + LONGEST_LINE
                + ")";
    }

    private static String chosen(List<Integer> columns, Mesh mesh) {
        List<String> chosen = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            FieldDefinition field = mesh.table().fields().get(i);
            String column = columns.get(i) == 0 ? "NULL::VARCHAR" : "#" + columns.get(i);
            chosen.add(column + " AS " + LakeColumns.quoted(field.id()));
        }
        return String.join(", ", chosen);
    }

    private static Failure unreadable(Path file, Exception cause) {
        String said = String.valueOf(cause.getMessage())
                .lines()
                .filter(line -> line.toLowerCase(Locale.ROOT).contains("line"))
                .findFirst()
                .orElse("");
        return new Failure(
                Failure.Category.USER,
                new Issue(
                        "csv.unreadable",
                        Severity.BLOCKING,
                        new Place.WholeFile(String.valueOf(file.getFileName())),
                        new LocalText("读不通的文本表 " + said, "a table that cannot be read " + said),
                        new LocalText("UTF-8、逗号分隔、第一行表头的文本", "UTF-8, commas, a first line of heads"),
                        new LocalText("往后的单元格会落到别的列里", "the cells behind would stand in other columns"),
                        new LocalText("请按所说的行改正，或重新导出", "correct the line it names, or export it anew")),
                cause);
    }
}
