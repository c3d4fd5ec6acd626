package org.lubanchi.engine.consistency.relation.sameness;

import com.google.auto.service.AutoService;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.lubanchi.engine.consistency.claim.Claim;
import org.lubanchi.engine.consistency.finding.Evidence;
import org.lubanchi.engine.consistency.finding.Judgement;
import org.lubanchi.engine.consistency.finding.Outcome;
import org.lubanchi.engine.consistency.number.Bound;
import org.lubanchi.engine.consistency.number.Interval;
import org.lubanchi.engine.consistency.number.NumberToken;
import org.lubanchi.engine.consistency.number.Slip;
import org.lubanchi.engine.consistency.passage.Grid;
import org.lubanchi.engine.consistency.relation.Relation;
import org.lubanchi.engine.consistency.relation.RelationCard;
import org.lubanchi.engine.consistency.relation.ReportFacts;
import org.lubanchi.engine.consistency.relation.Verdict;
import org.lubanchi.engine.kernel.LocalText;

/**
 * A value per student is a table's total over a printed number of students (表中总量的生均值): in the text, 生均财政拨款 17056 元, or
 * in the table itself beside the total.
 *
 * <p>A report may count students in many ways, so that any printed number will do; a value that none gives is told as wrong only
 * when one slip of the pen separates it from what one of them gives.
 */
@AutoService(Relation.class)
public final class PerStudentOfTable implements Relation {
    private static final Pattern STUDENTS = Pattern.compile(".*(?:在校生|在校学生|在籍生|在籍学生|学生|全日制生|折合生)(?:数|总数|规模)?");
    private static final Pattern PER =
            Pattern.compile("^(?:当年|本年|(?:19|20)\\d{2}年)?生均([^0-9，。；]{2,12}?)(?:为|达到?|约|是)*$");
    private static final Pattern EACH = Pattern.compile(
            "^([^0-9，。；]{2,12}?)(?:按[^0-9，。；]{2,12})?(?:折合|折算|平均|合)(?:到|为|成)?每(?:名|个|位)?(?:学)?生(?:为|约|达)*$");
    private static final Pattern BARE = Pattern.compile("^(?:生均|每生)(?:为|约|达|合)*$");
    private static final Pattern SPREAD =
            Pattern.compile("([^0-9，。；]{2,12}?)按(?:全部|全日制)?(?:在[校籍])?(?:学生|生)数?(?:折算|计算|平均|分摊|计)，$");
    private static final Pattern SET = Pattern.compile(".*(?:标准|定额|目标|要求|不低于).*");
    private static final Pattern TOTAL_HEAD = Pattern.compile(".*(?:总量|总数|总值|总额|总面积|合计|数量|(?:19|20)\\d{2}年?)");
    private static final int NEAREST = 40;

    @Override
    public RelationCard card() {
        return new RelationCard(
                "per-student-of-table",
                "percapita",
                new LocalText("表中总量的生均值", "A table's total per student"),
                new LocalText(
                        "正文或表中的生均值，等于表中该项总量除以报告写明的某个学生数；都不合而与其中一个只差一笔时报告。",
                        "A value per student is the table's total over some printed number of students; told as wrong when"
                                + " one slip separates it from what one of them gives."),
                "表(某项) ÷ 学生数 = 生均",
                "学校有在校生 9840 人。\n表 4 经费收入（单位：万元）\n来源 金额\n财政拨款 16782.74\n学费 5904.00\n合计 22686.74\n\n生均财政拨款 17056 元，学费折合每生 6000 元。\n",
                "学校有在校生 9840 人。\n表 4 经费收入（单位：万元）\n来源 金额\n财政拨款 16782.74\n学费 5904.00\n合计 22686.74\n\n生均财政拨款 17506 元，学费折合每生 6000 元。\n");
    }

    @Override
    public List<Judgement> judge(ReportFacts facts) {
        List<Judgement> judgements = new ArrayList<>();
        List<Claim> students = students(facts);
        if (students.isEmpty()) {
            return judgements;
        }
        List<Pair> pairs = new ArrayList<>();
        NearTables tables = NearTables.of(facts);
        for (Claim claim : facts.textClaims()) {
            if (claim.token().kind() == NumberToken.Kind.AMOUNT
                    && claim.token().bound() == Bound.EXACT
                    && claim.organisation().isEmpty()) {
                name(claim)
                        .flatMap(name -> total(tables, claim, name))
                        .ifPresent(total -> pairs.add(new Pair(claim, total)));
            }
        }
        facts.view().grids().forEach(grid -> inTable(facts, grid, pairs));
        Set<BigDecimal> used = used(pairs, students);
        pairs.forEach(pair -> against(pair, students, used).ifPresent(judgements::add));
        return judgements;
    }

    /** A value per student and the total it was made from. */
    private record Pair(Claim value, Claim total) {}

