package org.lubanchi.engine.consistency.relation.arithmetic;

import com.google.auto.service.AutoService;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lubanchi.engine.consistency.claim.Claim;
import org.lubanchi.engine.consistency.claim.WordSearch;
import org.lubanchi.engine.consistency.finding.Cause;
import org.lubanchi.engine.consistency.finding.Judgement;
import org.lubanchi.engine.consistency.finding.Outcome;
import org.lubanchi.engine.consistency.number.NumberToken;
import org.lubanchi.engine.consistency.relation.Relation;
import org.lubanchi.engine.consistency.relation.RelationCard;
import org.lubanchi.engine.consistency.relation.ReportFacts;
import org.lubanchi.engine.kernel.LocalText;

/** A share of a whole is no more than a hundred per cent (比率不超过 100%). */
@AutoService(Relation.class)
public final class RateWithinHundred implements Relation {
    private static final Pattern SHARE =
            Pattern.compile(".*(?:占比|比例|覆盖率|覆盖面|达标率|就业率|升学率|对口率|合格率|满意率|满意度|及格率|入学率|巩固率|获取率|普及率|优秀率).*");
    private static final WordSearch OPEN = WordSearch.of("毛|增|完成率|提高|比上|较|倍|生师|师生");

    private static final Pattern MARKED = Pattern.compile("(\\d{1,2}?)[1-9]\\d(?:\\.\\d+)?");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int FEWEST_MARKS = 2;

    @Override
    public RelationCard card() {
        return new RelationCard(
                "rate-within-hundred",
                "range",
                new LocalText("比率不超过 100%", "A share is at most 100 per cent"),
                new LocalText(
                        "占比、覆盖率、就业率等部分对总体的比率不超过 100%；增长率、完成率不在此列。",
                        "Shares of a whole lie between 0 and 100 per cent."),
                "0 ≤ 率 ≤ 100%",
                "毕业生就业率为 98.6%。\n",
                "毕业生就业率为 986%。\n");
    }

    @Override
    public List<Judgement> judge(ReportFacts facts) {
        List<Judgement> judgements = new ArrayList<>();
        List<Claim> beyond = new ArrayList<>();
        for (Claim claim : facts.claims()) {
            boolean share = claim.token().kind() == NumberToken.Kind.PERCENT
                    && SHARE.matcher(claim.label()).matches()
                    && !OPEN.isIn(claim.label());
            if (share && claim.value().compareTo(HUNDRED) <= 0) {
                judgements.add(Judgement.holds(card().id(), "range", List.of()));
            } else if (share) {
                beyond.add(claim);
            }
        }
        if (!areMarked(beyond)) {
            beyond.forEach(claim -> judgements.add(error(claim)));
        }
        return judgements;
    }

    /** Whether each is a share behind the mark of a note that a copy has run into it, 3 before 93.4% and 6 before 99.94%. */
    private static boolean areMarked(List<Claim> beyond) {
        int last = 0;
        for (Claim claim : beyond) {
            Matcher marked = MARKED.matcher(claim.raw());
            int mark = marked.matches() ? Integer.parseInt(marked.group(1)) : 0;
            if (mark <= last) {
                return false;
            }
            last = mark;
        }
        return beyond.size() >= FEWEST_MARKS;
    }

    private Judgement error(Claim claim) {
        return new Judgement(
                card().id(),
                card().kind(),
                Outcome.ERROR,
                List.of(claim.as("比率")),
                claim.raw() + "% > 100%",
                "“" + claim.label() + "”" + claim.raw() + "% 超过 100%。",
                "核对小数点和数字。",
                List.of(Cause.DECIMAL_SHIFTED, Cause.DIGIT_DOUBLED));
    }
}
