package org.lubanchi.engine.expression;

import java.util.stream.Collectors;
import org.lubanchi.engine.kernel.LocalText;

/** Renders conditions, texts and dates over a row as SQL whose NULL is "not judged"; numbers go to {@link SqlNumbers}. */
final class SqlRenderer {
    private final SqlColumns columns;
    private final SqlNumbers numbers = new SqlNumbers(this);

    SqlRenderer(SqlColumns columns) {
        this.columns = columns;
    }

    String sql(Node node) {
        return switch (node.type()) {
            case ValueType.Number ignored -> numbers.plain(node);
            case ValueType.Bool ignored -> condition(node);
            case ValueType.Text ignored -> plain(node);
            case ValueType.Date ignored -> plain(node);
        };
    }

    String column(Node.Name name) {
        if (name.prior()) {
            throw new NoSqlException(
                    "no-sql-prior",
                    name.span(),
                    new LocalText("一行里没有上一年的值", "a row holds no value of the year before"),
                    new LocalText("请写成指标的公式", "write it as an indicator's formula"));
        }
        return columns.column(name.name());
    }

    String condition(Node node) {
        return switch (node) {
            case Node.Literal literal -> constant(literal.term());
            case Node.Name name -> "(" + column(name) + ")";
            case Node.Comparison comparison -> comparison(comparison);
            case Node.Membership membership ->
                membership.members().stream()
                        .map(SqlRenderer::constant)
                        .collect(Collectors.joining(", ", "(" + sql(membership.operand()) + " IN (", "))"));
            case Node.MissingTest test -> missing(test);
            case Node.Not not -> "(NOT " + condition(not.operand()) + ")";
            case Node.Connective connective ->
                connective.operands().stream()
                        .map(this::condition)
                        .collect(Collectors.joining(" " + connective.logic() + " ", "(", ")"));
            case Node.Choice choice -> "(" + choice(choice) + ")";
            case Node.Negative _,
                    Node.Conversion _,
                    Node.Arithmetic _,
                    Node.Extreme _,
                    Node.Absolute _,
                    Node.Rounding _ -> throw new IllegalStateException("Not a condition: " + node);
        };
    }

    private String comparison(Node.Comparison node) {
        return node.left().type() instanceof ValueType.Number
                ? numbers.comparison(node)
                : "(" + sql(node.left()) + " " + node.operator().sql() + " " + sql(node.right()) + ")";
    }

    private String missing(Node.MissingTest test) {
        String absent = column(test.name()) + " IS NULL";
        return test.reason()
                .map(reason -> "(" + absent + " AND COALESCE("
                        + columns.reasonColumn(test.name().name()) + " = '" + reason.code() + "', FALSE))")
                .orElse("(" + absent + ")");
    }

    private String choice(Node.Choice choice) {
        return "CASE " + condition(choice.condition()) + " WHEN TRUE THEN " + sql(choice.then()) + " WHEN FALSE THEN "
                + sql(choice.otherwise()) + " END";
    }

    /** A text or a date. */
    private String plain(Node node) {
        return switch (node) {
            case Node.Literal literal -> constant(literal.term());
            case Node.Name name when name.type() instanceof ValueType.Date -> "CAST(" + column(name) + " AS DATE)";
            case Node.Name name -> "CAST(" + column(name) + " AS VARCHAR)";
            case Node.Choice choice -> choice(choice);
            case Node other -> throw new IllegalStateException("Neither text nor date: " + other);
        };
    }

    private static String constant(Term term) {
        return switch (term) {
            case Term.Text text -> "'" + text.text().replace("'", "''") + "'";
            case Term.Day day -> "DATE '" + day.day() + "'";
            case Term.Bool bool -> bool.truth() ? "TRUE" : "FALSE";
            case Ratio ratio -> throw new IllegalStateException("A number is rendered elsewhere: " + ratio);
        };
    }
}
