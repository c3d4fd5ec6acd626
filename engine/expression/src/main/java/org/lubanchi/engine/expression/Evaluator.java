package org.lubanchi.engine.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;
import org.lubanchi.engine.expression.Outcome.Absent;
import org.lubanchi.engine.expression.Outcome.Known;
import org.lubanchi.engine.kernel.MissingReason;
import org.lubanchi.engine.kernel.Observed;
import org.lubanchi.engine.kernel.Quantity;
import org.lubanchi.engine.kernel.Unit;

/** Evaluates a tree for bindings: numbers as exact fractions, conditions in Kleene's logic, absence by the stronger reason. */
final class Evaluator {
    private final Bindings bindings;

    Evaluator(Bindings bindings) {
        this.bindings = bindings;
    }

    Outcome of(Node node) {
        return switch (node) {
            case Node.Literal literal -> new Known(literal.term());
            case Node.Name name -> named(name);
            case Node.Negative negative ->
                of(negative.operand()).map(term -> ratio(term).negated());
            case Node.Conversion conversion ->
                of(conversion.operand()).map(term -> conversion.factor().applied(ratio(term)));
            case Node.Arithmetic arithmetic -> arithmetic(arithmetic);
            case Node.Comparison comparison -> comparison(comparison);
            case Node.Membership membership ->
                of(membership.operand())
                        .map(term -> new Term.Bool(membership.members().contains(term)));
            case Node.MissingTest test -> missing(test);
            case Node.Not not -> of(not.operand()).map(term -> new Term.Bool(!truth(term)));
            case Node.Connective connective -> connective(connective);
            case Node.Choice choice -> choice(choice);
            case Node.Extreme extreme -> extreme(extreme);
            case Node.Absolute absolute ->
                of(absolute.operand()).map(term -> ratio(term).abs());
            case Node.Rounding rounding ->
                of(rounding.operand()).map(term -> ratio(term).rounded(rounding.decimals()));
        };
    }

    private Observed<Value> bound(Node.Name name) {
        return name.prior() ? bindings.prior(name.name()) : bindings.value(name.name());
    }

    private Outcome named(Node.Name name) {
        return switch (bound(name)) {
            case Observed.Missing<Value> missing -> new Absent(missing.reason(), Optional.empty());
            case Observed.Reported<Value> reported -> known(name, reported.value());
        };
    }

    private static Outcome known(Node.Name name, Value value) {
        Term term = switch (value) {
            case Value.NumberValue number
            when name.type() instanceof ValueType.Number type -> amount(number.quantity(), type.unit());
            case Value.TextValue text when name.type() instanceof ValueType.Text -> new Term.Text(text.text());
            case Value.BoolValue bool when name.type() instanceof ValueType.Bool -> new Term.Bool(bool.truth());
            case Value.DateValue date when name.type() instanceof ValueType.Date -> new Term.Day(date.day());
            case Value other ->
                throw new IllegalArgumentException(
                        "\"" + name.name() + "\" is a " + name.type().label().en() + ", but was bound to " + other);
        };
        boolean fits = !(term instanceof Ratio ratio)
                || name.digits().map(digits -> digits.hold(ratio.decimal())).orElse(true);
        return fits ? new Known(term) : Outcome.undefined(Evaluated.TOO_MANY_DIGITS);
    }

    private static Ratio amount(Quantity quantity, Unit unit) {
        if (!quantity.unit().commensurable(unit)) {
            throw new IllegalArgumentException("Bound to " + quantity + ", but the unit is " + unit.code());
        }
        return UnitFactor.between(quantity.unit(), unit).applied(Ratio.of(quantity.amount()));
    }

    private Outcome arithmetic(Node.Arithmetic node) {
        Outcome left = of(node.left());
        Outcome right = of(node.right());
        if (left instanceof Known(Ratio a) && right instanceof Known(Ratio b)) {
            return switch (node.operator()) {
                case ADD -> new Known(a.plus(b));
                case SUBTRACT -> new Known(a.plus(b.negated()));
                case MULTIPLY -> new Known(a.times(b));
                case DIVIDE -> b.signum() == 0 ? Outcome.undefined(Evaluated.ZERO_DENOMINATOR) : new Known(a.per(b));
            };
        }
        return absence(List.of(left, right));
    }

    private Outcome comparison(Node.Comparison node) {
        Outcome left = of(node.left());
        Outcome right = of(node.right());
        if (left instanceof Known(Term a) && right instanceof Known(Term b)) {
            return Outcome.of(
                    switch (a) {
                        case Ratio ratio -> node.operator().holds(ratio.compareTo(ratio(b)));
                        case Term.Day day
                        when b instanceof Term.Day other ->
                            node.operator().holds(day.day().compareTo(other.day()));
                        case Term other -> node.operator().holds(other.equals(b) ? 0 : 1);
                    });
        }
        return absence(List.of(left, right));
    }

    private Outcome missing(Node.MissingTest test) {
        Optional<MissingReason> found = bound(test.name()).missingReason();
        return Outcome.of(found.isPresent()
                && test.reason().map(asked -> found.get() == asked).orElse(true));
    }

    private Outcome connective(Node.Connective node) {
        List<Outcome> outcomes = new ArrayList<>();
        for (Node operand : node.operands()) {
            outcomes.add(of(operand));
        }
        List<Truth> truths = outcomes.stream().map(Outcome::truth).toList();
        Truth truth = switch (node.logic()) {
            case AND -> Truth.all(truths);
            case OR -> Truth.any(truths);
        };
        return switch (truth) {
            case TRUE -> Outcome.of(true);
            case FALSE -> Outcome.of(false);
            case NOT_JUDGED -> absence(outcomes);
        };
    }

    private Outcome choice(Node.Choice node) {
        return switch (of(node.condition())) {
            case Known(Term condition) -> of(truth(condition) ? node.then() : node.otherwise());
            case Absent absent -> absent;
        };
    }

    private Outcome extreme(Node.Extreme node) {
        List<Outcome> outcomes = node.operands().stream().map(this::of).toList();
        List<Ratio> ratios = new ArrayList<>();
        for (Outcome outcome : outcomes) {
            if (outcome instanceof Known(Ratio ratio)) {
                ratios.add(ratio);
            }
        }
        if (ratios.size() < outcomes.size()) {
            return absence(outcomes);
        }
        BinaryOperator<Ratio> better = (a, b) -> (node.greatest() ? a.compareTo(b) >= 0 : a.compareTo(b) <= 0) ? a : b;
        return new Known(ratios.stream().reduce(better).orElseThrow());
    }

    /** The strongest absence among outcomes of which one is absent. */
    private static Outcome absence(List<Outcome> outcomes) {
        return outcomes.stream()
                .flatMap(outcome -> outcome instanceof Absent absent ? Stream.of(absent) : Stream.empty())
                .reduce(Absent::orStronger)
                .orElseThrow();
    }

    private static Ratio ratio(Term term) {
        if (term instanceof Ratio ratio) {
            return ratio;
        }
        throw new IllegalStateException("Not a number: " + term);
    }

    private static boolean truth(Term term) {
        if (term instanceof Term.Bool bool) {
            return bool.truth();
        }
        throw new IllegalStateException("Not a condition: " + term);
    }
}
