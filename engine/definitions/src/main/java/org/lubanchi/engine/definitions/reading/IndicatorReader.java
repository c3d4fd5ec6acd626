package org.lubanchi.engine.definitions.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lubanchi.engine.definitions.Dimension;
import org.lubanchi.engine.definitions.Example;
import org.lubanchi.engine.definitions.IndicatorDefinition;
import org.lubanchi.engine.definitions.WhenMissing;
import org.lubanchi.engine.expression.Expression;
import org.lubanchi.engine.expression.NameScope;
import org.lubanchi.engine.expression.ValueType;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.engine.kernel.Unit;

/** Reads indicators: formulas over measures and each other, without cycles, with units that fit. */
final class IndicatorReader {
    private final Draft draft;

    IndicatorReader(Draft draft) {
        this.draft = draft;
    }

    /** A file whose names are known and whose formulas are not yet compiled. */
    private record Opened(MapCursor map, String path, String id, Unit unit) {}

    void read() {
        List<Opened> opened = new ArrayList<>();
        Map<String, Unit> names = new LinkedHashMap<>();
        draft.measures.forEach((id, measure) -> names.put(id, measure.unit()));
        draft.each("indicators", (map, path) -> {
            Opened file = new Opened(map, path, map.require("indicator"), draft.requireUnit(map, "unit"));
            opened.add(file);
            if (names.putIfAbsent(file.id(), file.unit()) != null && draft.measures.containsKey(file.id())) {
                map.wrong(
                        "indicator",
                        new LocalText("与度量「" + file.id() + "」同名", "shares its name with the measure " + file.id()),
                        new LocalText("自己的名称", "a name of its own"));
            }
        });
        NameScope scope = Compiling.numbers(names, draft.units);
        opened.forEach(file -> readIndicator(file, scope));
        new Cycles(draft)
                .report(opened.stream()
                        .collect(
                                LinkedHashMap::new,
                                (spots, file) -> spots.put(file.id(), file.map().spotOf("indicator")),
                                Map::putAll));
    }

    private void readIndicator(Opened file, NameScope scope) {
        MapCursor map = file.map();
        LocalText label = map.requireText("label");
        String dimension = map.require("dimension");
        checkDimension(map, dimension);
        LocalText coverage = map.requireText("coverage");
        WhenMissing whenMissing = map.choice("missing", MeasureReader.WHEN_MISSING, Optional.empty());
        int decimals = map.findMap("display").map(this::readDisplay).orElse(0);
        List<IndicatorDefinition.Version> versions = new ArrayList<>();
        map.maps("versions")
                .forEach(version -> readVersion(version, file.unit(), scope).ifPresent(versions::add));
        if (!map.has("versions")) {
            map.wrong(
                    "versions",
                    new LocalText("没有公式版本", "there is no dated formula"),
                    new LocalText("versions: [ … ]", "versions: [ … ]"));
        }
        List<Example> examples = ExampleReader.read(map);
        map.finish();
        if (draft.fresh(map, "indicator", file.id(), file.path(), draft.indicators.containsKey(file.id()))) {
            draft.indicators.put(
                    file.id(),
                    new IndicatorDefinition(
                            file.id(),
                            label,
                            file.unit(),
                            dimension,
                            coverage,
                            whenMissing,
                            decimals,
                            versions,
                            examples));
        }
    }

    private void checkDimension(MapCursor map, String dimension) {
        if (draft.dimensions.stream().noneMatch(each -> each.id().equals(dimension))) {
            draft.problems.unknownName(
                    map.spotOf("dimension"),
                    "definition.unknown-dimension",
                    dimension,
                    new LocalText("dimensions.yaml 中的维度", "a dimension of dimensions.yaml"),
                    draft.dimensions.stream().map(Dimension::id).toList());
        }
    }

    private int readDisplay(MapCursor map) {
        int decimals = map.requireInteger("decimals");
        map.choice("rounding", Map.of("half_up", true), Optional.of(true));
        map.finish();
        return decimals;
    }

    private Optional<IndicatorDefinition.Version> readVersion(MapCursor map, Unit unit, NameScope scope) {
        int from = map.requireInteger("from");
        String written = map.find("source").orElse("");
        String source = draft.requireSource(map, "source");
        String place = written.contains("#") ? written.substring(written.indexOf('#') + 1) : "";
        Optional<Expression> formula = Compiling.compile(map, "formula", scope);
        map.finish();
        if (formula.isEmpty()) {
            return Optional.empty();
        }
        Optional<Unit> result =
                formula.get().type() instanceof ValueType.Number number ? Optional.of(number.unit()) : Optional.empty();
        if (result.isEmpty() || !result.get().commensurable(unit)) {
            LocalText got = result.map(Unit::symbol).orElse(new LocalText("（不是数）", "(no number)"));
            draft.problems.add(
                    map.spotOf("formula"),
                    "definition.unit-differs",
                    new LocalText("公式的单位是「" + got.zh() + "」", "the formula's unit is \"" + got.en() + "\""),
                    new LocalText(
                            "声明的单位「" + unit.symbol().zh() + "」",
                            "the declared unit \"" + unit.symbol().en() + "\""),
                    new LocalText("改公式，或改 unit", "Mend the formula or the unit"));
            return Optional.empty();
        }
        return Optional.of(new IndicatorDefinition.Version(from, source, place, formula.get()));
    }
}
