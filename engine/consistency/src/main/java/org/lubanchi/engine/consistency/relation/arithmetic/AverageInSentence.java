package org.lubanchi.engine.consistency.relation.arithmetic;

import com.google.auto.service.AutoService;
import java.math.BigDecimal;
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
import org.lubanchi.engine.consistency.number.Bound;
import org.lubanchi.engine.consistency.number.Interval;
import org.lubanchi.engine.consistency.number.NumberToken;
import org.lubanchi.engine.consistency.relation.Relation;
import org.lubanchi.engine.consistency.relation.RelationCard;
import org.lubanchi.engine.consistency.relation.ReportFacts;
import org.lubanchi.engine.consistency.relation.Verdict;
import org.lubanchi.engine.kernel.LocalText;

/** An average told right behind its total and its number is one over the other (句内平均): 38 个班，1520 人，平均每班 40 人. */
@AutoService(Relation.class)
public final class AverageInSentence implements Relation {
    private static final Pattern AVERAGE = Pattern.compile(
            "(?:平均每|每)[个家所支项]?(\\p{IsHan}{1,4}?)(?:平均)?(?:为|约|达|有)*$|(人|户|校|班|家|项|次|师|生)均(?:为|约|达|收入|金额)*$");

    private static final BigDecimal FAR = new BigDecimal(20);
    private static final int THING = 6;
    private static final int SENTENCES = 3;

    private static final Pattern TOTAL = Pattern.compile(
            "^[^，。；、\\d]{0,6}[，、(]?[^，。；、\\d]{0,6}?(?:共计|合计|总计|一共|共有?|累计|计(?!入|划|算|提)|总共|进账|发放|支付|拨付)(?:达|为|约|收入|支出|发放|补助)?[\\p{IsHan}]{0,6}$");

    /** Amounts of more than one kind, or of some only. */
    private static final WordSearch NOT_ALL = WordSearch.of("以上|不等|至|最高|起|其中|另|预计|若|如");

    /** 22 人分别获得 4000 元: what each gets is no total. */
    private static final Pattern EACH = Pattern.compile("(?:分别|各|每[人生名家所校班])[^，。；]{0,6}$");

    private static final int EACH_REACH = 10;

    @Override
    public RelationCard card() {
        return new RelationCard(
                "average-in-sentence",
                "percapita",
                new LocalText("句内平均", "An average in a sentence"),
                new LocalText(
                        "一句里紧接着写个数、总量和平均（“612 人次、合计 61.2 万元，人均 1000 元”），平均等于总量除以个数。",
                        "Where a sentence gives a number, a total and the average right behind each other, the average"
                                + " is the total over the number."),
                "总量 ÷ 个数 = 平均",
                "开设订单班 38 个，覆盖学生 1520 人，平均每班 40 人。\n",
                "开设订单班 38 个，覆盖学生 1250 人，平均每班 40 人。\n");
    }

    @Override
    public List<Judgement> judge(ReportFacts facts) {
        List<Judgement> judgements = new ArrayList<>();
        for (List<Claim> sentence : facts.sentences().values()) {
            List<Claim> amounts = sentence.stream()
                    .filter(claim -> claim.token().kind() == NumberToken.Kind.AMOUNT)
                    .toList();
            for (int i = 0; i < amounts.size(); i++) {
                Claim told = amounts.get(i);
                Optional<EachOf> each = ToldBefore.isPlain(told) ? EachOf.of(told) : Optional.empty();
                if (each.isEmpty()) {
                    continue;
                }
                Optional<Judgement> beside = i < 2 ? Optional.empty() : judgeAt(amounts.subList(0, i), told);
                beside.or(() -> judgeApart(facts, told, each.get())).ifPresent(judgements::add);
                if (i + 1 < amounts.size()) {
                    judgeTotal(facts, told, each.get(), amounts.get(i + 1)).ifPresent(judgements::add);
                }
                if (i + 2 < amounts.size() && each.get().counts(amounts.get(i + 1))) {
                    product(told, each.get(), amounts.get(i + 1), amounts.get(i + 2))
                            .ifPresent(judgements::add);
                }
            }
        }
        return judgements;
    }

