package org.lubanchi.testing.walk;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.lubanchi.engine.definitions.FieldDefinition;
import org.lubanchi.engine.definitions.MeasureDefinition;
import org.lubanchi.engine.definitions.TableDefinition;
import org.lubanchi.engine.expression.Bindings;
import org.lubanchi.engine.expression.Value;
import org.lubanchi.engine.kernel.MissingReason;
import org.lubanchi.engine.kernel.Observed;
import org.lubanchi.engine.kernel.Quantity;
import org.lubanchi.engine.kernel.Unit;

/** Rows as they were written, without workbook, Parquet or SQL in between. */
final class BruteForce {
    private BruteForce() {}

    /** A row of a unit. */
    record Row(TableDefinition table, String unit, List<Observed<Value>> values) implements Bindings {
        @Override
        public Observed<Value> value(String name) {
            return values.get(table.fields().indexOf(table.requireField(name)));
        }

        @Override
        public Observed<Value> prior(String name) {
            throw new AssertionError("rows have no prior value");
        }
    }

    /** A row together with the one of another table that has its unit and key; without it the fields there are missing. */
    private record Both(Row own, Optional<Row> other) implements Bindings {
        @Override
        public Observed<Value> value(String name) {
            return own.table().findField(name).isPresent()
                    ? own.value(name)
                    : other.map(row -> row.value(name)).orElse(Observed.missing(MissingReason.NOT_REPORTED));
        }

        @Override
        public Observed<Value> prior(String name) {
            return own.prior(name);
        }
    }

    /** What a filter sees of a row. */
    static Bindings beside(Row row, Optional<MeasureDefinition.Beside> beside, List<Row> all) {
        return beside.<Bindings>map(named -> new Both(
                        row,
                        all.stream()
                                .filter(other -> other.table().id().equals(named.table())
                                        && other.unit().equals(row.unit())
                                        && other.value(named.by()).equals(row.value(named.by())))
                                .findFirst()))
                .orElse(row);
    }

    static Row row(TableDefinition table, String unit, List<String> texts) {
        List<Observed<Value>> values = new java.util.ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            values.add(value(table.fields().get(i), texts.get(i)));
        }
        return new Row(table, unit, values);
    }

    private static Observed<Value> value(FieldDefinition field, String text) {
        if (text.isEmpty()) {
            return Observed.missing(MissingReason.NOT_REPORTED);
        }
        if (text.startsWith("#")) {
            return Observed.missing(MissingReason.ofCode(text.substring(1)));
        }
        return Observed.of(
                switch (field.type()) {
                    case TEXT, CODE -> new Value.TextValue(text);
                    case INTEGER, DECIMAL ->
                        new Value.NumberValue(
                                new Quantity(new BigDecimal(text), field.unit().orElse(Unit.ONE)));
                    case DATE -> new Value.DateValue(LocalDate.parse(text));
                    case BOOLEAN -> new Value.BoolValue(Boolean.parseBoolean(text));
                });
    }
}
