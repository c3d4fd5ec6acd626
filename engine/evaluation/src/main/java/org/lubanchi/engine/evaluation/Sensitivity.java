package org.lubanchi.engine.evaluation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.lubanchi.engine.definitions.evaluation.SchemeNode;
import org.lubanchi.engine.definitions.evaluation.SchemeNode.Role;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.engine.kernel.Quantity;

/**
 * How much the ranking hangs on the weights (权重敏感性): each first-level weight is moved up and down by a share, the others
 * take the difference in proportion, and the places are counted anew.
 *
 * @param share by how much each weight was moved, for example 0.1
 * @param moves one for each dimension and direction
 * @param ranges the best and worst place of each school over all moves, in the order of the cohort; schools without a
 *     total are not among them
 * @param ties places that several schools share as the weights stand
 */
public record Sensitivity(BigDecimal share, List<Move> moves, List<Range> ranges, List<Tie> ties) {
    public Sensitivity {
        moves = List.copyOf(moves);
        ranges = List.copyOf(ranges);
        ties = List.copyOf(ties);
    }

    /**
     * One moved weight.
     *
     * @param code the dimension
     * @param label its title
     * @param weight the weight it was moved to
     * @param changed how many schools then stand at another place
     * @param furthest the most places a school moved
     */
    public record Move(String code, LocalText label, BigDecimal weight, int changed, int furthest) {}

    /** Where a school stands, and between which places it moved. */
    public record Range(int subject, int place, int best, int worst) {}

    /** A place shared by several schools. */
    public record Tie(int place, List<Integer> subjects) {
        public Tie {
            subjects = List.copyOf(subjects);
        }
    }

    /** Moves each first-level weight of a scheme by a share. */
    public static Sensitivity of(SchemeScores scores, BigDecimal share) {
        Map<Integer, Integer> asItStands = places(scores.ranking());
        Map<Integer, Integer> best = new HashMap<>(asItStands);
        Map<Integer, Integer> worst = new HashMap<>(asItStands);
        List<Move> moves = new ArrayList<>();
        for (SchemeNode node : counted(scores)) {
            for (BigDecimal direction : List.of(BigDecimal.ONE, BigDecimal.ONE.negate())) {
                BigDecimal weight =
                        node.weight().add(node.weight().multiply(share).multiply(direction));
                Map<Integer, Integer> moved = places(SchemeScores.rank(reweighed(scores, node, weight)));
                moved.forEach((subject, place) -> {
                    best.merge(subject, place, Math::min);
                    worst.merge(subject, place, Math::max);
                });
                moves.add(move(node, weight, asItStands, moved));
            }
        }
        List<Range> ranges = IntStream.range(0, scores.cohort().size())
                .filter(asItStands::containsKey)
                .mapToObj(i ->
                        new Range(i, asItStands.getOrDefault(i, 0), best.getOrDefault(i, 0), worst.getOrDefault(i, 0)))
                .toList();
        return new Sensitivity(share, moves, ranges, ties(scores));
    }

    private static List<SchemeNode> counted(SchemeScores scores) {
        return scores.scheme().nodes().stream()
                .filter(node -> node.role() == Role.COUNTED)
                .toList();
    }

    private static Move move(
            SchemeNode node, BigDecimal weight, Map<Integer, Integer> before, Map<Integer, Integer> after) {
        int changed = 0;
        int furthest = 0;
        for (Map.Entry<Integer, Integer> entry : before.entrySet()) {
            int shift = Math.abs(after.getOrDefault(entry.getKey(), entry.getValue()) - entry.getValue());
            changed += shift > 0 ? 1 : 0;
            furthest = Math.max(furthest, shift);
        }
        return new Move(node.code(), node.label(), weight, changed, furthest);
    }

    /** Totals with one weight moved: each dimension's points stretch with its weight. */
    private static List<SchemeScores.Reached> reweighed(SchemeScores scores, SchemeNode moved, BigDecimal weight) {
        BigDecimal total = scores.scheme().total();
        BigDecimal others = total.subtract(moved.weight());
        List<SchemeScores.Reached> reached = new ArrayList<>();
        for (SchemeScores.Placed placed : scores.ranking()) {
            BigDecimal points = placed.points();
            boolean vetoed = !scores.totals().get(placed.subject()).vetoes().isEmpty();
            for (SchemeNode node : vetoed ? List.<SchemeNode>of() : counted(scores)) {
                BigDecimal now = scores.requireScored(node.code(), placed.subject())
                        .points()
                        .orElse(BigDecimal.ZERO);
                BigDecimal factor = node.code().equals(moved.code())
                        ? weight.divide(moved.weight(), Quantity.CONTEXT)
                        : others.signum() == 0
                                ? BigDecimal.ONE
                                : total.subtract(weight).divide(others, Quantity.CONTEXT);
                points = points.add(now.multiply(factor).subtract(now));
            }
            reached.add(new SchemeScores.Reached(placed.subject(), points));
        }
        return reached;
    }

    private static Map<Integer, Integer> places(List<SchemeScores.Placed> ranking) {
        Map<Integer, Integer> places = new HashMap<>();
        ranking.forEach(placed -> places.put(placed.subject(), placed.place()));
        return places;
    }

    private static List<Tie> ties(SchemeScores scores) {
        Map<Integer, List<Integer>> shared = new java.util.TreeMap<>();
        scores.ranking().stream()
                .filter(SchemeScores.Placed::tied)
                .forEach(placed -> shared.computeIfAbsent(placed.place(), place -> new ArrayList<>())
                        .add(placed.subject()));
        return shared.entrySet().stream()
                .map(entry -> new Tie(entry.getKey(), entry.getValue()))
                .toList();
    }
}
