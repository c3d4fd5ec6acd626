package org.lubanchi.engine.consistency.relation.arithmetic;

import com.google.auto.service.AutoService;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lubanchi.engine.consistency.claim.Claim;
import org.lubanchi.engine.consistency.claim.WordSearch;
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
@AutoService(Relation.class)
public final class ChangeInSentence implements Relation {
    private static final String VERB =
            "(净?增加|净增|增长|增|提高|提升|上升|上涨|升|涨|扩大|高出|多出|超出|高|多[招收]?|减少|净减|减|少[招收]?|下降|降低|降|下滑|回落|跌|低|节省|节约|结余|超支)";

    /** 较上年 1532 人 | 增加 36 人. */
    private static final Pattern AFTER_BASE = Pattern.compile("^[^，。；、]{0,6}?" + VERB + "(?:了|约|近|达|幅为|率为)*$");

    private static final Pattern COMPARED = Pattern.compile("^[^。；]{0,8}(?:比|较)[^，。；]{0,14}$");

    /** 与上学年的 1668 人 | 相比增加 56 人. */
    private static final Pattern BESIDE = Pattern.compile("^[^。；]{0,8}(?:与|同|和)[^，。；、]{0,14}$");

    private static final Pattern AFTER_BESIDE =
            Pattern.compile("^(?:相比|相较|比较)，?[^，。；、]{0,6}?" + VERB + "(?:了|约|近|达|幅为|率为)*$");

    /** 3150 元，高于省定标准 2500 元 | ，高出 26%. */
    private static final Pattern OVER = Pattern.compile("^，?[^，。；]{0,4}(?:高于|低于|多于|少于|超过)[^，。；]{0,14}$");

    private static final Pattern INCREASED =
            Pattern.compile("^[^，。；]{0,12}，(?:比|较)[^，。；\\d]{0,4}(?:\\d{4}年)?[^，。；\\d]{0,4}?(增加|净增|减少|净减)(?:了)?$");
    private static final Pattern COMPARED_BY =
            Pattern.compile("^[^，。；]{0,8}[，(](?:比|较)[^，。；\\d]{0,6}?" + VERB + "(?:了|约|近|达)*$");

    private static final Pattern BASE_BEHIND =
            Pattern.compile("^[\\p{IsHan}]{0,4}[(，](?:上一?学?年度?|去年|上一?届)(?:同期|底|末|的)?[\\p{IsHan}]{0,6}?(?:为|是|有)?$");

    private static final Pattern LAST_YEAR = Pattern.compile("(?:^|[，。；])(?:上一?学?年度?|去年)[^，。；\\d]{0,12}$");

    private static final Pattern THIS_YEAR = Pattern.compile("^，(?:今年|本学?年度?|当年)[^，。；\\d]{0,10}$");

    private static final Pattern YEAR_ON_YEAR = Pattern.compile("^，(?:同比|比上年|较上年|年)?" + VERB + "(?:了|约|近|达|幅为|率为)*$");

    private static final Pattern GROWS = Pattern.compile("(?:间|来|内|共)?" + VERB);

    private static final Pattern MORE = Pattern.compile("^(多|少)(?:了|出)?$");
    private static final Pattern AFTER_OVER = Pattern.compile("^，?(高出|多出|超出|低|少)(?:了|约)*$");

    /** 招生 2640 人，2023 年为 2560 人 | ，多招 80 人. */
    private static final Pattern OF_YEAR =
            Pattern.compile("^，(?:上一?学?年|去年|(?:19|20)\\d{2}年)(?:度|同期|底|末)?[\\p{IsHan}]{0,4}?(?:为|是|有|仅)*$");

    private static final Pattern BY_YEAR =
            Pattern.compile("^，[^，。；、]{0,4}?(多|少|净增|净减|增加|减少|增长|提高|提升|上升|下降|降低|增|减|涨|升|降|跌)[\\p{IsHan}]?(?:了|约)?$");
    private static final Pattern FROM = Pattern.compile("(?:从|由)[^，。；]{0,16}$");
    private static final Pattern TO = Pattern.compile("^[^，。；]{0,8}?" + VERB + "(?:到|至)[^，。；]{0,12}$");

    /** 增加到 1.32 亿元，| 增幅达 53.5%. */
    private static final Pattern THEN =
            Pattern.compile("^[\\p{IsHan}]{0,2}[，,(](?![^，。；]{0,8}(?:全[校市县省区]|总量|总数|反而))[^，。；]{0,8}?(增幅|降幅|涨幅|跌幅|"
                    + VERB + ")(?:了|约|近|达|达到|为|率为|幅为)*$");

