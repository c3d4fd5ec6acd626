package org.lubanchi.engine.definitions.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Function;
import org.lubanchi.engine.definitions.evaluation.SchemeInput;
import org.lubanchi.engine.definitions.evaluation.SchemeNode;
import org.lubanchi.engine.definitions.evaluation.ScoredAmount;
import org.lubanchi.engine.definitions.evaluation.Scoring;
import org.lubanchi.engine.definitions.evaluation.Scoring.Better;
import org.lubanchi.engine.definitions.evaluation.Threshold;
import org.lubanchi.engine.kernel.LocalText;

/** Reads scoring functions with their parameters: {@code score: { function: ratio_capped, value: …, target: … }}. */
final class ScoringReader {
    private static final Map<String, Better> BETTER = TableReader.choices(Better.values());
    private final SchemeNames names;
    private final List<String> kinds;
    private final BandReader bands;
    private final Map<String, Function<MapCursor, Optional<Scoring>>> functions = new LinkedHashMap<>();

    ScoringReader(SchemeNames names, List<String> kinds) {
        this.names = names;
        this.kinds = kinds;
        this.bands = new BandReader(names.problems());
        functions.put("linear", this::linear);
        functions.put("qualified_restricted", this::qualifiedRestricted);
        functions.put("ratio_capped", this::ratioCapped);
        functions.put("share_of_best", this::shareOfBest);
        functions.put("reverse_relative", map -> amount(map, "value").map(value -> new Scoring.ReverseRelative(value)));
        functions.put("weighted_count", map -> Optional.of(new Scoring.WeightedCount(items(map))));
        functions.put("capped_sum", map -> Optional.of(new Scoring.CappedSum(items(map))));
        functions.put("highest_level", map -> Optional.of(new Scoring.HighestLevel(items(map))));
        functions.put("with_or_without", map -> amount(map, "value").map(value -> new Scoring.WithOrWithout(value)));
        functions.put("deductions", this::deductions);
        functions.put(
                "none_after_incident", map -> amount(map, "value").map(value -> new Scoring.NoneAfterIncident(value)));
        functions.put("scale_conversion", this::scaleConversion);
        functions.put("expert_mean", this::expertMean);
    }

    List<String> kinds() {
        return kinds;
    }

    /** Stands in for a scoring that could not be read, so that reading goes on; the problem is told already. */
    SchemeNode.Judging placeholder() {
        return new SchemeNode.Judging(
                new Scoring.Deductions(List.of()),
                SchemeNode.WhenUnknown.NO_TOTAL,
                List.of(),
                "",
                Optional.empty(),
                Optional.empty());
    }

    /** A count above zero by which a point is decided whatever its function says. */
    Optional<ScoredAmount> condition(MapCursor map, String key) {
        return map.has(key) ? names.readAmount(map, key, Optional.empty()) : Optional.empty();
    }

    Optional<Scoring> read(MapCursor map, BigDecimal weight) {
        Map<String, Function<MapCursor, Optional<Scoring>>> known = new LinkedHashMap<>(functions);
        known.put("stepped", each -> stepped(each, weight));
        known.put("peer_mean_steps", each -> peerMeanSteps(each, weight));
        boolean unknown = map.find("function").filter(known::containsKey).isEmpty();
        Function<MapCursor, Optional<Scoring>> function = map.choice("function", known, Optional.empty());
        if (unknown) {
            return Optional.empty();
        }
        Optional<Scoring> scoring = function.apply(map);
        map.finish();
        return scoring;
    }

    private Optional<ScoredAmount> amount(MapCursor map, String key) {
        return names.readAmount(map, key, names.findUnit(map));
    }

    private Optional<Scoring> linear(MapCursor map) {
        Optional<ScoredAmount> value = amount(map, "value");
        var from = Decimals.threshold(map, "from", kinds, false);
        var to = Decimals.threshold(map, "to", kinds, false);
        if (from.general().compareTo(to.general()) == 0) {
            map.problems()
                    .add(
                            map.spotOf("to"),
                            "definition.zero-divisor",
                            new LocalText("from 与 to 相等", "from and to are equal"),
                            new LocalText("两个不同的数", "two different numbers"),
                            new LocalText("改其中一个", "Mend one of them"));
            return Optional.empty();
        }
        return value.map(each -> new Scoring.Linear(each, from, to));
    }

    private Optional<Scoring> stepped(MapCursor map, BigDecimal weight) {
        Optional<ScoredAmount> value = amount(map, "value");
        var read = bands.read(map, "bands", weight);
        return value.map(each -> new Scoring.Stepped(each, read));
    }

