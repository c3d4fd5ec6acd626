package org.lubanchi.engine.expression;

/**
 * Where the names of an expression stand in a query (列名), supplied by the warehouse as quoted column expressions.
 *
 * <p>The column of a number has no more decimals than the scope's {@link NameScope#digits}; it is NULL exactly where the
 * value is missing.
 */
public interface SqlColumns {
    /** The column with the value. */
    String column(String name);

    /** The column with the code of the missing reason, NULL where the value is reported. */
    String reasonColumn(String name);
}
