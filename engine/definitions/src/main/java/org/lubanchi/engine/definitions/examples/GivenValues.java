package org.lubanchi.engine.definitions.examples;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.lubanchi.engine.definitions.Example;
import org.lubanchi.engine.expression.Bindings;
import org.lubanchi.engine.expression.Value;
import org.lubanchi.engine.expression.ValueType;
import org.lubanchi.engine.kernel.MissingReason;
import org.lubanchi.engine.kernel.Observed;
import org.lubanchi.engine.kernel.Quantity;

/** The values of an example as bindings; {@code prior x} gives last year's x, what is not given is not reported. */
final class GivenValues implements Bindings {
    private final Map<String, Observed<Value>> values = new HashMap<>();

    /**
     * Reads the given values.
     *
     * @throws IllegalArgumentException when a value is not of its name's type
     */
    GivenValues(List<Example.Given> given, Function<String, ValueType> types) {
        for (Example.Given each : given) {
            String name = each.name().startsWith("prior ") ? each.name().substring(6) : each.name();
            values.put(each.name(), read(each.value(), types.apply(name)));
        }
    }

    @Override
    public Observed<Value> value(String name) {
        return values.getOrDefault(name, Observed.missing(MissingReason.NOT_REPORTED));
    }

    @Override
    public Observed<Value> prior(String name) {
        return value("prior " + name);
    }

    private static Observed<Value> read(String text, ValueType type) {
        Optional<MissingReason> missing = MissingReason.findCode(text);
        if (missing.isPresent()) {
            return Observed.missing(missing.get());
        }
        try {
            return Observed.of(
                    switch (type) {
                        case ValueType.Number number ->
                            new Value.NumberValue(new Quantity(new BigDecimal(text), number.unit()));
                        case ValueType.Text ignored -> new Value.TextValue(text);
                        case ValueType.Bool ignored -> new Value.BoolValue(Boolean.parseBoolean(text));
                        case ValueType.Date ignored -> new Value.DateValue(LocalDate.parse(text));
                    });
        } catch (NumberFormatException | DateTimeParseException e) {
            throw new IllegalArgumentException("\"" + text + "\" is no " + type, e);
        }
    }
}
