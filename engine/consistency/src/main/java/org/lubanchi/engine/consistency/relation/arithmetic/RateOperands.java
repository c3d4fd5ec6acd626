package org.lubanchi.engine.consistency.relation.arithmetic;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.lubanchi.engine.consistency.claim.Claim;
import org.lubanchi.engine.consistency.claim.WordSearch;
import org.lubanchi.engine.consistency.finding.Outcome;
import org.lubanchi.engine.consistency.number.Bound;
import org.lubanchi.engine.consistency.number.NumberToken;
import org.lubanchi.engine.consistency.relation.ReportFacts;
import org.lubanchi.engine.consistency.relation.Verdict;

/**
 * The two numbers a named rate is made of (率的分子与分母), where they stand in other clauses than the rate.
 *
 * <p>The rate's name says what is counted in it: of those who were sent the questionnaire, so many came back. The numerator is
 * the number told last whose words say so, the denominator the one told last before it whose words say of whom.
 */
final class RateOperands {
    private static final Pattern RATE =
            Pattern.compile("([\\p{IsHan}“”]{2,12})率(?:均?为|达到?|是|有|只有?|仅为?|升至|降至|升到|降到|提高到|高达|也|已|则|约|:)*$");

    /** A rate of another time, of others, or one that is asked for. */
    private static final Pattern OTHER =
            Pattern.compile("上一?学?年|去年|往年|前年|同期|全[国省市县区]|平均|目标|要求|标准|计划(?!招)|不低于|其中|(?:19|20)\\d{2}年");

    private static final WordSearch WORSE = WordSearch.of("未|没有|不合格|不满意|不及格|放弃|无效|剔除|漏");
    private static final String PEOPLE = "人份家";
    private static final Pattern PART_END = Pattern.compile("[，。；、:()\\d]");
    /** 比报到时少了 131 人: how many fewer, not how many. */
    private static final Pattern DIFFERENCE = Pattern.compile("(?:少|多|减|增|差)(?:加|少|长)?了?$");

    /** By how much something grew, and what is earned on money, are no shares. */
    private static final Pattern NO_SHARE = Pattern.compile("增长|增|减|升|降|毛|利|收益|汇|税|费|概|频|速|效");

    private static final int STEM = 2;
    private static final int NEAR = 4;
    private static final int REACH = 24;
    private static final int CLAUSE = 16;
    private static final int BEHIND = 3;
    private static final int FURTHEST = 40;

    private static final List<Kind> KINDS = List.of(
            kind("报到|到校|注册", "报到|到校|注册", "录取|招收|通知书"),
            kind("回收|收回|回复|应答|填答", "回收|收回|返回|收到|填答|应答|作答", "发放|投放|发出|下发|寄出|寄发|推送|发送|邀请"),
            kind("有效", "有效", "回收|收回|收到|发放"),
            kind("巩固|保持|保留|留存", "在读|就读|在册|在籍|仍在|留下|巩固|年末|期末|年底", "入学|注册|报到|招收|年初|期初|开学|新生"),
            kind("流失|辍学|退学|离职", "流失|辍学|退学|离职|离校", "年初|期初|开学|注册"),
            kind("毕业|结业", "毕业|结业证", "年级|应届|毕业班|学员"),
            kind("获证|取证|持证|获取", "取得|获得|获证|取证|持证|拿到|考取", "参加|参考|报考|报名|应考|鉴定|考核|毕业生|毕业$|学员"),
            kind(
                    "通过|合格|及格|达标|优秀|获证|取证|持证",
                    "通过|合格|及格|达标|优秀|取得|获得|获证|取证|持证|拿到|过关|考取",
                    "参加|参考|报考|报名|应考|鉴定|考核|测试|抽[查检测]|受检|送审"),
            kind("成功|劝返|复学", "成功|劝[返回]|返校|复学", "提出|申请|尝试|流失|辍学"),
            kind("回访|走访|到访", "实际|访到|实访|完成", "应|需"),
            kind("到课|出勤|到会|到岗|参训", "实[到参际]|到[课会岗]|参训|出勤", "应[到参出]|全体|通知"),
            kind("录取|录用|立项|获批|结项|采纳", "录取|录用|立项|获批|批准|结项|采纳", "报名|申报|申请|应聘|投递|提交|推荐"),
            kind("升学", "升学|升入|考入|考取", "毕业生|毕业$|应届"),
            kind("续签|留用|留任|续聘", "续签|留用|留任|续聘|留下", "到期|实习"),
            kind("结余", "结余|盈余", "收入"),
            kind("获奖", "获奖|得奖", "参赛|选手|报送"));

    private RateOperands() {}

    /** What a rate is named by, what its numerator's and its denominator's words hold. */
    private record Kind(Pattern rate, Pattern passed, Pattern tried) {}

    private static Kind kind(String rate, String passed, String tried) {
        return new Kind(Pattern.compile("(?:" + rate + ")$"), Pattern.compile(passed), Pattern.compile(tried));
    }

    /** The rate with both its numbers, judged; empty where the text does not say which they are. */
    static Optional<Verdict> judge(ReportFacts facts, Claim rate, BiFunction<Claim, Claim, Verdict> verdict) {
        Matcher name = RATE.matcher(Wording.before(rate, REACH));
        if (rate.token().kind() != NumberToken.Kind.PERCENT || rate.token().bound() != Bound.EXACT || !name.find()) {
            return Optional.empty();
        }
        String stem = name.group(1);
        Optional<Kind> known =
                KINDS.stream().filter(kind -> kind.rate().matcher(stem).find()).findFirst();
        return known.isPresent()
                ? known.flatMap(kind -> judge(facts, rate, kind, verdict))
                : ofItsName(facts, rate, stem, verdict);
    }

