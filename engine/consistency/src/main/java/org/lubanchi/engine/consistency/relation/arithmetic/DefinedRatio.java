package org.lubanchi.engine.consistency.relation.arithmetic;

import com.google.auto.service.AutoService;
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
import org.lubanchi.engine.consistency.finding.Outcome;
import org.lubanchi.engine.consistency.number.NumberToken;
import org.lubanchi.engine.consistency.relation.AlikeClaims;
import org.lubanchi.engine.consistency.relation.Relation;
import org.lubanchi.engine.consistency.relation.RelationCard;
import org.lubanchi.engine.consistency.relation.ReportFacts;
import org.lubanchi.engine.consistency.relation.Verdict;
import org.lubanchi.engine.kernel.LocalText;

/** A ratio follows from the two groups its bracket names: 师生比 1:x（甲与乙之比） (比的定义). */
@AutoService(Relation.class)
public final class DefinedRatio implements Relation {
    private static final int ALIKE = 650;
    private static final Pattern DEFINITION = Pattern.compile(
            "^[(（]?(?:按|即|为)?([\\p{IsHan}]{2,12}?)[与和:比]([\\p{IsHan}]{2,12}?)(?:之|的)?比?(?:例)?(?:计算)?[)）]");

    @Override
    public RelationCard card() {
        return new RelationCard(
                "defined-ratio",
                "ratio",
                new LocalText("比与其定义一致", "A ratio follows its definition"),
                new LocalText(
                        "括号里写明“甲与乙之比”的比，由报告中甲、乙的数算得；口径以括号为准。",
                        "A ratio whose bracket names its two groups follows from the numbers of these groups."),
                "乙 ÷ 甲 = x",
                "全校在校生 3200 人（其中中职生 2600 人，技工生 600 人），专任教师 200 人，师生比为 1:13.00（专任教师与在校中职生比）。\n",
                "全校在校生 3200 人（其中中职生 2600 人，技工生 600 人），专任教师 200 人，师生比为 1:16.00（专任教师与在校中职生比）。\n");
    }

    @Override
    public List<Judgement> judge(ReportFacts facts) {
        List<Judgement> judgements = new ArrayList<>();
        AlikeClaims<String> groups = new AlikeClaims<>(
                facts.textClaims().stream()
                        .filter(claim ->
                                claim.unit().equals("人") && claim.token().kind() == NumberToken.Kind.AMOUNT)
                        .toList(),
                Claim::organisation,
                ALIKE);
        for (Claim ratio : facts.textClaims()) {
            if (ratio.token().kind() == NumberToken.Kind.RATIO) {
                Matcher words = DEFINITION.matcher(
                        ratio.prose().text().substring(ratio.token().end()));
                if (words.find()) {
                    judgeDefined(groups, ratio, words).ifPresent(judgements::add);
                }
            }
        }
        return judgements;
    }

    private Optional<Judgement> judgeDefined(AlikeClaims<String> groups, Claim ratio, Matcher words) {
        Optional<Claim> one = named(groups, ratio, words.group(1));
        Optional<Claim> many = named(groups, ratio, words.group(2));
        if (one.isEmpty() || many.isEmpty() || !one.get().interval().isPositive()) {
            return Optional.empty();
        }
        Verdict verdict = verdict(ratio, one.get(), many.get());
        Optional<Verdict> wider = many.get().parent().map(parent -> verdict(ratio, one.get(), parent));
        if (verdict.outcome() == Outcome.ERROR
                && wider.isPresent()
                && wider.get().outcome() != Outcome.ERROR) {
            Claim parent = many.get().parent().orElse(many.get());
            return Optional.of(verdict.judgement("按括号里的口径（" + words.group(2) + " "
                    + many.get().raw() + "），这个比" + "与所用的“" + parent.label() + "”" + parent.raw() + " 不是一个口径，"));
        }
        return Optional.of(verdict.judgement("按括号里的定义，这个比"));
    }

    private Verdict verdict(Claim ratio, Claim one, Claim many) {
        List<Evidence> ends = List.of(ratio.as("比"), one.as("前项"), many.as("后项"));
        return new Verdict(card(), many.interval().over(one.interval()), ratio, ends, many.raw() + " ÷ " + one.raw());
    }

    /** The claim a group's name means; a part is meant when the name holds both the part's and the whole's words. */
    private static Optional<Claim> named(AlikeClaims<String> groups, Claim ratio, String name) {
        return groups.near(ratio.organisation(), name, ratio.order()).stream()
                .filter(claim -> claim.years().sameYear(ratio.years())
                        && claim.label().length() >= 3
                        && Labels.contains(name, claim.label())
                        && Labels.likeness(name, claim.label()) >= ALIKE)
                .max(Comparator.comparingInt((Claim claim) -> Labels.likeness(name, claim.label()))
                        .thenComparingInt(claim -> claim.parent().isPresent() ? 1 : 0)
                        .thenComparingInt(claim -> -Math.abs(claim.block() - ratio.block())));
    }
}