    /** 12 个村，共 2340 人次，平均每村 195 人次: the number and the total are told in other clauses. */
    private Optional<Judgement> judgeApart(ReportFacts facts, Claim average, EachOf each) {
        if (!each.average() || each.isRepeated()) {
            return Optional.empty();
        }
        List<Claim> before = ToldBefore.inSentences(facts, average, SENTENCES).stream()
                .filter(claim -> ToldBefore.isPlain(claim)
                        && claim.organisation().equals(average.organisation())
                        && EachOf.of(claim).isEmpty()
                        && claim.interval().isPositive())
                .toList();
        List<Claim> numbers = before.stream().filter(each::counts).toList();
        List<Claim> totals = before.stream()
                .filter(claim -> isTotalOf(claim, average) && claim.value().compareTo(average.value()) > 0)
                .toList();
        if (numbers.isEmpty() || totals.isEmpty()) {
            return Optional.empty();
        }
        Optional<Verdict> fitting = numbers.stream()
                .flatMap(number -> totals.stream()
                        .filter(total -> total.order() != number.order())
                        .map(total -> average(number, total, average)))
                .filter(verdict -> verdict.outcome() == Outcome.HOLDS)
                .findFirst();
        return fitting.or(() -> nearest(numbers, totals, average)).map(verdict -> verdict.judgement("平均数"));
    }

    /** Both told last: in the sentence of the average they are meant, further back only where a slip of the pen explains it. */
    private Optional<Verdict> nearest(List<Claim> numbers, List<Claim> totals, Claim average) {
        Claim number = numbers.getLast();
        Claim total = totals.getLast();
        boolean parts = number.parent().isPresent() || total.parent().isPresent();
        if (parts || number.order() == total.order()) {
            return Optional.empty();
        }
        Verdict verdict = average(number, total, average);
        boolean here = number.sentence() == average.sentence() && total.sentence() == average.sentence();
        return Optional.of(verdict).filter(each -> here && isLikely(each, totals.size() > 1) || each.isSlip());
    }

    private static boolean isTotalOf(Claim total, Claim average) {
        boolean people = total.unit().startsWith("人")
                && (average.unit().startsWith("人") || average.unit().equals("次"));
        String thing = Labels.clean(Wording.behind(average, THING).split("[，。；、:()]", 2)[0]);
        boolean named =
                thing.isEmpty() || average.unit().equals("元") || total.words().contains(thing);
        return !average.unit().isEmpty() && named && (people || total.sameUnit(average));
    }

    private Verdict average(Claim number, Claim total, Claim average) {
        Interval expected = Averages.printed(total.interval().over(number.interval()), average);
        List<Evidence> ends = List.of(average.as("平均"), total.as("总量"), number.as("个数"));
        return new Verdict(card(), expected, average, ends, total.raw() + " ÷ " + number.raw());
    }

    private Optional<Judgement> judgeAt(List<Claim> before, Claim average) {
        Claim a = before.get(before.size() - 2);
        Claim b = before.getLast();
        String text = average.prose().text();
        Matcher words = AVERAGE.matcher(text.substring(
                Math.max(0, average.token().start() - 8), average.token().rawStart()));
        boolean each = EachOf.of(a).isPresent() || EachOf.of(b).isPresent();
        if (each || !isAmount(a) || !isAmount(b) || !isAmount(average) || !words.find()) {
            return Optional.empty();
        }
        String of = words.group(1) == null ? words.group(2) : words.group(1);
        boolean forward = isNumberOf(of, a) && b.sameUnit(average);
        boolean backward = isNumberOf(of, b) && a.sameUnit(average);
        if (forward == backward) {
            return Optional.empty();
        }
        Claim number = forward ? a : b;
        Claim total = forward ? b : a;
        if (!number.interval().isPositive()) {
            return Optional.empty();
        }
        if (EACH.matcher(Wording.before(total, EACH_REACH)).find()) {
            return Optional.empty();
        }
        boolean other = before.stream()
                .anyMatch(claim -> claim.order() != total.order()
                        && claim.sameUnit(total)
                        && claim.parent().isEmpty());
        return Optional.of(average(number, total, average))
                .filter(verdict -> isLikely(verdict, other))
                .map(verdict -> verdict.judgement("平均数"));
    }

