package org.lubanchi.engine.evaluation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.lubanchi.engine.definitions.evaluation.EvaluationScheme.RatingStep;
import org.lubanchi.engine.definitions.evaluation.SchemeNode;
import org.lubanchi.engine.definitions.evaluation.SchemeNode.Role;
import org.lubanchi.engine.definitions.evaluation.ScoredAmount;
import org.lubanchi.engine.evaluation.function.ScoringFunction;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.engine.kernel.Observed;
import org.lubanchi.engine.kernel.Quantity;

/**
 * What would make a school reach the next rating (升级测算): the smallest changes, other schools unchanged.
 *
 * <p>Each change is checked by scoring anew with it. Points that do not follow from one number are told as room only.
 */
public final class WhatIf {
    private static final int SHARE_PLACES = 4;
    private final SchemeScores scores;

    public WhatIf(SchemeScores scores) {
        this.scores = scores;
    }

    /**
     * What is lacking to the next rating.
     *
     * @param next the rating above the present one; empty when there is none above, or no total
     * @param lacking points to it; zero when there is none above
     * @param single changes each of which suffices alone, the smallest relative change first
     * @param room where points were left, the most first; of all points
     */
    public record Lacking(Optional<RatingStep> next, BigDecimal lacking, List<Change> single, List<Room> room) {
        public Lacking {
            single = List.copyOf(single);
            room = List.copyOf(room);
        }
    }

    /**
     * A change of one number.
     *
     * @param code the point
     * @param label its title
     * @param name the number's name
     * @param from the present value
     * @param to the value that suffices, four places, rounded so that it does
     * @param relative the change as a share of the present value; one where the present value is zero
     */
    public record Change(
            String code, LocalText label, String name, BigDecimal from, BigDecimal to, BigDecimal relative) {}

    /** Points that a school left at a point. */
    public record Room(String code, LocalText label, BigDecimal points) {}

    /** What is lacking for a school. */
    public Lacking of(int subject) {
        Total total = scores.totals().get(subject);
        Optional<BigDecimal> points =
                total.points().filter(each -> total.vetoes().isEmpty());
        Optional<RatingStep> next = points.flatMap(this::above);
        BigDecimal lacking =
                next.map(step -> step.atLeast().subtract(points.orElseThrow())).orElse(BigDecimal.ZERO);
        List<Change> single = next.map(step -> changes(subject, lacking, step)).orElse(List.of());
        return new Lacking(next, lacking, single, room(subject));
    }

    private Optional<RatingStep> above(BigDecimal points) {
        return scores.scheme().outcome().ratings().stream()
                .filter(step -> step.atLeast().compareTo(points) > 0)
                .min(Comparator.comparing(RatingStep::atLeast));
    }

    private List<Room> room(int subject) {
        return scores.scheme().listLeaves().stream()
                .filter(leaf -> leaf.role() == Role.COUNTED)
                .map(leaf -> new Room(
                        leaf.code(),
                        leaf.label(),
                        leaf.weight()
                                .subtract(scores.requireScored(leaf.code(), subject)
                                        .points()
                                        .orElse(BigDecimal.ZERO))))
                .filter(room -> room.points().signum() > 0)
                .sorted(Comparator.comparing(Room::points).reversed())
                .toList();
    }

    private List<Change> changes(int subject, BigDecimal lacking, RatingStep step) {
        List<Change> changes = new ArrayList<>();
        for (SchemeNode leaf : scores.scheme().listLeaves()) {
            if (leaf.role() == Role.COUNTED) {
                change(leaf, subject, lacking, step).ifPresent(changes::add);
            }
        }
        changes.sort(Comparator.comparing(Change::relative));
        return changes;
    }

    private Optional<Change> change(SchemeNode leaf, int subject, BigDecimal lacking, RatingStep step) {
        Optional<BigDecimal> now = scores.requireScored(leaf.code(), subject).points();
        ScoringFunction function = ScoringFunction.of(leaf.requireJudging().scoring());
        Optional<ScoredAmount> amount = function.looksAt().filter(this::singleName);
        if (now.isEmpty() || amount.isEmpty() || now.get().add(lacking).compareTo(leaf.weight()) > 0) {
            return Optional.empty();
        }
        Optional<BigDecimal> present =
                scores.cohort().amounts(amount.get()).get(subject).reported();
        Optional<BigDecimal> wanted = function.valueFor(
                scores.cohort(), subject, leaf.weight(), now.get().add(lacking));
        if (present.isEmpty() || wanted.isEmpty()) {
            return Optional.empty();
        }
        boolean up = wanted.get().compareTo(present.get()) > 0;
        BigDecimal to = wanted.get().setScale(SHARE_PLACES, up ? RoundingMode.CEILING : RoundingMode.FLOOR);
        String name = amount.get().formula().names().first();
        return reaches(amount.get(), name, subject, to, step)
                ? Optional.of(
                        new Change(leaf.code(), leaf.label(), name, present.get(), to, relative(present.get(), to)))
                : Optional.empty();
    }

    /** Whether the amount is one number as it stands, so that a wanted amount is a wanted number. */
    private boolean singleName(ScoredAmount amount) {
        return amount.formula().names().size() == 1
                && amount.formula()
                        .names()
                        .first()
                        .equals(amount.formula().text().strip())
                && !scores.scheme()
                        .derived()
                        .containsKey(amount.formula().text().strip());
    }

    private boolean reaches(ScoredAmount amount, String name, int subject, BigDecimal to, RatingStep step) {
        Observed<Quantity> value = Observed.of(new Quantity(to, amount.unit()));
        Cohort changed = scores.cohort().with(scores.scheme(), name, subject, value);
        return SchemeEngine.score(scores.scheme(), changed)
                .totals()
                .get(subject)
                .points()
                .filter(points -> points.compareTo(step.atLeast()) >= 0)
                .isPresent();
    }

    private static BigDecimal relative(BigDecimal from, BigDecimal to) {
        return from.signum() == 0
                ? BigDecimal.ONE
                : to.subtract(from).abs().divide(from.abs(), SHARE_PLACES, RoundingMode.HALF_UP);
    }
}
