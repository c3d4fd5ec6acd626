package org.lubanchi.engine.consistency.relation.sameness;

import com.google.auto.service.AutoService;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import org.lubanchi.engine.consistency.claim.WordedPattern;
import org.lubanchi.engine.consistency.finding.Cause;
import org.lubanchi.engine.consistency.finding.Evidence;
import org.lubanchi.engine.consistency.finding.Judgement;
import org.lubanchi.engine.consistency.finding.Outcome;
import org.lubanchi.engine.consistency.number.ChineseNumeral;
import org.lubanchi.engine.consistency.passage.Passage;
import org.lubanchi.engine.consistency.relation.Relation;
import org.lubanchi.engine.consistency.relation.RelationCard;
import org.lubanchi.engine.consistency.relation.ReportFacts;
import org.lubanchi.engine.kernel.LocalText;

/** A plan of so many years spans so many years (期限长度). */
@AutoService(Relation.class)
public final class PeriodLength implements Relation {
    private static final String NUMBER = "([一二三四五六七八九十]{1,2}|\\d{1,2})";
    private static final String SPAN = "((?:19|20)\\d{2})年?[-—–~至到]+((?:19|20)\\d{2})";
    private static final WordedPattern PLAN =
            WordedPattern.of("(|（", NUMBER + "年(?:行动|发展|建设|提升|规划|计划|方案|攻坚|培养)[^()（）。]{0,12}[(（]" + SPAN);
    private static final WordedPattern RUN = WordedPattern.of("连续", SPAN + "年?[^。；]{0,60}?连续" + NUMBER + "年");
    private static final WordedPattern ANY_SPAN =
            WordedPattern.of("-|—|–", "(?<![\\d.])(\\d{2,6})年?[-—–]+(\\d{2,6})(?=年|[)）]|学年)(?!年(?:级|以))");
    private static final WordedPattern LONG_YEAR = WordedPattern.of(
            "年",
            "(?:到|至|截至|自|从|^|。|，)((?:19|20)\\d(?!\\d)|(?:19|20)\\d{3,4}(?!\\d))(?=年(?!以上|来|内|度计))"
                    + "|(?:截至|自|从)(\\d{5,6}(?=年))|(?:^|[。；])([12]\\d{2}(?=年，))");
    private static final int LONGEST_RUN = 12;
    private static final WordedPattern FIVE =
            WordedPattern.of("五", "[“\"]?十([一二三四五六])五[”\"]?[^()（）。]{0,14}[(（]" + SPAN);

    @Override
    public RelationCard card() {
        return new RelationCard(
                "period-length",
                "period",
                new LocalText("期限长度与起止年相符", "A period is as long as it says"),
                new LocalText(
                        "“五年行动计划（2020—2024 年）”的起止年相差与年数相符；“连续 n 年”不长于所说的起止年。",
                        "A plan of n years spans n years; a run of n years is no longer than the years named."),
                "止年 − 起年 + 1 = n",
                "结合《深化产教融合五年行动计划（2020—2024 年）》，学校制定了方案。\n",
                "结合《深化产教融合五年行动计划（2020—2025 年）》，学校制定了方案。\n");
    }

    @Override
    public List<Judgement> judge(ReportFacts facts) {
        List<Judgement> judgements = new ArrayList<>();
        for (Passage passage : facts.view().passages()) {
            String text = passage.text();
            PLAN.all(text).forEach(plan -> judgements.add(judgeSpan(passage, plan, number(plan.group(1)), 2, true)));
            RUN.all(text).forEach(run -> judgements.add(judgeSpan(passage, run, number(run.group(3)), 1, false)));
            judgements.addAll(malformed(passage));
            FIVE.all(text).forEach(five -> judgements.add(judgeSpan(passage, five, 5, 2, true)));
        }
        return judgements;
    }

    /** A year in a span or before 年 that has three or five digits, or lies out of all time. */
    private List<Judgement> malformed(Passage passage) {
        List<Judgement> judgements = new ArrayList<>();
        for (MatchResult found : ANY_SPAN.all(passage.text())) {
            boolean first = isYear(found.group(1));
            boolean second = isYear(found.group(2));
            if (first != second && !(first && found.group(2).length() <= 2)) {
                judgements.add(noYear(passage, found, first ? 2 : 1));
            }
        }
        for (MatchResult wrong : LONG_YEAR.all(passage.text())) {
            int group = wrong.group(1) != null ? 1 : wrong.group(2) != null ? 2 : 3;
            judgements.add(noYear(passage, wrong, group));
        }
        return judgements;
    }

    private static boolean isYear(String text) {
        return text.matches("19[4-9]\\d|20\\d{2}");
    }

    private Judgement noYear(Passage passage, MatchResult found, int group) {
        return new Judgement(
                card().id(),
                card().kind(),
                Outcome.ERROR,
                List.of(new Evidence(
                        passage.prose().spot(found.start(group), found.end(group)), "年份", found.group(group))),
                found.group(),
                "“" + found.group(group) + "”不是年份。",
                "改为四位的年份。",
                List.of(Cause.DIGIT_LOST, Cause.DIGIT_DOUBLED, Cause.DIGITS_TRANSPOSED));
    }

    private static int number(String text) {
        return Character.isDigit(text.charAt(0))
                ? Integer.parseInt(text)
                : ChineseNumeral.parse(text).orElse(0);
    }

    private Judgement judgeSpan(Passage passage, MatchResult found, int years, int fromGroup, boolean exactly) {
        int from = Integer.parseInt(found.group(fromGroup));
        int to = Integer.parseInt(found.group(fromGroup + 1));
        int span = to - from + 1;
        List<Evidence> ends = List.of(
                new Evidence(
                        passage.prose().spot(found.start(fromGroup), found.end(fromGroup)),
                        "起年",
                        found.group(fromGroup)),
                new Evidence(
                        passage.prose().spot(found.start(fromGroup + 1), found.end(fromGroup + 1)),
                        "止年",
                        found.group(fromGroup + 1)));
        if (exactly ? span == years : span >= years && span <= LONGEST_RUN) {
            return Judgement.holds(card().id(), card().kind(), ends);
        }
        return new Judgement(
                card().id(),
                card().kind(),
                Outcome.ERROR,
                ends,
                to + " − " + from + " + 1 = " + span + " ≠ " + years,
                "“" + found.group() + "”：起止年共 " + span + " 年，与“" + years + " 年”不符。",
                "核对起止年或年数。",
                List.of(Cause.DIGIT_WRONG));
    }
}
