package org.lubanchi.engine.consistency.relation.arithmetic;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lubanchi.engine.consistency.claim.Claim;
import org.lubanchi.engine.consistency.claim.Labels;
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

/**
 * Growth or difference against an earlier year follows from both years' values (增长与增减).
 *
 * <p>The earlier value is the cell of that year in the table column the quantity belongs to, or the value the text gives for
 * that year; plans and tasks of a year are not its value.
 */
public final class Growth implements Relation {
    private static final Pattern CHANGE = Pattern.compile(
            "(?:比|较|同比|相比|与)(上一?年度?|去年|上学年|(?:19|20)\\d{2}年)?.{0,8}?(增长|增加|提高|上升|提升|下降|减少|降低|下滑|回落|增幅)(?:了|约|近|达|为|率为)*$");
    private static final Pattern DOWN = Pattern.compile("下降|减少|降低|下滑|回落");
    private static final Pattern NAMED = Pattern.compile(
            "(?:与|和|同|比|较)(上一?年度?|去年|上学年|(?:19|20)\\d{2}年)(?:相比|同期)?，?([\\p{IsHan}]{2,12}?)(净?增加|净增|增长|减少|下降|提高|降低)(?:了|约)?$");
    private static final Pattern THEN = Pattern.compile("^，(增长|增幅|下降|减少|降幅)(?:了|约|达|为)*$");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    @Override
    public RelationCard card() {
        return new RelationCard(
                "growth",
                "growth",
                new LocalText("增长与增减", "Growth and difference"),
                new LocalText(
                        "“比上年增长 x%”“较上年增加 n 人”由两年的数算得，方向与用词一致；上年的数取自同一指标的表格或正文。",
                        "By how much a quantity rose or fell follows from the values of both years, in the direction"
                                + " the words say."),
                "(今年 ÷ 上年 − 1) × 100%；今年 − 上年",
                "2023 年生均仪器设备值为 16398 元，比上一年增长 3%。\n"
                        + "表 2 设施设备情况\n"
                        + "年份 生均仪器设备值（元） 纸质图书（册）\n"
                        + "2021 14455 1990658\n"
                        + "2022 15919 2118868\n"
                        + "2023 16398 2178548\n",
                "2023 年生均仪器设备值为 16398 元，比上一年下降 3%。\n"
                        + "表 2 设施设备情况\n"
                        + "年份 生均仪器设备值（元） 纸质图书（册）\n"
                        + "2021 14455 1990658\n"
                        + "2022 15919 2118868\n"
                        + "2023 16398 2178548\n");
    }

    @Override
    public List<Judgement> judge(ReportFacts facts) {
        List<Judgement> judgements = new ArrayList<>();
        YearValues values = new YearValues(facts);
        for (List<Claim> sentence : facts.sentences().values()) {
            for (int i = 1; i < sentence.size(); i++) {
                Claim now = sentence.get(i - 1);
                Optional<Judgement> first = judgeChange(values, now, sentence.get(i), sentence.get(i));
                first.ifPresent(judgements::add);
                if (first.isPresent() && i + 1 < sentence.size() && follows(sentence.get(i), sentence.get(i + 1))) {
                    judgeChange(values, now, sentence.get(i), sentence.get(i + 1))
                            .ifPresent(judgements::add);
                }
            }
            for (int i = 0; i < sentence.size(); i++) {
                judgeNamed(values, sentence, i, judgements);
            }
        }
        return judgements;
    }

    /** 增加 130 人，增长 6.4%: the second change is of the same values. */
    private static boolean follows(Claim change, Claim next) {
        return next.prose() == change.prose()
                && change.token().end() <= next.token().rawStart()
                && THEN.matcher(change.prose()
                                .text()
                                .substring(change.token().end(), next.token().rawStart()))
                        .matches();
    }

    /** The change whose words stand before {@code told}; {@code change} is the same, or a second one behind it. */
    private Optional<Judgement> judgeChange(YearValues values, Claim now, Claim told, Claim change) {
        if (now.token().end() > told.token().start()) {
            return Optional.empty();
        }
        String between =
                told.prose().text().substring(now.token().end(), told.token().rawStart());
        Matcher words = CHANGE.matcher(between);
        if (between.length() > 30 || !words.find()) {
            return Optional.empty();
        }
        int year = baseYear(words.group(1), now);
        return values.other(now, year)
                .flatMap(base ->
                        verdict(now, base, change, DOWN.matcher(words.group(2)).matches()));
    }

