package org.lubanchi.engine.consistency.relation.arithmetic;

import com.google.auto.service.AutoService;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lubanchi.engine.consistency.claim.Claim;
import org.lubanchi.engine.consistency.finding.Evidence;
import org.lubanchi.engine.consistency.finding.Judgement;
import org.lubanchi.engine.consistency.number.Interval;
import org.lubanchi.engine.consistency.number.NumberToken;
import org.lubanchi.engine.consistency.relation.Relation;
import org.lubanchi.engine.consistency.relation.RelationCard;
import org.lubanchi.engine.consistency.relation.ReportFacts;
import org.lubanchi.engine.consistency.relation.Verdict;
import org.lubanchi.engine.kernel.LocalText;

/** Vocational entrants' share of upper secondary education is theirs over theirs and the general schools' (职普占比). */
@AutoService(Relation.class)
public final class ShareOfTwoKinds implements Relation {
    private static final Pattern SHARE = Pattern.compile("(?:中职|中等职业|职业).*占(?:整个|全部)?高中(?:段|阶段).{0,10}$");
    private static final Pattern VOCATIONAL = Pattern.compile("(?:中职|中等职业|职业高中|职业学校|职业教育).{0,6}招生");
    private static final Pattern GENERAL = Pattern.compile("(?:普通高中|普高).{0,4}招生");

    @Override
    public RelationCard card() {
        return new RelationCard(
                "share-of-two-kinds",
                "ratio",
                new LocalText("职普招生占比", "Vocational share of entrants"),
                new LocalText(
                        "“中职招生占高中阶段招生 x%”由同段中职与普高的招生数算得：中职 ÷（中职 + 普高）。",
                        "The share of vocational entrants in upper secondary education follows from both numbers of"
                                + " entrants in the paragraph."),
                "中职 ÷ (中职 + 普高) × 100%",
                "普通高中招生 3120 人，中等职业教育招生 2880 人。中职招生占高中阶段招生总数的 48.0%。\n",
                "普通高中招生 3120 人，中等职业教育招生 2880 人。中职招生占高中阶段招生总数的 52.0%。\n");
    }

    @Override
    public List<Judgement> judge(ReportFacts facts) {
        List<Judgement> judgements = new ArrayList<>();
        for (Claim share : facts.textClaims()) {
            String text = share.prose().text();
            String before = text.substring(
                    Math.max(0, share.token().start() - 24), share.token().rawStart());
            if (share.token().kind() == NumberToken.Kind.PERCENT
                    && SHARE.matcher(before).find()) {
                Optional<Claim> vocational = entrants(facts, share, VOCATIONAL);
                Optional<Claim> general = entrants(facts, share, GENERAL);
                if (vocational.isPresent() && general.isPresent()) {
                    judgements.add(judge(share, vocational.get(), general.get()));
                }
            }
        }
        return judgements;
    }

    private static Optional<Claim> entrants(ReportFacts facts, Claim share, Pattern name) {
        return facts.textNear(share.block(), 0).stream()
                .filter(claim -> claim.token().kind() == NumberToken.Kind.AMOUNT
                        && claim.unit().equals("人")
                        && claim.years().sameYear(share.years())
                        && name.matcher(claim.label()).find()
                        && claim.interval().isPositive())
                .findFirst();
    }

    private Judgement judge(Claim share, Claim vocational, Claim general) {
        Interval all = vocational.interval().plus(general.interval());
        List<Evidence> ends = List.of(share.as("占比"), vocational.as("中职招生"), general.as("普高招生"));
        String formula = vocational.raw() + " ÷ (" + vocational.raw() + " + " + general.raw() + ") × 100%";
        return new Verdict(card(), vocational.interval().percentOf(all), share, ends, formula).judgement("中职招生占比");
    }
}
