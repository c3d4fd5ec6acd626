package org.lubanchi.engine.consistency.relation.arithmetic;

import com.google.auto.service.AutoService;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lubanchi.engine.consistency.claim.Claim;
import org.lubanchi.engine.consistency.claim.Labels;
import org.lubanchi.engine.consistency.claim.WordSearch;
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

/** A share in a sentence is its part over its whole (句中占比). */
@AutoService(Relation.class)
public final class ShareInSentence implements Relation {
    private static final Pattern SHARE = Pattern.compile(
            "^(.*?)(?:所)?占(?:比例?|到|总数|全[市县校区].{0,8}|.{0,14}的|[\\p{IsHan}]{2,8})?(?:例|重)?(?:为|达到?|约|的)?$");

    private static final Pattern NAMED = Pattern.compile("占([\\p{IsHan}]{2,10}?)(?:总数|总人数|人数)?的?(?:比例|比重)?(?:为|达|约)*$");
    /** Shares told in the order of their parts are another relation's. */
    private static final WordSearch IN_ORDER = WordSearch.of("分别|依次");

    /** 占高中阶段招生总数 | 31850 人 | 的 46.8%; 完成任务 | 12 万人次 | 的 105%. */
    private static final Pattern OF = Pattern.compile("^[)]?的(?:比例|比重)?(?:为|达|约)*$");

    private static final Pattern TAKES = Pattern.compile("(?:占|为|是|相当于|达到?|完成)[^，。；]{0,16}$");

    private static final Pattern COUNT = Pattern.compile("^，(?:人数|总数|数量|共计?|计|即|为|达|有|约)+$");

    /** 教职工 186 人 | ，教师占 84.9%，即 158 人. */
    private static final Pattern OF_BEFORE = Pattern.compile("^，[\\p{IsHan}]{1,8}占$");

    /** 比上年的 5000 人次增加 750 人次: neither is what the sentence tells of. */
    private static final Pattern COMPARED = Pattern.compile("比|较|增加|净增|减少|(?<!最)多|(?<!最)少(?!年)|高出|低于");

    private static final Pattern NO_WHOLE = Pattern.compile("每|[生人师班户]均|平均|增加|净增|新增|减少|增长|多出|少了");

    /** 甲和乙各 7 所、丙 6 所，占 40%: the share may be of all that are listed. */
    private static final Pattern LIST = Pattern.compile("各\\d+[\\p{IsHan}]?、[\\p{IsHan}]{1,10}$");

    /** 3038 个（含 207 个），占 99.1%: not of what stands in the bracket. */
    private static final Pattern CLOSED = Pattern.compile("[)]，");

    private static final int LIST_REACH = 20;
    private static final int NAME_REACH = 20;

    /** How many numbers before a share its part and whole are looked for; no sentence that people write has as many. */
    private static final int FURTHEST = 64;

    @Override
    public RelationCard card() {
        return new RelationCard(
                "share-in-sentence",
                "ratio",
                new LocalText("句中占比", "A share in a sentence"),
                new LocalText(
                        "句中先说总数和部分，再说“部分占比 x%”，则 x = 部分 ÷ 总数。",
                        "Where a sentence gives a whole, a part and the part's share, the share is part over whole."),
                "部分 ÷ 总数 × 100%",
                "学校有专任教师 160 人，其中双师型教师 124 人，占比 77.5%。\n",
                "学校有专任教师 160 人，其中双师型教师 124 人，占比 75.7%。\n");
    }

    @Override
    public List<Judgement> judge(ReportFacts facts) {
        List<Judgement> judgements = new ArrayList<>();
        for (List<Claim> sentence : facts.sentences().values()) {
            for (int i = 0; i < sentence.size(); i++) {
                judgeShare(facts, sentence, i).ifPresent(judgements::add);
            }
        }
        return judgements;
    }

