package org.lubanchi.engine.consistency.relation.arithmetic;

import com.google.auto.service.AutoService;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lubanchi.engine.consistency.claim.Claim;
import org.lubanchi.engine.consistency.finding.Evidence;
import org.lubanchi.engine.consistency.finding.Judgement;
import org.lubanchi.engine.consistency.finding.Outcome;
import org.lubanchi.engine.consistency.number.NumberToken;
import org.lubanchi.engine.consistency.relation.Relation;
import org.lubanchi.engine.consistency.relation.RelationCard;
import org.lubanchi.engine.consistency.relation.ReportFacts;
import org.lubanchi.engine.consistency.relation.Verdict;
import org.lubanchi.engine.kernel.LocalText;

/** The ratio of two numbers told right before it (两数之比): 男生 1537 人、女生 1113 人，男女生之比为 1.38:1. */
@AutoService(Relation.class)
public final class RatioOfTwo implements Relation {
    private static final Pattern NAMED = Pattern.compile("(?:之比|比例|之间的比|比)(?:约?为|是|达)?$");

    /** Who teaches whom is counted by rules of its own, and a goal follows from nothing. */
    private static final Pattern OTHER = Pattern.compile("师生|生师|师资|标准|要求|目标|不低于|不高于|上年|去年");

    private static final Pattern BESIDE = Pattern.compile("^[、，和与](?![^，。；]*(?:总|共|合计|折合))[^，。；\\d]{0,12}$");

    private static final int REACH = 16;

    @Override
    public RelationCard card() {
        return new RelationCard(
                "ratio-of-two",
                "ratio",
                new LocalText("两数之比", "The ratio of two numbers"),
                new LocalText(
                        "一句里先并列两个同单位的数，接着写“之比为 x:1”（或 1:x），x 由这两个数按先后算得。",
                        "Where a sentence tells two numbers of one unit and then their ratio to one, it follows from them"
                                + " in their order."),
                "甲 ÷ 乙 = x（x:1）；乙 ÷ 甲 = x（1:x）",
                "在校生中，男生 1537 人、女生 1113 人，男女生之比为 1.38:1。\n",
                "在校生中，男生 1537 人、女生 1113 人，男女生之比为 1.83:1。\n");
    }

    @Override
    public List<Judgement> judge(ReportFacts facts) {
        List<Judgement> judgements = new ArrayList<>();
        for (List<Claim> sentence : facts.sentences().values()) {
            for (int i = 2; i < sentence.size(); i++) {
                judgeOne(sentence.get(i - 2), sentence.get(i - 1), sentence.get(i))
                        .ifPresent(judgements::add);
            }
        }
        return judgements;
    }

    private Optional<Judgement> judgeOne(Claim first, Claim second, Claim ratio) {
        if (ratio.token().kind() != NumberToken.Kind.RATIO) {
            return Optional.empty();
        }
        String words = Wording.before(ratio, REACH);
        boolean told = ToldBefore.isPlain(first)
                && first.sameUnit(second)
                && !first.unit().isEmpty()
                && ToldBefore.isPlain(second)
                && first.interval().isPositive()
                && second.interval().isPositive()
                && BESIDE.matcher(Wording.between(first, second)).matches()
                && NAMED.matcher(words).find()
                && !OTHER.matcher(words).find();
        if (!told) {
            return Optional.empty();
        }
        boolean toOne = ratio.token().rawStart() == ratio.token().start();
        Claim above = toOne ? first : second;
        Claim below = toOne ? second : first;
        List<Evidence> ends = List.of(ratio.as("比"), above.as("前项"), below.as("后项"));
        Verdict verdict = new Verdict(
                card(), above.interval().over(below.interval()), ratio, ends, above.raw() + " ÷ " + below.raw());
        return Optional.of(verdict)
                .filter(each -> each.outcome() == Outcome.HOLDS || each.mayBeSlip())
                .map(each -> each.judgement("两数之比"));
    }
}
