package org.lubanchi.engine.consistency.relation.sameness;

import com.google.auto.service.AutoService;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lubanchi.engine.consistency.finding.Cause;
import org.lubanchi.engine.consistency.finding.Evidence;
import org.lubanchi.engine.consistency.finding.Judgement;
import org.lubanchi.engine.consistency.finding.Outcome;
import org.lubanchi.engine.consistency.number.ChineseNumeral;
import org.lubanchi.engine.consistency.passage.Passage;
import org.lubanchi.engine.consistency.relation.Relation;
import org.lubanchi.engine.consistency.relation.RelationCard;
import org.lubanchi.engine.consistency.relation.ReportFacts;
import org.lubanchi.engine.kernel.LocalText;

/**
 * A list has as many items as its count says: 3 所（A、B、C）, 甲、乙、丙三条路径 (列举与总数一致).
 *
 * <p>A list that ends in 等 may be longer than it shows, so it is told only when it shows more than its count.
 */
@AutoService(Relation.class)
public final class CountOfList implements Relation {
    /** A count further off than this counts something else. */
    private static final int FURTHEST = 2;

    @Override
    public RelationCard card() {
        return new RelationCard(
                "count-of-list",
                "enumeration",
                new LocalText("列举与总数一致", "A list has as many items as it says"),
                new LocalText(
                        "“3 所（甲、乙、丙）”“甲、乙、丙三条路径”所列的项数与总数一致；以“等”结尾的，列出的不多于总数。",
                        "A list has as many items as its count; one that ends in 等 shows no more."),
                "项数 = 总数",
                "试点学校有 3 所（城东职校、城西职校、城南职校）。\n",
                "试点学校有 4 所（城东职校、城西职校、城南职校）。\n");
    }

    @Override
    public List<Judgement> judge(ReportFacts facts) {
        List<Judgement> judgements = new ArrayList<>();
        for (Passage passage : facts.view().passages()) {
            if (passage.kind() == Passage.Kind.BODY) {
                ListingReader.find(passage.text())
                        .forEach(listing -> judge(passage, listing).ifPresent(judgements::add));
            }
        }
        return judgements;
    }

    static int number(String text) {
        return Character.isDigit(text.charAt(0))
                ? Integer.parseInt(text)
                : ChineseNumeral.parse(text).orElse(0);
    }

    private Optional<Judgement> judge(Passage passage, Listing listing) {
        String printed = passage.text().substring(listing.from(), listing.to());
        int count = number(printed);
        int items = listing.readings().getFirst();
        List<Evidence> ends = List.of(new Evidence(passage.prose().spot(listing.from(), listing.to()), "总数", printed));
        if (listing.readings().contains(count) || (listing.open() && count > items)) {
            return Optional.of(Judgement.holds(card().id(), card().kind(), ends));
        }
        if (Math.abs(count - items) > FURTHEST) {
            return Optional.empty();
        }
        return Optional.of(new Judgement(
                card().id(),
                card().kind(),
                Outcome.ERROR,
                ends,
                items + " 项 ≠ " + count,
                "总数说 " + count + "，列出的是 " + items + " 项：“" + listing.quotation() + "”。",
                "补全或删去列举的项，或改总数。",
                List.of(Cause.LIST_CHANGED, Cause.DIGIT_WRONG)));
    }
}
