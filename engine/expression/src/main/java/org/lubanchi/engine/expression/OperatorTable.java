package org.lubanchi.engine.expression;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.engine.kernel.Unit;

/**
 * Which operator takes which types and gives which (运算表), in one place.
 *
 * <pre>
 * + -            number, number            → number in the left unit   units commensurable
 * *  /           number, number            → number of the combined unit
 * = !=           any two of one type       → true or false             units commensurable
 * &lt; &lt;= &gt; &gt;=     two numbers or two dates  → true or false             units commensurable
 * in, not in     any, literals of its type → true or false
 * is …           a name                    → true or false, never missing
 * and or not     true or false             → true or false             Kleene
 * - abs round    number                    → number of the same unit
 * min max        numbers                   → number in the first unit  units commensurable
 * if(c, a, b)    true or false, two of one type → that type
 * </pre>
 *
 * <p>A number without a unit takes the unit of what it is added to or compared with; beside * and / it is a multiple. A
 * percentage multiplied with something else counts as the plain number it stands for; where units cancel, the result is
 * a plain number.
 */
final class OperatorTable {
    /** The number one, as it reads before a stroke: 1/person. */
    private static final Unit PER = new Unit("1", new LocalText("1", "1"), BigDecimal.ONE, Unit.ONE.powers());

    private final Problems problems;

    OperatorTable(Problems problems) {
        this.problems = problems;
    }

    Optional<Node> arithmetic(ArithmeticOperator operator, Node left, Node right, Span span) {
        if (!(left.type() instanceof ValueType.Number) || !(right.type() instanceof ValueType.Number)) {
            types(operator.symbol(), left, right, span);
            return Optional.empty();
        }
        return switch (operator) {
            case ADD, SUBTRACT ->
                meeting(operator.symbol(), List.of(left, right), span)
                        .map(pair -> new Node.Arithmetic(
                                operator,
                                pair.getFirst(),
                                pair.getLast(),
                                pair.getFirst().type(),
                                span));
            case MULTIPLY -> Optional.of(product(left, right, span));
            case DIVIDE -> zero(right) ? divisionByZero(right) : Optional.of(quotient(left, right, span));
        };
    }

    private static Node product(Node left, Node right, Span span) {
        Node a = plain(right) ? left : counted(left);
        Node b = plain(left) ? right : counted(right);
        Unit unit = plain(b) ? a.unit() : plain(a) ? b.unit() : a.unit().times(b.unit());
        return combined(ArithmeticOperator.MULTIPLY, a, b, unit, span);
    }

    private static Node quotient(Node left, Node right, Span span) {
        if (plain(right)) {
            return combined(ArithmeticOperator.DIVIDE, left, right, left.unit(), span);
        }
        Node a = counted(left);
        if (a.unit().commensurable(right.unit())) {
            return combined(ArithmeticOperator.DIVIDE, a, in(a.unit(), right), Unit.ONE, span);
        }
        Node b = counted(right);
        Unit over = plain(a) ? PER : a.unit();
        return combined(ArithmeticOperator.DIVIDE, a, b, plain(b) ? a.unit() : over.per(b.unit()), span);
    }

    /** Whether it is a plain multiple, such as 2 or a ratio of persons to persons. */
    private static boolean plain(Node node) {
        return node.unit().dimensionless() && node.unit().scale().compareTo(BigDecimal.ONE) == 0;
    }

    /** As a factor, a percentage is the plain number it stands for. */
    private static Node counted(Node node) {
        return node.unit().dimensionless() ? in(Unit.ONE, node) : node;
    }

    /** Where the units cancel, as in yuan by ten thousand yuan, the result is a plain number. */
    private static Node combined(ArithmeticOperator operator, Node left, Node right, Unit unit, Span span) {
        boolean keeps = !unit.dimensionless() || unit.equals(left.unit()) || unit.equals(right.unit());
        Node node = new Node.Arithmetic(operator, left, right, new ValueType.Number(unit), span);
        return keeps ? node : in(Unit.ONE, node);
    }

    private static boolean zero(Node node) {
        return node instanceof Node.Literal literal && literal.term() instanceof Ratio ratio && ratio.signum() == 0;
    }

    private Optional<Node> divisionByZero(Node right) {
        problems.add(
                "zero-denominator",
                right.span(),
                new LocalText("除数是 0", "a division by 0"),
                new LocalText("请换一个除数", "divide by something else"));
        return Optional.empty();
    }

    Optional<Node> comparison(ComparisonOperator operator, Node left, Node right, Span span) {
        boolean fits = switch (left.type()) {
            case ValueType.Number ignored -> right.type() instanceof ValueType.Number;
            case ValueType.Date ignored -> right.type() instanceof ValueType.Date;
            case ValueType.Text ignored -> right.type() instanceof ValueType.Text && !operator.ordered();
            case ValueType.Bool ignored -> right.type() instanceof ValueType.Bool && !operator.ordered();
        };
        if (!fits) {
            types(operator.symbol(), left, right, span);
            return Optional.empty();
        }
        return meeting(operator.symbol(), List.of(left, right), span)
                .map(pair -> new Node.Comparison(operator, pair.getFirst(), pair.getLast(), span));
    }