    /** The numbers of students that the report divides by, or the only one it prints. */
    private Set<BigDecimal> used(List<Pair> pairs, List<Claim> students) {
        Set<BigDecimal> printed = new TreeSet<>();
        students.forEach(each -> printed.add(each.value()));
        if (printed.size() == 1) {
            return printed;
        }
        Set<BigDecimal> used = new TreeSet<>();
        for (Pair pair : pairs) {
            near(pair, students)
                    .filter(number -> verdict(pair, number).outcome() == Outcome.HOLDS)
                    .forEach(number -> used.add(number.value()));
        }
        return used;
    }

    private static Stream<Claim> near(Pair pair, List<Claim> students) {
        return ReportFacts.nearest(students, pair.value().order(), NEAREST).stream();
    }

    private static List<Claim> students(ReportFacts facts) {
        return facts.claims().stream()
                .filter(claim -> claim.token().kind() == NumberToken.Kind.AMOUNT
                        && claim.organisation().isEmpty()
                        && (claim.unit().equals("人")
                                || (claim.inTable() && claim.unit().isEmpty()))
                        && STUDENTS.matcher(claim.label()).matches()
                        && claim.interval().isPositive())
                .toList();
    }

    /** What a value per student in the text is of. */
    private static Optional<String> name(Claim claim) {
        String clause = NearTables.clauseBefore(claim);
        if (SET.matcher(clause).matches()) {
            return Optional.empty();
        }
        for (Pattern words : List.of(PER, EACH)) {
            Matcher found = words.matcher(clause);
            if (found.matches()) {
                return Optional.of(found.group(1));
            }
        }
        String sentence = NearTables.sentenceBefore(claim);
        Matcher spread = SPREAD.matcher(sentence.substring(0, sentence.length() - clause.length()));
        return BARE.matcher(clause).matches() && spread.find() ? Optional.of(spread.group(1)) : Optional.empty();
    }

    private static Optional<Claim> total(NearTables tables, Claim claim, String name) {
        for (Sheet sheet : tables.of(claim)) {
            Optional<Claim> total = sheet.named(name)
                    .flatMap(line -> sheet.measure("", claim).flatMap(measure -> sheet.cell(line, measure)))
                    .filter(cell -> cell.sameUnit(claim) && cell.years().mayMeet(claim.years()));
            if (total.isPresent()) {
                return total;
            }
        }
        return Optional.empty();
    }

    /** Any number of students will do; else one that others are divided by and that makes the value a slip. */
    private Optional<Judgement> against(Pair pair, List<Claim> students, Set<BigDecimal> used) {
        List<Verdict> verdicts =
                near(pair, students).map(number -> verdict(pair, number)).toList();
        Optional<Verdict> fitting = verdicts.stream()
                .filter(verdict -> verdict.outcome() != Outcome.ERROR)
                .findFirst();
        return fitting.or(() -> near(pair, students)
                        .filter(number -> used.contains(number.value()))
                        .map(number -> verdict(pair, number))
                        .filter(PerStudentOfTable::isSlip)
                        .findFirst())
                .map(verdict -> verdict.judgement("“" + pair.value().label() + "”"));
    }

    private Verdict verdict(Pair pair, Claim number) {
        Claim value = pair.value();
        Claim total = pair.total();
        List<Evidence> ends = List.of(value.as("生均"), total.as("总量"), number.as("学生数"));
        Interval exact = total.interval().over(number.interval());
        BigDecimal half = value.token().ulp().divide(BigDecimal.valueOf(2));
        Interval printed = new Interval(exact.low().subtract(half), exact.high().add(half));
        return new Verdict(card(), printed, value, ends, total.raw() + " ÷ " + number.raw());
    }

    private static boolean isSlip(Verdict verdict) {
        String printed = verdict.stated().raw().replace(",", "");
        int point = printed.indexOf('.');
        String right = verdict.expected()
                .middle()
                .setScale(point < 0 ? 0 : printed.length() - point - 1, RoundingMode.HALF_UP)
                .toPlainString();
        return Slip.isTelling(printed, right);
    }

    /** A table that has totals and values per student side by side. */
    private static void inTable(ReportFacts facts, Grid grid, List<Pair> pairs) {
        facts.rows(grid)
                .forEach((_, cells) -> cells.forEach((column, value) -> {
                    if (grid.head(column).contains("生均") && value.token().kind() == NumberToken.Kind.AMOUNT) {
                        totalBeside(grid, cells, column).ifPresent(total -> pairs.add(new Pair(value, total)));
                    }
                }));
    }

    /** The only total of the row that is of the value's year. */
    private static Optional<Claim> totalBeside(Grid grid, Map<Integer, Claim> cells, int column) {
        List<Claim> totals = new ArrayList<>();
        cells.forEach((other, cell) -> {
            String head = grid.head(other);
            if (other != column
                    && TOTAL_HEAD.matcher(head).matches()
                    && !head.contains("均")
                    && cell.token().kind() == NumberToken.Kind.AMOUNT
                    && cell.years().sameYear(cells.getOrDefault(column, cell).years())) {
                totals.add(cell);
            }
        });
        return totals.size() == 1 ? Optional.of(totals.getFirst()) : Optional.empty();
    }
}
