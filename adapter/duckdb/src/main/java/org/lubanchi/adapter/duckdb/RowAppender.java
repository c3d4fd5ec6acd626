package org.lubanchi.adapter.duckdb;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.SQLException;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.lubanchi.engine.definitions.FieldDefinition;
import org.lubanchi.engine.definitions.FieldType;
import org.lubanchi.engine.definitions.TableDefinition;
import org.lubanchi.engine.expression.Value;
import org.lubanchi.engine.kernel.Observed;
import org.lubanchi.engine.warehouse.LakeRow;
import org.lubanchi.engine.warehouse.RowSieve;

/** Appends rows to a staging table, many times faster than JDBC batches. */
final class RowAppender implements AutoCloseable {
    private final DuckDBAppender appender;
    private final TableDefinition table;
    private final RowSieve.Owner owner;

    RowAppender(DuckDBConnection connection, String staging, TableDefinition table, RowSieve.Owner owner)
            throws SQLException {
        this.appender = connection.createAppender("temp", "main", staging);
        this.table = table;
        this.owner = owner;
    }

    void append(LakeRow row) throws SQLException {
        appender.beginRow();
        appender.append(owner.unit().value());
        appender.append(owner.year().year());
        appender.append(row.sourceRow());
        for (int i = 0; i < table.fields().size(); i++) {
            append(appender, table.fields().get(i), row.values().get(i));
        }
        appender.endRow();
    }

    /** Lets queries see what was appended. */
    void flush() throws SQLException {
        appender.flush();
    }

    @Override
    public void close() throws SQLException {
        appender.close();
    }

    private static void append(DuckDBAppender appender, FieldDefinition field, Observed<Value> observed)
            throws SQLException {
        switch (observed) {
            case Observed.Missing<Value> missing -> {
                appender.appendNull();
                appender.append(missing.reason().code());
            }
            case Observed.Reported<Value> reported -> {
                append(appender, field, reported.value());
                appender.appendNull();
            }
        }
    }

    private static void append(DuckDBAppender appender, FieldDefinition field, Value value) throws SQLException {
        switch (value) {
            case Value.TextValue text -> appender.append(text.text());
            case Value.BoolValue bool -> appender.append(bool.truth());
            case Value.DateValue date -> appender.append(date.day());
            case Value.NumberValue number -> {
                BigDecimal amount = number.quantity().amount();
                if (field.type() == FieldType.INTEGER) {
                    appender.append(amount.longValueExact());
                } else {
                    appender.append(amount.setScale(field.decimals(), RoundingMode.UNNECESSARY));
                }
            }
        }
    }
}
