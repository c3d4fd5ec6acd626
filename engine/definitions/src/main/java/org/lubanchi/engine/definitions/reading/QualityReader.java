package org.lubanchi.engine.definitions.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lubanchi.engine.definitions.Blanks;
import org.lubanchi.engine.definitions.Example;
import org.lubanchi.engine.definitions.quality.CrossCheck;
import org.lubanchi.engine.definitions.quality.QualityCount;
import org.lubanchi.engine.definitions.quality.QualityItem;
import org.lubanchi.engine.definitions.quality.QualityPart;
import org.lubanchi.engine.definitions.quality.SoleKey;
import org.lubanchi.engine.definitions.quality.Watch;
import org.lubanchi.engine.expression.Expression;
import org.lubanchi.engine.expression.NameScope;
import org.lubanchi.engine.expression.ValueType;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.engine.kernel.Severity;
import org.lubanchi.engine.kernel.Unit;

/** Reads quality items, {@code quality/<part>/<item>.yaml}, cross-checks and watches, each in its folder. */
final class QualityReader {
    private static final Map<String, QualityPart> PARTS = parts();
    private static final Map<String, CrossCheck.Kind> KINDS = kinds();
    private static final Map<String, Severity> SEVERITIES = severities();
    private final Draft draft;

    QualityReader(Draft draft) {
        this.draft = draft;
    }

    private static Map<String, QualityPart> parts() {
        Map<String, QualityPart> parts = new LinkedHashMap<>();
        for (QualityPart part : QualityPart.values()) {
            parts.put(part.code(), part);
        }
        return parts;
    }

    private static Map<String, CrossCheck.Kind> kinds() {
        Map<String, CrossCheck.Kind> kinds = new LinkedHashMap<>();
        for (CrossCheck.Kind kind : CrossCheck.Kind.values()) {
            kinds.put(kind.code(), kind);
        }
        return kinds;
    }

    private static Map<String, Severity> severities() {
        Map<String, Severity> severities = new LinkedHashMap<>();
        for (Severity severity : Severity.values()) {
            severities.put(severity.code(), severity);
        }
        return severities;
    }

    void read() {
        Map<String, Unit> counts = new LinkedHashMap<>();
        for (QualityCount count : QualityCount.values()) {
            counts.put(count.code(), Unit.ONE);
        }
        Compiling.Names countNames = Compiling.numbers(counts, draft.units);
        draft.each("quality", (map, path) -> readItem(map, path, countNames));
        Map<String, Unit> figures = new LinkedHashMap<>();
        draft.measures.forEach((id, measure) -> figures.put(id, measure.unit()));
        draft.indicators.forEach((id, indicator) -> figures.put(id, indicator.unit()));
        Compiling.Names figureNames = Compiling.numbers(figures, draft.units);
        draft.each("cross_checks", (map, path) -> readCrossCheck(map, path, figureNames));
        draft.each("watches", this::readWatch);
        draft.each("sole_keys", this::readSoleKey);
    }

    private void readSoleKey(MapCursor map, String path) {
        String id = map.require("sole_key");
        String table = map.require("table");
        String field = map.require("field");
        draft.findTable(map.spotOf("table"), table)
                .ifPresent(found -> draft.checkField(map.spotOf("field"), found, field));
        LocalText say = map.requireText("say");
        String source = draft.requireSource(map, "source");
        int from = map.requireInteger("from");
        map.finish();
        if (draft.fresh(map, "sole_key", id, path, draft.soleKeys.containsKey(id))) {
            draft.soleKeys.put(id, new SoleKey(id, table, field, say, source, from));
        }
    }

    private void readWatch(MapCursor map, String path) {
        String id = map.require("watch");
        String indicator = map.require("indicator");
        draft.findIndicator(map.spotOf("indicator"), indicator);
        Optional<BigDecimal> relative = limit(map, "relative");
        Optional<BigDecimal> absolute = limit(map, "absolute");
        if (relative.isEmpty() && absolute.isEmpty()) {
            map.wrong(
                    "relative",
                    new LocalText("没有说多大的波动要提示", "it says not how far is too far"),
                    new LocalText("relative 或 absolute", "relative or absolute"));
        }
        boolean peers = map.flag("peers");
        LocalText advice = map.requireText("advice");
        String source = draft.requireSource(map, "source");
        int from = map.requireInteger("from");
        map.finish();
        if (draft.fresh(map, "watch", id, path, draft.watches.containsKey(id))) {
            draft.watches.put(id, new Watch(id, indicator, relative, absolute, peers, advice, source, from));
        }
    }

