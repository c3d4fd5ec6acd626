package org.lubanchi.engine.validation;

import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.lubanchi.engine.definitions.FieldDefinition;
import org.lubanchi.engine.definitions.TableDefinition;
import org.lubanchi.engine.expression.NameScope;
import org.lubanchi.engine.expression.ValueType;
import org.lubanchi.engine.kernel.Unit;

/** The fields of a table as names, and their units for literals (字段范围). */
record FieldScope(TableDefinition table) implements NameScope {
    @Override
    public Optional<ValueType> typeOf(String name) {
        return table.findField(name).map(FieldScope::type);
    }

    @Override
    public SortedSet<String> names() {
        TreeSet<String> names = new TreeSet<>();
        table.fields().forEach(field -> names.add(field.id()));
        return names;
    }

    @Override
    public Optional<Unit> unit(String code) {
        return table.fields().stream()
                .flatMap(field -> field.unit().stream())
                .filter(unit -> unit.code().equals(code))
                .findFirst();
    }

    private static ValueType type(FieldDefinition field) {
        return switch (field.type()) {
            case TEXT, CODE -> new ValueType.Text();
            case INTEGER, DECIMAL -> new ValueType.Number(field.unit().orElse(Unit.ONE));
            case DATE -> new ValueType.Date();
            case BOOLEAN -> new ValueType.Bool();
        };
    }
}
