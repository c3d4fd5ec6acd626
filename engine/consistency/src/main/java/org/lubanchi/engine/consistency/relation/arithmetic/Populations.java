package org.lubanchi.engine.consistency.relation.arithmetic;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lubanchi.engine.consistency.claim.Claim;
import org.lubanchi.engine.consistency.claim.Labels;
import org.lubanchi.engine.consistency.claim.WordSearch;
import org.lubanchi.engine.consistency.finding.Evidence;
import org.lubanchi.engine.consistency.number.Bound;
import org.lubanchi.engine.consistency.number.Interval;
import org.lubanchi.engine.consistency.number.NumberToken;
import org.lubanchi.engine.consistency.passage.Grid;
import org.lubanchi.engine.consistency.relation.ReportFacts;

/** Numbers of students that are printed, and those that follow from per-student values and ratios (反解学生数). */
final class Populations {
    private static final Pattern STUDENTS = Pattern.compile(".*(?:在校生|在校学生|学生|中职生|全日制生|折合学生|在园幼儿|幼儿)$");
    private static final WordSearch OTHERS =
            WordSearch.of("升|获|参|毕业|招|考|名|订单|资助|困难|结对|均|免|助|补|宿|走读|实习|培养|覆盖|惠及|受益|接待|男|女|残疾|少数|留学|户籍|外地|本地");
    private static final Pattern TEACHERS = Pattern.compile(".*专任教师$");
    /** Teachers from outside counted by halves: where they are told, the ratio is of them. */
    private static final Pattern CONVERTED = Pattern.compile("折合.{0,4}教师|教师折合");

    private static final Pattern OTHER = Pattern.compile("[≤≥<>]$|(?:由|从|不高于|不低于|不超过|不少于|标准[为是]?|要求[为是]?|上年的?|去年的?)$");

    private static final int NEAR_BLOCKS = 3;
    private static final int REACH = 6;

    /** The ratio of universities counts students and teachers by weights that no report prints. */
    private static final WordSearch WEIGHTED = WordSearch.of("高校|高等学校|本科学校|普通本科");

    private static final Pattern RATIO = Pattern.compile(".*(?:师生比|生师比).*");

    /** 生均图书; a standard or an allowance is set, not divided. */
    private static final Pattern PER_STUDENT =
            Pattern.compile("(?:按.{2,12}计算?|折合|全[市省县区校])?生均(?!.*(?:标准|定额|拨款|补助))(.*?)(?:值|面积)?");

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
     * @param apart whether the value and what it was made from are told in different places, which need not be of one scope
     */
    record Implied(Claim from, Claim total, Interval students, String formula, boolean apart) {
        /** Whether a printed number of students gives the value within one unit of its last digit. */
        boolean follows(Interval printed) {
            if (!printed.isPositive() || !total.interval().isPositive()) {
                return false;
            }
            Interval value = value(printed);
            return students.meets(printed)
                    || value.gap(Interval.exact(from.value()))
                                    .compareTo(from.token().ulp())
                            <= 0;
        }

        /** The value that follows from a number of students above 0. */
        Interval value(Interval printed) {
            return from.token().kind() == NumberToken.Kind.RATIO || from.unit().isEmpty()
                    ? printed.over(total.interval())
                    : total.interval().over(printed);
        }

