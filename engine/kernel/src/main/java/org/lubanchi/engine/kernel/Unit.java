package org.lubanchi.engine.kernel;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A unit of measurement (计量单位): a scale and the powers of base units.
 *
 * <p>{@code 册/人} is scale 1 with {volume: 1, person: −1}; {@code %} is scale 0.01 without base units; {@code 万元} is
 * scale 10 000 with {yuan: 1}. Two units are <em>commensurable</em> when their powers agree; then the scales convert.
 *
 * @param code the name used in definitions, for example {@code volume/person}
 * @param symbol what people read, for example 册/生
 * @param scale how many base units one of this unit is; positive
 * @param powers base unit to exponent, no zero exponents
 */
public record Unit(String code, LocalText symbol, BigDecimal scale, SortedMap<String, Integer> powers) {
    /** The number 1: pure ratios and multiples. */
    public static final Unit ONE = new Unit("1", new LocalText("（无单位）", "(no unit)"), BigDecimal.ONE, new TreeMap<>());

    private static final int MOST_PLACES = 12;

    public Unit {
        if (scale.signum() <= 0) {
            throw new IllegalArgumentException("A unit's scale is positive, but " + code + " has " + scale);
        }
        TreeMap<String, Integer> copy = new TreeMap<>(powers);
        copy.values().removeIf(power -> power == 0);
        powers = java.util.Collections.unmodifiableSortedMap(copy);
    }

    /** A base unit of scale 1. */
    public static Unit base(String code, LocalText symbol) {
        return new Unit(code, symbol, BigDecimal.ONE, new TreeMap<>(Map.of(code, 1)));
    }

    /** Whether quantities of the two units may be added and compared. */
    public boolean commensurable(Unit other) {
        return powers.equals(other.powers);
    }

    /**
     * By how many places the point of an amount moves to the left from this unit to another: 4 from 元 to 万元.
     *
     * @return nothing where the other measures something else, is smaller, or is no power of ten of this one
     */
    public Optional<Integer> placesTo(Unit other) {
        for (int places = 0; commensurable(other) && places <= MOST_PLACES; places++) {
            if (scale.scaleByPowerOfTen(places).compareTo(other.scale) == 0) {
                return Optional.of(places);
            }
        }
        return Optional.empty();
    }

    /** The unit of a product. */
    public Unit times(Unit other) {
        return combine(other, 1);
    }

    /** The unit of a quotient. */
    public Unit per(Unit other) {
        return combine(other, -1);
    }

    /** Whether it has no base units: shares, percentages, multiples. */
    public boolean dimensionless() {
        return powers.isEmpty();
    }

    private Unit combine(Unit other, int sign) {
        TreeMap<String, Integer> sum = new TreeMap<>(powers);
        other.powers.forEach((base, power) -> sum.merge(base, sign * power, Integer::sum));
        sum.values().removeIf(power -> power == 0);
        BigDecimal product = sign > 0
                ? scale.multiply(other.scale)
                : scale.divide(other.scale, Quantity.CONTEXT).stripTrailingZeros();
        String name = sum.isEmpty() && product.compareTo(BigDecimal.ONE) == 0
                ? "1"
                : code + (sign > 0 ? "·" : "/") + other.code;
        LocalText shown = new LocalText(
                symbol.zh() + (sign > 0 ? "·" : "/") + other.symbol.zh(),
                symbol.en() + (sign > 0 ? "·" : "/") + other.symbol.en());
        return new Unit(name, shown, product, sum);
    }

    @Override
    public String toString() {
        return code;
    }
}