    /** Where another total may be meant, only a slip of the pen is told; nobody prints twenty times of what follows. */
    private static boolean isLikely(Verdict verdict, boolean otherTotal) {
        if (verdict.outcome() == Outcome.HOLDS || verdict.isSlip()) {
            return true;
        }
        BigDecimal printed = verdict.stated().value();
        boolean far = verdict.expected().high().multiply(FAR).compareTo(printed) < 0
                || verdict.expected().low().compareTo(printed.multiply(FAR)) > 0;
        return !otherTotal && !far;
    }

    /** 246 人、每人 2000 元，计 49.2 万元: the total comes last. */
    private Optional<Judgement> judgeTotal(ReportFacts facts, Claim amount, EachOf each, Claim total) {
        boolean told = isTotalTold(amount, each, total, amount);
        if (!told) {
            return Optional.empty();
        }
        Optional<Claim> number = ToldBefore.inFullSentence(facts, amount).stream()
                .filter(claim -> ToldBefore.isPlain(claim)
                        && each.counts(claim)
                        && EachOf.of(claim).isEmpty())
                .reduce((_, last) -> last)
                .filter(claim -> ToldBefore.inFullSentence(facts, amount).stream()
                        .noneMatch(other -> EachOf.of(other).isPresent() && other.sameUnit(amount)));
        return number.map(count -> total(amount, count, total));
    }

    /** Whether a number behind the last of the others says that it is what so much for each makes. */
    private static boolean isTotalTold(Claim amount, EachOf each, Claim total, Claim last) {
        return ToldBefore.isPlain(total)
                && !each.isRepeated()
                && !amount.unit().isEmpty()
                && isTotalOf(total, amount)
                && !NOT_ALL.isIn(Wording.between(amount, total))
                && TOTAL.matcher(Wording.between(last, total)).matches()
                && EachOf.of(total).isEmpty();
    }

    /** 每生 2000 元，发放给 318 名学生，合计 63.6 万元: the number stands between. */
    private Optional<Judgement> product(Claim amount, EachOf each, Claim number, Claim total) {
        boolean told =
                ToldBefore.isPlain(number) && EachOf.of(number).isEmpty() && isTotalTold(amount, each, total, number);
        return told ? Optional.of(total(amount, number, total)) : Optional.empty();
    }

    /** So much for each, times how many. */
    private Judgement total(Claim amount, Claim number, Claim total) {
        List<Evidence> ends = List.of(total.as("总量"), number.as("个数"), amount.as("每一个"));
        Interval expected = number.interval().times(amount.interval());
        return new Verdict(card(), expected, total, ends, number.raw() + " × " + amount.raw()).judgement("总量");
    }

    /** 五年投资目标 counts no years, 五年来 does. */
    private static final Pattern DURATION = Pattern.compile("(?:来|间|内|共|累|里|中|总|合|，|。|；|、|的|平均|\\)|$).*");

    private static boolean isAmount(Claim claim) {
        return claim.token().kind() == NumberToken.Kind.AMOUNT
                && (!claim.unit().equals("年")
                        || DURATION.matcher(Wording.behind(claim, THING)).matches())
                && claim.token().bound() == Bound.EXACT
                && claim.years().from() == claim.years().to();
    }

    /** Whether a claim counts what the average is of: its unit, or the last word of its name. */
    private static boolean isNumberOf(String word, Claim claim) {
        return claim.token().unit().startsWith(word)
                || claim.unit().startsWith(word)
                || (word.startsWith(claim.token().unit())
                        && !claim.token().unit().isEmpty())
                || claim.label().endsWith(word)
                || (word.equals("校") && claim.label().endsWith("学校"));
    }
}