    /** 24 条建议，采纳 22 条，采纳率 91.7%: any rate whose numerator right before it is named as the rate is, of the number before that. */
    private static Optional<Verdict> ofItsName(
            ReportFacts facts, Claim rate, String stem, BiFunction<Claim, Claim, Verdict> verdict) {
        List<Claim> before = ToldBefore.inFullSentence(facts, rate);
        if (before.size() < 2 || stem.length() < STEM || NO_SHARE.matcher(stem).find()) {
            return Optional.empty();
        }
        Claim whole = before.get(before.size() - 2);
        Claim part = before.getLast();
        boolean told = ToldBefore.isPlain(part)
                && ToldBefore.isPlain(whole)
                && whole.sameUnit(part)
                && !ToldBefore.isTime(part)
                && whole.interval().isPositive()
                && whole.value().compareTo(part.value()) >= 0
                && part.organisation().equals(rate.organisation())
                && words(part).contains(stem.substring(stem.length() - STEM))
                && !WORSE.isIn(words(part))
                && !isDifference(part)
                && isUndisturbed(part, rate);
        return told
                ? Optional.of(verdict.apply(part, whole))
                        .filter(each -> each.outcome() == Outcome.HOLDS || each.isSlip())
                : Optional.empty();
    }

    private static Optional<Verdict> judge(
            ReportFacts facts, Claim rate, Kind kind, BiFunction<Claim, Claim, Verdict> verdict) {
        List<Claim> before = plain(ToldBefore.inTwoSentences(facts, rate));
        List<Claim> behind = plain(ToldBefore.behindInSentence(facts, rate, BEHIND));
        Optional<Claim> last = last(before, kind.passed(), rate).filter(claim -> isUndisturbed(claim, rate));
        Optional<Claim> passed = last.or(() -> last(behind, kind.passed(), rate));
        if (passed.isEmpty()) {
            return Optional.empty();
        }
        List<Claim> all = Stream.concat(before.stream(), behind.stream())
                .filter(claim -> claim.order() != passed.get().order() && isWhole(claim, passed.get()))
                .toList();
        Optional<Verdict> fitting = all.stream()
                .filter(whole -> whole.value().compareTo(passed.get().value()) >= 0)
                .map(whole -> verdict.apply(passed.get(), whole))
                .filter(each -> each.outcome() == Outcome.HOLDS)
                .findFirst();
        List<Claim> tried = all.stream()
                .filter(claim -> kind.tried().matcher(words(claim)).find())
                .toList();
        Optional<Claim> nearest = tried.stream()
                .filter(claim -> claim.order() < passed.get().order())
                .reduce((_, later) -> later)
                .or(() -> tried.stream().findFirst());
        return fitting.or(() -> nearest.filter(_ -> isAlone(before, passed.get(), kind))
                .map(whole -> verdict.apply(passed.get(), whole)));
    }

    /** 升入本科 86 人、升入专科 629 人，升学率 70.1%: the rate is of both. */
    private static boolean isAlone(List<Claim> before, Claim passed, Kind kind) {
        return before.stream()
                .noneMatch(claim -> claim.order() == passed.order() - 1
                        && claim.sentence() == passed.sentence()
                        && claim.sameUnit(passed)
                        && kind.passed().matcher(words(claim)).find());
    }

    private static List<Claim> plain(List<Claim> claims) {
        return claims.stream()
                .filter(claim -> ToldBefore.isPlain(claim) && !ToldBefore.isTime(claim))
                .toList();
    }

    private static Optional<Claim> last(List<Claim> claims, Pattern words, Claim rate) {
        return claims.stream()
                .filter(claim -> words.matcher(words(claim)).find()
                        && !WORSE.isIn(words(claim))
                        && !isDifference(claim)
                        && claim.years().mayMeet(rate.years())
                        && claim.organisation().equals(rate.organisation()))
                .reduce((_, later) -> later);
    }

    /** Whether nothing between a number and its rate says that the rate is another's, or one of a list of rates. */
    static boolean isUndisturbed(Claim passed, Claim rate) {
        String between = Wording.between(passed, rate);
        return between.length() <= FURTHEST && !OTHER.matcher(between).find();
    }

    /** Whether a number tells how many more or fewer there are. */
    static boolean isDifference(Claim claim) {
        return DIFFERENCE.matcher(Wording.before(claim, NEAR)).find();
    }

    private static boolean isWhole(Claim whole, Claim passed) {
        boolean alike = whole.sameUnit(passed)
                || (PEOPLE.contains(whole.unit())
                        && PEOPLE.contains(passed.unit())
                        && !whole.unit().isEmpty()
                        && !passed.unit().isEmpty());
        return alike && whole.interval().isPositive();
    }

    /** The clause a number stands in: 参加的有 640 人, 640 人参加. */
    static String words(Claim claim) {
        String before = Wording.before(claim, CLAUSE);
        String behind = Wording.behind(claim, CLAUSE);
        int from = Math.max(
                Math.max(before.lastIndexOf('，'), before.lastIndexOf('。')),
                Math.max(Math.max(before.lastIndexOf('、'), before.lastIndexOf('；')), lastDigit(before)));
        return before.substring(from + 1) + "|" + PART_END.split(behind, 2)[0];
    }

    private static int lastDigit(String text) {
        for (int i = text.length() - 1; i >= 0; i--) {
            if (Character.isDigit(text.charAt(i))
                    && !text.startsWith("年", i + 1)
                    && !text.startsWith("月", i + 1)
                    && !text.startsWith("日", i + 1)
                    && !text.startsWith("级", i + 1)
                    && !text.startsWith("届", i + 1)) {
                return i;
            }
        }
        return -1;
    }
}
