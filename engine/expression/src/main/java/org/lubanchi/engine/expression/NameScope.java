package org.lubanchi.engine.expression;

import java.util.Optional;
import java.util.SortedSet;
import org.lubanchi.engine.kernel.Unit;

/** The names an expression may use (名称范围): the fields of a table, or measures and indicators; and the units of literals. */
public interface NameScope {
    /** The type of a name, or nothing when there is no such name. */
    Optional<ValueType> typeOf(String name);

    /** All names, for telling the nearest. */
    SortedSet<String> names();

    /** The unit a literal names in brackets. */
    Optional<Unit> unit(String code);

    /**
     * How large and fine the number of a name may be.
     *
     * <p>Where it is given, a row's value with more digits is treated as undefined, in Java and in SQL alike. Where it is
     * not, Java takes any amount and SQL assumes {@link Digits#STANDARD}.
     */
    default Optional<Digits> digits(String name) {
        return Optional.empty();
    }
}
