package org.lubanchi.platform.training;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How large a reward pool may be (奖励池上限): the smaller of a share of the net income and a share of the bases together.
 *
 * @param income what the classes of the year earned, in yuan
 * @param cost what was necessary for them, in yuan
 * @param base the performance pay base of one person a year, in yuan
 * @param headcount the staff on the establishment who share in it
 * @param netShare how much of the net income, for example 0.70
 * @param baseShare how much of the base on average, for example 0.20
 */
public record RewardPool(
        BigDecimal income, BigDecimal cost, BigDecimal base, int headcount, BigDecimal netShare, BigDecimal baseShare) {
    private static final int CENTS = 2;

    /** What is left of the income; never below zero. */
    public BigDecimal net() {
        return income.subtract(cost).max(BigDecimal.ZERO);
    }

    /** The first cap. */
    public BigDecimal netCap() {
        return cents(net().multiply(netShare));
    }

    /** The second cap: an average, so it bounds the pool and not one person. */
    public BigDecimal baseCap() {
        return cents(base.multiply(BigDecimal.valueOf(headcount)).multiply(baseShare));
    }

    /** The most that may be paid. */
    public BigDecimal most() {
        return netCap().min(baseCap());
    }

    /** A cap is never rounded up. */
    private static BigDecimal cents(BigDecimal amount) {
        return amount.setScale(CENTS, RoundingMode.DOWN);
    }

    /** The formula with its numbers. */
    public String formula() {
        return "min(" + plain(netShare) + " × max(0, " + plain(income) + " − " + plain(cost) + "), " + plain(baseShare)
                + " × " + plain(base) + " × " + headcount + ") = min(" + plain(netCap()) + ", " + plain(baseCap())
                + ") = " + plain(most());
    }

    private static String plain(BigDecimal amount) {
        BigDecimal stripped = amount.stripTrailingZeros();
        return stripped.setScale(Math.max(0, stripped.scale()), RoundingMode.UNNECESSARY)
                .toPlainString();
    }
}
