package org.lubanchi.engine.report.suggestion;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lubanchi.engine.definitions.Catalogue;
import org.lubanchi.engine.definitions.IndicatorDefinition;
import org.lubanchi.engine.definitions.evaluation.PlanTarget;
import org.lubanchi.engine.document.PrintedForm;
import org.lubanchi.engine.kernel.FactKey;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.engine.kernel.Quantity;
import org.lubanchi.engine.kernel.ReportYear;
import org.lubanchi.engine.report.FactSource;
import org.lubanchi.engine.report.FigurePrinter;
import org.lubanchi.engine.report.narrative.Narrative;
import org.lubanchi.engine.report.narrative.NarrativePiece;
import org.lubanchi.engine.report.narrative.NarrativePiece.Chip;
import org.lubanchi.engine.report.narrative.NarrativePiece.Words;

/**
 * Finds what is worth saying of some indicators: what moved most, where the unit stands among its peers, which targets
 * it is behind. Absent values suggest nothing.
 */
public final class Suggestions {
    /** A share moves by so many points, anything else by so much of itself, to be worth a word; of our own choosing. */
    private static final BigDecimal POINTS = new BigDecimal(3);

    private static final BigDecimal SHARE = new BigDecimal("0.10");
    private static final int FEWEST_PEERS = 5;
    private static final int ENDS = 3;

    private final Catalogue catalogue;
    private final FactSource facts;
    private final Standing standing;

    /**
     * Where the unit stands.
     *
     * @param regions itself and the regions it belongs to, whose plans hold for it
     * @param peers units of its kind that the asker may see, itself among them
     */
    public record Standing(OrgUnitId unit, ReportYear year, Set<OrgUnitId> regions, List<OrgUnitId> peers) {
        public Standing {
            regions = Set.copyOf(regions);
            peers = List.copyOf(peers);
        }
    }

    /** Suggestions from these facts. */
    public Suggestions(Catalogue catalogue, FactSource facts, Standing standing) {
        this.catalogue = catalogue;
        this.facts = facts;
        this.standing = standing;
    }

    /** At most so many, targets first, then the largest changes, then ranks; one a figure. */
    public List<Suggestion> of(List<String> indicators, int most) {
        List<Suggestion> found = new ArrayList<>();
        for (String id : new LinkedHashSet<>(indicators)) {
            IndicatorDefinition indicator = catalogue.requireIndicator(id);
            Optional<Quantity> now = value(id, standing.unit(), 0);
            if (now.isPresent()) {
                target(indicator, now.get())
                        .or(() -> change(indicator, now.get()))
                        .or(() -> rank(indicator, now.get()))
                        .ifPresent(found::add);
            }
        }
        return found.stream()
                .sorted(Comparator.comparing(Suggestion::kind)
                        .thenComparing(Suggestion::weight, Comparator.reverseOrder())
                        .thenComparing(each -> each.about().indicator()))
                .limit(most)
                .toList();
    }

    private Optional<Quantity> value(String indicator, OrgUnitId unit, int back) {
        return facts.value(new FactKey(
                        indicator, unit, new ReportYear(standing.year().year() - back)))
                .reported();
    }

    private Optional<Suggestion> change(IndicatorDefinition indicator, Quantity now) {
        Optional<Quantity> before = value(indicator.id(), standing.unit(), 1);
        if (before.isEmpty() || before.get().amount().signum() == 0) {
            return Optional.empty();
        }
        BigDecimal moved = now.amount().subtract(before.get().amount());
        boolean share = percent(indicator);
        BigDecimal size =
                share ? moved.abs() : moved.abs().divide(before.get().amount().abs(), Quantity.CONTEXT);
        if (size.compareTo(share ? POINTS : SHARE) < 0) {
            return Optional.empty();
        }
        String way = share ? (moved.signum() > 0 ? "提高" : "下降") : (moved.signum() > 0 ? "增加" : "减少");
        BigDecimal shown = (share ? size : size.multiply(BigDecimal.valueOf(100))).setScale(1, RoundingMode.HALF_UP);
        LocalText why = share
                ? new LocalText("比上年" + way + " " + shown + " 个百分点", "moved by " + shown + " points")
                : new LocalText("比上年" + way + " " + shown + "%", "moved by " + shown + "%");
        BigDecimal weight = share ? size.movePointLeft(1) : size;
        return Optional.of(new Suggestion(
                Suggestion.Kind.CHANGE,
                key(indicator, 0),
                sentence(
                        indicator,
                        List.of(
                                new Words("，比上年的 "),
                                chip(indicator, 1),
                                new Words(unit(indicator).stripTrailing() + way + "。"))),
                why,
                weight));
    }

