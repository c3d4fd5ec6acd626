package org.lubanchi.engine.definitions.evaluation;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * A scoring function with its parameters as a scheme writes them (计分规则); the engine holds one class for each.
 *
 * <p>Every function gives between zero points and the weight of its point.
 */
public sealed interface Scoring {
    /** The numbers it looks at; none where it looks at items or marks. */
    default List<ScoredAmount> amounts() {
        return switch (this) {
            case Linear linear -> List.of(linear.value());
            case Stepped stepped -> List.of(stepped.value());
            case QualifiedRestricted qualified -> List.of(qualified.value());
            case RatioCapped ratio -> List.of(ratio.value());
            case ShareOfBest share -> List.of(share.value());
            case ReverseRelative reverse -> List.of(reverse.value());
            case PeerMeanSteps steps -> List.of(steps.value());
            case WithOrWithout with -> List.of(with.value());
            case NoneAfterIncident none -> List.of(none.value());
            case Deductions deductions ->
                deductions.deductions().stream().map(Deduction::value).toList();
            case WeightedCount ignored -> List.of();
            case CappedSum ignored -> List.of();
            case HighestLevel ignored -> List.of();
            case ScaleConversion ignored -> List.of();
            case ExpertMean ignored -> List.of();
        };
    }

    /** Whether more or less is better. */
    enum Better {
        HIGHER,
        LOWER
    }

    /** No points at one value, all at another, evenly between. */
    record Linear(ScoredAmount value, Threshold from, Threshold to) implements Scoring {}

    /** Points by the band a value lies in. */
    record Stepped(ScoredAmount value, List<Band> bands) implements Scoring {
        public Stepped {
            bands = List.copyOf(bands);
        }
    }

    /** All points when qualified, none beyond the restricted mark, and between the two the share of the qualified value. */
    record QualifiedRestricted(ScoredAmount value, Threshold qualified, Threshold restricted, Better better)
            implements Scoring {}

    /** The share of a target, at most all points. */
    record RatioCapped(ScoredAmount value, Threshold target, Optional<BigDecimal> zeroBelow) implements Scoring {}

    /**
     * The share of the best school's value.
     *
     * @param factor by which the value is multiplied first, where kinds of school count differently
     */
    record ShareOfBest(ScoredAmount value, Optional<BigDecimal> zeroBelow, Threshold factor) implements Scoring {}

    /** Less is better: all points for the lowest of the schools, none for the highest, evenly between. */
    record ReverseRelative(ScoredAmount value) implements Scoring {}

    /**
     * Points by how far a value lies from the mean of the schools.
     *
     * @param mean a mean printed by the authority; without it the mean of the schools at hand
     * @param bands over value minus mean
     */
    record PeerMeanSteps(ScoredAmount value, Optional<BigDecimal> mean, List<Band> bands) implements Scoring {
        public PeerMeanSteps {
            bands = List.copyOf(bands);
        }
    }

    /** Items weighed by level and rank, and the sum as a share of the best school's. */
    record WeightedCount(CountedItems items) implements Scoring {}

    /** Items weighed by level and rank are points themselves, added up to the weight at most. */
    record CappedSum(CountedItems items) implements Scoring {}

    /** Only the highest item counts. */
    record HighestLevel(CountedItems items) implements Scoring {}

    /** All points when there is at least one, none when there is none. */
    record WithOrWithout(ScoredAmount value) implements Scoring {}

    /** All points, less so many for each incident, down to none. */
    record Deductions(List<Deduction> deductions) implements Scoring {
        public Deductions {
            deductions = List.copyOf(deductions);
        }
    }

    /** All points, and none at all once an incident happened. */
    record NoneAfterIncident(ScoredAmount value) implements Scoring {}

    /**
     * Answers on a scale become points: the mean over the questions of the grades' worth.
     *
     * @param input items whose level is the grade, project the question, amount the share of answers
     * @param grades worth of each grade
     * @param full the worth that gives all points
     */
    record ScaleConversion(String input, SequencedMap<String, BigDecimal> grades, BigDecimal full) implements Scoring {
        public ScaleConversion {
            grades = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(grades));
        }
    }

    /**
     * The trimmed mean of several judges.
     *
     * @param full the mark that gives all points
     * @param trim how many marks are left out at each end
     * @param atLeast how many judges there must be
     */
    record ExpertMean(String input, BigDecimal full, int trim, int atLeast) implements Scoring {}

    /**
     * What is taken off for each incident of a kind.
     *
     * @param value how many incidents
     * @param each points for one
     */
    record Deduction(ScoredAmount value, BigDecimal each) {}

    /**
     * Items that are weighed (计件).
     *
     * @param input the input that lists them
     * @param levels worth of each level
     * @param ranks factor of each rank; empty when rank makes no difference
     * @param highestPerProject whether a project that appears several times counts once, at its highest
     * @param most the most that the sum may be, before it becomes points
     */
    record CountedItems(
            String input,
            SequencedMap<String, BigDecimal> levels,
            SequencedMap<String, BigDecimal> ranks,
            boolean highestPerProject,
            Optional<BigDecimal> most) {
        public CountedItems {
            levels = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(levels));
            ranks = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(ranks));
        }
    }
}
