package org.lubanchi.engine.expression;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.lubanchi.engine.kernel.LocalText;

/** The functions: {@code if min max abs round prior}. */
final class Functions {
    static final SortedSet<String> NAMES = new TreeSet<>(List.of("if", "min", "max", "abs", "round", "prior"));
    private static final int MOST_DECIMALS = 12;

    private final Problems problems;
    private final OperatorTable operators;

    Functions(Problems problems, OperatorTable operators) {
        this.problems = problems;
        this.operators = operators;
    }

    /** A call whose name is known and whose arguments are typed. */
    Optional<Node> call(String name, List<Node> arguments, Span span) {
        return switch (name) {
            case "if" -> choice(arguments, span);
            case "min" -> extreme(name, false, arguments, span);
            case "max" -> extreme(name, true, arguments, span);
            case "abs" -> absolute(arguments, span);
            case "round" -> rounding(arguments, span);
            case "prior" -> prior(arguments, span);
            default -> throw new IllegalArgumentException("No function is called " + name);
        };
    }

    private boolean counted(boolean fits, Span span, String usage) {
        if (!fits) {
            problems.add(
                    "arguments",
                    span,
                    new LocalText("参数个数不对", "the wrong number of arguments"),
                    new LocalText("写作 " + usage, "write " + usage));
        }
        return fits;
    }

    private Optional<Node> choice(List<Node> arguments, Span span) {
        if (!counted(arguments.size() == 3, span, "if(c, a, b)") || !operators.condition(arguments.getFirst())) {
            return Optional.empty();
        }
        return operators
                .meeting("if", arguments.subList(1, 3), span)
                .map(pair -> new Node.Choice(arguments.getFirst(), pair.getFirst(), pair.getLast(), span));
    }

    private Optional<Node> extreme(String name, boolean greatest, List<Node> arguments, Span span) {
        if (!counted(arguments.size() >= 2, span, name + "(a, b)")) {
            return Optional.empty();
        }
        boolean numbers = true;
        for (Node argument : arguments) {
            numbers &= operators.number(argument);
        }
        return numbers
                ? operators.meeting(name, arguments, span).map(met -> new Node.Extreme(greatest, met, span))
                : Optional.empty();
    }

    private Optional<Node> absolute(List<Node> arguments, Span span) {
        boolean fits = counted(arguments.size() == 1, span, "abs(a)") && operators.number(arguments.getFirst());
        return fits ? Optional.of(new Node.Absolute(arguments.getFirst(), span)) : Optional.empty();
    }

    private Optional<Node> rounding(List<Node> arguments, Span span) {
        if (!counted(arguments.size() == 2, span, "round(a, 2)") || !operators.number(arguments.getFirst())) {
            return Optional.empty();
        }
        boolean places = arguments.getLast() instanceof Node.Literal literal
                && literal.bare()
                && literal.term() instanceof Ratio ratio
                && ratio.numerator().scale() == 0
                && ratio.numerator().precision() <= 2
                && ratio.numerator().intValueExact() <= MOST_DECIMALS;
        if (!places) {
            problems.add(
                    "decimals",
                    arguments.getLast().span(),
                    new LocalText(
                            "小数位数要写成 0 到 " + MOST_DECIMALS + " 的整数",
                            "the places are a whole number from 0 to " + MOST_DECIMALS),
                    new LocalText("例如 round(a, 2)", "for example round(a, 2)"));
            return Optional.empty();
        }
        int decimals = ((Ratio) ((Node.Literal) arguments.getLast()).term())
                .numerator()
                .intValueExact();
        return Optional.of(new Node.Rounding(arguments.getFirst(), decimals, span));
    }

    private Optional<Node> prior(List<Node> arguments, Span span) {
        if (arguments.size() == 1 && arguments.getFirst() instanceof Node.Name name && !name.prior()) {
            return Optional.of(new Node.Name(name.name(), true, name.type(), name.digits(), span));
        }
        problems.add(
                "prior-of-name",
                span,
                new LocalText("prior 里只能写一个名称", "prior takes one name"),
                new LocalText("写作 prior(a) / prior(b)", "write prior(a) / prior(b)"));
        return Optional.empty();
    }
}
