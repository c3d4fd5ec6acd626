package org.lubanchi.engine.consistency.relation.arithmetic;

import com.google.auto.service.AutoService;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.lubanchi.engine.consistency.claim.Claim;
import org.lubanchi.engine.consistency.finding.Judgement;
import org.lubanchi.engine.consistency.finding.Outcome;
import org.lubanchi.engine.consistency.number.Bound;
import org.lubanchi.engine.consistency.number.ChineseNumeral;
import org.lubanchi.engine.consistency.number.Interval;
import org.lubanchi.engine.consistency.number.NumberToken;
import org.lubanchi.engine.consistency.relation.Relation;
import org.lubanchi.engine.consistency.relation.RelationCard;
import org.lubanchi.engine.consistency.relation.ReportFacts;
import org.lubanchi.engine.consistency.relation.Verdict;
import org.lubanchi.engine.kernel.LocalText;

/**
 * A total divided without 其中 is the sum of what it is divided into (总数的划分).
 *
 * <p>The parts stand side by side; the total is the one their sentence parts (专任教师中，…；按学历分，…), the number just before
 * a colon or comma, or the last number of the passage. They are taken for all there is when the words say so (a colon, 按…分,
 * 其他, 男 and 女), or when the list is set apart from its total and one slip of the pen explains the difference.
 */
@AutoService(Relation.class)
public final class DividedTotal implements Relation {
    private static final Pattern SORTED =
            Pattern.compile("按[\\p{IsHan}]{1,8}?(?:分类?|划分|统计|来看|看)?[，:][\\p{IsHan}]{1,16}$");
    private static final Pattern COLON = Pattern.compile("^[\\p{IsHan}]{0,4}:[\\p{IsHan}]{1,16}$");
    private static final Pattern COMMA =
            Pattern.compile("^(?:[\\p{IsHan}]{0,4}|[\\p{IsHan}“”]{1,10}[中里])，[\\p{IsHan}]{0,16}$");

    /** 86 期培训班中，甲 35 期，…: what follows are its members. */
    private static final Pattern AMONG = Pattern.compile("^[\\p{IsHan}“”]{1,10}[中里]，[\\p{IsHan}]{0,16}$");

    /** The largest, the chief ones, the first three are not all. */
    private static final Pattern SOME =
            Pattern.compile("前[二三四五\\d]|最[多大高]|较[多大高]|主要|居前|(?<![中高初同一二三特])等(?![奖级])|重点|如|例如|分别有|仅|只有");

    private static final Pattern COUNTED =
            Pattern.compile("(?:^|。)([两二三四五六七八九十]|\\d{1,2})[所个家][\\p{IsHan}]{1,6}?[中里]，[\\p{IsHan}]{0,16}$");
    private static final Pattern BESIDE = Pattern.compile("^[、和及与][\\p{IsHan}“”]{0,12}$");
    private static final int CLOSED = 3;
    private static final int NEAR = 16;

    @Override
    public RelationCard card() {
        return new RelationCard(
                "divided-total",
                "sum",
                new LocalText("总数的划分", "A total and what it is divided into"),
                new LocalText(
                        "不用“其中”而把总数分开说的（“按性质，公办 14 所、民办 4 所”“支出：甲、乙、丙”“在校生中，男、女”），各部分相加等于总数。",
                        "Where a total is divided without 其中 (by kinds, behind a colon, men and women), the parts add"
                                + " up to it."),
                "部分1 + 部分2 + … = 总数",
                "全县有中职学校 18 所。按性质，公办 14 所、民办 4 所。\n",
                "全县有中职学校 18 所。按性质，公办 41 所、民办 4 所。\n");
    }

    @Override
    public List<Judgement> judge(ReportFacts facts) {
        List<Judgement> judgements = new ArrayList<>();
        for (ListedNumbers.Sentence sentence : ListedNumbers.sentences(facts)) {
            for (List<Claim> listed : sentence.amounts()) {
                judgeParts(facts, sentence.claims(), ListHeads.withoutWhole(listed))
                        .ifPresent(judgements::add);
            }
        }
        return judgements;
    }

