package org.lubanchi.engine.evaluation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.lubanchi.engine.definitions.evaluation.EvaluationScheme;
import org.lubanchi.engine.definitions.evaluation.EvaluationScheme.Veto;
import org.lubanchi.engine.definitions.evaluation.SchemeNode;
import org.lubanchi.engine.definitions.evaluation.SchemeNode.Role;
import org.lubanchi.engine.definitions.evaluation.ScoredAmount;
import org.lubanchi.engine.evaluation.Scored.Standing;
import org.lubanchi.engine.evaluation.function.ScoringFunction;
import org.lubanchi.engine.kernel.Observed;
import org.lubanchi.engine.kernel.Quantity;

/**
 * Scores all schools of a cohort by a scheme (评分引擎): column by column, each function over all schools at once.
 *
 * <p>Each scored node is rounded half up to the scheme's places; sums of rounded points are exact. A node some of whose
 * children are left out gives the children's points times its weight over the weight that is left, rounded again.
 */
public final class SchemeEngine {
    private static final int CONFIDENCE_PLACES = 4;
    private final EvaluationScheme scheme;
    private final Cohort cohort;
    private final Map<String, List<Judged>> judged = new LinkedHashMap<>();
    private final Map<String, List<Scored>> scored = new LinkedHashMap<>();

    private SchemeEngine(EvaluationScheme scheme, Cohort cohort) {
        this.scheme = scheme;
        this.cohort = cohort;
    }

    /** The scores of a cohort. */
    public static SchemeScores score(EvaluationScheme scheme, Cohort cohort) {
        SchemeEngine engine = new SchemeEngine(scheme, cohort);
        scheme.listLeaves().parallelStream()
                .map(leaf -> Map.entry(leaf.code(), engine.decided(leaf)))
                .collect(Collectors.toList())
                .forEach(entry -> engine.judged.put(entry.getKey(), entry.getValue()));
        scheme.nodes().forEach(engine::scoreNode);
        List<Total> totals =
                IntStream.range(0, cohort.size()).mapToObj(engine::total).toList();
        return new SchemeScores(scheme, cohort, engine.judged, engine.scored, totals);
    }

    private void scoreNode(SchemeNode node) {
        node.children().forEach(this::scoreNode);
        scored.put(node.code(), node.leaf() ? scoreLeaf(node) : scoreParent(node));
    }

    private List<Scored> scoreLeaf(SchemeNode leaf) {
        SchemeNode.Judging judging = leaf.requireJudging();
        List<Judged> found = judged.getOrDefault(leaf.code(), List.of());
        Optional<BigDecimal> mean = mean(found, judging.meanOfOthersFor());
        List<Scored> column = new ArrayList<>(cohort.size());
        for (int i = 0; i < cohort.size(); i++) {
            boolean byMean =
                    judging.meanOfOthersFor().contains(cohort.subjects().get(i).kind());
            Optional<BigDecimal> points = byMean ? mean : found.get(i).found();
            column.add(
                    points.isPresent()
                            ? new Scored(points.map(this::rounded), leaf.weight(), Standing.JUDGED)
                            : unknown(judging.whenUnknown(), mean));
        }
        return column;
    }

    /** What the function found, unless a count above zero decides; a count that is missing leaves the point unknown. */
    private List<Judged> decided(SchemeNode leaf) {
        SchemeNode.Judging judging = leaf.requireJudging();
        List<Judged> found = ScoringFunction.of(judging.scoring()).judge(cohort, leaf.weight());
        List<Judged> after = override(found, judging.fullIf(), leaf.weight());
        return override(after, judging.zeroIf(), BigDecimal.ZERO);
    }

    private List<Judged> override(List<Judged> found, Optional<ScoredAmount> condition, BigDecimal points) {
        if (condition.isEmpty()) {
            return found;
        }
        List<Observed<BigDecimal>> counts = cohort.amounts(condition.get());
        return IntStream.range(0, cohort.size())
                .mapToObj(i -> switch (counts.get(i)) {
                    case Observed.Reported<BigDecimal> count ->
                        count.value().signum() > 0 ? new Judged.Points(points) : found.get(i);
                    case Observed.Missing<BigDecimal> missing -> new Judged.Unknown(missing.reason());
                })
                .toList();
    }