    private static final WordSearch STOCK = WordSearch.of("年初|期初|上年末|原有|原值");
    private static final WordSearch YEAR_END = WordSearch.of("年末|年底");
    private static final WordSearch ADDED = WordSearch.of("新增|新购|新添|增加|添置|购置");
    private static final Pattern GROWN =
            Pattern.compile("^[，,(](?:新增|增加|增长)(?:比例|幅度|率)?(?:了|为|达|约)*$|^[，,(]增幅(?:为|达|约)*$");

    /** 比上年的 | 2248 人. */
    private static final Pattern COMPARED_WITH = Pattern.compile("(?:比|较|与|同|和)[^，。；、]{0,14}$");

    private static final Pattern GOAL = Pattern.compile("(?:任务|目标|计划|指标|标准|预算|要求)[^，。；\\d]{0,3}$");

    private static final int GOAL_REACH = 8;
    private static final int BRACKET_REACH = 12;

    /** 降到 32.30 平方米，比标准少 0.70: set against something else. */
    private static final Pattern STANDARD = Pattern.compile("[比较][^，。；]{0,6}(?:标准|目标|要求|平均|规定|任务|计划|全[国省市县])");

    private static final WordSearch DOWN = WordSearch.of("减|降|下滑|回落|低|少|跌|节省|节约|结余");
    /** 比第一位的 95.8 分少 1.2 分，比上年…: a difference told just before is not what changed. */
    private static final Pattern DIFFERENCE = Pattern.compile("(?:少|多|高|低|增|减|差|涨|降|提升|提高|增加|增长|减少|上升|下降|下滑|回落)了?$");

    /** 收入 4317 元，高于居民可支配收入（3033 元），比上年增长…: what it is set against has not changed. */
    private static final Pattern SET_AGAINST =
            Pattern.compile("(?:高于|低于|多于|少于|超过|不及)[^，。；\\d]{1,20}(?:\\d{4}年[^，。；\\d]{0,12})?[(]$");

    private static final int AGAINST_REACH = 30;
    private static final int NEAR = 4;
    private static final int REACH = 20;

    @Override
    public RelationCard card() {
        return new RelationCard(
                "change-in-sentence",
                "growth",
                new LocalText("句内增减", "A change with both its values"),
                new LocalText(
                        "一句里写明前后两个数和变化（“较上年 1532 人增加 36 人”“从甲提高到乙，增长 x%”），变化由两数算得，方向与用词一致。",
                        "Where a sentence gives both values and the change, the change follows from them, in the"
                                + " direction its words say."),
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
            for (int i = 3; i < sentence.size(); i++) {
                if (isDuration(sentence.get(i - 1))) {
                    fromTo(sentence.get(i - 3), sentence.get(i - 2), sentence.get(i))
                            .ifPresent(judgements::add);
                }
            }
        }
        return judgements;
    }

    /** 两年增长 14%: for how long stands between no two values. */
    private static boolean isDuration(Claim claim) {
        return claim.unit().equals("年")
                && Wording.before(claim, 1).equals("，")
                && GROWS.matcher(Wording.behind(claim, NEAR)).lookingAt();
    }

    private List<Judgement> judgeAt(List<Claim> sentence, int at) {
        Claim b = sentence.get(at - 1);
        boolean share =
                at >= 3 && sentence.get(at - 2).token().isRate() && !b.token().isRate();
        Claim a = beforeGoal(sentence, share ? at - 3 : at - 2);
        Claim change = sentence.get(at);
        String first = ListedNumbers.withoutShares(Wording.between(a, b));
        String second = Wording.between(b, change);
        List<Judgement> judgements = new ArrayList<>();
        Optional<String> verb = verb(COMPARED, first, AFTER_BASE, second)
                .or(() -> verb(BESIDE, first, AFTER_BESIDE, second))
                .or(() -> verb(COMPARED, first, MORE, second))
                .or(() -> verb(OF_YEAR, first, BY_YEAR, second))
                .or(() -> verb(OVER, first, AFTER_OVER, second))
                .filter(_ -> a.sameUnit(b)
                        && !DIFFERENCE.matcher(Wording.before(a, NEAR)).find()
                        && !SET_AGAINST
                                .matcher(Wording.before(a, AGAINST_REACH))
                                .find());
        if (verb.isPresent()) {
            boolean laterLast =
                    isLater(b, a) && verb(OF_YEAR, first, BY_YEAR, second).isPresent();
            Claim now = laterLast ? b : subject(a, b, change, verb.get());
            Claim base = laterLast ? a : b;
            judge(now, base, change, verb.get()).ifPresent(judgements::add);
            more(sentence, at, now, base).ifPresent(judgements::add);
        }
        ofBase(a, b, change).ifPresent(judgements::add);
        withBaseLast(List.of(a, b, change)).ifPresent(judgements::add);
        ofStock(a, b, change).or(() -> ofStock(b, a, change)).ifPresent(judgements::add);
        byIncrease(a, b, change).ifPresent(judgements::add);
        fromTo(a, b, change).ifPresent(judgements::add);
        lastAndThis(a, b, change).ifPresent(judgements::add);
        return judgements;
    }

