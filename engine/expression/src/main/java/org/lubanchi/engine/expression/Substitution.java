package org.lubanchi.engine.expression;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import org.lubanchi.engine.kernel.Observed;

/** Writes a formula with the values in place of the names. */
final class Substitution {
    private static final int SHOWN_DECIMALS = 6;

    private Substitution() {}

    /** The text with each name replaced; names come in the order of the text. */
    static String of(String text, Collection<Node.Name> names, Bindings bindings) {
        StringBuilder filled = new StringBuilder();
        int at = 0;
        for (Node.Name name : names) {
            filled.append(text, at, name.span().start());
            filled.append(shown(name.prior() ? bindings.prior(name.name()) : bindings.value(name.name()), name.type()));
            at = name.span().end();
        }
        return filled.append(text.substring(at)).toString();
    }

    private static String shown(Observed<Value> observed, ValueType type) {
        return switch (observed) {
            case Observed.Missing<Value> missing -> missing.reason().label().zh();
            case Observed.Reported<Value> reported ->
                switch (reported.value()) {
                    case Value.NumberValue number
                    when type instanceof ValueType.Number own ->
                        number(number.quantity().in(own.unit()).amount());
                    case Value.NumberValue number -> number(number.quantity().amount());
                    case Value.TextValue text -> "'" + text.text().replace("'", "''") + "'";
                    case Value.BoolValue bool -> String.valueOf(bool.truth());
                    case Value.DateValue date -> "date '" + date.day() + "'";
                };
        };
    }

    /** At most six decimals, cut and marked where there are more; negative numbers in brackets. */
    private static String number(BigDecimal amount) {
        BigDecimal plain = amount.stripTrailingZeros();
        String digits = plain.scale() > SHOWN_DECIMALS
                ? plain.setScale(SHOWN_DECIMALS, RoundingMode.DOWN).toPlainString() + "…"
                : plain.toPlainString();
        return plain.signum() < 0 ? "(" + digits + ")" : digits;
    }
}
