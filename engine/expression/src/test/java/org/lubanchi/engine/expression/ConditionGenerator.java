package org.lubanchi.engine.expression;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import org.lubanchi.engine.kernel.MissingReason;

/** Random well-typed conditions, seeded. */
final class ConditionGenerator {
    private static final List<String> COMPARISONS = List.of("=", "!=", "<", "<=", ">", ">=");
    private static final List<String> KINDS = List.of("中职", "技工", "it's", "");

    private final Random random;
    private final NumberGenerator numbers;

    ConditionGenerator(Random random) {
        this.random = random;
        this.numbers = new NumberGenerator(random, this);
    }

    NumberGenerator numbers() {
        return numbers;
    }

    Generated.Condition condition(int depth) {
        if (depth == 0) {
            return leaf();
        }
        return switch (random.nextInt(8)) {
            case 0, 1 -> connective(condition(depth - 1), condition(depth - 1), random.nextBoolean());
            case 2 -> negation(condition(depth - 1));
            case 3 -> choice(condition(depth - 1), condition(depth - 1), condition(depth - 1));
            case 4 -> list(depth);
            case 5 -> leaf();
            default -> comparison(depth);
        };
    }

    private Generated.Condition leaf() {
        return switch (random.nextInt(6)) {
            case 0 -> truth(numbers.one(List.of("boarding", "urban")));
            case 1 -> kind();
            case 2 -> kinds();
            case 3 -> day();
            case 4 -> missing(numbers.one(List.of("enrolment", "kind", "boarding", "founded", "share")));
            default -> comparison(1);
        };
    }

    private static boolean holds(String comparison, int sign) {
        return switch (comparison) {
            case "=" -> sign == 0;
            case "!=" -> sign != 0;
            case "<" -> sign < 0;
            case "<=" -> sign <= 0;
            case ">" -> sign > 0;
            case ">=" -> sign >= 0;
            default -> throw new IllegalArgumentException(comparison);
        };
    }

    private Generated.Condition comparison(int depth) {
        String family = numbers.family();
        Generated.Number a = numbers.number(family, depth - 1);
        Generated.Number b = numbers.number(family, depth - 1);
        String comparison = numbers.one(COMPARISONS);
        return new Generated.Condition(a.text() + " " + comparison + " " + b.text(), row -> {
            Optional<Fraction> right = b.oracle().apply(row);
            return a.oracle().apply(row).flatMap(x -> right.map(y -> holds(comparison, x.compareTo(y))));
        });
    }

    private Generated.Condition list(int depth) {
        boolean negated = random.nextBoolean();
        Generated.Number a = numbers.number("person", depth - 1);
        Fraction one = new Fraction(BigInteger.ONE, BigInteger.ONE);
        List<Fraction> members =
                List.of(one, one.plus(one), one.plus(one).plus(one).negated());
        return new Generated.Condition(
                a.text() + (negated ? " not in" : " in") + " [1, 2 [person], -3]",
                row -> a.oracle().apply(row).map(x -> members.contains(x) != negated));
    }

    private Generated.Condition kind() {
        String kind = numbers.one(KINDS);
        boolean equal = random.nextBoolean();
        return new Generated.Condition(
                "kind " + (equal ? "= '" : "!= '") + kind.replace("'", "''") + "'",
                row -> text(row).map(found -> found.equals(kind) == equal));
    }

    private Generated.Condition kinds() {
        boolean negated = random.nextBoolean();
        return new Generated.Condition(
                "kind " + (negated ? "not in" : "in") + " ['技工', 'it''s']",
                row -> text(row).map(found -> (found.equals("技工") || found.equals("it's")) != negated));
    }

    private static Optional<String> text(School.Row row) {
        return row.value("kind").reported().map(value -> ((Value.TextValue) value).text());
    }

    private Generated.Condition day() {
        String comparison = numbers.one(COMPARISONS);
        LocalDate day = LocalDate.of(2020, 1, 1 + random.nextInt(3));
        return new Generated.Condition(
                "founded " + comparison + " date '" + day + "'",
                row -> row.value("founded")
                        .reported()
                        .map(value -> holds(
                                comparison, ((Value.DateValue) value).day().compareTo(day))));
    }

    private static Generated.Condition truth(String name) {
        return new Generated.Condition(
                name, row -> row.value(name).reported().map(value -> ((Value.BoolValue) value).truth()));
    }

    private Generated.Condition missing(String name) {
        boolean negated = random.nextBoolean();
        Optional<MissingReason> reason =
                random.nextBoolean() ? Optional.empty() : Optional.of(numbers.one(List.of(MissingReason.values())));
        String word = reason.map(MissingReason::code).orElse("missing");
        return new Generated.Condition(
                name + (negated ? " is not " : " is ") + word,
                row -> Optional.of(row.value(name)
                                .missingReason()
                                .filter(found ->
                                        reason.map(asked -> asked == found).orElse(true))
                                .isPresent()
                        != negated));
    }

    private static Generated.Condition negation(Generated.Condition a) {
        return new Generated.Condition(
                "not (" + a.text() + ")", row -> a.oracle().apply(row).map(holds -> !holds));
    }

    /** One operand that decides is enough; without one, an unknown operand leaves the whole unknown. */
    private static Generated.Condition connective(Generated.Condition a, Generated.Condition b, boolean and) {
        Function<School.Row, Optional<Boolean>> oracle = row -> {
            Optional<Boolean> x = a.oracle().apply(row);
            Optional<Boolean> y = b.oracle().apply(row);
            Optional<Boolean> decides = Optional.of(!and);
            if (x.equals(decides) || y.equals(decides)) {
                return decides;
            }
            return x.isEmpty() || y.isEmpty() ? Optional.empty() : Optional.of(and);
        };
        return new Generated.Condition("(" + a.text() + (and ? " and " : " or ") + b.text() + ")", oracle);
    }

    private static Generated.Condition choice(
            Generated.Condition condition, Generated.Condition a, Generated.Condition b) {
        return new Generated.Condition(
                "if(" + condition.text() + ", " + a.text() + ", " + b.text() + ")",
                row -> condition
                        .oracle()
                        .apply(row)
                        .flatMap(holds -> (holds ? a : b).oracle().apply(row)));
    }
}
