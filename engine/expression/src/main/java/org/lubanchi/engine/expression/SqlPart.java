package org.lubanchi.engine.expression;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * An SQL decimal of which the largest amount is known.
 *
 * @param sql of type DECIMAL(width, scale)
 * @param bound the largest absolute value it can have
 * @param scale decimals
 */
record SqlPart(String sql, BigDecimal bound, int scale) {
    static SqlPart literal(BigDecimal amount) {
        BigDecimal plain = amount.stripTrailingZeros();
        int scale = Math.max(0, plain.scale());
        SqlPart part = new SqlPart(plain.toPlainString(), plain.abs(), scale);
        return part.with("CAST(" + part.sql + " AS " + part.type() + ")");
    }

    SqlPart with(String text) {
        return new SqlPart(text, bound, scale);
    }

    /** Digits before the point and after it. */
    int width() {
        BigDecimal whole = bound.setScale(0, RoundingMode.DOWN);
        return Math.max(1, (whole.signum() == 0 ? 0 : whole.precision()) + scale);
    }

    String type() {
        return "DECIMAL(" + width() + ", " + scale + ")";
    }

    /** The same amount as another, wider decimal. */
    String as(SqlPart wider) {
        return wider.type().equals(type()) ? sql : "CAST(" + sql + " AS " + wider.type() + ")";
    }

    /** A decimal that holds either of two. */
    SqlPart or(SqlPart other) {
        return new SqlPart("", bound.max(other.bound), Math.max(scale, other.scale));
    }

    /** The product; DuckDB multiplies in the width of the wider operand, so that one is widened first. */
    SqlPart times(SqlPart other) {
        SqlPart product = new SqlPart("", bound.multiply(other.bound), scale + other.scale);
        String left = product.width() <= width()
                ? sql
                : "CAST(" + sql + " AS DECIMAL(" + product.width() + ", " + scale + "))";
        return product.with("CAST((" + left + ") * (" + other.sql + ") AS " + product.type() + ")");
    }

    SqlPart plus(String sign, SqlPart other) {
        SqlPart sum = new SqlPart("", bound.add(other.bound), Math.max(scale, other.scale));
        return sum.with("CAST((" + as(sum) + ") " + sign + " (" + other.as(sum) + ") AS " + sum.type() + ")");
    }

    SqlPart negated() {
        return with("-(" + sql + ")");
    }
}