    /** 与 2021 年相比，在校生增加 660 人，增长 2.1%: both values stand in one column of a table. */
    private void judgeNamed(YearValues values, List<Claim> sentence, int at, List<Judgement> judgements) {
        Claim change = sentence.get(at);
        String text = change.prose().text();
        Matcher words = NAMED.matcher(text.substring(
                Math.max(0, change.token().start() - 36), change.token().rawStart()));
        if (!words.find()) {
            return;
        }
        int thisYear = change.years().from();
        int earlier = Character.isDigit(words.group(1).charAt(0))
                ? Integer.parseInt(words.group(1).substring(0, 4))
                : thisYear - 1;
        Optional<Claim> now = values.cellOf(Labels.clean(words.group(2)), thisYear, change.order());
        Optional<Claim> base = now.flatMap(cell -> values.inColumn(cell, earlier));
        if (now.isEmpty() || base.isEmpty()) {
            return;
        }
        boolean down = DOWN.matcher(words.group(3)).find();
        verdict(now.get(), base.get(), change, down).ifPresent(judgements::add);
        if (at + 1 < sentence.size()) {
            Claim next = sentence.get(at + 1);
            Matcher then = THEN.matcher(text.substring(
                    change.token().end(),
                    Math.max(change.token().end(), next.token().rawStart())));
            if (next.prose() == change.prose() && then.matches()) {
                verdict(now.get(), base.get(), next, DOWN.matcher(then.group(1)).find())
                        .ifPresent(judgements::add);
            }
        }
    }

    private static int baseYear(@Nullable String words, Claim now) {
        return words != null && Character.isDigit(words.charAt(0))
                ? Integer.parseInt(words.substring(0, 4))
                : now.years().from() - 1;
    }

    private Optional<Judgement> verdict(Claim now, Claim base, Claim change, boolean down) {
        if (!base.interval().isPositive()) {
            return Optional.empty();
        }
        boolean relative = change.token().isRate() && !now.token().isRate();
        boolean sameUnit = change.sameUnit(now)
                || (now.inTable()
                        && now.unit().isEmpty()
                        && change.token().kind() == now.token().kind());
        boolean difference = (sameUnit && !now.token().isRate())
                || (now.token().isRate() && change.token().kind() == NumberToken.Kind.PERCENTAGE_POINT);
        if (!relative && !difference) {
            return Optional.empty();
        }
        Interval signed = relative
                ? now.interval().percentOf(base.interval()).minus(Interval.exact(HUNDRED))
                : now.interval().minus(base.interval());
        Interval expected = down ? Interval.exact(0).minus(signed) : signed;
        String formula =
                relative ? "(" + now.raw() + " ÷ " + base.raw() + " − 1) × 100%" : now.raw() + " − " + base.raw();
        List<Evidence> ends = List.of(change.as("变化"), now.as("本年"), base.as("上年"));
        Verdict verdict = new Verdict(card(), expected, change, ends, (down ? "−[" : "") + formula + (down ? "]" : ""));
        if (verdict.outcome() == Outcome.ERROR && expected.high().signum() < 0) {
            return Optional.of(wrongDirection(change, ends, formula, signed));
        }
        return Optional.of(verdict.judgement("“" + now.label() + "”的变化"));
    }

    private Judgement wrongDirection(Claim change, List<Evidence> ends, String formula, Interval signed) {
        return new Judgement(
                card().id(),
                card().kind(),
                Outcome.ERROR,
                ends,
                formula + " = " + signed.show(2),
                "增减方向与数据相反：按两年的数算得 " + signed.show(2) + "，文中的用词却相反（" + change.raw()
                        + change.token().unit() + "）。",
                "核对两年的数，改用词或改数。",
                List.of(Cause.WORD_WRONG, Cause.OTHER_YEAR, Cause.OTHER_SCOPE));
    }
}
