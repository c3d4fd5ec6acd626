package org.lubanchi.engine.definitions;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.engine.kernel.Unit;

/**
 * The units the definitions may use (计量单位表): named ones, and quotients of them such as {@code volume/person}.
 *
 * @param named by code
 */
public record Units(SortedMap<String, Unit> named) {
    public Units {
        named = Collections.unmodifiableSortedMap(new TreeMap<>(named));
    }

    /** A unit by code: {@code 1}, a named one, or a quotient of two named ones. */
    public Optional<Unit> find(String code) {
        if (code.equals("1")) {
            return Optional.of(Unit.ONE);
        }
        if (named.containsKey(code)) {
            return Optional.of(named.get(code));
        }
        int slash = code.indexOf('/');
        if (slash < 1) {
            return Optional.empty();
        }
        Optional<Unit> over = find(code.substring(0, slash));
        Optional<Unit> under = find(code.substring(slash + 1));
        return over.isPresent() && under.isPresent()
                ? Optional.of(renamed(over.get().per(under.get()), code, over.get(), under.get()))
                : Optional.empty();
    }

    private static Unit renamed(Unit quotient, String code, Unit over, Unit under) {
        LocalText symbol = new LocalText(
                over.symbol().zh() + "/" + shortZh(under),
                over.symbol().en() + "/" + singular(under.symbol().en()));
        return new Unit(code, symbol, quotient.scale(), quotient.powers());
    }

    private static String shortZh(Unit under) {
        return under.symbol().zh();
    }

    private static String singular(String plural) {
        return plural.endsWith("s") && plural.length() > 2 ? plural.substring(0, plural.length() - 1) : plural;
    }

    /** A unit made of another with a scale, or a base unit. */
    static Unit derived(String code, LocalText symbol, BigDecimal scale, Unit of) {
        return new Unit(code, symbol, scale.multiply(of.scale()), of.powers());
    }
}