    private Optional<Judgement> judgeParts(ReportFacts facts, List<Claim> sentence, List<Claim> listed) {
        List<List<Claim>> closings = Complements.closings(listed);
        if (closings.isEmpty()) {
            return judgeParts(facts, sentence, listed, false);
        }
        Optional<Judgement> all =
                judgeParts(facts, sentence, listed, true).filter(each -> each.outcome() == Outcome.HOLDS);
        if (all.isPresent()) {
            return all;
        }
        List<Judgement> told = closings.stream()
                .flatMap(parts -> judgeParts(facts, sentence, parts, true).stream())
                .toList();
        return told.stream()
                .filter(each -> each.outcome() == Outcome.HOLDS)
                .findFirst()
                .or(() -> told.stream().findFirst());
    }

    private Optional<Judgement> judgeParts(ReportFacts facts, List<Claim> sentence, List<Claim> parts, boolean closed) {
        Claim first = parts.getFirst();
        if (first.parent().isPresent() || parts.size() < 2) {
            return Optional.empty();
        }
        Optional<Claim> topic = Topics.whole(facts, first);
        Optional<Claim> just = justBefore(sentence, first);
        boolean colon = just.isPresent()
                && COLON.matcher(Wording.between(just.get(), first)).matches();
        String before = Wording.sentenceBefore(first);
        boolean sorted = SORTED.matcher(before).find();
        boolean some = SOME.matcher(before.substring(Math.max(0, before.length() - NEAR)))
                        .find()
                || Wording.behind(parts.getLast(), 1).equals("等");
        boolean counted = isCounted(before, parts.size())
                && Wording.behind(parts.getLast(), 1).equals("。");
        boolean divided = just.filter(whole -> Complements.areAllOf(whole, parts)
                        && AMONG.matcher(Wording.between(whole, first)).matches())
                .isPresent();
        boolean complete = !some && (divided || sorted || counted || (colon && parts.size() >= CLOSED) || closed);
        if (!complete && !some && just.isPresent() && isMembers(just.get(), parts)) {
            return told(List.of(just.get()), parts, SumSlip.explainsShort(just.get(), parts), true);
        }
        boolean apart = !some
                && parts.size() >= CLOSED
                && Complements.sharedEnding(parts) > 0
                && (topic.isPresent() || ListedNumbers.isClose(parts));
        List<Claim> bound = Stream.concat(topic.stream(), just.stream()).toList();
        if (!complete) {
            return told(bound, parts, false, apart);
        }
        List<Claim> named = counted ? ofAll(parts) : parts;
        return told(bound, named, true, true).or(() -> amongEarlier(facts, named, sorted || counted));
    }

    /** Whether a number's members are told one by one to the end of the sentence. */
    private static boolean isMembers(Claim whole, List<Claim> parts) {
        return parts.size() >= CLOSED
                && AMONG.matcher(Wording.between(whole, parts.getFirst())).matches()
                && "。；".contains(Wording.behind(parts.getLast(), 1))
                && !Complements.areOfSeveralDivisions(parts);
    }

    /** 四所学校里，甲校 3120 人、乙校 …: as many parts are told as there are. */
    private static boolean isCounted(String before, int parts) {
        Matcher count = COUNTED.matcher(before);
        return count.find()
                && ChineseNumeral.read(count.group(1))
                        .filter(many -> many == parts)
                        .isPresent();
    }

    /** The parts of what is the report's own, though each names a school. */
    private static List<Claim> ofAll(List<Claim> parts) {
        return parts.stream().map(part -> part.of("")).toList();
    }

