package org.lubanchi.engine.expression;

/** A comparison; SQL writes all but "!=" the same way. */
enum ComparisonOperator {
    EQUAL("=", "="),
    UNEQUAL("!=", "<>"),
    LESS("<", "<"),
    AT_MOST("<=", "<="),
    GREATER(">", ">"),
    AT_LEAST(">=", ">=");

    private final String symbol;
    private final String sql;

    ComparisonOperator(String symbol, String sql) {
        this.symbol = symbol;
        this.sql = sql;
    }

    String symbol() {
        return symbol;
    }

    String sql() {
        return sql;
    }

    /** Whether it asks for an order and not only for sameness. */
    boolean ordered() {
        return this != EQUAL && this != UNEQUAL;
    }

    /** Whether it holds for the sign of a comparison. */
    boolean holds(int sign) {
        return switch (this) {
            case EQUAL -> sign == 0;
            case UNEQUAL -> sign != 0;
            case LESS -> sign < 0;
            case AT_MOST -> sign <= 0;
            case GREATER -> sign > 0;
            case AT_LEAST -> sign >= 0;
        };
    }

    static ComparisonOperator of(String symbol) {
        for (ComparisonOperator operator : values()) {
            if (operator.symbol.equals(symbol)) {
                return operator;
            }
        }
        throw new IllegalArgumentException("No comparison is written \"" + symbol + "\"");
    }
}
