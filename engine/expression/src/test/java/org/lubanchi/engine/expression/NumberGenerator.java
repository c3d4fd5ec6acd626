package org.lubanchi.engine.expression;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.BinaryOperator;
import org.lubanchi.engine.kernel.Observed;

/** Random well-typed numbers of a family of units, seeded. */
final class NumberGenerator {
    /** Names of commensurable units. */
    static final Map<String, List<String>> FAMILIES = Map.of(
            "person", List.of("enrolment", "graduates", "employed", "在校生"),
            "volume", List.of("printed_books", "new_books"),
            "yuan", List.of("income", "grant"),
            "class_hour", List.of("hours"),
            "percent", List.of("share"));

    private static final List<String> COUNTED = List.of("class_hour", "person", "volume", "yuan");
    private static final List<String> LITERALS =
            List.of("0", "1", "2", "3", "10", "0.5", "1.25", "100", "999999999999");

    private final Random random;
    private final ConditionGenerator conditions;

    NumberGenerator(Random random, ConditionGenerator conditions) {
        this.random = random;
        this.conditions = conditions;
    }

    <T> T one(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    String family() {
        return random.nextInt(3) == 0 ? "percent" : one(COUNTED);
    }

    Generated.Number number(String family, int depth) {
        if (depth == 0) {
            return random.nextInt(4) == 0 ? literal(family) : name(family);
        }
        return switch (random.nextInt(10)) {
            case 0 -> sum(number(family, depth - 1), number(family, depth - 1), random.nextBoolean());
            case 1 -> withBare(number(family, depth - 1), one(LITERALS), random.nextBoolean());
            case 2 -> multiple(number(family, depth - 1), one(LITERALS));
            case 3 -> part(number(family, depth - 1), one(List.of("2", "3", "-7", "0.5")));
            case 4 -> family.equals("percent") ? ratio(depth) : share(number(family, depth - 1), depth);
            case 5 -> extreme(family, depth);
            case 6 -> choice(family, depth);
            case 7 -> unary(number(family, depth - 1));
            case 8 -> rounding(number(family, depth - 1), random.nextInt(4));
            default -> number(family, 0);
        };
    }

    private Generated.Number name(String family) {
        String name = one(FAMILIES.getOrDefault(family, List.of()));
        School school = new School();
        BigDecimal scale =
                ((ValueType.Number) school.typeOf(name).orElseThrow()).unit().scale();
        Optional<Digits> digits = school.digits(name);
        return new Generated.Number(name, scale, false, row -> switch (row.value(name)) {
            case Observed.Missing<Value> ignored -> Optional.empty();
            case Observed.Reported<Value> reported ->
                Optional.of(((Value.NumberValue) reported.value()).quantity().amount())
                        .filter(amount -> digits.map(
                                        most -> amount.abs().compareTo(BigDecimal.TEN.pow(most.whole())) < 0)
                                .orElse(true))
                        .map(amount -> Fraction.of(amount.multiply(scale)));
        });
    }

    private Generated.Number literal(String family) {
        String digits = one(LITERALS);
        BigDecimal scale = family.equals("percent") ? new BigDecimal("0.01") : BigDecimal.ONE;
        Fraction value = Fraction.of(new BigDecimal(digits).multiply(scale));
        return new Generated.Number(digits + " [" + family + "]", scale, false, row -> Optional.of(value));
    }

    private static Optional<Fraction> both(
            Generated.Number a, Generated.Number b, School.Row row, BinaryOperator<Fraction> operator) {
        Optional<Fraction> left = a.oracle().apply(row);
        Optional<Fraction> right = b.oracle().apply(row);
        return left.flatMap(x -> right.map(y -> operator.apply(x, y)));
    }

    private static Generated.Number sum(Generated.Number a, Generated.Number b, boolean minus) {
        return new Generated.Number(
                "(" + a.text() + (minus ? " - " : " + ") + b.text() + ")",
                a.scale(),
                a.plain(),
                row -> both(a, b, row, (x, y) -> x.plus(minus ? y.negated() : y)));
    }

    private static Generated.Number withBare(Generated.Number a, String digits, boolean first) {
        Fraction bare = Fraction.of(new BigDecimal(digits).multiply(a.scale()));
        return new Generated.Number(
                first ? "(" + digits + " + " + a.text() + ")" : "(" + a.text() + " + " + digits + ")",
                a.scale(),
                a.plain(),
                row -> a.oracle().apply(row).map(x -> x.plus(bare)));
    }

    private static Generated.Number multiple(Generated.Number a, String digits) {
        Fraction factor = Fraction.of(new BigDecimal(digits));
        return new Generated.Number(
                "(" + a.text() + " * " + digits + ")",
                a.scale(),
                a.plain(),
                row -> a.oracle().apply(row).map(factor::times));
    }

    private static Generated.Number part(Generated.Number a, String digits) {
        Fraction factor = Fraction.of(new BigDecimal(digits)).inverse();
        return new Generated.Number(
                "(" + a.text() + " / " + digits + ")",
                a.scale(),
                a.plain(),
                row -> a.oracle().apply(row).map(factor::times));
    }

    /** A quotient of two numbers of one family; a plain multiple. */
    private Generated.Number ratio(int depth) {
        String family = one(COUNTED);
        Generated.Number a = number(family, depth - 1);
        Generated.Number b = divisor(family, depth - 1);
        return new Generated.Number("(" + a.text() + " / " + b.text() + ")", BigDecimal.ONE, true, row -> {
            Optional<Fraction> divisor = b.oracle().apply(row).filter(y -> !y.zero());
            return a.oracle().apply(row).flatMap(x -> divisor.map(y -> x.times(y.inverse())));
        });
    }

    /** Any number but the literal zero, by which nobody may write a division. */
    private Generated.Number divisor(String family, int depth) {
        Generated.Number number = number(family, depth);
        return number.text().startsWith("0 [") ? name(family) : number;
    }

    /** So many percent, or times, of a number that is no ratio. */
    private Generated.Number share(Generated.Number a, int depth) {
        Generated.Number b = number("percent", depth - 1);
        return new Generated.Number(
                "(" + b.text() + " * " + a.text() + ")", a.scale(), false, row -> both(a, b, row, Fraction::times));
    }

    private Generated.Number extreme(String family, int depth) {
        boolean least = random.nextBoolean();
        Generated.Number a = number(family, depth - 1);
        Generated.Number b = number(family, depth - 1);
        return new Generated.Number(
                (least ? "min(" : "max(") + a.text() + ", " + b.text() + ")",
                a.scale(),
                a.plain(),
                row -> both(a, b, row, (x, y) -> (x.compareTo(y) < 0) == least ? x : y));
    }

    private Generated.Number choice(String family, int depth) {
        Generated.Condition condition = conditions.condition(depth - 1);
        Generated.Number a = number(family, depth - 1);
        Generated.Number b = number(family, depth - 1);
        return new Generated.Number(
                "if(" + condition.text() + ", " + a.text() + ", " + b.text() + ")",
                a.scale(),
                a.plain(),
                row -> condition
                        .oracle()
                        .apply(row)
                        .flatMap(holds -> (holds ? a : b).oracle().apply(row)));
    }

    private Generated.Number unary(Generated.Number a) {
        boolean minus = random.nextBoolean();
        return new Generated.Number(
                minus ? "(-" + a.text() + ")" : "abs(" + a.text() + ")",
                a.scale(),
                a.plain(),
                row -> a.oracle().apply(row).map(x -> minus || x.top().signum() < 0 ? x.negated() : x));
    }

    private static Generated.Number rounding(Generated.Number a, int places) {
        Fraction scale = Fraction.of(a.scale());
        return new Generated.Number(
                "round(" + a.text() + ", " + places + ")",
                a.scale(),
                a.plain(),
                row -> a.oracle()
                        .apply(row)
                        .map(x -> x.times(scale.inverse()).rounded(places).times(scale)));
    }
}