    /** 上年 3800 人次，今年达到 4560 人次，同比增长 20%. */
    private Optional<Judgement> lastAndThis(Claim last, Claim now, Claim change) {
        Matcher grown = YEAR_ON_YEAR.matcher(Wording.between(now, change));
        boolean told = last.sameUnit(now)
                && THIS_YEAR.matcher(Wording.between(last, now)).matches()
                && LAST_YEAR.matcher(Wording.before(last, REACH)).find()
                && grown.matches();
        return told ? judge(now, last, change, grown.group(1)) : Optional.empty();
    }

    /** 由 986 人增加到 1124 人，增长 14%. */
    private Optional<Judgement> fromTo(Claim from, Claim to, Claim change) {
        String behind = Wording.between(to, change);
        Matcher then = THEN.matcher(behind);
        boolean told = from.sameUnit(to)
                && FROM.matcher(Wording.before(from, REACH)).find()
                && TO.matcher(ListedNumbers.withoutShares(Wording.between(from, to)))
                        .matches()
                && then.matches()
                && !STANDARD.matcher(behind).find();
        return told ? judge(to, from, change, then.group(1)) : Optional.empty();
    }

    /** 培训 2325 人次，完成任务 2000 人次的 116.3%，比上年…: not the goal has changed. */
    private static Claim beforeGoal(List<Claim> sentence, int at) {
        Claim told = sentence.get(at);
        if (told.parent().isPresent()
                && Wording.behind(told, GOAL_REACH).indexOf(')') >= 0
                && Wording.before(told, BRACKET_REACH).indexOf('(') >= 0) {
            return told.parent().get();
        }
        if (!GOAL.matcher(Wording.before(told, GOAL_REACH)).find()) {
            return told;
        }
        for (int i = at - 1; i >= 0; i--) {
            if (sentence.get(i).sameUnit(told)) {
                return sentence.get(i);
            }
        }
        return told;
    }

    /** 企业 32 家，较上年增加 4 家，增长 14.3%: the earlier value is what the increase leaves. */
    private Optional<Judgement> byIncrease(Claim now, Claim increase, Claim rate) {
        Matcher first = INCREASED.matcher(Wording.between(now, increase));
        Matcher second = THEN.matcher(Wording.between(increase, rate));
        boolean told = first.matches()
                && second.matches()
                && now.token().kind() == NumberToken.Kind.AMOUNT
                && now.sameUnit(increase)
                && rate.token().kind() == NumberToken.Kind.PERCENT;
        if (!told) {
            return Optional.empty();
        }
        boolean down = DOWN.isIn(first.group(1));
        Interval base =
                down ? now.interval().plus(increase.interval()) : now.interval().minus(increase.interval());
        if (!base.isPositive()) {
            return Optional.empty();
        }
        String formula = increase.raw() + " ÷ (" + now.raw() + (down ? " + " : " − ") + increase.raw() + ") × 100%";
        List<Evidence> ends = List.of(rate.as("变化率"), increase.as("增减数"), now.as("后值"));
        return Optional.of(
                new Verdict(card(), increase.interval().percentOf(base), rate, ends, formula).judgement("按增减数，变化率"));
    }

