package org.lubanchi.engine.consistency.relation.sameness;

import com.google.auto.service.AutoService;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import org.lubanchi.engine.consistency.claim.Claim;
import org.lubanchi.engine.consistency.claim.Labels;
import org.lubanchi.engine.consistency.claim.WordedPattern;
import org.lubanchi.engine.consistency.finding.Evidence;
import org.lubanchi.engine.consistency.finding.Judgement;
import org.lubanchi.engine.consistency.number.Bound;
import org.lubanchi.engine.consistency.number.ChineseNumeral;
import org.lubanchi.engine.consistency.number.Interval;
import org.lubanchi.engine.consistency.number.NumberToken;
import org.lubanchi.engine.consistency.relation.Relation;
import org.lubanchi.engine.consistency.relation.RelationCard;
import org.lubanchi.engine.consistency.relation.ReportFacts;
import org.lubanchi.engine.consistency.relation.Verdict;
import org.lubanchi.engine.kernel.LocalText;

/** What the text adds up over years is the sum of the years in the table (多年累计与表中各年): 近三年共招生 2809 人. */
@AutoService(Relation.class)
public final class YearsAdded implements Relation {
    private static final WordedPattern SUM = WordedPattern.of(
            "年",
            "([两二三四五六七八九十]|\\d)年(?:来|间|里|内)?(?:总共|累计|共计|合计|总计|共)([\\p{IsHan}“”]{0,12}?)(?:达到?|为|了|约)*$|([两二三四五六七八九十]|\\d)年(?:来|间|里|内)?[，]?([\\p{IsHan}“”]{2,12}?)(?:总共|累计|共计|合计|总计|共)(?:达到?|为|有|约)*$");
    private static final int REACH = 24;
    private static final int NEAR = 6;
    private static final int SHORTEST = 2;

    @Override
    public RelationCard card() {
        return new RelationCard(
                "years-added",
                "text_vs_table",
                new LocalText("多年累计与表中各年", "Years of a table added up in the text"),
                new LocalText(
                        "正文说“近三年共招生 n 人”，邻近的表有同名的一列（行）逐年的数，n 等于最后几年之和；只在笔误能解释差异时才报。",
                        "What the text adds up over years is the sum of those years in the table beside it; told as wrong"
                                + " only where a slip of the pen explains it."),
                "表(年1) + 表(年2) + … = 累计",
                "近三年共招生 2809 人。\n表 1 近三年招生\n年份 计划 招生\n2021 900 882\n2022 950 941\n2023 1000 986\n",
                "近三年共招生 2890 人。\n表 1 近三年招生\n年份 计划 招生\n2021 900 882\n2022 950 941\n2023 1000 986\n");
    }

    @Override
    public List<Judgement> judge(ReportFacts facts) {
        List<Judgement> judgements = new ArrayList<>();
        for (Claim told : facts.textClaims()) {
            boolean count = told.token().kind() == NumberToken.Kind.AMOUNT
                    && told.token().bound() == Bound.EXACT
                    && !told.unit().equals("年")
                    && NearTables.isOfReport(told);
            if (count) {
                String text = told.prose().text();
                int end = told.token().rawStart();
                SUM.first(text.substring(Math.max(0, end - REACH), end))
                        .flatMap(words -> judgeOne(facts, told, words))
                        .ifPresent(judgements::add);
            }
        }
        return judgements;
    }

    private Optional<Judgement> judgeOne(ReportFacts facts, Claim told, MatchResult words) {
        boolean first = words.group(1) != null;
        int many = ChineseNumeral.read(words.group(first ? 1 : 3)).orElse(0);
        String name = Labels.clean(words.group(first ? 2 : 4));
        List<Verdict> verdicts = facts.view().grids().stream()
                .filter(grid -> Math.abs(grid.index() - told.block()) <= NEAR)
                .flatMap(grid -> lines(facts.cellsOf(grid.index()), told, name).stream())
                .filter(line -> many >= 2 && line.size() >= many)
                .map(line -> verdict(told, line.subList(line.size() - many, line.size())))
                .toList();
        return Verdict.meant(verdicts).map(verdict -> verdict.judgement("按表中各年之和，累计"));
    }

    /** The cells of one name in the order of their years, one for each and no year between left out. */
    private static List<List<Claim>> lines(List<Claim> cells, Claim told, String name) {
        List<Claim> named = cells.stream()
                .filter(cell -> cell.token().kind() == NumberToken.Kind.AMOUNT
                        && cell.years().isSingle()
                        && cell.years().stated()
                        && (cell.unit().isEmpty() || cell.unit().equals(told.unit()))
                        && isNamed(cell, name))
                .sorted(Comparator.comparingInt(cell -> cell.years().from()))
                .toList();
        boolean one = named.stream().map(Claim::label).distinct().count() == 1;
        for (int i = 1; i < named.size(); i++) {
            one &= named.get(i).years().from() == named.get(i - 1).years().from() + 1;
        }
        return one && !named.isEmpty() ? List.of(named) : List.of();
    }

    private static boolean isNamed(Claim cell, String name) {
        return name.length() >= SHORTEST
                && cell.label().length() >= SHORTEST
                && (cell.label().equals(name) || cell.label().endsWith(name) || name.endsWith(cell.label()));
    }

    private Verdict verdict(Claim told, List<Claim> years) {
        Interval sum = years.stream().map(Claim::interval).reduce(Interval.exact(0), Interval::plus);
        List<Evidence> ends = new ArrayList<>(List.of(told.as("累计")));
        years.forEach(year -> ends.add(year.as(year.years().from() + " 年")));
        String formula = String.join(" + ", years.stream().map(Claim::raw).toList());
        return new Verdict(card(), sum, told, ends, formula);
    }
}