    private Optional<Judgement> judgeShare(ReportFacts facts, List<Claim> sentence, int at) {
        Claim share = sentence.get(at);
        if (share.token().kind() != NumberToken.Kind.PERCENT) {
            return Optional.empty();
        }
        Optional<Judgement> beside = wholeBeside(sentence, at).or(() -> countBehind(facts, sentence, at));
        if (beside.isPresent() || at == 0) {
            return beside;
        }
        Claim previous = sentence.get(at - 1);
        if (previous.parent().isPresent()
                && CLOSED.matcher(Wording.between(previous, share)).lookingAt()) {
            return Optional.empty();
        }
        String text = share.prose().text();
        int from = Math.min(previous.token().end(), share.token().start());
        String between = text.substring(from, share.token().rawStart());
        Matcher words = SHARE.matcher(between.replaceAll("^[^，(、]{0,10}[，(、]", ""));
        if (!words.matches() || between.length() > 30 || IN_ORDER.isIn(between)) {
            return Optional.empty();
        }
        String subject = Labels.clean(words.group(1));
        return ShareParts.part(sentence, at, subject).flatMap(part -> {
            Optional<Judgement> judged = judgeWholes(share, part, sentence, at, subject)
                    .or(() -> wholeBefore(facts, part, between)
                            .filter(whole -> whole.interval().isPositive())
                            .map(whole -> verdict(share, part, whole).judgement("“" + part.label() + "”占比")))
                    .or(() -> ofTopicBefore(facts, share, part));
            return judged.filter(each -> each.outcome() == Outcome.HOLDS || !ShareParts.isAmong(part))
                    .or(() -> amongNamed(facts, share, part));
        });
    }

    /** 专业课教师里双师型教师 51 人，占 64.6%: the part's own name says of whom. */
    private Optional<Judgement> amongNamed(ReportFacts facts, Claim share, Claim part) {
        return ShareParts.among(part)
                .flatMap(name -> Topics.named(facts, part, name))
                .filter(whole -> whole.interval().isPositive() && whole.block() == part.block())
                .map(whole -> verdict(share, part, whole).judgement("“" + part.label() + "”占比"));
    }

    /**
     * 专任教师里，…。硕士 589 人，占 85%: a sentence that names no whole goes on with what the passage spoke of last. It may as well
     * have changed its subject, so that only a slip of the pen is told.
     */
    private Optional<Judgement> ofTopicBefore(ReportFacts facts, Claim share, Claim part) {
        return Topics.carried(facts, part)
                .or(() -> Topics.spokenOf(facts, part))
                .filter(whole -> whole.interval().isPositive() && whole.value().compareTo(part.value()) >= 0)
                .map(whole -> verdict(share, part, whole))
                .filter(verdict -> verdict.outcome() == Outcome.HOLDS || verdict.isSlip())
                .map(verdict -> verdict.judgement("“" + part.label() + "”占比"));
    }

    /** The whole stands between the part and its share: 126 家，占合作企业总数 168 家的 75%. */
    private Optional<Judgement> wholeBeside(List<Claim> sentence, int at) {
        Claim share = sentence.get(at);
        if (at == 0) {
            return Optional.empty();
        }
        Claim whole = sentence.get(at - 1);
        String before = Wording.before(whole, 20);
        boolean beside = whole.token().kind() == NumberToken.Kind.AMOUNT
                && OF.matcher(Wording.between(whole, share)).matches()
                && TAKES.matcher(before).find()
                && whole.interval().isPositive();
        if (!beside) {
            return Optional.empty();
        }
        for (int i = at - 2; i >= Math.max(0, at - FURTHEST); i--) {
            Claim part = sentence.get(i);
            boolean told =
                    !COMPARED.matcher(part.label() + Wording.before(part, 6)).find();
            if (part.sameUnit(whole) && part.parent().isEmpty() && told) {
                return Optional.of(verdict(share, part, whole).judgement("“" + part.label() + "”占比"));
            }
        }
        return Optional.empty();
    }

    /** The count is told behind its share: 占签约就业的 82%，人数为 2207 人. */
    private Optional<Judgement> countBehind(ReportFacts facts, List<Claim> sentence, int at) {
        Claim share = sentence.get(at);
        if (at + 1 >= sentence.size()) {
            return Optional.empty();
        }
        Claim count = sentence.get(at + 1);
        Matcher named = NAMED.matcher(Wording.before(share, NAME_REACH));
        boolean told = count.token().kind() == NumberToken.Kind.AMOUNT
                && COUNT.matcher(Wording.between(share, count)).matches();
        if (told
                && at > 0
                && OF_BEFORE
                        .matcher(Wording.between(sentence.get(at - 1), share))
                        .matches()) {
            Claim whole = sentence.get(at - 1);
            return whole.sameUnit(count) && whole.interval().isPositive()
                    ? Optional.of(verdict(share, count, whole).judgement("占“" + whole.label() + "”的比例"))
                    : Optional.empty();
        }
        return told && named.find()
                ? Topics.named(facts, count, named.group(1))
                        .filter(whole -> whole.interval().isPositive())
                        .map(whole -> verdict(share, count, whole).judgement("占“" + whole.label() + "”的比例"))
                : Optional.empty();
    }

