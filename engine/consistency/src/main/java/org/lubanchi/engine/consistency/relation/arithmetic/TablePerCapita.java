package org.lubanchi.engine.consistency.relation.arithmetic;

import com.google.auto.service.AutoService;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lubanchi.engine.consistency.claim.Claim;
import org.lubanchi.engine.consistency.finding.Evidence;
import org.lubanchi.engine.consistency.finding.Judgement;
import org.lubanchi.engine.consistency.finding.Outcome;
import org.lubanchi.engine.consistency.number.NumberToken;
import org.lubanchi.engine.consistency.passage.Grid;
import org.lubanchi.engine.consistency.relation.AlikeGrids;
import org.lubanchi.engine.consistency.relation.Relation;
import org.lubanchi.engine.consistency.relation.RelationCard;
import org.lubanchi.engine.consistency.relation.ReportFacts;
import org.lubanchi.engine.consistency.relation.Verdict;
import org.lubanchi.engine.kernel.LocalText;

/**
 * A table's column of averages is its column of totals over its column of numbers, row by row (表内平均): 人均收入 = 收入 ÷ 人次.
 *
 * <p>Which columns are meant is told by their heads, and taken for sure once another row follows them.
 */
@AutoService(Relation.class)
public final class TablePerCapita implements Relation {
    private static final Pattern AVERAGE =
            Pattern.compile("(人|生|班|校|师|户|期|次)均([\\p{IsHan}]*)|平均每(人|班|校|期|次)([\\p{IsHan}]*)");
    private static final Pattern BRACKET = Pattern.compile("[(（].*");
    private static final int CERTAIN = 1;

    /** A head that names two groups, or an average whose total has another name: found by what the rows do. */
    private static final Pattern RATIO = Pattern.compile(".*(?:师生比|生师比|之比|配比|班额|均|平均|每).*");

    private static final Pattern STUDENTS_A_TEACHER = Pattern.compile("生师比|师生比");
    private static final Pattern STUDENTS = Pattern.compile("在校生|在校学生|折合学生");
    private static final Pattern TEACHERS = Pattern.compile("专任教师|教师总数|折合教师");

    private static final int LEAST_ROWS = 3;
    private static final int MOST_COLUMNS = 20;

    @Override
    public RelationCard card() {
        return new RelationCard(
                "table-per-capita",
                "percapita",
                new LocalText("表内平均", "Averages in a table"),
                new LocalText(
                        "表中“人均…”“班均…”一列（行），每一行都等于同名的总量列除以个数列；至少另有一行成立才判断。",
                        "A column of averages is the column of that total over the column of numbers, row by row, once"
                                + " another row follows it."),
                "总量 ÷ 个数 = 平均",
                "表 2 近三年培训情况\n"
                        + "年度 培训人次 培训收入（万元） 人均收入（元）\n"
                        + "2021 10800 842.4 780\n"
                        + "2022 11600 916.4 790\n"
                        + "2023 12650 1012.0 800\n",
                "表 2 近三年培训情况\n"
                        + "年度 培训人次 培训收入（万元） 人均收入（元）\n"
                        + "2021 10800 842.4 780\n"
                        + "2022 11600 961.4 790\n"
                        + "2023 12650 1012.0 800\n");
    }

    @Override
    public List<Judgement> judge(ReportFacts facts) {
        List<Judgement> judgements = new ArrayList<>();
        TableSeries.eachWithoutChanges(facts, (heads, lines) -> judgeSeries(heads, lines, judgements));
        for (List<Grid> alike : AlikeGrids.of(facts)) {
            if (alike.size() > 1) {
                Grid form = alike.getFirst();
                judgeSeries(row -> form.rows().get(row).label(), AlikeGrids.rows(facts, alike), judgements);
            }
        }
        return judgements;
    }

    /** Columns under their heads, or rows behind their labels where the years stand in the head. */
    private void judgeSeries(
            IntFunction<String> heads, Map<Integer, Map<Integer, Claim>> columns, List<Judgement> judgements) {
        for (int column : columns.keySet()) {
            Matcher average =
                    AVERAGE.matcher(BRACKET.matcher(heads.apply(column)).replaceAll(""));
            if (!average.find()) {
                judgeUnnamed(heads, columns, column, judgements);
                continue;
            }
            int told = judgements.size();
            boolean each = average.group(1) == null;
            String of = Optional.ofNullable(average.group(each ? 3 : 1)).orElse("");
            String name = Optional.ofNullable(average.group(each ? 4 : 2)).orElse("");
            for (int total : columns.keySet()) {
                for (int number : columns.keySet()) {
                    if (total != number
                            && total != column
                            && number != column
                            && isTotal(heads.apply(total), name)
                            && isNumber(heads.apply(number), of)) {
                        judgeRows(columns, List.of(column, total, number), judgements);
                    }
                }
            }
            if (told == judgements.size()) {
                judgeUnnamed(heads, columns, column, judgements);
            }
        }
    }

