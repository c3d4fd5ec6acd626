package org.lubanchi.engine.definitions.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lubanchi.engine.definitions.UnitKind;
import org.lubanchi.engine.definitions.evaluation.EvaluationScheme;
import org.lubanchi.engine.definitions.evaluation.EvaluationScheme.RatingStep;
import org.lubanchi.engine.definitions.evaluation.EvaluationScheme.Veto;
import org.lubanchi.engine.definitions.evaluation.SchemeInput;
import org.lubanchi.engine.definitions.evaluation.SchemeNode;
import org.lubanchi.engine.definitions.evaluation.SchemeNode.Role;
import org.lubanchi.engine.definitions.evaluation.SchemeNode.WhenUnknown;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.engine.kernel.Unit;

/** Reads evaluation schemes: a tree whose weights add up, and for each point its scoring function. */
final class SchemeReader {
    private static final Map<String, Role> ROLES = TableReader.choices(Role.values());
    private static final Map<String, WhenUnknown> WHEN_UNKNOWN = TableReader.choices(WhenUnknown.values());
    private static final Map<String, SchemeInput.Shape> SHAPES = TableReader.choices(SchemeInput.Shape.values());
    private static final Map<String, SchemeInput.Provider> PROVIDERS =
            TableReader.choices(SchemeInput.Provider.values());
    private static final Map<String, UnitKind> LEVELS = Map.of("school", UnitKind.SCHOOL, "county", UnitKind.COUNTY);
    private final Draft draft;

    SchemeReader(Draft draft) {
        this.draft = draft;
    }

    void read() {
        draft.each("evaluations", this::readScheme);
    }

    private void readScheme(MapCursor map, String path) {
        String id = map.require("evaluation");
        LocalText label = map.requireText("label");
        LocalText note = map.requireText("note");
        String source = draft.requireSource(map, "source");
        int from = map.requireInteger("from");
        BigDecimal total = Decimals.requirePositive(map, "total");
        int decimals = map.requireInteger("decimals");
        EvaluationScheme.Population population = readPopulation(map);
        LinkedHashMap<String, SchemeInput> inputs = readInputs(map);
        SchemeNames names = new SchemeNames(draft, inputs);
        names.readDerived(map);
        ScoringReader scoring =
                new ScoringReader(names, List.copyOf(population.kinds().keySet()));
        Set<String> codes = new HashSet<>();
        List<SchemeNode> nodes = new ArrayList<>();
        for (MapCursor node : map.maps("nodes")) {
            nodes.add(readNode(node, scoring, codes));
        }
        checkSum(map, new LocalText("方案总分", "the scheme's total"), total, nodes);
        EvaluationScheme.Outcome outcome = new EvaluationScheme.Outcome(readRatings(map), readVetoes(map, names));
        map.finish();
        if (draft.fresh(map, "evaluation", id, path, draft.schemes.containsKey(id))) {
            draft.schemes.put(
                    id,
                    new EvaluationScheme(
                            id,
                            label,
                            note,
                            source,
                            from,
                            total,
                            decimals,
                            population,
                            inputs,
                            names.derived(),
                            nodes,
                            outcome));
        }
    }

    /** Schools unless it says otherwise; a scheme with inputs or kinds of school cannot be asked of counties. */
    private static EvaluationScheme.Population readPopulation(MapCursor map) {
        List<UnitKind> levels = new ArrayList<>();
        for (String level : map.texts("levels")) {
            Optional.ofNullable(LEVELS.get(level))
                    .ifPresentOrElse(
                            levels::add,
                            () -> map.wrong(
                                    "levels",
                                    new LocalText("没有评价层级「" + level + "」", "there is no level " + level),
                                    new LocalText("school（学校）或 county（县）", "school or county")));
        }
        LinkedHashMap<String, LocalText> kinds = readKinds(map);
        boolean counties = levels.contains(UnitKind.COUNTY);
        if (counties && (!kinds.isEmpty() || map.has("inputs"))) {
            map.wrong(
                    "levels",
                    new LocalText("县没有学校类别，也没有人替它填报", "counties are of no kind of school and nobody hands in for them"),
                    new LocalText("只用指标计分的方案才能有 county", "county only where every point follows from indicators"));
        }
        return new EvaluationScheme.Population(levels.isEmpty() ? List.of(UnitKind.SCHOOL) : levels, kinds);
    }

    private static LinkedHashMap<String, LocalText> readKinds(MapCursor map) {
        LinkedHashMap<String, LocalText> kinds = new LinkedHashMap<>();
        for (MapCursor kind : map.maps("kinds")) {
            kinds.put(kind.require("kind"), kind.requireText("label"));
            kind.finish();
        }
        return kinds;
    }

    private LinkedHashMap<String, SchemeInput> readInputs(MapCursor map) {
        LinkedHashMap<String, SchemeInput> inputs = new LinkedHashMap<>();
        for (MapCursor input : map.maps("inputs")) {
            String id = input.require("input");
            LocalText label = input.requireText("label");
            SchemeInput.Shape shape = input.choice("shape", SHAPES, Optional.of(SchemeInput.Shape.NUMBER));
            Unit unit = input.has("unit") ? draft.requireUnit(input, "unit") : Unit.ONE;
            SchemeInput.Provider provider = input.choice("provider", PROVIDERS, Optional.empty());
            input.finish();
            if (draft.indicators.containsKey(id) || draft.measures.containsKey(id) || inputs.containsKey(id)) {
                input.wrong(
                        "input",
                        new LocalText("「" + id + "」已是指标、度量或填报项", id + " is an indicator, measure or input already"),
                        new LocalText("自己的名称；能算出的不再填报", "a name of its own; what is computed is not handed in"));
            }
            inputs.put(id, new SchemeInput(id, label, shape, unit, provider));
        }
        return inputs;
    }

