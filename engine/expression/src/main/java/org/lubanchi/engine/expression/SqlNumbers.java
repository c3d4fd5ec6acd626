package org.lubanchi.engine.expression;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lubanchi.engine.kernel.LocalText;

/**
 * Renders numbers as exact fractions of SQL decimals.
 *
 * <p>A division never becomes an SQL division, which would be inexact: comparisons multiply crosswise. From the digits of
 * the fields it follows how large each step can get; a step of more than 38 digits is refused.
 */
final class SqlNumbers {
    private static final int LONGEST = 100_000;

    private final SqlRenderer renderer;

    SqlNumbers(SqlRenderer renderer) {
        this.renderer = renderer;
    }

    /** A number without a division. */
    String plain(Node node) {
        SqlNumber number = of(node);
        if (number.denominator().isPresent()) {
            throw new NoSqlException(
                    "no-sql-division",
                    node.span(),
                    new LocalText("除法的结果不能在查询里算", "a quotient is not computed in a query"),
                    new LocalText("请用 round，或只比较它", "round it, or only compare it"));
        }
        return number.numerator().sql();
    }

    String comparison(Node.Comparison node) {
        return compared(node.operator(), of(node.left()), of(node.right()), node.span());
    }

    private String compared(ComparisonOperator operator, SqlNumber left, SqlNumber right, Span span) {
        SqlPart a = checked(left.across(right), span);
        SqlPart b = checked(right.across(left), span);
        SqlPart both = checked(a.or(b), span);
        return "(" + a.as(both) + " " + operator.sql() + " " + b.as(both) + ")";
    }

    private SqlNumber of(Node node) {
        SqlNumber number = switch (node) {
            case Node.Literal literal when literal.term() instanceof Ratio ratio -> fraction(ratio);
            case Node.Name name -> named(name);
            case Node.Negative negative -> of(negative.operand()).negated();
            case Node.Conversion conversion -> converted(conversion);
            case Node.Arithmetic arithmetic -> arithmetic(arithmetic);
            case Node.Choice choice ->
                chosen(renderer.condition(choice.condition()), of(choice.then()), of(choice.otherwise()));
            case Node.Extreme extreme -> extreme(extreme);
            case Node.Absolute absolute -> of(absolute.operand()).absolute();
            case Node.Rounding rounding -> rounded(rounding);
            case Node.Literal _,
                    Node.Comparison _,
                    Node.Membership _,
                    Node.MissingTest _,
                    Node.Not _,
                    Node.Connective _ -> throw new IllegalStateException("Not a number: " + node);
        };
        checked(number.numerator(), node.span());
        number.denominator().ifPresent(part -> checked(part, node.span()));
        return number;
    }

    private static SqlNumber fraction(Ratio ratio) {
        SqlPart top = SqlPart.literal(ratio.numerator());
        return ratio.denominator().compareTo(BigDecimal.ONE) == 0
                ? SqlNumber.of(top)
                : new SqlNumber(top, Optional.of(SqlPart.literal(ratio.denominator())));
    }

    /** NULL where the row's number has more digits than it may; DuckDB 1.5 loses a TRY_CAST under a comparison. */
    private SqlNumber named(Node.Name name) {
        Digits digits = name.digits().orElse(Digits.STANDARD);
        String column = renderer.column(name);
        String largest = digits.largest().toPlainString();
        SqlPart part = new SqlPart("", digits.largest(), digits.decimals());
        return SqlNumber.of(part.with("CASE WHEN " + column + " BETWEEN -" + largest + " AND " + largest + " THEN CAST("
                + column + " AS " + part.type() + ") END"));
    }

    private SqlNumber converted(Node.Conversion conversion) {
        SqlNumber operand = of(conversion.operand());
        UnitFactor factor = conversion.factor();
        return factor.equals(UnitFactor.SAME)
                ? operand
                : operand.times(fraction(new Ratio(factor.times(), factor.per())));
    }

    private SqlNumber arithmetic(Node.Arithmetic node) {
        SqlNumber left = of(node.left());
        SqlNumber right = of(node.right());
        return switch (node.operator()) {
            case ADD, SUBTRACT -> left.plus(node.operator().symbol(), right);
            case MULTIPLY -> left.times(right);
            case DIVIDE -> positive(node.right()) ? left.perPositive(right) : left.per(right);
        };
    }

    private static boolean positive(Node node) {
        return node instanceof Node.Literal literal && literal.term() instanceof Ratio ratio && ratio.signum() > 0;
    }

    private static SqlNumber chosen(String condition, SqlNumber then, SqlNumber otherwise) {
        SqlPart one = SqlPart.literal(BigDecimal.ONE);
        Optional<SqlPart> denominator =
                then.denominator().isEmpty() && otherwise.denominator().isEmpty()
                        ? Optional.empty()
                        : Optional.of(chosen(
                                condition,
                                then.denominator().orElse(one),
                                otherwise.denominator().orElse(one)));
        return new SqlNumber(chosen(condition, then.numerator(), otherwise.numerator()), denominator);
    }

