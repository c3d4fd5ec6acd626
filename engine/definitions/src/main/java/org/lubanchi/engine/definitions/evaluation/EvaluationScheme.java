package org.lubanchi.engine.definitions.evaluation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import org.lubanchi.engine.definitions.UnitKind;
import org.lubanchi.engine.kernel.LocalText;

/**
 * How schools, or counties from the figures of theirs, are scored (评价方案): a tree of dimensions and points whose weights add up, each point with its scoring
 * function.
 *
 * @param id its name
 * @param label its title
 * @param note what a reader must know, for example which readings of the source are ours
 * @param source the id of its source
 * @param from the first report year it holds for
 * @param total the sum of the counted weights
 * @param decimals places to which each point is rounded, half up
 * @param population whom it scores
 * @param inputs what is handed in besides the catalogue's indicators, by name
 * @param derived formulas that several points share, by name, in an order in which each uses earlier ones only
 * @param nodes the first level of the tree
 * @param outcome ratings and vetoes
 */
public record EvaluationScheme(
        String id,
        LocalText label,
        LocalText note,
        String source,
        int from,
        BigDecimal total,
        int decimals,
        Population population,
        SequencedMap<String, SchemeInput> inputs,
        SequencedMap<String, ScoredAmount> derived,
        List<SchemeNode> nodes,
        Outcome outcome) {
    public EvaluationScheme {
        inputs = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(inputs));
        derived = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(derived));
        nodes = List.copyOf(nodes);
    }

    /**
     * Whom a scheme scores (评价范围): units of one level are scored among themselves, never schools beside counties.
     *
     * @param levels schools, counties or both, the first as the one meant when none is named; never empty
     * @param kinds the kinds of school it tells apart, by code; empty when it makes no difference
     */
    public record Population(List<UnitKind> levels, SequencedMap<String, LocalText> kinds) {
        public Population {
            levels = List.copyOf(levels);
            kinds = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(kinds));
            if (levels.isEmpty()) {
                throw new IllegalArgumentException("A scheme scores units of some level");
            }
        }
    }

    /**
     * What follows from the total.
     *
     * @param ratings from the highest to the lowest; empty when the scheme gives none
     * @param vetoes what makes the total zero whatever the points
     */
    public record Outcome(List<RatingStep> ratings, List<Veto> vetoes) {
        public Outcome {
            ratings = List.copyOf(ratings);
            vetoes = List.copyOf(vetoes);
        }

        /** The rating of a total, if it reaches one. */
        public Optional<RatingStep> ratingOf(BigDecimal total) {
            return ratings.stream()
                    .filter(step -> total.compareTo(step.atLeast()) >= 0)
                    .findFirst();
        }
    }

    /**
     * A rating and the total it takes.
     *
     * @param atLeast the lowest total of the rating
     */
    public record RatingStep(String code, LocalText label, BigDecimal atLeast) {}

    /**
     * An incident that makes the total zero (一票否决).
     *
     * @param input the input that counts the incidents
     */
    public record Veto(String input, LocalText label) {}

    /** The input of this id; none where the scheme has none. */
    public Optional<SchemeInput> findInput(String id) {
        return Optional.ofNullable(inputs.get(id));
    }

    /** Every node, each parent before its children. */
    public List<SchemeNode> listNodes() {
        List<SchemeNode> all = new ArrayList<>();
        nodes.forEach(node -> collect(node, all));
        return List.copyOf(all);
    }

    private static void collect(SchemeNode node, List<SchemeNode> all) {
        all.add(node);
        node.children().forEach(child -> collect(child, all));
    }

    /** The nodes that are scored by a function. */
    public List<SchemeNode> listLeaves() {
        return listNodes().stream().filter(SchemeNode::leaf).toList();
    }

    /** The names its points use that nobody hands in: indicators, in the order of their names. */
    public SortedSet<String> listIndicators() {
        TreeSet<String> names = new TreeSet<>();
        for (SchemeNode leaf : listLeaves()) {
            SchemeNode.Judging judging = leaf.requireJudging();
            judging.scoring()
                    .amounts()
                    .forEach(amount -> names.addAll(amount.formula().names()));
            judging.fullIf().ifPresent(amount -> names.addAll(amount.formula().names()));
            judging.zeroIf().ifPresent(amount -> names.addAll(amount.formula().names()));
        }
        derived.values().forEach(amount -> names.addAll(amount.formula().names()));
        names.removeAll(inputs.keySet());
        names.removeAll(derived.keySet());
        return names;
    }
}
