package org.lubanchi.engine.consistency.relation.arithmetic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lubanchi.engine.consistency.claim.Claim;
import org.lubanchi.engine.consistency.claim.Labels;
import org.lubanchi.engine.consistency.finding.Evidence;
import org.lubanchi.engine.consistency.finding.Judgement;
import org.lubanchi.engine.consistency.number.NumberToken;
import org.lubanchi.engine.consistency.relation.Relation;
import org.lubanchi.engine.consistency.relation.RelationCard;
import org.lubanchi.engine.consistency.relation.ReportFacts;
import org.lubanchi.engine.consistency.relation.Verdict;
import org.lubanchi.engine.kernel.LocalText;

/** How many times one quantity is of another: 培训人数达到在校生人数的 2.5 倍 (倍数). */
public final class TimesOf implements Relation {
    private static final Pattern TIMES =
            Pattern.compile("([\\p{IsHan}]{0,12}?)(?:达到|达|是|为|相当于|约为|约)+([\\p{IsHan}]{2,14}?)的(?:约|近|超过?)?$");

    private static final Pattern PEOPLE = Pattern.compile("(?:生|人|人数|员|师|工)$");

    @Override
    public RelationCard card() {
        return new RelationCard(
                "times-of",
                "ratio",
                new LocalText("倍数", "Times of another"),
                new LocalText(
                        "“甲达到乙的 x 倍”，x 由报告中甲、乙的数算得。", "How many times one quantity is of another follows from both."),
                "甲 ÷ 乙 = x 倍",
                "全县中职学校在校生 4600 人。\n2023 年共计开展各类培训 11500 人次，培训人数达到在校生人数的 2.5 倍。\n",
                "全县中职学校在校生 4600 人。\n2023 年共计开展各类培训 11500 人次，培训人数达到在校生人数的 5.2 倍。\n");
    }

    @Override
    public List<Judgement> judge(ReportFacts facts) {
        List<Judgement> judgements = new ArrayList<>();
        List<Claim> claims = facts.textClaims();
        for (Claim times : claims) {
            if (times.token().kind() == NumberToken.Kind.MULTIPLE) {
                String before = times.prose().text().substring(0, times.token().rawStart());
                Matcher words = TIMES.matcher(before.substring(Math.max(0, before.length() - 34)));
                if (words.find()) {
                    judgeTimes(claims, times, words).ifPresent(judgements::add);
                }
            }
        }
        return judgements;
    }

    private Optional<Judgement> judgeTimes(List<Claim> claims, Claim times, Matcher words) {
        String subject = Labels.clean(words.group(1));
        String object = Labels.clean(words.group(2));
        Optional<Claim> base = claims.stream()
                .filter(claim -> isCount(claim, times) && claim.order() != times.order())
                .filter(claim -> claim.label().endsWith(object) || Labels.likeness(object, claim.label()) >= 800)
                .filter(claim -> claim.years().mayMeet(times.years()))
                .filter(claim -> !PEOPLE.matcher(object).find() || claim.unit().startsWith("人"))
                .min(Comparator.comparingInt((Claim claim) -> claim.label().equals(object) ? 0 : 1)
                        .thenComparingInt(claim -> Math.abs(claim.block() - times.block())));
        Optional<Claim> counted = claims.stream()
                .filter(claim ->
                        isCount(claim, times) && claim.order() < times.order() && claim.block() == times.block())
                .filter(claim -> subject.isEmpty()
                        || claim.sentence() == times.sentence()
                        || claim.label().contains(subject))
                .filter(claim -> base.isEmpty() || claim.order() != base.get().order())
                .max(Comparator.comparingInt(Claim::order));
        if (base.isEmpty() || counted.isEmpty() || !base.get().interval().isPositive()) {
            return Optional.empty();
        }
        List<Evidence> ends =
                List.of(times.as("倍数"), counted.get().as("甲"), base.get().as("乙"));
        String formula = counted.get().raw() + " ÷ " + base.get().raw();
        return Optional.of(
                new Verdict(card(), counted.get().interval().over(base.get().interval()), times, ends, formula)
                        .judgement("倍数"));
    }

    private static boolean isCount(Claim claim, Claim times) {
        return claim.token().kind() == NumberToken.Kind.AMOUNT
                && claim.organisation().equals(times.organisation())
                && !claim.unit().equals("年");
    }
}
