package org.lubanchi.engine.consistency.relation.arithmetic;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lubanchi.engine.consistency.claim.Claim;
import org.lubanchi.engine.consistency.finding.Cause;
import org.lubanchi.engine.consistency.finding.Evidence;
import org.lubanchi.engine.consistency.finding.Judgement;
import org.lubanchi.engine.consistency.finding.Outcome;
import org.lubanchi.engine.consistency.number.Interval;
import org.lubanchi.engine.consistency.number.NumberToken;
import org.lubanchi.engine.consistency.relation.Relation;
import org.lubanchi.engine.consistency.relation.RelationCard;
import org.lubanchi.engine.consistency.relation.ReportFacts;
import org.lubanchi.engine.consistency.relation.Verdict;
import org.lubanchi.engine.kernel.LocalText;

/** A change told with both its values in one sentence follows from them (句内增减): 从甲增加到乙，增长 x%. */
public final class ChangeInSentence implements Relation {
    private static final String VERB = "(净?增加|净增|增长|增|提高|提升|上升|扩大|减少|净减|减|下降|降低|下滑|回落)";

    /** 较上年 1532 人 | 增加 36 人. */
    private static final Pattern AFTER_BASE = Pattern.compile("^[^，。；、]{0,6}" + VERB + "(?:了|约|近|达|幅为|率为)*$");

    private static final Pattern COMPARED = Pattern.compile("^[^。；]{0,8}(?:比|较)[^，。；]{0,14}$");
    private static final Pattern FROM = Pattern.compile("(?:从|由)[^，。；]{0,16}$");
    private static final Pattern TO = Pattern.compile("^[^，。；]{0,8}?" + VERB + "(?:到|至)[^，。；]{0,12}$");

    /** 增加到 1.32 亿元，| 增幅达 53.5%. */
    private static final Pattern THEN =
            Pattern.compile("^[，,(][^，。；]{0,8}?(增幅|降幅|" + VERB + ")(?:了|约|近|达|达到|为|率为|幅为)*$");

    private static final Pattern DOWN = Pattern.compile("减|降|下滑|回落");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    @Override
    public RelationCard card() {
        return new RelationCard(
                "change-in-sentence",
                "growth",
                new LocalText("句内增减", "A change with both its values"),
                new LocalText(
                        "一句里写明前后两个数和变化（“较上年 1532 人增加 36 人”“从甲提高到乙，增长 x%”），变化由两数算得，方向与用词一致。",
                        "Where a sentence gives both values and the change, the change follows from them, in the direction its words say."),
                "今年 − 上年；(今年 ÷ 上年 − 1) × 100%",
                "本年度招生 1568 人，较上年 1532 人增加 36 人，增长 2.35%。\n",
                "本年度招生 1568 人，较上年 1532 人增加 63 人，增长 2.35%。\n");
    }

    @Override
    public List<Judgement> judge(ReportFacts facts) {
        List<Judgement> judgements = new ArrayList<>();
        for (List<Claim> sentence : facts.sentences().values()) {
            for (int i = 2; i < sentence.size(); i++) {
                judgeAt(sentence, i).forEach(judgements::add);
            }
        }
        return judgements;
    }

    private List<Judgement> judgeAt(List<Claim> sentence, int at) {
        Claim a = sentence.get(at - 2);
        Claim b = sentence.get(at - 1);
        Claim change = sentence.get(at);
        String first = between(a, b);
        String second = between(b, change);
        List<Judgement> judgements = new ArrayList<>();
        Matcher after = AFTER_BASE.matcher(second);
        if (COMPARED.matcher(first).matches() && after.matches() && a.sameUnit(b)) {
            verdict(a, b, change, after.group(1)).ifPresent(judgements::add);
            more(sentence, at, a, b).ifPresent(judgements::add);
        }
        Matcher then = THEN.matcher(second);
        if (FROM.matcher(before(a)).find() && TO.matcher(first).matches() && then.matches() && a.sameUnit(b)) {
            verdict(b, a, change, then.group(1)).ifPresent(judgements::add);
        }
        return judgements;
    }

    /** A second change of the same values behind the first: 增加 36 人，增长 2.35%. */
    private Optional<Judgement> more(List<Claim> sentence, int at, Claim now, Claim base) {
        if (at + 1 >= sentence.size()) {
            return Optional.empty();
        }
        Claim next = sentence.get(at + 1);
        Matcher then = THEN.matcher(between(sentence.get(at), next));
        return then.matches() ? verdict(now, base, next, then.group(1)) : Optional.empty();
    }

    private static String before(Claim claim) {
        String text = claim.prose().text();
        return text.substring(
                Math.max(0, claim.token().start() - 20), claim.token().rawStart());
    }

    private static String between(Claim a, Claim b) {
        return a.prose() == b.prose() && a.token().end() <= b.token().rawStart()
                ? a.prose().text().substring(a.token().end(), b.token().rawStart())
                : "。";
    }

    private Optional<Judgement> verdict(Claim now, Claim base, Claim change, String verb) {
        boolean rate = now.token().isRate();
        boolean relative = change.token().kind() == NumberToken.Kind.PERCENT && !rate;
        boolean difference = rate ? change.token().kind() == NumberToken.Kind.PERCENTAGE_POINT : change.sameUnit(now);
        if ((!relative && !difference) || !base.interval().isPositive()) {
            return Optional.empty();
        }
        boolean down = DOWN.matcher(verb).find();
        Interval signed = relative
                ? now.interval().percentOf(base.interval()).minus(Interval.exact(HUNDRED))
                : now.interval().minus(base.interval());
        Interval expected = down ? Interval.exact(0).minus(signed) : signed;
        String formula =
                relative ? "(" + now.raw() + " ÷ " + base.raw() + " − 1) × 100%" : now.raw() + " − " + base.raw();
        List<Evidence> ends = List.of(change.as("变化"), now.as("后值"), base.as("前值"));
        if (expected.high().signum() < 0) {
            return Optional.of(wrongDirection(change, ends, formula, signed, verb));
        }
        return Optional.of(new Verdict(card(), expected, change, ends, (down ? "−[" : "") + formula + (down ? "]" : ""))
                .judgement("按句中前后两数，变化"));
    }

    private Judgement wrongDirection(Claim change, List<Evidence> ends, String formula, Interval signed, String verb) {
        return new Judgement(
                card().id(),
                card().kind(),
                Outcome.ERROR,
                ends,
                formula + " = " + signed.show(2),
                "句中前后两数相减得 " + signed.show(2) + "，与“" + verb + change.raw()
                        + change.token().unit() + "”方向相反。",
                "核对前后两数，改用词或改数。",
                List.of(Cause.WORD_WRONG, Cause.DIGITS_TRANSPOSED, Cause.DIGIT_WRONG));
    }
}