        Implied toldApart() {
            return new Implied(from, total, students, formula, true);
        }

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
                        && !OTHERS.isIn(claim.label())
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
                    boolean ofResidents = grid.rows().get(each.getKey()).label().contains("宿舍") || head.contains("宿舍");
                    if (other.equals(column) || total == null || ofResidents) {
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
                        value,
                        total,
                        total.interval().over(value.interval()),
                        total.raw() + " ÷ " + value.raw(),
                        false))
                : Optional.empty();
    }

    private static Implied multiplied(Claim ratio, Claim teachers) {
        return new Implied(
                ratio,
                teachers,
                teachers.interval().times(ratio.interval()),
                teachers.raw() + " × " + ratio.raw(),
                false);
    }

    private void fromText(List<Implied> implied) {
        perStudent(implied);
        for (Claim ratio : facts.textClaims()) {
            boolean plain = ratio.token().kind() == NumberToken.Kind.AMOUNT
                    && ratio.unit().isEmpty()
                    && ratio.label().endsWith("生师比");
            if (isOfOthers(ratio)
                    || WEIGHTED.isIn(ratio.label())
                    || (ratio.token().kind() != NumberToken.Kind.RATIO && !plain)
                    || !RATIO.matcher(ratio.label()).matches()) {
                continue;
            }
            Optional<Claim> here = facts.textNear(ratio.block(), 0).stream()
                    .filter(claim -> claim.token().kind() == NumberToken.Kind.AMOUNT
                            && (TEACHERS.matcher(claim.label()).matches()
                                    || CONVERTED.matcher(claim.label()).find()
                                    || claim.label().equals("教师"))
                            && claim.organisation().equals(ratio.organisation())
                            && claim.organisation().isEmpty())
                    .min(Comparator.comparing(
                            claim -> !CONVERTED.matcher(claim.label()).find()));
            here.map(teachers -> multiplied(ratio, teachers))
                    .or(() -> teachersNear(ratio)
                            .map(teachers -> multiplied(ratio, teachers).toldApart()))
                    .ifPresent(implied::add);
        }
    }

    /** The 专任教师 of the paragraphs around, where one number of them is told. */
    private Optional<Claim> teachersNear(Claim ratio) {
        List<Claim> near = facts.textNear(ratio.block(), NEAR_BLOCKS).stream()
                .filter(claim -> isPlain(claim)
                        && claim.unit().equals("人")
                        && claim.label().equals("专任教师")
                        && claim.years().sameYear(ratio.years()))
                .toList();
        return near.size() == 1 && ratio.organisation().isEmpty() ? Optional.of(near.getFirst()) : Optional.empty();
    }

    /** The number of a per-student value's name that the paragraphs around tell, where it is one. */
    private Optional<Claim> totalNear(Claim value, String name) {
        List<Claim> near = facts.textNear(value.block(), NEAR_BLOCKS).stream()
                .filter(total -> name.length() >= 2
                        && isWhole(total, value)
                        && total.label().endsWith(name))
                .toList();
        return near.size() == 1 ? Optional.of(near.getFirst()) : Optional.empty();
    }

    /** 纸质图书 127.44 万册，生均图书 40 册. */
    private void perStudent(List<Implied> implied) {
        for (List<Claim> sentence : facts.sentences().values()) {
            for (int i = 0; i < sentence.size(); i++) {
                Claim value = sentence.get(i);
                Matcher name = PER_STUDENT.matcher(value.label());
                if (isPlain(value) && name.matches() && !isOfOthers(value)) {
                    total(sentence.subList(0, i), value, name.group(1))
                            .flatMap(total -> divided(value, total))
                            .or(() -> totalNear(value, name.group(1))
                                    .flatMap(total -> divided(value, total))
                                    .map(Implied::toldApart))
                            .ifPresent(implied::add);
                }
            }
        }
    }

    /** A standard (≤20:1), or what was before (由 30.3 册下降到 28.8 册). */
    private static boolean isOfOthers(Claim claim) {
        return OTHER.matcher(Wording.before(claim, REACH)).find();
    }

    private static boolean isPlain(Claim claim) {
        return claim.token().kind() == NumberToken.Kind.AMOUNT
                && claim.token().bound() == Bound.EXACT
                && claim.organisation().isEmpty();
    }

    /** The total a per-student value was made from: the number just before, or the last one of its name. */
    private static Optional<Claim> total(List<Claim> before, Claim value, String name) {
        if (name.isEmpty()) {
            return before.stream().reduce((_, last) -> last).filter(total -> isWhole(total, value));
        }
        return before.reversed().stream()
                .filter(total -> isWhole(total, value))
                .filter(total -> total.label().contains(name)
                        || name.contains(total.label())
                        || Labels.likeness(total.label(), name) >= 600)
                .findFirst();
    }

    private static boolean isWhole(Claim total, Claim value) {
        return isPlain(total)
                && total.label().length() >= 2
                && total.sameUnit(value)
                && total.years().sameYear(value.years())
                && total.value().compareTo(value.value().multiply(BigDecimal.TEN)) > 0;
    }
}