    private Optional<Scoring> peerMeanSteps(MapCursor map, BigDecimal weight) {
        Optional<ScoredAmount> value = amount(map, "value");
        Optional<BigDecimal> mean = Decimals.find(map, "mean");
        var read = bands.read(map, "bands", weight);
        return value.map(each -> new Scoring.PeerMeanSteps(each, mean, read));
    }

    private Optional<Scoring> qualifiedRestricted(MapCursor map) {
        Optional<ScoredAmount> value = amount(map, "value");
        var qualified = Decimals.threshold(map, "qualified", kinds, true);
        var restricted = Decimals.threshold(map, "restricted", kinds, false);
        Better better = map.choice("better", BETTER, Optional.of(Better.HIGHER));
        int order = qualified.general().compareTo(restricted.general());
        if (better == Better.HIGHER ? order < 0 : order > 0) {
            map.problems()
                    .add(
                            map.spotOf("restricted"),
                            "evaluation.overlapping-bands",
                            new LocalText("限招值比合格值还好", "the restricted mark is better than the qualified one"),
                            new LocalText("比合格值差的限招值", "a restricted mark worse than the qualified one"),
                            new LocalText("检查两个数，或 better 的方向", "Check the numbers, or the direction in better"));
        }
        return value.map(each -> new Scoring.QualifiedRestricted(each, qualified, restricted, better));
    }

    private Optional<Scoring> ratioCapped(MapCursor map) {
        Optional<ScoredAmount> value = amount(map, "value");
        var target = Decimals.threshold(map, "target", kinds, true);
        Optional<BigDecimal> zeroBelow = Decimals.find(map, "zero_below");
        return value.map(each -> new Scoring.RatioCapped(each, target, zeroBelow));
    }

    private Optional<Scoring> shareOfBest(MapCursor map) {
        Optional<ScoredAmount> value = amount(map, "value");
        Optional<BigDecimal> zeroBelow = Decimals.find(map, "zero_below");
        Threshold factor =
                map.has("factor") ? Decimals.threshold(map, "factor", kinds, true) : Threshold.of(BigDecimal.ONE);
        return value.map(each -> new Scoring.ShareOfBest(each, zeroBelow, factor));
    }

    private Optional<Scoring> deductions(MapCursor map) {
        List<Scoring.Deduction> found = new ArrayList<>();
        for (MapCursor item : map.maps("deductions")) {
            BigDecimal each = Decimals.requirePositive(item, "each");
            amount(item, "value").ifPresent(value -> found.add(new Scoring.Deduction(value, each)));
            item.finish();
        }
        return Optional.of(new Scoring.Deductions(found));
    }

    private Scoring.CountedItems items(MapCursor map) {
        String input = names.requireInput(map, "items", SchemeInput.Shape.ITEMS);
        SequencedMap<String, BigDecimal> levels = Decimals.numbers(map, "levels");
        if (levels.isEmpty()) {
            map.wrong(
                    "levels",
                    new LocalText("没有级别", "there are no levels"),
                    new LocalText("levels: { … }", "levels: { … }"));
        }
        SequencedMap<String, BigDecimal> ranks = Decimals.numbers(map, "ranks");
        boolean highest = map.flag("highest_per_project");
        return new Scoring.CountedItems(input, levels, ranks, highest, Decimals.find(map, "most"));
    }

    private Optional<Scoring> scaleConversion(MapCursor map) {
        String input = names.requireInput(map, "items", SchemeInput.Shape.ITEMS);
        SequencedMap<String, BigDecimal> grades = Decimals.numbers(map, "grades");
        return Optional.of(new Scoring.ScaleConversion(input, grades, Decimals.requirePositive(map, "full")));
    }

    private Optional<Scoring> expertMean(MapCursor map) {
        String input = names.requireInput(map, "marks", SchemeInput.Shape.MARKS);
        BigDecimal full = Decimals.requirePositive(map, "full");
        int trim = map.requireInteger("trim");
        int atLeast = map.requireInteger("at_least");
        if (trim < 0 || atLeast <= 2 * trim) {
            map.wrong(
                    "at_least",
                    new LocalText(
                            "去掉两端各 " + trim + " 个后没有剩余", "nothing is left after trimming " + trim + " at each end"),
                    new LocalText("多于 " + 2 * trim + " 位专家", "more than " + 2 * trim + " judges"));
        }
        return Optional.of(new Scoring.ExpertMean(input, full, trim, Math.max(atLeast, 2 * trim + 1)));
    }
}