    private Optional<Judgement> judgeWholes(Claim share, Claim part, List<Claim> sentence, int at, String subject) {
        List<Claim> wholes = new ArrayList<>();
        part.parent().ifPresent(wholes::add);
        for (int i = at - 1; i >= Math.max(0, at - FURTHEST); i--) {
            Claim claim = sentence.get(i);
            if (claim.order() != part.order()
                    && !ShareParts.isNoCount(claim)
                    && !isSame(part.parent(), Optional.of(claim))
                    && claim.sameUnit(part)
                    && claim.order() < part.order()
                    && !isSibling(claim, part)) {
                wholes.add(claim);
            }
        }
        Optional<String> name = ShareParts.wholeName(Wording.between(sentence.get(at - 1), share));
        name.ifPresent(each -> sentence.subList(0, at).stream()
                .filter(claim -> claim.order() > part.order()
                        && claim.sameUnit(part)
                        && claim.label().length() >= 2
                        && ShareParts.mayBe(claim, each))
                .forEach(wholes::addFirst));
        wholes.removeIf(
                whole -> name.filter(each -> !ShareParts.mayBe(whole, each)).isPresent());
        Optional<Verdict> told = holding(share, part, wholes)
                .or(() -> holding(share, part, siblings(sentence, part)))
                .or(() -> ofBoth(share, part, wholes))
                .or(() -> likeliest(sentence, part, wholes)
                        .filter(whole -> part.parent().isPresent()
                                || isPossible(share, part, whole, !subject.isEmpty() && name.isEmpty()))
                        .map(whole -> verdict(share, part, whole)));
        return told.map(verdict -> verdict.judgement("“" + part.label() + "”占比"));
    }

    /**
     * A part is no larger than its whole, unless a slip of the pen made it so.
     *
     * @param repeated whether the share repeats the part's name (企业 48 家，大中型企业 42 家，大中型企业占比 87.5%): then any other number
     *     is its whole
     */
    private boolean isPossible(Claim share, Claim part, Claim whole, boolean repeated) {
        BigDecimal least = part.interval().low();
        BigDecimal most = whole.interval().high();
        return (repeated ? Slip.mayExceed(least, most) : least.compareTo(most) <= 0)
                || verdict(share, part, whole).isSlip()
                || isSlipOfPart(share, part, whole);
    }

    /** 教师 241 人中，硕士 668 人，占 28.2%: 68 are. */
    private static boolean isSlipOfPart(Claim share, Claim part, Claim whole) {
        BigDecimal right = share.value()
                .multiply(whole.digits())
                .movePointLeft(2)
                .setScale(Math.max(0, part.digits().scale()), RoundingMode.HALF_UP);
        return Slip.between(part.raw(), right.toPlainString()).isPresent();
    }

    /** 县财政 180.0 万元，自筹 49.5 万元，自筹占 21.6%: of both together. */
    private Optional<Verdict> ofBoth(Claim share, Claim part, List<Claim> others) {
        return others.stream()
                .filter(other -> other.token().kind() == NumberToken.Kind.AMOUNT
                        && part.interval().plus(other.interval()).isPositive())
                .filter(other -> part.interval()
                        .percentOf(part.interval().plus(other.interval()))
                        .meets(share.interval()))
                .findFirst()
                .map(other -> new Verdict(
                        card(),
                        part.interval().percentOf(part.interval().plus(other.interval())),
                        share,
                        List.of(share.as("占比"), part.as("部分"), other.as("其他部分")),
                        part.raw() + " ÷ (" + part.raw() + " + " + other.raw() + ") × 100%"));
    }

    private Optional<Verdict> holding(Claim share, Claim part, List<Claim> wholes) {
        return wholes.stream()
                .filter(whole -> whole.interval().isPositive())
                .map(whole -> verdict(share, part, whole))
                .filter(verdict -> verdict.outcome() == Outcome.HOLDS)
                .findFirst();
    }

    /** 教师 535 人，其中专任教师 485 人，高级职称 294 人，占 61%: the share may be of the part before. */
    private static List<Claim> siblings(List<Claim> sentence, Claim part) {
        return sentence.stream()
                .filter(claim -> claim.order() < part.order() && claim.sameUnit(part) && isSibling(claim, part))
                .toList();
    }

