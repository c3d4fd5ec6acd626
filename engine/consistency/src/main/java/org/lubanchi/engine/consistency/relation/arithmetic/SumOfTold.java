package org.lubanchi.engine.consistency.relation.arithmetic;

import com.google.auto.service.AutoService;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.lubanchi.engine.consistency.claim.Claim;
import org.lubanchi.engine.consistency.claim.WordSearch;
import org.lubanchi.engine.consistency.claim.WordedPattern;
import org.lubanchi.engine.consistency.finding.Judgement;
import org.lubanchi.engine.consistency.finding.Outcome;
import org.lubanchi.engine.consistency.number.ChineseNumeral;
import org.lubanchi.engine.consistency.relation.Relation;
import org.lubanchi.engine.consistency.relation.RelationCard;
import org.lubanchi.engine.consistency.relation.ReportFacts;
import org.lubanchi.engine.consistency.relation.Verdict;
import org.lubanchi.engine.kernel.LocalText;

/** So many numbers told just before are added up (前述各数相加): 两项相加为 133.4 万元, 三年累计 6 枚, 分别有 84 人、112 人、140 人，合计 336 人. */
@AutoService(Relation.class)
public final class SumOfTold implements Relation {
    private static final WordedPattern COUNTED = WordedPattern.of(
            "相加|之和|合计|共|加起来|总计|合起来|累计",
            "([两二三四五六七八]|\\d)(?:者|项|地|类|校|院|部|年|届|个(?:季度|月|学期|部分|学院|校区|专业|年级|系部?|部门|镇|乡|县|区|市|学校|班)|所(?:学校|院校)|家(?:企业|单位)|学期|季度|部分)?(?:资金|经费|人数|收入|支出)?(相加|之和|合计|共计?|加起来|总计|合起来|累计)(?:[为达共是有]|金额|人数|参与|培训)*$");
    private static final Pattern AFTER_LIST =
            Pattern.compile("^[^，。；\\d]{0,10}，(?:三年|两年|全年|一共|共)?(?:合计|共计|总计|累计|一共|共)[^，。；、\\d]{0,4}$");
    /** 17 项、23 项和 31 项，三年共 71 项. */
    private static final Pattern RIGHT_BEHIND =
            Pattern.compile("^，?(?:[两二三四五六七八]|\\d)[\\p{IsHan}]{1,4}共[\\p{IsHan}]{0,2}$");

    private static final WordSearch MORE = WordSearch.of("连同|加上|再加|合并");
    private static final int MORE_REACH = 40;

    private static final Pattern TOGETHER = Pattern.compile("，(?:连同|加上|再加|合并)[^，。；\\d]{0,12}$");

    private static final Pattern RESULT = Pattern.compile("^[^，。；\\d]{0,4}，(?![^，。；]*(?:比|较|占|完成))[^，。；\\d]{0,12}$");

    private static final Pattern IN_TURN = Pattern.compile("(?:分别|依次)[^，。；、\\d]{0,6}$");
    private static final Pattern NO_PART =
            Pattern.compile("比上|较上|同比|增加|减少|增长|下降|净增|多出|高出|计划|目标|上一?学?年|去年|平均|[人生师校班]均|其中");
    private static final int REACH = 16;

    @Override
    public RelationCard card() {
        return new RelationCard(
                "sum-of-told",
                "sum",
                new LocalText("前述各数相加", "Numbers told before, added up"),
                new LocalText(
                        "“两项相加”“三年累计”“分别为 a、b、c，合计 n”：n 等于前面刚说的那几个数之和。",
                        "Where so many numbers told just before are added up, the result is their sum."),
                "数1 + 数2 + … = 合计",
                "助学金共计 96.0 万元。奖学金 7.2 万元，两项相加为 103.2 万元。\n",
                "助学金共计 96.0 万元。奖学金 7.2 万元，两项相加为 130.2 万元。\n");
    }

