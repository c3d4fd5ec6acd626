package org.lubanchi.engine.consistency.relation.sameness;

import com.google.auto.service.AutoService;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lubanchi.engine.consistency.claim.Claim;
import org.lubanchi.engine.consistency.finding.Evidence;
import org.lubanchi.engine.consistency.finding.Judgement;
import org.lubanchi.engine.consistency.finding.Outcome;
import org.lubanchi.engine.consistency.number.Interval;
import org.lubanchi.engine.consistency.number.NumberToken;
import org.lubanchi.engine.consistency.number.Slip;
import org.lubanchi.engine.consistency.relation.Relation;
import org.lubanchi.engine.consistency.relation.RelationCard;
import org.lubanchi.engine.consistency.relation.ReportFacts;
import org.lubanchi.engine.consistency.relation.Verdict;
import org.lubanchi.engine.kernel.LocalText;

/**
 * A sum that the text tells of things a table beside it lists is the sum of their cells (正文所说表中几项之和): 选“很满意”和“满意”的合计
 * 1115 份, 前两个部合计 1339 人, 高级工以上的有 1036 人.
 */
@AutoService(Relation.class)
public final class CellsAdded implements Relation {
    private static final Pattern LISTED = Pattern.compile(
            "^(?:选|评|其中|其|填|选择)?([^0-9，。；]{2,40}?)(?:的)?(?:两[项类档者]|三[项类档者])?(?:合计|共计|之和|相加|加起来|总共|共)(?:为|有|达|约)*$");
    private static final Pattern AND = Pattern.compile("[和与及、]|以及");
    private static final Pattern FIRST =
            Pattern.compile("^前([二两三四五])[个名位大所项类]?[\\p{IsHan}]{0,4}(?:合计|共计|共|之和|总共)(?:为|有|达|约)*$");
    private static final Pattern ABOVE = Pattern.compile(
            "^(?:全年|全校|共|累计|学生|教师|师生)*(?:取得|获得|获|持有|具有|达到|评为|其中)?([^0-9，。；]{2,10}?)(?:及以上|及其以上|以上)[\\p{IsHan}]{0,6}?(?:的)?(?:共|合计)?(?:有|为|达|共有|计)*$");
    private static final String NUMERALS = "二三四五";

    @Override
    public RelationCard card() {
        return new RelationCard(
                "cells-added",
                "sum",
                new LocalText("正文所说的表中几项之和", "A sum of a table's cells told in the text"),
                new LocalText(
                        "正文说“甲和乙合计 x”“某级以上有 x”而甲、乙是邻近一张表的行（列）名，x 等于表中这几个数之和。",
                        "Where the text tells the sum of lines that a table beside it names, it is the sum of their cells."),
                "表(甲) + 表(乙) = x",
                "表 3 满意程度\n系部 非常满意 满意 一般\n机电系 228 206 72\n商贸系 176 171 68\n合计 404 377 140\n\n选“非常满意”和“满意”的合计 781 人。\n",
                "表 3 满意程度\n系部 非常满意 满意 一般\n机电系 228 206 72\n商贸系 176 171 68\n合计 404 377 140\n\n选“非常满意”和“满意”的合计 871 人。\n");
    }

    @Override
    public List<Judgement> judge(ReportFacts facts) {
        List<Judgement> judgements = new ArrayList<>();
        NearTables tables = NearTables.of(facts);
        for (Claim claim : facts.textClaims()) {
            if (claim.token().kind() == NumberToken.Kind.AMOUNT && NearTables.isOfReport(claim)) {
                judgeSum(tables, claim).ifPresent(judgements::add);
            }
        }
        return judgements;
    }

    private Optional<Judgement> judgeSum(NearTables tables, Claim claim) {
        String clause = NearTables.clauseBefore(claim);
        Matcher listed = LISTED.matcher(clause);
        Matcher first = FIRST.matcher(clause);
        Matcher above = ABOVE.matcher(clause);
        boolean isFirst = first.matches();
        boolean isListed = !isFirst && listed.matches() && AND.split(listed.group(1)).length > 1;
        boolean isAbove = !isFirst && !isListed && above.matches();
        if (!isFirst && !isListed && !isAbove) {
            return Optional.empty();
        }
        for (Sheet sheet : tables.of(claim)) {
            List<Integer> lines = isFirst
                    ? sheet.first(2 + NUMERALS.indexOf(first.group(1).replace('两', '二')))
                    : isListed ? named(sheet, listed.group(1)) : sheet.from(above.group(1));
            if (lines.size() > 1) {
                return judgeLines(sheet, lines, claim, isListed);
            }
        }
        return Optional.empty();
    }

    /** The lines that a list names, when it names one each. */
    private static List<Integer> named(Sheet sheet, String list) {
        List<Integer> lines = new ArrayList<>();
        for (String name : AND.split(list)) {
            Optional<Integer> line = sheet.exactly(name);
            if (line.isEmpty() || lines.contains(line.get())) {
                return List.of();
            }
            lines.add(line.get());
        }
        return lines;
    }

    /** The sum in the measure the sentence speaks of; what is listed by name is told as wrong, the rest only with a slip. */
    private Optional<Judgement> judgeLines(Sheet sheet, List<Integer> lines, Claim claim, boolean named) {
        String before = NearTables.sentenceBefore(claim);
        String sentence = sheet.isSpokenOf(before) ? before : before + NearTables.sentenceBehind(claim);
        return sheet.measureOfSum(sentence, claim).flatMap(measure -> {
            List<Claim> cells = lines.stream()
                    .flatMap(line -> sheet.cell(line, measure).stream())
                    .filter(cell -> cell.unit().isEmpty()
                            || cell.unit().equals(claim.unit())
                            || claim.unit().isEmpty())
                    .toList();
            if (cells.size() < lines.size()) {
                return Optional.empty();
            }
            Verdict verdict = verdict(claim, cells);
            boolean slip = Slip.isTelling(claim.raw(), verdict.expected().show(0));
            return verdict.outcome() == Outcome.HOLDS || slip || (named && sheet.isBeside(claim))
                    ? Optional.of(verdict.judgement("按表中各项之和，"))
                    : Optional.empty();
        });
    }

    private Verdict verdict(Claim claim, List<Claim> cells) {
        Interval sum = cells.stream().map(Claim::interval).reduce(Interval.exact(0), Interval::plus);
        List<Evidence> ends = new ArrayList<>(List.of(claim.as("正文")));
        cells.forEach(cell -> ends.add(cell.as("表内")));
        String formula = String.join(" + ", cells.stream().map(Claim::raw).toList());
        return new Verdict(card(), sum, claim, ends, formula);
    }
}
