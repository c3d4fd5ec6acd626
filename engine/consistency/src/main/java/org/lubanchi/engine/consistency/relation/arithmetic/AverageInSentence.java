package org.lubanchi.engine.consistency.relation.arithmetic;

import com.google.auto.service.AutoService;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lubanchi.engine.consistency.claim.Claim;
import org.lubanchi.engine.consistency.finding.Evidence;
import org.lubanchi.engine.consistency.finding.Judgement;
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
            "(?:平均每|每)[个家所支项]?(\\p{IsHan}{1,4}?)(?:平均)?(?:为|约|达|有)*$|(人|户|校|班|家|项|次|师)均(?:为|约|达|收入|金额)*$");

    private static final Pattern TOTAL = Pattern.compile("^[，、]?(?:共计|合计|总计|共|计|发放)(?:达|为|约)?$");

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
            for (int i = 2; i < amounts.size(); i++) {
                judgeAt(amounts.get(i - 2), amounts.get(i - 1), amounts.get(i)).ifPresent(judgements::add);
                judgeTotal(amounts.get(i - 2), amounts.get(i - 1), amounts.get(i))
                        .ifPresent(judgements::add);
            }
        }
        return judgements;
    }

    private Optional<Judgement> judgeAt(Claim a, Claim b, Claim average) {
        String text = average.prose().text();
        Matcher words = AVERAGE.matcher(text.substring(
                Math.max(0, average.token().start() - 8), average.token().rawStart()));
        if (!isAmount(a) || !isAmount(b) || !isAmount(average) || !words.find()) {
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
        Interval expected = Averages.printed(total.interval().over(number.interval()), average);
        List<Evidence> ends = List.of(average.as("平均"), total.as("总量"), number.as("个数"));
        String formula = total.raw() + " ÷ " + number.raw();
        return Optional.of(new Verdict(card(), expected, average, ends, formula).judgement("平均数"));
    }

    /** 246 人、每人 2000 元，计 49.2 万元: the total comes last. */
    private Optional<Judgement> judgeTotal(Claim number, Claim each, Claim total) {
        String text = each.prose().text();
        Matcher words = AVERAGE.matcher(text.substring(
                Math.max(0, each.token().start() - 8), each.token().rawStart()));
        boolean told = isAmount(number)
                && isAmount(total)
                && words.find()
                && number.sentence() == total.sentence()
                && TOTAL.matcher(Wording.between(each, total)).matches()
                && isNumberOf(words.group(1) == null ? words.group(2) : words.group(1), number)
                && each.sameUnit(total);
        if (!told) {
            return Optional.empty();
        }
        List<Evidence> ends = List.of(total.as("总量"), number.as("个数"), each.as("平均"));
        Interval expected = number.interval().times(each.interval());
        return Optional.of(
                new Verdict(card(), expected, total, ends, number.raw() + " × " + each.raw()).judgement("总量"));
    }

    private static boolean isAmount(Claim claim) {
        return claim.token().kind() == NumberToken.Kind.AMOUNT
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
