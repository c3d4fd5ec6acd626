package org.lubanchi.engine.consistency.relation.arithmetic;

import com.google.auto.service.AutoService;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lubanchi.engine.consistency.claim.Claim;
import org.lubanchi.engine.consistency.finding.Cause;
import org.lubanchi.engine.consistency.finding.Evidence;
import org.lubanchi.engine.consistency.finding.Judgement;
import org.lubanchi.engine.consistency.finding.Outcome;
import org.lubanchi.engine.consistency.number.NumberToken;
import org.lubanchi.engine.consistency.relation.Relation;
import org.lubanchi.engine.consistency.relation.RelationCard;
import org.lubanchi.engine.consistency.relation.ReportFacts;
import org.lubanchi.engine.kernel.LocalText;

/** The rate of all lies between the rates of its parts (总体比率介于各部分之间). */
@AutoService(Relation.class)
public final class MeanBetweenParts implements Relation {
    private static final int NAME = 4;

    @Override
    public RelationCard card() {
        return new RelationCard(
                "mean-between-parts",
                "weighted_mean",
                new LocalText("总体比率介于各部分之间", "A mean lies between its parts"),
                new LocalText(
                        "先说总体的率，“其中”再说两部分以上的同一个率，总体不低于最低的，也不高于最高的。",
                        "The rate of all lies between the lowest and the highest rate of its parts."),
                "min(各部分) ≤ 总体 ≤ max(各部分)",
                "全市毕业生升学比例为 84.3%。其中，直属学校升学比例达到 94.8%，区县学校学生升学比例为 79.8%。\n",
                "全市毕业生升学比例为 74.3%。其中，直属学校升学比例达到 94.8%，区县学校学生升学比例为 79.8%。\n");
    }

    @Override
    public List<Judgement> judge(ReportFacts facts) {
        List<Claim> rates = facts.textClaims().stream()
                .filter(claim -> claim.token().kind() == NumberToken.Kind.PERCENT
                        && claim.label().length() >= NAME)
                .toList();
        List<Judgement> judgements = new ArrayList<>();
        for (int i = 0; i + 2 < rates.size(); i++) {
            judgeFrom(facts, rates, i, judgements);
        }
        return judgements;
    }

    private void judgeFrom(ReportFacts facts, List<Claim> rates, int at, List<Judgement> judgements) {
        Claim whole = rates.get(at);
        List<Claim> parts = new ArrayList<>();
        for (int j = at + 1; j < rates.size(); j++) {
            Claim part = rates.get(j);
            boolean near = part.block() == whole.block() && part.sentence() <= whole.sentence() + 1;
            if (near && parts.size() >= 2 && isOfKind(whole, part)) {
                parts.add(part);
                continue;
            }
            if (!near || !sameName(whole, part)) {
                break;
            }
            parts.add(part);
        }
        if (parts.size() < 2 || !introduced(whole, parts.getFirst()) || isOpen(facts, whole, parts)) {
            return;
        }
        Claim least =
                parts.stream().min((a, b) -> a.value().compareTo(b.value())).orElse(whole);
        Claim most =
                parts.stream().max((a, b) -> a.value().compareTo(b.value())).orElse(whole);
        List<Evidence> ends = new ArrayList<>();
        ends.add(whole.as("总体"));
        parts.forEach(part -> ends.add(part.as("部分")));
        boolean between = whole.interval().high().compareTo(least.interval().low()) >= 0
                && whole.interval().low().compareTo(most.interval().high()) <= 0;
        judgements.add(between ? Judgement.holds(card().id(), card().kind(), ends) : outside(whole, parts, ends));
    }

    /** Whether the numbers that the rates are told of show that there are more parts than these. */
    private static boolean isOpen(ReportFacts facts, Claim whole, List<Claim> parts) {
        Optional<Claim> all = counted(facts, whole);
        List<Claim> told = parts.stream()
                .flatMap(part -> counted(facts, part).stream())
                .filter(count -> all.filter(count::sameUnit).isPresent())
                .toList();
        return all.isPresent()
                && told.size() == parts.size()
                && new Sum(told)
                                .interval()
                                .high()
                                .compareTo(all.get().interval().low())
                        < 0;
    }

    /** The number of its clause that a rate is told of: 在校生 1839 人，比上年减少 10.4%. */
    private static Optional<Claim> counted(ReportFacts facts, Claim rate) {
        return facts.before(rate).filter(claim -> claim.token().kind() == NumberToken.Kind.AMOUNT);
    }

    private static boolean sameName(Claim whole, Claim part) {
        String name = whole.label().substring(whole.label().length() - NAME);
        return part.label().endsWith(name) || whole.label().endsWith(part.label());
    }

    /** The part of a list that is named more shortly than those before it: 初次就业率, 甲初次就业率, 乙就业率. */
    private static boolean isOfKind(Claim whole, Claim part) {
        String name = whole.label().substring(whole.label().length() - NAME + 1);
        return part.label().endsWith(name);
    }

    private static boolean introduced(Claim whole, Claim part) {
        String text = whole.prose().text();
        int comma = text.lastIndexOf("其中", part.token().start());
        return comma >= whole.token().end();
    }

    private Judgement outside(Claim whole, List<Claim> parts, List<Evidence> ends) {
        String list = parts.stream().map(Claim::raw).collect(Collectors.joining("、"));
        return new Judgement(
                card().id(),
                card().kind(),
                Outcome.ERROR,
                ends,
                whole.raw() + " ∉ [" + list + "]",
                "总体的“" + whole.label() + "”" + whole.raw() + "% 不在各部分（" + list + "）之间。",
                "核对总体和各部分的率。",
                List.of(Cause.DIGITS_TRANSPOSED, Cause.DIGIT_WRONG, Cause.OTHER_YEAR));
    }
}