    private static Optional<BigDecimal> limit(MapCursor map, String key) {
        return map.has(key) ? Optional.of(Decimals.requirePositive(map, key)) : Optional.empty();
    }

    private void readItem(MapCursor map, String path, NameScope names) {
        String id = map.require("item");
        QualityPart part = map.choice("part", PARTS, Optional.empty());
        LocalText label = map.requireText("label");
        LocalText say = map.requireText("say");
        for (String text : List.of(say.zh(), say.en())) {
            for (String blank : Blanks.names(text)) {
                Compiling.compile(draft.problems, map.spotOf("say"), blank, names);
            }
        }
        LocalText otherwise = map.requireText("otherwise");
        List<QualityItem.Version> versions = new ArrayList<>();
        map.maps("versions").forEach(version -> readVersion(version, names).ifPresent(versions::add));
        if (!map.has("versions")) {
            map.wrong(
                    "versions",
                    new LocalText("没有公式版本", "there is no dated formula"),
                    new LocalText("versions: [ … ]", "versions: [ … ]"));
        }
        List<Example> examples = ExampleReader.read(map);
        map.finish();
        if (draft.fresh(map, "item", id, path, draft.qualityItems.containsKey(id))) {
            draft.qualityItems.put(id, new QualityItem(id, part, label, say, otherwise, versions, examples));
        }
    }

    private Optional<QualityItem.Version> readVersion(MapCursor map, NameScope names) {
        int from = map.requireInteger("from");
        String source = draft.requireSource(map, "source");
        BigDecimal weight = Decimals.require(map, "weight");
        if (weight.signum() <= 0) {
            map.wrong(
                    "weight",
                    new LocalText("权重不大于 0", "the weight is not above zero"),
                    new LocalText("大于 0 的分值", "points above zero"));
        }
        Optional<Expression> formula = Compiling.compile(map, "formula", names);
        map.finish();
        formula.ifPresent(each -> requireShare(map, each));
        return formula.map(each -> new QualityItem.Version(from, source, weight, each));
    }

    private static void requireShare(MapCursor map, Expression formula) {
        boolean share = formula.type() instanceof ValueType.Number number
                && number.unit().commensurable(Unit.ONE);
        if (!share) {
            map.wrong(
                    "formula",
                    new LocalText("结果不是比例", "the result is no share"),
                    new LocalText("计数之比", "a ratio of counts"));
        }
    }

    private void readCrossCheck(MapCursor map, String path, NameScope names) {
        String id = map.require("cross_check");
        CrossCheck.Kind kind = map.choice("kind", KINDS, Optional.empty());
        LocalText label = map.requireText("label");
        Optional<CrossCheck.Side> left = map.findMap("left").flatMap(side -> readSide(side, names));
        Optional<CrossCheck.Side> right = map.findMap("right").flatMap(side -> readSide(side, names));
        BigDecimal tolerance = map.has("tolerance") ? Decimals.require(map, "tolerance") : BigDecimal.ZERO;
        Severity severity = map.choice("severity", SEVERITIES, Optional.of(Severity.INFORMATIVE));
        List<String> look = map.texts("look");
        look.forEach(table -> draft.findTable(map.spotOf("look"), table));
        String source = draft.requireSource(map, "source");
        int from = map.requireInteger("from");
        map.finish();
        if (left.isEmpty() || right.isEmpty() || !sameUnit(left.get(), right.get())) {
            map.wrong(
                    "cross_check",
                    new LocalText("两边不能比较", "the sides cannot be compared"),
                    new LocalText("left 与 right，单位可换算", "left and right in units that convert"));
            return;
        }
        if (draft.fresh(map, "cross_check", id, path, draft.crossChecks.containsKey(id))) {
            draft.crossChecks.put(
                    id,
                    new CrossCheck(id, kind, label, left.get(), right.get(), tolerance, severity, look, source, from));
        }
    }

    private static Optional<CrossCheck.Side> readSide(MapCursor map, NameScope names) {
        LocalText label = map.requireText("label");
        Optional<Expression> formula = Compiling.compile(map, "formula", names);
        map.finish();
        return formula.map(each -> new CrossCheck.Side(label, each));
    }

    private static boolean sameUnit(CrossCheck.Side left, CrossCheck.Side right) {
        return left.formula().type() instanceof ValueType.Number one
                && right.formula().type() instanceof ValueType.Number other
                && one.unit().commensurable(other.unit());
    }
}
