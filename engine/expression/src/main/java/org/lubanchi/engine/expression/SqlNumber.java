package org.lubanchi.engine.expression;

import java.util.Optional;

/**
 * A number in SQL as an exact fraction.
 *
 * @param numerator above the line
 * @param denominator below it when something was divided: positive, or NULL where the divisor is zero or missing
 */
record SqlNumber(SqlPart numerator, Optional<SqlPart> denominator) {
    static SqlNumber of(SqlPart part) {
        return new SqlNumber(part, Optional.empty());
    }

    /** The numerator multiplied by another number's denominator. */
    SqlPart across(SqlNumber other) {
        return other.denominator.map(numerator::times).orElse(numerator);
    }

    /** The product of both denominators. */
    Optional<SqlPart> denominators(SqlNumber other) {
        return denominator.isEmpty() || other.denominator.isEmpty()
                ? denominator.or(other::denominator)
                : Optional.of(denominator.get().times(other.denominator.get()));
    }

    SqlNumber times(SqlNumber other) {
        return new SqlNumber(numerator.times(other.numerator), denominators(other));
    }

    SqlNumber plus(String sign, SqlNumber other) {
        return new SqlNumber(across(other).plus(sign, other.across(this)), denominators(other));
    }

    /** The quotient by a number known to be positive. */
    SqlNumber perPositive(SqlNumber other) {
        return new SqlNumber(
                across(other),
                Optional.of(denominator.map(other.numerator::times).orElse(other.numerator)));
    }

    /** The quotient: the sign of the divisor goes above the line, NULL below it where the divisor is zero. */
    SqlNumber per(SqlNumber other) {
        SqlPart top = across(other);
        SqlPart divisor = other.numerator;
        SqlPart signed =
                top.with("CASE WHEN " + divisor.sql() + " < 0 THEN -(" + top.sql() + ") ELSE " + top.sql() + " END");
        SqlPart size = divisor.with("NULLIF(ABS(" + divisor.sql() + "), 0)");
        return new SqlNumber(signed, Optional.of(denominator.map(size::times).orElse(size)));
    }

    SqlNumber negated() {
        return new SqlNumber(numerator.negated(), denominator);
    }

    SqlNumber absolute() {
        return new SqlNumber(numerator.with("ABS(" + numerator.sql() + ")"), denominator);
    }
}
