package org.lubanchi.adapter.duckdb;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.duckdb.DuckDBConnection;
import org.lubanchi.engine.definitions.FieldDefinition;
import org.lubanchi.engine.warehouse.LakeRow;
import org.lubanchi.engine.warehouse.RowSieve;
import org.lubanchi.engine.warehouse.sql.LakeColumns;
import org.lubanchi.engine.warehouse.sql.LakeSql;
import org.lubanchi.engine.warehouse.sql.SieveSql;

/** A file whose texts stand in a table of the database: combinations that do not pass first, then the rows that do not. */
final class DuckDbSieving implements RowSieve.Sieving, AutoCloseable {
    private static final String COMBINATIONS = "combinations";
    private static final String ODD = "odd_rows";
    private static final String KEPT = "kept_rows";

    private final DuckDBConnection connection;
    private final Statement statement;
    private final RowSieve.Mesh mesh;
    private final RowSieve.Owner owner;
    private final Path file;
    private final SieveSql sql;
    private final long rows;
    private final RowAppender kept;

    DuckDbSieving(DuckDBConnection connection, String texts, RowSieve.Mesh mesh, RowSieve.Owner owner, Path file)
            throws SQLException {
        this.connection = connection;
        this.statement = connection.createStatement();
        this.mesh = mesh;
        this.owner = owner;
        this.file = file;
        this.sql = new SieveSql(mesh, "(SELECT rowid + 1 AS n, * FROM " + texts + ")");
        this.rows = number("SELECT count(*) FROM " + texts);
        judge();
        statement.execute(LakeSql.createStaging(mesh.table(), KEPT).replaceFirst("CREATE TABLE", "CREATE TEMP TABLE"));
        this.kept = new RowAppender(connection, KEPT, mesh.table(), owner);
    }

    private void judge() throws SQLException {
        List<FieldDefinition> together = sql.together(variety(), rows);
        boolean some = false;
        if (!together.isEmpty()) {
            statement.execute("CREATE TEMP TABLE " + COMBINATIONS + " AS " + sql.oddCombinations(together));
            some = number("SELECT count(*) FROM " + COMBINATIONS) > 0;
        }
        boolean own;
        try (ResultSet result = statement.executeQuery(sql.keysAreTheirOwn())) {
            result.next();
            own = result.getBoolean(1);
        }
        statement.execute("CREATE TEMP TABLE " + ODD + " AS " + sql.odd(together, some ? COMBINATIONS : "", own));
    }

    private List<Long> variety() throws SQLException {
        List<Long> variety = new ArrayList<>();
        try (ResultSet result = statement.executeQuery(sql.variety(rows))) {
            result.next();
            for (int i = 1; i <= mesh.table().fields().size(); i++) {
                variety.add(result.getLong(i));
            }
        }
        return variety;
    }

    private long number(String query) throws SQLException {
        try (ResultSet result = statement.executeQuery(query)) {
            result.next();
            return result.getLong(1);
        }
    }

    @Override
    public long rows() {
        return rows;
    }

    @Override
    public Iterator<RowSieve.OddRow> odd() {
        try {
            return new OddRows(statement.executeQuery("SELECT * FROM " + ODD + " ORDER BY n"));
        } catch (SQLException e) {
            throw DuckDbFailures.of(file, e);
        }
    }

    @Override
    public void keep(LakeRow read) {
        try {
            kept.append(read);
        } catch (SQLException e) {
            throw DuckDbFailures.of(file, e);
        }
    }

    @Override
    public void write(Path target) {
        try (Statement writing = connection.createStatement()) {
            kept.flush();
            DuckDbWarehouse.copy(writing, sql.rows(owner, ODD, LakeColumns.quoted(KEPT)), target);
        } catch (SQLException e) {
            throw DuckDbFailures.of(target, e);
        }
    }

    @Override
    public void close() throws SQLException {
        kept.close();
        statement.close();
    }

    /** The rows of the answer, one after another. */
    private final class OddRows implements Iterator<RowSieve.OddRow> {
        private final ResultSet result;
        private boolean more;

        OddRows(ResultSet result) throws SQLException {
            this.result = result;
            this.more = result.next();
        }

        @Override
        public boolean hasNext() {
            return more;
        }

        @Override
        public RowSieve.OddRow next() {
            if (!more) {
                throw new NoSuchElementException("The sieve has let everything else pass");
            }
            try {
                int fields = mesh.table().fields().size();
                List<String> texts = new ArrayList<>(fields);
                for (int i = 0; i < fields; i++) {
                    texts.add(result.getString(i + 2));
                }
                RowSieve.OddRow row = new RowSieve.OddRow(result.getLong(1), texts);
                more = result.next();
                return row;
            } catch (SQLException e) {
                throw DuckDbFailures.of(file, e);
            }
        }
    }
}
