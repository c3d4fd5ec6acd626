package org.lubanchi.engine.consistency.relation.arithmetic;

import com.google.auto.service.AutoService;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lubanchi.engine.consistency.claim.Claim;
import org.lubanchi.engine.consistency.claim.Labels;
import org.lubanchi.engine.consistency.finding.Judgement;
import org.lubanchi.engine.consistency.relation.Relation;
import org.lubanchi.engine.consistency.relation.RelationCard;
import org.lubanchi.engine.consistency.relation.ReportFacts;
import org.lubanchi.engine.kernel.LocalText;

/**
 * Growth or difference against an earlier year follows from both years' values (增长与增减).
 *
 * <p>The earlier value is the cell of that year in the table column the quantity belongs to, or the value the text gives for
 * that year; plans and tasks of a year are not its value.
 */
@AutoService(Relation.class)
public final class Growth implements Relation {
    private static final String EARLIER = "上一?学?年度?|去年|上学年|(?:19|20)\\d{2}年";
    private static final String VERB = "净?增加|净增|增长|减少|净减|下降|提高|降低|上升|提升|回落";
    private static final Pattern CHANGE = Pattern.compile(
            "(?:比|较|同比|相比|与)(" + EARLIER + ")?.{0,8}?(增长|增加|提高|上升|提升|下降|减少|降低|下滑|回落|增幅|多|少)(?:了|约|近|达|为|率为)*$");
    private static final Pattern DOWN = Pattern.compile("下降|减少|净减|降低|下滑|回落|降幅|少");
    private static final Pattern NAMED = Pattern.compile(
            "(?:(?<=[，。；、:]|^)(?:(?:19|20)\\d{2}年度?)?(?<before>[\\p{IsHan}]{2,12}?))?(?:与|和|同|比|较)(?<year>" + EARLIER
                    + ")(?:相比|同期)?，?(?<after>[\\p{IsHan}]{0,12}?)(?<verb>" + VERB + ")(?:了|约)?$");
    private static final Pattern CARRIED = Pattern.compile("[，；、]([\\p{IsHan}]{2,12}?)(" + VERB + ")(?:了|约)?$");
    private static final Pattern CHANGES = Pattern.compile("(?:" + VERB + ")(?:了|约)?$");
    private static final int VERB_REACH = 8;
    private static final Pattern REFERENCE = Pattern.compile("(?:与|和|同|比|较)(" + EARLIER + ")(?:相比|同期)?，");
    private static final Pattern THEN = Pattern.compile("^，(?:增长|增幅|下降|减少|降幅)(?:了|约|达|为)*$");
    private static final Pattern SHARE = Pattern.compile("占[^，。；]{0,12}$");
    private static final int LONGEST = 36;
    private static final int SHORTEST_NAME = 2;
    private static final int ALIKE = 500;

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
                judgeBehind(values, sentence, i, judgements);
            }
            for (int i = 0; i < sentence.size(); i++) {
                judgeNamed(values, sentence, i, judgements);
            }
        }
        return judgements;
    }

    /** The change whose words stand right behind a value: 4260 人，比上年增长 2.4%; a second one may follow. */
    private void judgeBehind(YearValues values, List<Claim> sentence, int at, List<Judgement> judgements) {
        Claim now = sentence.get(at - 1);
        Claim change = sentence.get(at);
        String between = Wording.between(now, change);
        Matcher words = CHANGE.matcher(between);
        if (between.length() > LONGEST || !words.find() || isOfOther(now, between.substring(0, words.start()))) {
            return;
        }
        int year = baseYear(words.group(1), now);
        boolean down = DOWN.matcher(words.group(2)).matches();
        Optional<Claim> base = values.other(now, name(sentence, at - 1), year);
        Optional<Judgement> first = base.flatMap(value -> judge(now, value, change, down));
        first.ifPresent(judgements::add);
        if (first.isPresent()) {
            second(sentence, at)
                    .flatMap(next -> base.flatMap(value -> judge(now, value, next, down)))
                    .ifPresent(judgements::add);
        }
    }

    /** 增加 130 人，增长 6.4%: the second change is of the same values. */
    private static Optional<Claim> second(List<Claim> sentence, int at) {
        return at + 1 < sentence.size()
                        && THEN.matcher(Wording.between(sentence.get(at), sentence.get(at + 1)))
                                .matches()
                ? Optional.of(sentence.get(at + 1))
                : Optional.empty();
    }

    /** Whether the words between a value and its change name something else: 在校生 4600 人，招生数比上年…. */
    private static boolean isOfOther(Claim now, String words) {
        String name = Labels.clean(words.replaceAll("^[^，、；(]*[，、；(]", ""));
        return name.length() >= SHORTEST_NAME
                && words.indexOf('，') >= 0
                && !now.label().contains(name)
                && Labels.likeness(now.label(), name) < ALIKE;
    }

    /** What a value counts; a share behind its part (1812 人，占专任教师的 63%) is the part's share. */
    private static String name(List<Claim> sentence, int at) {
        Claim now = sentence.get(at);
        boolean share = now.token().isRate()
                && at > 0
                && SHARE.matcher(Wording.between(sentence.get(at - 1), now)).find();
        return share ? sentence.get(at - 1).label() + "占比" : now.label();
    }

    /** The change of a named quantity, whose values stand in one column of a table. */
    private void judgeNamed(YearValues values, List<Claim> sentence, int at, List<Judgement> judgements) {
        Claim change = sentence.get(at);
        Optional<Named> told = named(Wording.sentenceBefore(change));
        if (told.isEmpty()) {
            return;
        }
        Named words = told.get();
        Optional<Claim> now =
                values.cellOf(Labels.clean(words.name()), change.years().from(), change.order());
        Optional<Claim> base = now.flatMap(cell -> values.inColumn(cell, baseYear(words.reference(), change)));
        if (now.isPresent() && base.isPresent()) {
            judge(now.get(), base.get(), change, words.down()).ifPresent(judgements::add);
            second(sentence, at)
                    .flatMap(next -> judge(now.get(), base.get(), next, words.down()))
                    .ifPresent(judgements::add);
        }
    }

    /** What changed, against when, and whether it fell. */
    private record Named(String name, String reference, boolean down) {}

    /**
     * 与 2021 年相比，在校生增加; 招生数较上年增长; and behind either, in the same sentence, 专任教师净增.
     *
     * @param sentence the words of the full sentence before the change
     */
    private static Optional<Named> named(String sentence) {
        if (!CHANGES.matcher(sentence.substring(Math.max(0, sentence.length() - VERB_REACH)))
                .find()) {
            return Optional.empty();
        }
        Matcher own = NAMED.matcher(sentence.substring(Math.max(0, sentence.length() - LONGEST)));
        if (own.find()) {
            String before = Optional.ofNullable(own.group("before")).orElse("");
            String name = own.group("after").isEmpty() ? before : own.group("after");
            return Optional.of(new Named(
                    name, own.group("year"), DOWN.matcher(own.group("verb")).find()));
        }
        Matcher carried = CARRIED.matcher(sentence.substring(Math.max(0, sentence.length() - LONGEST)));
        Matcher reference = REFERENCE.matcher(sentence);
        String year = "";
        while (reference.find()) {
            year = reference.group(1);
        }
        return year.isEmpty() || !carried.find()
                ? Optional.empty()
                : Optional.of(new Named(
                        carried.group(1), year, DOWN.matcher(carried.group(2)).find()));
    }

    private static int baseYear(@Nullable String words, Claim now) {
        return words != null && Character.isDigit(words.charAt(0))
                ? Integer.parseInt(words.substring(0, 4))
                : now.years().from() - 1;
    }

    private Optional<Judgement> judge(Claim now, Claim base, Claim change, boolean down) {
        return new ToldChange(now, base, change, down).judge(card(), "“" + now.label() + "”的变化");
    }
}
