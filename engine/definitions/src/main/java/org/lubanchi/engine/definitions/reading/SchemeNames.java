package org.lubanchi.engine.definitions.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.lubanchi.engine.definitions.evaluation.SchemeInput;
import org.lubanchi.engine.definitions.evaluation.ScoredAmount;
import org.lubanchi.engine.expression.Expression;
import org.lubanchi.engine.expression.ValueType;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.engine.kernel.Unit;

/** The names a scheme's formulas may use: indicators, number inputs, and formulas the scheme derives from them. */
final class SchemeNames {
    private final Draft draft;
    private final Map<String, SchemeInput> inputs;
    private final Map<String, Unit> units = new LinkedHashMap<>();
    private final LinkedHashMap<String, ScoredAmount> derived = new LinkedHashMap<>();

    SchemeNames(Draft draft, Map<String, SchemeInput> inputs) {
        this.draft = draft;
        this.inputs = inputs;
        draft.indicators.forEach((id, indicator) -> units.put(id, indicator.unit()));
        inputs.values().stream()
                .filter(input -> input.shape() == SchemeInput.Shape.NUMBER)
                .forEach(input -> units.put(input.id(), input.unit()));
    }

    LinkedHashMap<String, ScoredAmount> derived() {
        return derived;
    }

    /** Derived formulas may use each other in any order, but not in a circle. */
    void readDerived(MapCursor map) {
        Map<String, MapCursor> cursors = new LinkedHashMap<>();
        for (MapCursor formula : map.maps("derived")) {
            String id = formula.require("name");
            if (units.put(id, draft.requireUnit(formula, "unit")) != null) {
                formula.wrong(
                        "name",
                        new LocalText("「" + id + "」已有其义", id + " means something already"),
                        new LocalText("自己的名称", "a name of its own"));
            }
            cursors.put(id, formula);
        }
        Map<String, Formula> compiled = new LinkedHashMap<>();
        cursors.forEach((id, formula) -> {
            readAmount(formula, "value", Optional.ofNullable(units.get(id)))
                    .ifPresent(read -> compiled.put(id, new Formula(read, formula.spotOf("value"))));
            formula.finish();
        });
        for (String id : compiled.keySet()) {
            order(id, compiled, new ArrayList<>());
        }
    }

    /** A derived formula and where it stands. */
    private record Formula(ScoredAmount amount, Spot spot) {}

    private void order(String id, Map<String, Formula> compiled, List<String> path) {
        Formula formula = compiled.get(id);
        if (derived.containsKey(id) || formula == null) {
            return;
        }
        if (path.contains(id)) {
            String circle = String.join(" → ", path.subList(path.indexOf(id), path.size())) + " → " + id;
            draft.problems.add(
                    formula.spot(),
                    "evaluation.cycle",
                    new LocalText("公式互相引用：" + circle, "the formulas use each other: " + circle),
                    new LocalText("不成环的公式", "formulas without a circle"),
                    new LocalText("拆开其中一个公式", "Take one of the formulas apart"));
            derived.put(id, formula.amount());
            return;
        }
        List<String> longer = new ArrayList<>(path);
        longer.add(id);
        for (String used : formula.amount().formula().names()) {
            order(used, compiled, longer);
        }
        derived.putIfAbsent(id, formula.amount());
    }

    /** The formula under a key; a name that nobody computes or hands in is a problem with the nearest that is. */
    Optional<ScoredAmount> readAmount(MapCursor map, String key, Optional<Unit> declared) {
        Optional<Expression> formula = Compiling.compile(map, key, Compiling.numbers(units, draft.units));
        if (formula.isEmpty()) {
            return Optional.empty();
        }
        if (!(formula.get().type() instanceof ValueType.Number number)) {
            map.wrong(key, new LocalText("结果不是数", "the result is no number"), new LocalText("数", "a number"));
            return Optional.empty();
        }
        Unit unit = declared.orElse(number.unit());
        if (!unit.commensurable(number.unit())) {
            draft.problems.add(
                    map.spotOf(key),
                    "definition.unit-differs",
                    new LocalText(
                            "公式的单位是「" + number.unit().symbol().zh() + "」",
                            "the formula's unit is \"" + number.unit().symbol().en() + "\""),
                    new LocalText(
                            "声明的单位「" + unit.symbol().zh() + "」",
                            "the declared unit \"" + unit.symbol().en() + "\""),
                    new LocalText("改公式，或改 unit", "Mend the formula or the unit"));
            return Optional.empty();
        }
        return Optional.of(new ScoredAmount(formula.get(), unit));
    }

    Optional<Unit> findUnit(MapCursor map) {
        return map.has("unit") ? Optional.of(draft.requireUnit(map, "unit")) : Optional.empty();
    }

    /** The name of an input of a shape. */
    String requireInput(MapCursor map, String key, SchemeInput.Shape shape) {
        String id = map.require(key);
        TreeSet<String> fitting = new TreeSet<>(new LinkedHashSet<>(inputs.values().stream()
                .filter(input -> input.shape() == shape)
                .map(SchemeInput::id)
                .toList()));
        if (!id.isEmpty() && !fitting.contains(id)) {
            draft.problems.unknownName(
                    map.spotOf(key),
                    "evaluation.nobody-hands-in",
                    id,
                    new LocalText("方案 inputs 中同类的填报项", "an input of the scheme of this shape"),
                    fitting);
        }
        return id;
    }

    Problems problems() {
        return draft.problems;
    }
}
