package org.lubanchi.adapter.office.document.layout;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * A place around a centre (圆周位置): a part of a whole turn, clockwise from the top.
 *
 * @param part from 0 to 1
 */
record Turn(BigDecimal part) {
    private static final MathContext DIGITS = new MathContext(9, RoundingMode.HALF_UP);

    static Turn of(BigDecimal amount, BigDecimal whole) {
        return new Turn(amount.divide(whole, DIGITS));
    }

    /** The place across, in tenths of a pixel, so that the same turn gives the same text everywhere. */
    String x(int centre, int radius) {
        return tenths(centre + radius * StrictMath.sin(angle()));
    }

    /** The place down, likewise. */
    String y(int centre, int radius) {
        return tenths(centre - radius * StrictMath.cos(angle()));
    }

    /** Both, as a path takes them. */
    String at(int centreX, int centreY, int radius) {
        return x(centreX, radius) + " " + y(centreY, radius);
    }

    private double angle() {
        return part.doubleValue() * 2 * Math.PI;
    }

    private static String tenths(double place) {
        return BigDecimal.valueOf(place).setScale(1, RoundingMode.HALF_UP).toPlainString();
    }
}