    private static SqlPart chosen(String condition, SqlPart then, SqlPart otherwise) {
        SqlPart both = then.or(otherwise);
        return both.with("CASE " + condition + " WHEN TRUE THEN " + then.as(both) + " WHEN FALSE THEN "
                + otherwise.as(both) + " END");
    }

    private SqlNumber extreme(Node.Extreme node) {
        List<SqlNumber> numbers = node.operands().stream().map(this::of).toList();
        if (numbers.stream().allMatch(number -> number.denominator().isEmpty())) {
            return SqlNumber.of(extreme(
                    node.greatest(), numbers.stream().map(SqlNumber::numerator).toList()));
        }
        ComparisonOperator keep = node.greatest() ? ComparisonOperator.AT_LEAST : ComparisonOperator.AT_MOST;
        return numbers.stream()
                .reduce((best, next) ->
                        shortEnough(chosen(compared(keep, best, next, node.span()), best, next), node.span()))
                .orElseThrow();
    }

    /** LEAST and GREATEST skip NULL, which must not vanish. */
    private static SqlPart extreme(boolean greatest, List<SqlPart> parts) {
        SqlPart widest = parts.stream().reduce(SqlPart::or).orElseThrow();
        String known = parts.stream().map(part -> part.sql() + " IS NOT NULL").collect(Collectors.joining(" AND "));
        String list = parts.stream().map(part -> part.as(widest)).collect(Collectors.joining(", "));
        return widest.with("CASE WHEN " + known + " THEN " + (greatest ? "GREATEST(" : "LEAST(") + list + ") END");
    }

    private SqlNumber rounded(Node.Rounding node) {
        SqlNumber number = of(node.operand());
        if (number.denominator().isPresent()) {
            return SqlNumber.of(
                    roundedQuotient(number.numerator(), number.denominator().get(), node));
        }
        SqlPart part = number.numerator();
        if (node.decimals() >= part.scale()) {
            return number;
        }
        SqlPart result =
                new SqlPart("", part.bound().add(BigDecimal.ONE.movePointLeft(node.decimals())), node.decimals());
        SqlPart wide = new SqlPart("", result.bound(), part.scale());
        checked(wide, node.span());
        return SqlNumber.of(
                result.with("CAST(ROUND(" + part.as(wide) + ", " + node.decimals() + ") AS " + result.type() + ")"));
    }

    /** Half up on whole numbers: (2·|a|·10ⁿ + b) div (2·b), then the sign of a. */
    private SqlPart roundedQuotient(SqlPart top, SqlPart bottom, Node.Rounding node) {
        int scale = Math.max(top.scale(), bottom.scale());
        SqlPart a = whole(top.with("ABS(" + top.sql() + ")"), scale + node.decimals(), BigDecimal.TWO, node.span());
        SqlPart b = whole(bottom, scale, BigDecimal.ONE, node.span());
        SqlPart sum = checked(a.plus("+", b), node.span());
        SqlPart twice = checked(b.times(SqlPart.literal(BigDecimal.TWO)), node.span());
        SqlPart quotient = new SqlPart(
                "", top.bound().movePointRight(bottom.scale() + node.decimals()).add(BigDecimal.ONE), 0);
        SqlPart size = quotient.with("CAST(CAST(" + sum.sql() + " AS HUGEINT) // CAST(" + twice.sql()
                        + " AS HUGEINT) AS " + quotient.type() + ")")
                .times(SqlPart.literal(BigDecimal.ONE.movePointLeft(node.decimals())));
        return size.with("CASE WHEN " + top.sql() + " < 0 THEN -(" + size.sql() + ") ELSE " + size.sql() + " END");
    }

    /** A decimal times a power of ten that makes it whole, and times a factor. */
    private static SqlPart whole(SqlPart part, int places, BigDecimal factor, Span span) {
        SqlPart shifted = checked(part.times(SqlPart.literal(factor.movePointRight(places))), span);
        SqlPart whole = new SqlPart("", shifted.bound(), 0);
        return whole.with("CAST(" + shifted.sql() + " AS " + whole.type() + ")");
    }

    private static SqlNumber shortEnough(SqlNumber number, Span span) {
        checked(number.numerator(), span);
        number.denominator().ifPresent(part -> checked(part, span));
        return number;
    }

    private static SqlPart checked(SqlPart part, Span span) {
        if (part.width() > Digits.LIMIT) {
            throw new NoSqlException(
                    "overflow",
                    span,
                    new LocalText(
                            "这一步可能有 " + part.width() + " 位数，查询最多 " + Digits.LIMIT + " 位",
                            "this step may need " + part.width() + " digits; a query holds " + Digits.LIMIT),
                    new LocalText("请少乘几项，或拆成几条规则", "multiply fewer terms, or split it into several rules"));
        }
        if (part.sql().length() > LONGEST) {
            throw new NoSqlException("too-long", span, Syntax.tooDeep(), Syntax.simpler());
        }
        return part;
    }
}