    /** One of several literals. */
    Optional<Node> membership(Node operand, List<Node> members, Span span) {
        Set<Term> terms = new LinkedHashSet<>();
        List<Node> comparisons = new ArrayList<>();
        for (Node member : members) {
            if (!(member instanceof Node.Literal literal)) {
                problems.add(
                        "list-of-literals",
                        member.span(),
                        new LocalText("列表里只能写数、文字或日期", "a list holds numbers, texts or dates only"),
                        new LocalText("用 = 和 or 来比较算式", "compare with = and or instead"));
                return Optional.empty();
            }
            Optional<Node> comparison = comparison(ComparisonOperator.EQUAL, operand, member, member.span());
            if (comparison.isEmpty()) {
                return Optional.empty();
            }
            terms.add(literal.term());
            comparisons.add(comparison.get());
        }
        return Optional.of(
                operand.type() instanceof ValueType.Number
                        ? new Node.Connective(Logic.OR, comparisons, span)
                        : new Node.Membership(operand, terms, span));
    }

    Optional<Node> connective(Logic logic, Node left, Node right, Span span) {
        boolean leftFits = condition(left);
        if (!condition(right) || !leftFits) {
            return Optional.empty();
        }
        List<Node> operands = new ArrayList<>();
        for (Node operand : List.of(left, right)) {
            if (operand instanceof Node.Connective inner && inner.logic() == logic) {
                operands.addAll(inner.operands());
            } else {
                operands.add(operand);
            }
        }
        return Optional.of(new Node.Connective(logic, List.copyOf(operands), span));
    }

    boolean condition(Node node) {
        return wants(new ValueType.Bool(), node, "写成比较，例如 a > 0", "write a comparison, for example a > 0");
    }

    boolean number(Node node) {
        boolean fits = node.type() instanceof ValueType.Number;
        return fits || wants(new ValueType.Number(Unit.ONE), node, "请用数", "use a number");
    }

    private boolean wants(ValueType type, Node node, String zh, String en) {
        if (node.type().equals(type)) {
            return true;
        }
        LocalText wanted = type instanceof ValueType.Number ? new LocalText("数", "number") : type.label();
        problems.add(
                "type",
                node.span(),
                new LocalText(
                        "这里要" + wanted.zh() + "，写的是" + node.type().label().zh(),
                        "expected " + wanted.en() + ", found "
                                + node.type().label().en()),
                new LocalText(zh, en));
        return false;
    }

    /** Values of one type in one unit: the unit of the first that has one. */
    Optional<List<Node>> meeting(String symbol, List<Node> nodes, Span span) {
        Node first = nodes.stream().filter(node -> !node.bare()).findFirst().orElse(nodes.getFirst());
        for (Node node : nodes) {
            boolean numbers = first.type() instanceof ValueType.Number && node.type() instanceof ValueType.Number;
            if (!numbers && !first.type().equals(node.type())) {
                types(symbol, first, node, span);
                return Optional.empty();
            }
            if (numbers && !node.bare() && !node.unit().commensurable(first.unit())) {
                units(symbol, first, node, span);
                return Optional.empty();
            }
        }
        return Optional.of(nodes.stream()
                .map(node -> node.type() instanceof ValueType.Number ? in(first.unit(), node) : node)
                .toList());
    }

    /** A number in a commensurable unit; a bare number takes the unit as it is. */
    private static Node in(Unit unit, Node node) {
        if (node.unit().equals(unit)) {
            return node;
        }
        UnitFactor factor = node.bare() ? UnitFactor.SAME : UnitFactor.between(node.unit(), unit);
        ValueType type = new ValueType.Number(unit);
        return node instanceof Node.Literal literal && literal.term() instanceof Ratio ratio
                ? new Node.Literal(factor.applied(ratio), type, false, literal.span())
                : new Node.Conversion(node, factor, type);
    }

    private void types(String symbol, Node left, Node right, Span span) {
        LocalText a = left.type().label();
        LocalText b = right.type().label();
        problems.add(
                "type",
                span,
                new LocalText(
                        "「" + symbol + "」不能用在" + a.zh() + "与" + b.zh() + "之间",
                        "\"" + symbol + "\" does not go between " + a.en() + " and " + b.en()),
                new LocalText("请换成同类的值，或换运算符", "use values of one type, or another operator"));
    }

    private void units(String symbol, Node left, Node right, Span span) {
        LocalText a = left.unit().symbol();
        LocalText b = right.unit().symbol();
        problems.add(
                "unit",
                span,
                new LocalText(
                        "单位不符：一边是「" + a.zh() + "」，另一边是「" + b.zh() + "」，不能用「" + symbol + "」",
                        "units do not fit: " + a.en() + " and " + b.en() + " around \"" + symbol + "\""),
                new LocalText(
                        "请换成同一种量，或先乘除成同一单位", "use the same kind of quantity, or multiply or divide to one unit first"));
    }
}
