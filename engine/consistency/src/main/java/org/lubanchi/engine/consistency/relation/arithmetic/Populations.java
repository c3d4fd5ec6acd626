package org.lubanchi.engine.consistency.relation.arithmetic;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lubanchi.engine.consistency.claim.Claim;
import org.lubanchi.engine.consistency.finding.Evidence;
import org.lubanchi.engine.consistency.number.Interval;
import org.lubanchi.engine.consistency.number.NumberToken;
import org.lubanchi.engine.consistency.passage.Grid;
import org.lubanchi.engine.consistency.relation.ReportFacts;

/** Numbers of students that are printed, and those that follow from per-student values and ratios (反解学生数). */
final class Populations {
    private static final Pattern STUDENTS = Pattern.compile(".*(?:在校生|在校学生|学生|中职生|全日制生|折合学生)$");
    private static final Pattern OTHERS = Pattern.compile("升|获|参|毕业|招|考|名|订单|资助|困难|结对");
    private static final Pattern TEACHERS = Pattern.compile(".*专任教师$");
    private static final Pattern RATIO = Pattern.compile(".*(?:师生比|生师比).*");
    private final ReportFacts facts;

    Populations(ReportFacts facts) {
        this.facts = facts;
    }

    /**
     * A number of students that follows from other numbers.
     *
     * @param from the value it was solved from: a per-student value or a ratio
     * @param total what was divided or multiplied
     * @param students the number of students
     * @param formula how
     */
    record Implied(Claim from, Claim total, Interval students, String formula) {
        List<Evidence> ends() {
            return List.of(from.as("生均或师生比"), total.as("总量"));
        }

        int year() {
            return from.years().from();
        }
    }

    /** Numbers of students of the report's own subject, of any scope. */
    List<Claim> printed() {
        return facts.claims().stream()
                .filter(claim -> claim.organisation().isEmpty()
                        && claim.token().kind() == NumberToken.Kind.AMOUNT
                        && (claim.unit().equals("人")
                                || (claim.inTable() && claim.unit().isEmpty()))
                        && STUDENTS.matcher(claim.label()).matches()
                        && !OTHERS.matcher(claim.label()).find()
                        && claim.years().isSingle())
                .toList();
    }

    /** Numbers of students solved from tables and text. */
    List<Implied> implied() {
        List<Implied> implied = new ArrayList<>();
        for (Grid grid : facts.view().grids()) {
            fromTable(grid, facts.columns(grid), implied);
        }
        fromText(implied);
        return implied;
    }

    private static void fromTable(Grid grid, Map<Integer, Map<Integer, Claim>> columns, List<Implied> implied) {
        columns.forEach((column, claims) -> {
            String head = grid.head(column);
            for (Map.Entry<Integer, Claim> each : claims.entrySet()) {
                Claim value = each.getValue();
                columns.forEach((other, others) -> {
                    Claim total = others.get(each.getKey());
                    if (other.equals(column) || total == null) {
                        return;
                    }
                    if (head.startsWith("生均") && isTotalOf(grid, column, other, value, total)) {
                        divided(value, total).ifPresent(implied::add);
                    } else if (RATIO.matcher(head).matches()
                            && value.token().kind() == NumberToken.Kind.RATIO
                            && TEACHERS.matcher(total.label()).matches()) {
                        implied.add(multiplied(value, total));
                    }
                });
            }
        });
    }

    /** A column of the same unit, or of the same name without 生均. */
    private static boolean isTotalOf(Grid grid, int column, int other, Claim value, Claim total) {
        String otherHead = grid.head(other);
        String name = grid.head(column).replaceFirst("^生均", "").replaceAll("[(（].*", "");
        boolean sameUnit = !value.unit().isEmpty() && value.unit().equals(total.unit());
        boolean sameName = name.length() >= 2 && otherHead.contains(name);
        return !otherHead.startsWith("生均")
                && total.token().kind() == NumberToken.Kind.AMOUNT
                && (name.isEmpty() ? sameUnit : sameName || (sameUnit && name.length() < 2));
    }

    private static Optional<Implied> divided(Claim value, Claim total) {
        return value.interval().isPositive()
                ? Optional.of(new Implied(
                        value, total, total.interval().over(value.interval()), total.raw() + " ÷ " + value.raw()))
                : Optional.empty();
    }

    private static Implied multiplied(Claim ratio, Claim teachers) {
        return new Implied(
                ratio, teachers, teachers.interval().times(ratio.interval()), teachers.raw() + " × " + ratio.raw());
    }

    private void fromText(List<Implied> implied) {
        for (Claim ratio : facts.textClaims()) {
            if (ratio.token().kind() != NumberToken.Kind.RATIO
                    || !RATIO.matcher(ratio.label()).matches()) {
                continue;
            }
            facts.textClaims().stream()
                    .filter(claim -> claim.block() == ratio.block()
                            && claim.token().kind() == NumberToken.Kind.AMOUNT
                            && TEACHERS.matcher(claim.label()).matches()
                            && claim.organisation().equals(ratio.organisation())
                            && claim.organisation().isEmpty())
                    .findFirst()
                    .ifPresent(teachers -> implied.add(multiplied(ratio, teachers)));
        }
    }
}