    /** A column that is one column over another in all rows but one, and in two at least. */
    private void judgeUnnamed(
            IntFunction<String> heads,
            Map<Integer, Map<Integer, Claim>> columns,
            int column,
            List<Judgement> judgements) {
        if (STUDENTS_A_TEACHER.matcher(heads.apply(column)).find() && ofTeachers(heads, columns, column, judgements)) {
            return;
        }
        int rows = columns.getOrDefault(column, Map.of()).size();
        if (rows < LEAST_ROWS
                || columns.size() > MOST_COLUMNS
                || !RATIO.matcher(heads.apply(column)).matches()) {
            return;
        }
        List<Verdict> best = List.of();
        long most = Math.max(LEAST_ROWS - 1, rows - 1 - rows / 6) - 1L;
        for (int total : columns.keySet()) {
            for (int number : columns.keySet()) {
                if (total == number || total == column || number == column) {
                    continue;
                }
                List<Verdict> verdicts = verdicts(columns, List.of(column, total, number));
                long hold = holding(verdicts);
                if (hold > most) {
                    most = hold;
                    best = verdicts;
                }
            }
        }
        best.forEach(verdict ->
                judgements.add(verdict.judgement("表中“" + verdict.stated().label() + "”")));
    }

    /** 生师比 is 在校生 over 专任教师, where the table tells one of each. */
    private boolean ofTeachers(
            IntFunction<String> heads,
            Map<Integer, Map<Integer, Claim>> columns,
            int column,
            List<Judgement> judgements) {
        List<Integer> students = named(heads, columns, STUDENTS);
        List<Integer> teachers = named(heads, columns, TEACHERS);
        boolean one = students.size() == 1 && teachers.size() == 1;
        if (one) {
            judgeRows(columns, List.of(column, students.getFirst(), teachers.getFirst()), judgements);
        }
        return one;
    }

    private static List<Integer> named(
            IntFunction<String> heads, Map<Integer, Map<Integer, Claim>> columns, Pattern name) {
        return columns.keySet().stream()
                .filter(column -> name.matcher(heads.apply(column)).find())
                .toList();
    }

    private static long holding(List<Verdict> verdicts) {
        return verdicts.stream()
                .filter(verdict -> verdict.outcome() != Outcome.ERROR)
                .count();
    }

    private List<Verdict> verdicts(Map<Integer, Map<Integer, Claim>> all, List<Integer> columns) {
        List<Verdict> verdicts = new ArrayList<>();
        for (int row : all.getOrDefault(columns.getFirst(), Map.of()).keySet()) {
            verdict(all, columns, row).ifPresent(verdicts::add);
        }
        return verdicts;
    }

    private static boolean isTotal(String head, String name) {
        return !name.isEmpty() && !AVERAGE.matcher(head).find() && head.contains(name);
    }

    /** 人均 is of 人数 or 人次, 班均 of 班级; students stand for 人 and 生. */
    private static boolean isNumber(String head, String of) {
        boolean students = (of.equals("生") || of.equals("人")) && head.contains("生");
        return !AVERAGE.matcher(head).find() && (head.contains(of) || students);
    }

    /**
     * All rows that are not wrong by the rule, and those that are once another holds.
     *
     * @param columns the average, the total and the number
     */
    private void judgeRows(Map<Integer, Map<Integer, Claim>> all, List<Integer> columns, List<Judgement> judgements) {
        List<Verdict> verdicts = verdicts(all, columns);
        long hold = holding(verdicts);
        if (hold >= Math.max(CERTAIN, verdicts.size() / 2)) {
            verdicts.forEach(verdict ->
                    judgements.add(verdict.judgement("表中“" + verdict.stated().label() + "”")));
        }
    }

    private Optional<Verdict> verdict(Map<Integer, Map<Integer, Claim>> all, List<Integer> columns, int row) {
        List<Claim> cells = columns.stream()
                .flatMap(column ->
                        Optional.ofNullable(all.getOrDefault(column, Map.of()).get(row)).stream())
                .filter(cell -> cell.token().kind() == NumberToken.Kind.AMOUNT
                        || cell.token().kind() == NumberToken.Kind.RATIO)
                .toList();
        if (cells.size() < 3 || !cells.get(2).interval().isPositive()) {
            return Optional.empty();
        }
        List<Evidence> ends = List.of(
                cells.get(0).as("平均"), cells.get(1).as("总量"), cells.get(2).as("个数"));
        String formula = cells.get(1).raw() + " ÷ " + cells.get(2).raw();
        return Optional.of(new Verdict(
                card(),
                Averages.printed(cells.get(1).interval().over(cells.get(2).interval()), cells.get(0)),
                cells.get(0),
                ends,
                formula));
    }
}