    @Override
    public List<Judgement> judge(ReportFacts facts) {
        List<Judgement> judgements = new ArrayList<>();
        for (Claim total : facts.textClaims()) {
            if (ToldBefore.isPlain(total) && !total.unit().isEmpty()) {
                counted(facts, total)
                        .or(() -> ofList(facts, total))
                        .or(() -> withMore(facts, total))
                        .ifPresent(judgements::add);
            }
        }
        return judgements;
    }

    private Optional<Judgement> counted(ReportFacts facts, Claim total) {
        Optional<MatchResult> found = COUNTED.first(Wording.before(total, REACH));
        return found.isEmpty() ? Optional.empty() : counted(facts, total, found.get());
    }

    private Optional<Judgement> counted(ReportFacts facts, Claim total, MatchResult words) {
        int many = ChineseNumeral.read(words.group(1)).orElse(0);
        List<Claim> here = partsOf(ToldBefore.inFullSentence(facts, total), total);
        List<Claim> all = partsOf(ToldBefore.inSentences(facts, total, 3), total);
        if (many < 2 || all.size() < many) {
            return Optional.empty();
        }
        List<Claim> parts = all.subList(all.size() - many, all.size());
        if (words.group(2).equals("共")
                && (parts.getFirst().order() + many - 1 != parts.getLast().order()
                        || !RIGHT_BEHIND
                                .matcher(Wording.between(parts.getLast(), total))
                                .matches())) {
            return Optional.empty();
        }
        Verdict verdict = verdict(total, parts);
        boolean exactly =
                here.size() == many || (all.size() == many && words.group(2).matches("相加|之和|加起来"));
        boolean possible = parts.stream().allMatch(part -> part.value().compareTo(total.value()) <= 0);
        boolean told = verdict.outcome() == Outcome.HOLDS || (exactly && possible) || SumSlip.explains(total, parts);
        return told ? Optional.of(verdict.judgement("前述各数之和")) : Optional.empty();
    }

    /** A list told 分别 or 依次, and its total right behind. */
    private Optional<Judgement> ofList(ReportFacts facts, Claim total) {
        List<Run> runs = Run.of(ToldBefore.inFullSentence(facts, total));
        return runs.isEmpty()
                ? Optional.empty()
                : Optional.of(runs.getLast())
                        .filter(run -> run.last().order() + 1 == total.order()
                                && EachOf.of(run.first()).isEmpty()
                                && run.unit().equals(total.unit())
                                && AFTER_LIST
                                        .matcher(Wording.between(run.last(), total))
                                        .matches()
                                && IN_TURN.matcher(Wording.before(run.first(), REACH))
                                        .find())
                        .map(run -> verdict(total, run.members()).judgement("前述各数之和"));
    }

    /** 此前已到位 1420 万元，连同本年的 60 万元，累计到位 1480 万元. */
    private Optional<Judgement> withMore(ReportFacts facts, Claim total) {
        if (!MORE.isIn(Wording.before(total, MORE_REACH))) {
            return Optional.empty();
        }
        List<Claim> before = ToldBefore.inFullSentence(facts, total).stream()
                .filter(claim -> ToldBefore.isPlain(claim) && claim.sameUnit(total))
                .toList();
        if (before.size() < 2) {
            return Optional.empty();
        }
        Claim first = before.get(before.size() - 2);
        Claim more = before.getLast();
        boolean told = TOGETHER.matcher(Wording.between(first, more)).find()
                && RESULT.matcher(Wording.between(more, total)).matches();
        return told ? Optional.of(verdict(total, List.of(first, more)).judgement("两数之和")) : Optional.empty();
    }

    private static List<Claim> partsOf(List<Claim> claims, Claim total) {
        return claims.stream()
                .filter(claim -> ToldBefore.isPlain(claim)
                        && claim.sameUnit(total)
                        && claim.organisation().equals(total.organisation())
                        && claim.parent().isEmpty()
                        && EachOf.of(claim).isEmpty()
                        && !NO_PART.matcher(RateOperands.words(claim)).find())
                .toList();
    }

    private Verdict verdict(Claim total, List<Claim> parts) {
        return new Sum(parts).against(card(), total, "合计", "各数");
    }
}
