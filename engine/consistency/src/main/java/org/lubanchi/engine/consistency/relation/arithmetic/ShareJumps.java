package org.lubanchi.engine.consistency.relation.arithmetic;

import com.google.auto.service.AutoService;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lubanchi.engine.consistency.claim.Claim;
import org.lubanchi.engine.consistency.finding.Cause;
import org.lubanchi.engine.consistency.finding.Evidence;
import org.lubanchi.engine.consistency.finding.Judgement;
import org.lubanchi.engine.consistency.finding.Outcome;
import org.lubanchi.engine.consistency.number.Interval;
import org.lubanchi.engine.consistency.number.NumberToken;
import org.lubanchi.engine.consistency.passage.Grid;
import org.lubanchi.engine.consistency.relation.Relation;
import org.lubanchi.engine.consistency.relation.RelationCard;
import org.lubanchi.engine.consistency.relation.ReportFacts;
import org.lubanchi.engine.kernel.LocalText;

/**
 * A part that suddenly shrinks while its whole stays, and that fits a narrower whole the text names, was counted in another
 * scope (口径突变).
 */
@AutoService(Relation.class)
public final class ShareJumps implements Relation {
    private static final BigDecimal STEADY = new BigDecimal("2");
    private static final BigDecimal JUMP = new BigDecimal("4");
    private static final BigDecimal CLOSE = new BigDecimal("1");

    @Override
    public RelationCard card() {
        return new RelationCard(
                "share-jumps",
                "yoy_implausible",
                new LocalText("口径突变", "A sudden change of scope"),
                new LocalText(
                        "逐年表中，总数变化不到 2%，而某一部分的占比一年突变 4 个百分点以上；若这一部分除以正文所说的较小范围（如在编）恰与往年相接，说明统计口径变了。",
                        "A share jumps while its whole stays, and the part fits the narrower whole the text names: it"
                                + " was counted in another scope."),
                "|占比(今年) − 占比(上年)| ≥ 4 且 部分 ÷ 较小范围 ≈ 占比(上年)",
                "2023 年全市专任教师 3196 人（其中在编 2989 人）。\n"
                        + "表 4 专任教师情况\n"
                        + "年份 专任教师 本科及以上 占比\n"
                        + "2021 3238 3156 97.5%\n"
                        + "2022 3202 3143 98.2%\n"
                        + "2023 3196 3139 98.2%\n",
                "2023 年全市专任教师 3196 人（其中在编 2989 人）。\n"
                        + "表 4 专任教师情况\n"
                        + "年份 专任教师 本科及以上 占比\n"
                        + "2021 3238 3156 97.5%\n"
                        + "2022 3202 3143 98.2%\n"
                        + "2023 3196 2923 91.5%\n");
    }

    @Override
    public List<Judgement> judge(ReportFacts facts) {
        List<Judgement> judgements = new ArrayList<>();
        for (Grid grid : facts.view().grids()) {
            Map<Integer, Map<Integer, Claim>> columns = facts.columns(grid);
            for (Map<Integer, Claim> wholes : columns.values()) {
                for (Map<Integer, Claim> parts : columns.values()) {
                    if (!wholes.equals(parts) && isCount(wholes) && isCount(parts)) {
                        judgeColumns(facts, wholes, parts, judgements);
                    }
                }
            }
        }
        return judgements;
    }

    private static boolean isCount(Map<Integer, Claim> column) {
        return column.values().stream().allMatch(claim -> claim.token().kind() == NumberToken.Kind.AMOUNT);
    }

    private void judgeColumns(
            ReportFacts facts, Map<Integer, Claim> wholes, Map<Integer, Claim> parts, List<Judgement> judgements) {
        for (int row : parts.keySet()) {
            Claim part = parts.get(row);
            Claim before = parts.get(row - 1);
            Claim whole = wholes.get(row);
            Claim wholeBefore = wholes.get(row - 1);
            if (part == null || before == null || whole == null || wholeBefore == null || !follows(before, part)) {
                continue;
            }
            if (!whole.interval().isPositive()
                    || !wholeBefore.interval().isPositive()
                    || part.value().compareTo(whole.value()) > 0) {
                continue;
            }
            BigDecimal share = part.interval().percentOf(whole.interval()).middle();
            BigDecimal shareBefore =
                    before.interval().percentOf(wholeBefore.interval()).middle();
            BigDecimal change =
                    whole.interval().percentOf(wholeBefore.interval()).middle().subtract(BigDecimal.valueOf(100));
            if (change.abs().compareTo(STEADY) < 0
                    && share.subtract(shareBefore).abs().compareTo(JUMP) >= 0) {
                narrower(facts, whole, part, shareBefore)
                        .ifPresent(scope -> judgements.add(jumped(part, before, whole, scope)));
            }
        }
    }

    private static boolean follows(Claim before, Claim part) {
        return before.years().isSingle()
                && part.years().isSingle()
                && before.years().from() + 1 == part.years().from();
    }

    /** A part of the whole, named in the text, against which the share would go on as before. */
    private static Optional<Claim> narrower(ReportFacts facts, Claim whole, Claim part, BigDecimal shareBefore) {
        return facts.listParts().stream()
                .flatMap(List::stream)
                .filter(claim -> claim.interval().isPositive()
                        && claim.parent()
                                .filter(parent -> parent.interval().meets(whole.interval())
                                        && parent.label().endsWith(whole.label()))
                                .isPresent())
                .filter(claim -> {
                    Interval share = part.interval().percentOf(claim.interval());
                    return share.middle().subtract(shareBefore).abs().compareTo(CLOSE) <= 0;
                })
                .findFirst();
    }

    private Judgement jumped(Claim part, Claim before, Claim whole, Claim scope) {
        List<Evidence> ends = List.of(
                part.as("本年"),
                before.as("上年").asContext(),
                whole.as("总数").asContext(),
                scope.as("较小范围").asContext());
        return new Judgement(
                card().id(),
                card().kind(),
                Outcome.ERROR,
                ends,
                part.raw() + " ÷ " + scope.raw() + " = "
                        + part.interval().percentOf(scope.interval()).show(1) + "%，与上年相接；÷ " + whole.raw() + " = "
                        + part.interval().percentOf(whole.interval()).show(1) + "%",
                "“" + part.label() + "”由 " + before.raw() + " 突变为 " + part.raw() + "，而总数几乎未变；除以“" + scope.label() + "”"
                        + scope.raw() + " 才与往年相接，像是换了统计口径。",
                "统一口径：分子、分母都用全部，或都用“" + scope.label() + "”。",
                List.of(Cause.OTHER_SCOPE));
    }
}
