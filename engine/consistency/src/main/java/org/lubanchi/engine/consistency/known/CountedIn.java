package org.lubanchi.engine.consistency.known;

import java.util.OptionalInt;
import org.lubanchi.engine.consistency.claim.UnitClass;
import org.lubanchi.engine.consistency.number.NumberToken;

/** Whether a printed number counts in the unit of a figure, and by which power of ten that unit is larger. */
final class CountedIn {
    private CountedIn() {}

    /**
     * The power of ten of the figure's unit: 4 for 万元, 0 for 元; empty when the two count different things.
     *
     * @param kind what the printed number counts as
     * @param counted the class of its unit
     * @param inTable whether a number without a unit stands in a table, whose head may have said it
     * @param symbol the figure's unit as people read it; empty for pure numbers
     */
    static OptionalInt power(NumberToken.Kind kind, String counted, boolean inTable, String symbol) {
        return switch (kind) {
            case PERCENT -> symbol.equals("%") ? OptionalInt.of(0) : OptionalInt.empty();
            case RATIO, MULTIPLE -> symbol.isEmpty() || symbol.equals("倍") ? OptionalInt.of(0) : OptionalInt.empty();
            case AMOUNT -> amount(counted, inTable, symbol);
            case PERMILLE, PERCENTAGE_POINT, YEAR, NAME -> OptionalInt.empty();
        };
    }

    private static OptionalInt amount(String counted, boolean inTable, String symbol) {
        String each = symbol.indexOf('/') > 0 ? symbol.substring(0, symbol.indexOf('/')) : symbol;
        int power = each.length() > 1 && each.charAt(0) == '万' ? 4 : each.length() > 1 && each.charAt(0) == '亿' ? 8 : 0;
        String bare = power > 0 ? each.substring(1) : each;
        boolean same = UnitClass.of(bare).equals(counted) || (inTable && counted.isEmpty());
        return same ? OptionalInt.of(power) : OptionalInt.empty();
    }
}
