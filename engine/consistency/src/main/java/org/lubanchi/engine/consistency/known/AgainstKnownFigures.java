package org.lubanchi.engine.consistency.known;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.lubanchi.engine.consistency.claim.Claim;
import org.lubanchi.engine.consistency.finding.Cause;
import org.lubanchi.engine.consistency.finding.Evidence;
import org.lubanchi.engine.consistency.finding.Judgement;
import org.lubanchi.engine.consistency.finding.Outcome;
import org.lubanchi.engine.consistency.number.Interval;
import org.lubanchi.engine.consistency.relation.Relation;
import org.lubanchi.engine.consistency.relation.RelationCard;
import org.lubanchi.engine.consistency.relation.ReportFacts;
import org.lubanchi.engine.kernel.LocalText;

/**
 * What a report says of an indicator and year is what is known of it elsewhere (与已知数值一致).
 *
 * <p>Each claim of the report's own subject whose name is an indicator's is set beside the computed and the printed value:
 * equal, differing by rounding (a note), differing (an error), or not computable (a note with the reason).
 */
public final class AgainstKnownFigures implements Relation {
    /** What it is; it needs data beside the report, so it is not among the relations of the report alone. */
    public static final RelationCard CARD = new RelationCard(
            "known-figure",
            "known_figure",
            new LocalText("与已知数值一致", "Agrees with what is known"),
            new LocalText(
                    "知道是哪个单位、哪一年的报告时，逐一把正文和表格里点名的指标与平台由数据算得的值、文件已刊载的值对照：一致、仅舍入不同（提示）、不一致（不成立）、无法计算（提示）。名称可能指几个指标的不比。",
                    "Where unit and year are known, each claim that names an indicator is set beside the computed and"
                            + " the published value: equal, rounding (note), differs (error), not computable (note). A"
                            + " name of several indicators is not compared."),
            "报告(指标, 年) = 计算值；报告(指标, 年) = 刊载值",
            "2023 年全市中职学校在校生 46760 人。\n",
            "2023 年全市中职学校在校生 47660 人。\n");

    private final KnownFigures known;

    /** The relation over what is known. */
    public AgainstKnownFigures(KnownFigures known) {
        this.known = known;
    }

    @Override
    public RelationCard card() {
        return CARD;
    }

    @Override
    public List<Judgement> judge(ReportFacts facts) {
        List<Judgement> judgements = new ArrayList<>();
        for (Claim claim : NamedClaims.of(facts)) {
            known.find(claim.label(), claim.years().from())
                    .forEach(figure -> compare(claim, figure).ifPresent(judgements::add));
        }
        return judgements;
    }

    private static Optional<Judgement> compare(Claim claim, KnownFigure figure) {
        if (figure.value().isEmpty()) {
            return Optional.of(notComputable(claim, figure));
        }
        KnownFigure.Value value = figure.value().get();
        return inUnitOf(claim, value).map(interval -> judge(claim, figure, value, interval));
    }

    private static Judgement judge(Claim claim, KnownFigure figure, KnownFigure.Value value, Interval interval) {
        List<Evidence> ends = List.of(claim.as("报告"));
        if (interval.meets(claim.interval())) {
            return Judgement.holds(CARD.id(), CARD.kind(), ends);
        }
        boolean rounding = interval.gap(Interval.exact(claim.value()))
                                .compareTo(claim.token().ulp())
                        <= 0
                && claim.raw().indexOf('.') >= 0;
        String printed = claim.raw() + claim.token().unit();
        String other = value.shown().endsWith(value.unit()) ? value.shown() : value.shown() + value.unit();
        return new Judgement(
                CARD.id(),
                CARD.kind(),
                rounding ? Outcome.NOTE : Outcome.ERROR,
                ends,
                "报告 " + claim.raw() + " ≠ " + figure.provenance().zh() + " " + value.shown(),
                "“" + figure.label() + "”" + claim.years().from() + " 年报告写 " + printed + "，"
                        + figure.provenance().zh() + "的是 " + other + "（" + figure.source() + "）："
                        + (rounding ? "仅舍入不同。" : "不一致。"),
                "核对口径和数据；若报告无误，请补报或更正平台的数据；若口径不同，请写明。",
                rounding ? List.of(Cause.TRUNCATED) : List.of(Cause.OTHER_SCOPE, Cause.OTHER_DRAFT, Cause.OTHER_YEAR));
    }

    private static Judgement notComputable(Claim claim, KnownFigure figure) {
        return new Judgement(
                CARD.id(),
                CARD.kind(),
                Outcome.NOTE,
                List.of(claim.as("报告").asContext()),
                "报告 " + claim.raw() + "；无法计算",
                "“" + figure.label() + "”" + claim.years().from() + " 年报告写 " + claim.raw()
                        + claim.token().unit() + "，平台无法计算（" + figure.source() + "）：" + figure.why() + "。",
                "补报这个指标所用的数据，即可对照。",
                List.of());
    }

    /** A known value in the unit a claim counts in; empty when they count different things. */
    private static Optional<Interval> inUnitOf(Claim claim, KnownFigure.Value value) {
        OptionalInt power = CountedIn.power(claim.token().kind(), claim.unit(), claim.inTable(), value.unit());
        if (power.isEmpty()) {
            return Optional.empty();
        }
        BigDecimal scale = BigDecimal.ONE.scaleByPowerOfTen(power.getAsInt());
        Interval interval = value.interval();
        return Optional.of(
                new Interval(interval.low().multiply(scale), interval.high().multiply(scale)));
    }
}