    private SchemeNode readNode(MapCursor map, ScoringReader scoring, Set<String> codes) {
        String code = map.require("node");
        if (!codes.add(code)) {
            map.wrong(
                    "node",
                    new LocalText("要素「" + code + "」重复", "the node " + code + " is doubled"),
                    new LocalText("不重复的编号", "a code of its own"));
        }
        LocalText label = map.requireText("label");
        BigDecimal weight = Decimals.requirePositive(map, "weight");
        Role role = map.choice("role", ROLES, Optional.of(Role.COUNTED));
        boolean leaf = map.has("score");
        List<SchemeNode> children = new ArrayList<>();
        Optional<SchemeNode.Judging> judging = Optional.empty();
        if (leaf == map.has("nodes")) {
            map.wrong(
                    leaf ? "score" : "node",
                    new LocalText("score 与 nodes 应恰有其一", "exactly one of score and nodes"),
                    new LocalText("score: … 或 nodes: …", "score: … or nodes: …"));
        }
        if (leaf) {
            judging = readJudging(map, scoring, weight);
        }
        for (MapCursor child : map.maps("nodes")) {
            children.add(readNode(child, scoring, codes));
        }
        if (!children.isEmpty()) {
            checkSum(map, new LocalText("「" + code + "」的权重", "the weight of " + code), weight, children);
        }
        map.finish();
        if (!children.isEmpty()) {
            judging = Optional.empty();
        } else if (judging.isEmpty()) {
            judging = Optional.of(scoring.placeholder());
        }
        return new SchemeNode(code, label, weight, role, children, judging);
    }

    private static Optional<SchemeNode.Judging> readJudging(MapCursor map, ScoringReader scoring, BigDecimal weight) {
        WhenUnknown whenUnknown = map.choice("missing", WHEN_UNKNOWN, Optional.empty());
        List<String> meanOfOthersFor = map.texts("mean_of_others_for");
        for (String kind : meanOfOthersFor) {
            Decimals.requireKind(map, map.spotOf("mean_of_others_for"), kind, scoring.kinds());
        }
        String evidence = map.find("evidence").orElse("");
        var fullIf = scoring.condition(map, "full_if");
        var zeroIf = scoring.condition(map, "zero_if");
        return map.findMap("score")
                .flatMap(function -> scoring.read(function, weight))
                .map(read -> new SchemeNode.Judging(read, whenUnknown, meanOfOthersFor, evidence, fullIf, zeroIf));
    }

    /** Weights that do not add up are told with the sum that was found. */
    private void checkSum(MapCursor map, LocalText of, BigDecimal weight, List<SchemeNode> nodes) {
        BigDecimal sum = nodes.stream()
                .filter(node -> node.role() == Role.COUNTED)
                .map(SchemeNode::weight)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.compareTo(weight) == 0) {
            return;
        }
        String key = map.has("weight") ? "weight" : "total";
        draft.problems.add(
                map.spotOf(key),
                "evaluation.weights-do-not-add",
                new LocalText("下级权重合计 " + sum.toPlainString(), "the weights below add up to " + sum.toPlainString()),
                new LocalText(of.zh() + " " + weight.toPlainString(), of.en() + ", " + weight.toPlainString()),
                new LocalText(
                        "相差 " + weight.subtract(sum).toPlainString() + "：改权重，加减分项写明 role: bonus 或 penalty",
                        "Off by " + weight.subtract(sum).toPlainString()
                                + ": mend the weights; what counts beyond them says role: bonus or penalty"));
    }

    private List<RatingStep> readRatings(MapCursor map) {
        List<RatingStep> ratings = new ArrayList<>();
        for (MapCursor step : map.maps("ratings")) {
            RatingStep read = new RatingStep(
                    step.require("rating"), step.requireText("label"), Decimals.require(step, "at_least"));
            step.finish();
            if (!ratings.isEmpty() && ratings.getLast().atLeast().compareTo(read.atLeast()) <= 0) {
                draft.problems.add(
                        step.spotOf("at_least"),
                        "evaluation.overlapping-bands",
                        new LocalText(
                                "等级「" + read.code() + "」的下限不低于上一等级",
                                "the rating " + read.code() + " does not begin below the one above"),
                        new LocalText("由高到低排列、互不重叠的等级", "ratings from high to low that do not overlap"),
                        new LocalText("改下限，或调换次序", "Mend the limit or the order"));
            }
            ratings.add(read);
        }
        return ratings;
    }

    private static List<Veto> readVetoes(MapCursor map, SchemeNames names) {
        List<Veto> vetoes = new ArrayList<>();
        for (MapCursor veto : map.maps("vetoes")) {
            String input = names.requireInput(veto, "input", SchemeInput.Shape.NUMBER);
            vetoes.add(new Veto(input, veto.requireText("label")));
            veto.finish();
        }
        return vetoes;
    }
}