    /**
     * The whole that the parts make; else the first that could be meant and is wrong.
     *
     * @param complete whether the words say that the parts are all there are of it
     * @param closed whether they seem to be, so that a slip of the pen explains why they do not add up
     */
    private Optional<Judgement> told(List<Claim> wholes, List<Claim> parts, boolean complete, boolean closed) {
        List<Verdict> verdicts = wholes.stream()
                .filter(whole -> closed && isWhole(whole, parts))
                .map(whole -> verdict(whole, parts))
                .toList();
        Optional<Verdict> holding = verdicts.stream()
                .filter(verdict -> verdict.outcome() == Outcome.HOLDS)
                .findFirst();
        Optional<Verdict> wrong = verdicts.stream()
                .filter(verdict -> (complete && isNear(verdict)) || SumSlip.explains(verdict.stated(), parts))
                .findFirst();
        return holding.or(() -> wrong)
                .map(verdict -> verdict.judgement("“" + verdict.stated().label() + "”的总数"));
    }

    /** Any number told before may be meant, and none need be: only one that a single slip sets apart from the sum is told as wrong. */
    private Optional<Judgement> amongEarlier(ReportFacts facts, List<Claim> parts, boolean complete) {
        List<Claim> wholes = new ArrayList<>(earlier(facts, parts.getFirst()));
        if (Complements.areGrades(parts)) {
            wholes.addAll(new Populations(facts).printed());
        }
        Optional<Judgement> told = told(wholes, parts, false, true);
        return told.isPresent() || !complete
                ? told
                : wholes.stream()
                        .filter(whole -> isWhole(whole, parts) && SumSlip.explainsShort(whole, parts))
                        .findFirst()
                        .map(whole -> verdict(whole, parts).judgement("“" + whole.label() + "”的总数"));
    }

    /** The number right before the parts, set apart by a colon or a comma. */
    private static Optional<Claim> justBefore(List<Claim> sentence, Claim first) {
        int at = sentence.indexOf(first);
        return at <= 0 || isOneOfTwo(sentence, at - 1)
                ? Optional.empty()
                : Optional.of(sentence.get(at - 1)).filter(whole -> {
                    String between = Wording.between(whole, first);
                    return COLON.matcher(between).matches()
                            || COMMA.matcher(between).matches();
                });
    }

    /** 甲类 96 家、乙类 118 家，…: what follows may divide both together. */
    private static boolean isOneOfTwo(List<Claim> sentence, int at) {
        return at > 0
                && sentence.get(at).sameUnit(sentence.get(at - 1))
                && BESIDE.matcher(Wording.between(sentence.get(at - 1), sentence.get(at)))
                        .matches();
    }

    /** Numbers told before in the passage that are parts of nothing, the last first. */
    private static List<Claim> earlier(ReportFacts facts, Claim first) {
        return facts.textNear(first.block(), 0).stream()
                .filter(claim -> claim.order() < first.order() && claim.parent().isEmpty())
                .toList()
                .reversed();
    }

    private static boolean isWhole(Claim whole, List<Claim> parts) {
        Claim first = parts.getFirst();
        return whole.token().kind() == NumberToken.Kind.AMOUNT
                && whole.token().bound() == Bound.EXACT
                && whole.sameUnit(first)
                && whole.organisation().equals(first.organisation())
                && !whole.label().isEmpty()
                && !whole.label().equals("原")
                && parts.stream()
                        .noneMatch(part -> part.label().equals(whole.label()) || Complements.areOpposite(whole, part));
    }

    /** A number far from the sum is of something else. */
    private static boolean isNear(Verdict verdict) {
        Interval sum = verdict.expected();
        Claim whole = verdict.stated();
        return sum.high().multiply(BigDecimal.valueOf(3)).compareTo(whole.value()) >= 0
                && sum.low().compareTo(whole.value().multiply(BigDecimal.valueOf(3))) <= 0;
    }

    private Verdict verdict(Claim whole, List<Claim> parts) {
        return new Sum(parts).against(card(), whole, "总数", "部分");
    }
}