    private Scored unknown(SchemeNode.WhenUnknown rule, Optional<BigDecimal> mean) {
        return switch (rule) {
            case LEAVE_OUT -> new Scored(Optional.empty(), BigDecimal.ZERO, Standing.LEFT_OUT);
            case ZERO -> new Scored(Optional.of(rounded(BigDecimal.ZERO)), BigDecimal.ZERO, Standing.ASSUMED);
            case PEER_MEAN ->
                mean.isPresent()
                        ? new Scored(mean.map(this::rounded), BigDecimal.ZERO, Standing.ASSUMED)
                        : new Scored(Optional.empty(), BigDecimal.ZERO, Standing.LEFT_OUT);
            case NO_TOTAL -> new Scored(Optional.empty(), BigDecimal.ZERO, Standing.BLOCKED);
        };
    }

    /** The mean points of the schools that were judged and are not of some kinds. */
    private Optional<BigDecimal> mean(List<Judged> found, List<String> notOf) {
        List<BigDecimal> known = IntStream.range(0, found.size())
                .filter(i -> !notOf.contains(cohort.subjects().get(i).kind()))
                .mapToObj(i -> found.get(i).found())
                .flatMap(Optional::stream)
                .toList();
        return known.isEmpty()
                ? Optional.empty()
                : Optional.of(known.stream()
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .divide(BigDecimal.valueOf(known.size()), Quantity.CONTEXT));
    }

    private List<Scored> scoreParent(SchemeNode node) {
        return IntStream.range(0, cohort.size())
                .mapToObj(i -> combine(node.children(), node.weight(), i))
                .toList();
    }

    private Scored combine(List<SchemeNode> children, BigDecimal weight, int subject) {
        BigDecimal points = BigDecimal.ZERO;
        BigDecimal present = BigDecimal.ZERO;
        BigDecimal judgedWeight = BigDecimal.ZERO;
        boolean blocked = false;
        boolean assumed = false;
        for (SchemeNode child : children) {
            Scored each = column(child).get(subject);
            blocked |= each.standing() == Standing.BLOCKED;
            assumed |= each.standing() != Standing.JUDGED;
            if (child.role() == Role.COUNTED && each.points().isPresent()) {
                points = points.add(each.points().get());
                present = present.add(child.weight());
                judgedWeight = judgedWeight.add(each.judgedWeight());
            }
            if (child.role() == Role.PENALTY) {
                points = points.subtract(
                        each.points().map(child.weight()::subtract).orElse(BigDecimal.ZERO));
            }
            if (child.role() == Role.BONUS) {
                points = points.add(each.points().orElse(BigDecimal.ZERO));
            }
        }
        if (blocked) {
            return new Scored(Optional.empty(), judgedWeight, Standing.BLOCKED);
        }
        if (present.signum() == 0) {
            return new Scored(Optional.empty(), judgedWeight, Standing.LEFT_OUT);
        }
        BigDecimal shared = present.compareTo(weight) == 0
                ? points
                : points.multiply(weight).divide(present, scheme.decimals(), RoundingMode.HALF_UP);
        Standing standing =
                assumed ? (judgedWeight.signum() == 0 ? Standing.ASSUMED : Standing.PARTLY) : Standing.JUDGED;
        return new Scored(Optional.of(shared.max(BigDecimal.ZERO)), judgedWeight, standing);
    }

    private List<Scored> column(SchemeNode node) {
        List<Scored> column = scored.get(node.code());
        if (column == null) {
            throw new IllegalStateException("Children are scored before their parents: " + node.code());
        }
        return column;
    }

    private Total total(int subject) {
        Scored all = combine(scheme.nodes(), scheme.total(), subject);
        BigDecimal confidence = all.judgedWeight().divide(scheme.total(), CONFIDENCE_PLACES, RoundingMode.HALF_UP);
        List<Veto> vetoes = scheme.outcome().vetoes().stream()
                .filter(veto -> cohort.number(veto.input(), subject)
                        .reported()
                        .filter(count -> count.amount().signum() > 0)
                        .isPresent())
                .toList();
        Optional<BigDecimal> points = vetoes.isEmpty() ? all.points() : Optional.of(rounded(BigDecimal.ZERO));
        return new Total(points, confidence, points.flatMap(scheme.outcome()::ratingOf), vetoes);
    }

    private BigDecimal rounded(BigDecimal points) {
        return points.setScale(scheme.decimals(), RoundingMode.HALF_UP);
    }
}
