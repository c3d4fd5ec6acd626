package org.lubanchi.adapter.duckdb;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.function.Function;
import org.duckdb.DuckDBConnection;
import org.lubanchi.engine.definitions.FieldDefinition;
import org.lubanchi.engine.kernel.Failure;
import org.lubanchi.engine.kernel.Issue;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.engine.kernel.Place;
import org.lubanchi.engine.kernel.Severity;
import org.lubanchi.engine.warehouse.RowSieve;
import org.lubanchi.engine.warehouse.sql.LakeColumns;

/** The sieve on DuckDB: one pass to read all texts, few to judge all rows at once; only the odd ones come out. */
public final class DuckDbRowSieve implements RowSieve {
    private static final String TEXTS = "texts";
    private static final int LONGEST_LINE = 4 << 20;

    private final Path folder;
    private final int memoryMegabytes;

    /**
     * A sieve that takes at most so much memory and puts what does not fit into a folder, below which it writes too.
     *
     * @param folder made when it is not there
     */
    public DuckDbRowSieve(Path folder, int memoryMegabytes) {
        this.folder = folder;
        this.memoryMegabytes = memoryMegabytes;
    }

    @Override
    public <T> T sieve(TextFile source, Mesh mesh, Owner owner, Function<Sieving, T> work) {
        try (DuckDBConnection connection = open(source.file());
                DuckDbSieving sieving = sieving(connection, source, mesh, owner)) {
            return work.apply(sieving);
        } catch (SQLException | IOException e) {
            throw unreadable(source.file(), e);
        }
    }

    private DuckDBConnection open(Path file) throws SQLException, IOException {
        Files.createDirectories(folder);
        String below = folder.toRealPath().toString();
        DuckDBConnection connection = (DuckDBConnection) DriverManager.getConnection("jdbc:duckdb:", new Properties());
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET memory_limit = '" + memoryMegabytes + "MB'");
            statement.execute("SET temp_directory = " + LakeColumns.literal(below + "/spill-sieve"));
            statement.execute("SET allowed_directories = [" + LakeColumns.literal(below + "/") + "]");
            statement.execute("SET allowed_paths = ["
                    + LakeColumns.literal(file.toRealPath().toString()) + "]");
            statement.execute("SET enable_external_access = false");
            statement.execute("SET lock_configuration = true");
        }
        return connection;
    }

    private static DuckDbSieving sieving(DuckDBConnection connection, TextFile source, Mesh mesh, Owner owner)
            throws SQLException, IOException {
        String place = LakeColumns.literal(source.file().toRealPath().toString());
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE TEMP TABLE " + TEXTS + " AS SELECT " + chosen(source.columns(), mesh) + " FROM "
                    + read(place));
        }
        return new DuckDbSieving(connection, TEXTS, mesh, owner, source.file());
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