    /** The whole to blame: the one the part is of, or the first and largest; parts that have shares of their own are none. */
    private static Optional<Claim> likeliest(List<Claim> sentence, Claim part, List<Claim> wholes) {
        if (wholes.isEmpty() || LIST.matcher(Wording.before(part, LIST_REACH)).find()) {
            return Optional.empty();
        }
        List<Claim> counts = wholes.stream()
                .filter(whole -> !NO_WHOLE.matcher(whole.label() + Wording.before(whole, 4))
                        .find())
                .toList();
        if (counts.isEmpty()) {
            return Optional.empty();
        }
        Claim first = counts.getFirst();
        boolean own = part.parent().isPresent();
        boolean shared = ListedNumbers.shareBehind(sentence, first).isPresent();
        return (own || (beginsWithWhole(wholes) && !shared)) && first.interval().isPositive()
                ? Optional.of(first)
                : Optional.empty();
    }

    /** Of counts that stand side by side (正高级 62 人、副高级 187 人、中级 305 人) none is the whole; that comes first and is the largest. */
    private static boolean beginsWithWhole(List<Claim> wholes) {
        Claim first = wholes.getLast();
        return wholes.stream()
                .allMatch(
                        each -> each.interval().low().compareTo(first.interval().high()) <= 0);
    }

    /**
     * The whole outside the clause: the one named in 占专任教师的, or the one that the clauses before it, parted by semicolons,
     * speak of (专任教师 2124 人，其中甲 340 人，占 16%；乙 658 人，占 31%).
     */
    private static Optional<Claim> wholeBefore(ReportFacts facts, Claim part, String between) {
        Matcher named = NAMED.matcher(between);
        if (named.find()) {
            return Topics.named(facts, part, named.group(1))
                    .or(() -> Topics.namedBehind(facts, part, named.group(1)))
                    .filter(whole -> !isPartOfSame(facts, whole, named.group(1)));
        }
        String text = part.prose().text();
        int clause = text.lastIndexOf('；', part.token().start());
        int stop = text.lastIndexOf('。', part.token().start());
        if (clause <= stop) {
            return Topics.whole(facts, part);
        }
        List<Claim> before = facts.textNear(part.block(), 0).stream()
                .filter(claim -> claim.prose() == part.prose()
                        && claim.token().start() > stop
                        && claim.token().end() <= clause
                        && claim.sameUnit(part))
                .toList();
        Optional<Claim> shared =
                before.stream().flatMap(claim -> claim.parent().stream()).findFirst();
        return shared.or(() -> Topics.whole(facts, part)).or(() -> sharedWhole(facts, before));
    }

    /** 毕业生 862 人，升学 309 人，占 35.8%；就业 541 人，…: the first number, where the clause's own share is of it. */
    private static Optional<Claim> sharedWhole(ReportFacts facts, List<Claim> before) {
        if (before.size() != 2 || !before.getFirst().interval().isPositive()) {
            return Optional.empty();
        }
        Claim whole = before.getFirst();
        Claim part = before.getLast();
        Interval share = part.interval().percentOf(whole.interval());
        return facts.behind(part)
                .filter(claim -> claim.token().kind() == NumberToken.Kind.PERCENT
                        && Wording.between(part, claim).contains("占")
                        && claim.interval().meets(share))
                .map(_ -> whole);
    }

    /** 毕业生 21955 人，占毕业生总数的 16.3%: these are some of them, too. */
    private static boolean isPartOfSame(ReportFacts facts, Claim claim, String name) {
        return facts.behind(claim)
                .filter(next -> next.token().kind() == NumberToken.Kind.PERCENT)
                .map(next -> NAMED.matcher(Wording.between(claim, next)))
                .filter(words -> words.find() && words.group(1).equals(name))
                .isPresent();
    }

    private static boolean isSibling(Claim claim, Claim part) {
        return isSame(claim.parent(), part.parent());
    }

    private static boolean isSame(Optional<Claim> one, Optional<Claim> other) {
        return one.isPresent()
                && other.filter(claim -> claim.order() == one.get().order()).isPresent();
    }

    private Verdict verdict(Claim share, Claim part, Claim whole) {
        List<Evidence> ends = List.of(share.as("占比"), part.as("部分"), whole.as("总数"));
        String formula = part.raw() + " ÷ " + whole.raw() + " × 100%";
        return new Verdict(card(), part.interval().percentOf(whole.interval()), share, ends, formula);
    }
}