    /** Only what does not grow with the size of the unit is compared. */
    private Optional<Suggestion> rank(IndicatorDefinition indicator, Quantity now) {
        boolean sizeless =
                indicator.unit().dimensionless() || indicator.unit().powers().size() > 1;
        List<BigDecimal> all = standing.peers().stream()
                .flatMap(peer -> value(indicator.id(), peer, 0).stream())
                .map(Quantity::amount)
                .toList();
        if (!sizeless || all.size() < FEWEST_PEERS) {
            return Optional.empty();
        }
        long above =
                all.stream().filter(value -> value.compareTo(now.amount()) > 0).count();
        long below =
                all.stream().filter(value -> value.compareTo(now.amount()) < 0).count();
        boolean first = above < ENDS && below > above;
        boolean last = below < ENDS && above > below;
        if (!first && !last) {
            return Optional.empty();
        }
        String place = first ? "从高到低居第 " + (above + 1) : "从低到高居第 " + (below + 1);
        return Optional.of(new Suggestion(
                Suggestion.Kind.RANK,
                key(indicator, 0),
                sentence(indicator, List.of(new Words("，在同类单位中" + place + "。"))),
                new LocalText(all.size() + " 个同类单位有数", all.size() + " units of the kind have a value"),
                BigDecimal.valueOf(ENDS - Math.min(above, below))));
    }

    /** The nearest plan whose way it is behind; a plan that measures something else is not held against it. */
    private Optional<Suggestion> target(IndicatorDefinition indicator, Quantity now) {
        return catalogue.evaluation().targets().values().stream()
                .filter(target -> target.measured().indicator().equals(Optional.of(indicator.id())))
                .filter(target -> target.measured().differs().isEmpty())
                .filter(target -> target.goal().year() >= standing.year().year())
                .filter(this::holds)
                .flatMap(target -> behind(target, indicator, now).stream())
                .findFirst();
    }

    private boolean holds(PlanTarget target) {
        boolean own = target.scope().region().equals(standing.unit());
        boolean above = standing.regions().contains(target.scope().region())
                || target.scope().province();
        return own || (above && target.holdsForParts());
    }

    private Optional<Suggestion> behind(PlanTarget target, IndicatorDefinition indicator, Quantity now) {
        Optional<BigDecimal> path = target.pathIn(standing.year().year());
        if (path.isEmpty() || target.baseline().isEmpty() || !target.unit().equals(indicator.unit())) {
            return Optional.empty();
        }
        int direction = target.goal().value().compareTo(target.baseline().get().value());
        BigDecimal gap = path.get().subtract(now.amount());
        if (direction == 0 || gap.signum() != Integer.signum(direction)) {
            return Optional.empty();
        }
        String goal = target.goal().value().toPlainString();
        return Optional.of(new Suggestion(
                Suggestion.Kind.TARGET,
                key(indicator, 0),
                sentence(indicator, List.of(new Words("，落后于规划 " + target.goal().year() + " 年目标的进度。"))),
                new LocalText(
                        "规划「" + target.label().zh() + "」" + target.goal().year() + " 年目标 " + goal + "，按直线推算本年应为 "
                                + indicator.rounded(path.get()),
                        "goal of " + target.goal().year() + ": " + goal + "; a straight line would be at "
                                + indicator.rounded(path.get())),
                gap.abs()));
    }

    private Narrative.Paragraph sentence(IndicatorDefinition indicator, List<NarrativePiece> rest) {
        List<NarrativePiece> pieces = new ArrayList<>();
        pieces.add(new Words(indicator.label().zh() + "为 "));
        pieces.add(chip(indicator, 0));
        String unit = unit(indicator);
        NarrativePiece first = rest.getFirst();
        pieces.add(new Words(unit.stripTrailing() + (first instanceof Words words ? words.text() : "")));
        pieces.addAll(rest.subList(1, rest.size()));
        return new Narrative.Paragraph(pieces);
    }

    private Chip chip(IndicatorDefinition indicator, int back) {
        FactKey key = key(indicator, back);
        PrintedForm form = PrintedForm.decimals(indicator.decimals());
        String seen = new FigurePrinter(facts).print("suggested", key, form, "").text();
        return new Chip(key, form, seen, Optional.empty());
    }

    private FactKey key(IndicatorDefinition indicator, int back) {
        return new FactKey(
                indicator.id(), standing.unit(), new ReportYear(standing.year().year() - back));
    }

    private static boolean percent(IndicatorDefinition indicator) {
        return indicator.unit().code().equals("percent");
    }

    private static String unit(IndicatorDefinition indicator) {
        return percent(indicator)
                ? "% "
                : indicator.unit().code().equals("1")
                        ? ""
                        : " " + indicator.unit().symbol().zh() + " ";
    }
}