    /**
     * 1124 人，较上年多 138 人（上年 986 人）.
     *
     * @param told the later value, the change, the earlier value, as they stand
     */
    private Optional<Judgement> withBaseLast(List<Claim> told) {
        Claim now = told.getFirst();
        Claim change = told.get(1);
        Claim base = told.getLast();
        Matcher words = COMPARED_BY.matcher(Wording.between(now, change));
        return words.matches()
                        && now.sameUnit(base)
                        && BASE_BEHIND.matcher(Wording.between(change, base)).matches()
                ? judge(now, base, change, words.group(1))
                : Optional.empty();
    }

    /** 2022 年 986 人，2023 年 1051 人: told in the order of the years. */
    private static boolean isLater(Claim one, Claim other) {
        return one.years().isSingle()
                && other.years().isSingle()
                && one.years().from() > other.years().from();
    }

    /** 比上年的 2248 人净增 108 人，增长 4.8%: the rate is the increase over the earlier value, whatever the later one is. */
    private Optional<Judgement> ofBase(Claim base, Claim increase, Claim rate) {
        String words = Wording.between(base, increase);
        Matcher then = THEN.matcher(Wording.between(increase, rate));
        boolean told = base.sameUnit(increase)
                && base.token().kind() == NumberToken.Kind.AMOUNT
                && rate.token().kind() == NumberToken.Kind.PERCENT
                && base.interval().isPositive()
                && then.matches()
                && COMPARED_WITH.matcher(Wording.before(base, REACH)).find()
                && (AFTER_BASE.matcher(words).matches()
                        || AFTER_BESIDE.matcher(words).matches());
        if (!told) {
            return Optional.empty();
        }
        String formula = increase.raw() + " ÷ " + base.raw() + " × 100%";
        List<Evidence> ends = List.of(rate.as("变化率"), increase.as("增减数"), base.as("前值"));
        return Optional.of(new Verdict(card(), increase.interval().percentOf(base.interval()), rate, ends, formula)
                .judgement("按增减数与前值，变化率"));
    }

    /** 年初设备总值 1365 万元，新购 168 万元，增长 12.3%: what was added over what there was. */
    private Optional<Judgement> ofStock(Claim stock, Claim added, Claim rate) {
        Claim last = stock.order() > added.order() ? stock : added;
        boolean told = stock.sameUnit(added)
                && stock.token().kind() == NumberToken.Kind.AMOUNT
                && stock.interval().isPositive()
                && rate.token().kind() == NumberToken.Kind.PERCENT
                && isStock(stock, added)
                && ADDED.isIn(RateOperands.words(added))
                && GROWN.matcher(Wording.between(last, rate)).matches();
        if (!told) {
            return Optional.empty();
        }
        String formula = added.raw() + " ÷ " + stock.raw() + " × 100%";
        List<Evidence> ends = List.of(rate.as("变化率"), added.as("新增"), stock.as("原有"));
        return Optional.of(new Verdict(card(), added.interval().percentOf(stock.interval()), rate, ends, formula)
                .judgement("按新增与原有的数，变化率"));
    }

    /** What there was before: told of the beginning of the year, or of the end of an earlier one. */
    private static boolean isStock(Claim stock, Claim added) {
        String words = RateOperands.words(stock);
        return STOCK.isIn(words) || (YEAR_END.isIn(words) && isLater(added, stock));
    }

    private static Optional<String> verb(Pattern one, String first, Pattern other, String second) {
        Matcher words = other.matcher(second);
        return one.matcher(first).matches() && words.matches() ? Optional.of(words.group(1)) : Optional.empty();
    }

    /** What changed: behind a list of parts it is their whole, unless the last part itself fits. */
    private Claim subject(Claim last, Claim base, Claim change, String verb) {
        boolean fits = judge(last, base, change, verb)
                .filter(each -> each.outcome() == Outcome.HOLDS)
                .isPresent();
        return fits ? last : last.parent().filter(base::sameUnit).orElse(last);
    }

    /** A second change of the same values behind the first: 增加 36 人，增长 2.35%. */
    private Optional<Judgement> more(List<Claim> sentence, int at, Claim now, Claim base) {
        if (at + 1 >= sentence.size()) {
            return Optional.empty();
        }
        Claim next = sentence.get(at + 1);
        Matcher then = THEN.matcher(Wording.between(sentence.get(at), next));
        return then.matches() ? judge(now, base, next, then.group(1)) : Optional.empty();
    }

    private Optional<Judgement> judge(Claim now, Claim base, Claim change, String verb) {
        boolean down = DOWN.isIn(verb);
        return new ToldChange(now, base, change, down).judge(card(), "按句中前后两数，变化");
    }
}
