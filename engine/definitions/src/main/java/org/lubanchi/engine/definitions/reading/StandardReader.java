package org.lubanchi.engine.definitions.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.lubanchi.engine.definitions.CodeList;
import org.lubanchi.engine.definitions.IndicatorDefinition;
import org.lubanchi.engine.definitions.MeasureDefinition;
import org.lubanchi.engine.definitions.Source;
import org.lubanchi.engine.definitions.evaluation.Scoring.Better;
import org.lubanchi.engine.definitions.evaluation.Standard;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.engine.kernel.Unit;

/** Reads standards: conditions with thresholds over indicators, one file an edition and kind of school. */
final class StandardReader {
    private static final Map<String, Source.Status> EVIDENCE = TableReader.choices(Source.Status.values());
    private final Draft draft;

    StandardReader(Draft draft) {
        this.draft = draft;
    }

    void read() {
        draft.each("standards", this::readStandard);
    }

    private void readStandard(MapCursor map, String path) {
        String id = map.require("standard");
        LocalText label = map.requireText("label");
        String series = map.require("series");
        String source = draft.requireSource(map, "source");
        int from = map.requireInteger("from");
        Optional<Integer> to = map.findInteger("to");
        List<String> kinds = map.texts("school_kinds");
        checkKinds(map, kinds);
        List<Standard.Exemption> exempt = new ArrayList<>();
        for (MapCursor each : map.maps("exempt")) {
            exempt.add(new Standard.Exemption(each.require("reason"), each.requireText("label")));
            each.finish();
        }
        List<Standard.Condition> conditions = new ArrayList<>();
        Set<String> codes = new TreeSet<>();
        for (MapCursor each : map.maps("conditions")) {
            conditions.add(readCondition(each, codes));
        }
        Optional<Standard.Cards> cards = map.findMap("cards").map(each -> {
            Standard.Cards read =
                    new Standard.Cards(each.requireInteger("red_at"), each.requireInteger("years_to_red"));
            each.finish();
            return read;
        });
        map.finish();
        if (draft.fresh(map, "standard", id, path, draft.standards.containsKey(id))) {
            draft.standards.put(
                    id, new Standard(id, label, series, source, from, to, kinds, exempt, conditions, cards));
        }
    }

    /** A kind of the code list, with a finer one after a stroke where the standard tells them apart. */
    private void checkKinds(MapCursor map, List<String> kinds) {
        List<String> known = Optional.ofNullable(draft.codeLists.get("institution_kind")).stream()
                .flatMap(list -> list.entries().stream())
                .map(CodeList.Entry::code)
                .toList();
        if (kinds.isEmpty()) {
            map.wrong(
                    "school_kinds",
                    new LocalText("没有学校类别", "there is no kind of school"),
                    new LocalText("school_kinds: [ … ]", "school_kinds: [ … ]"));
        }
        for (String kind : kinds) {
            String coarse = kind.contains("/") ? kind.substring(0, kind.indexOf('/')) : kind;
            if (!known.contains(coarse)) {
                draft.problems.unknownName(
                        map.spotOf("school_kinds"),
                        "definition.unknown-school-kind",
                        coarse,
                        new LocalText("代码表 institution_kind 中的类别", "a kind of the code list institution_kind"),
                        known);
            }
        }
    }

    private Standard.Condition readCondition(MapCursor map, Set<String> codes) {
        String code = map.require("condition");
        if (!codes.add(code)) {
            map.wrong(
                    "condition",
                    new LocalText("条件「" + code + "」重复", "the condition " + code + " is doubled"),
                    new LocalText("不重复的名称", "a name of its own"));
        }
        LocalText label = map.requireText("label");
        Optional<LocalText> notJudged = map.findText("not_judged");
        Optional<String> indicator =
                notJudged.isPresent() ? map.find("indicator") : Optional.of(map.require("indicator"));
        Better better = map.has("at_most") ? Better.LOWER : Better.HIGHER;
        if (map.has("at_most") == map.has("at_least")) {
            map.wrong(
                    "condition",
                    new LocalText("at_least 与 at_most 应恰有其一", "exactly one of at_least and at_most"),
                    new LocalText("at_least: … 或 at_most: …", "at_least: … or at_most: …"));
        }
        BigDecimal qualified = Decimals.requirePositive(map, better == Better.LOWER ? "at_most" : "at_least");
        Optional<BigDecimal> restricted = Decimals.find(map, "restricted");
        Unit unit = draft.requireUnit(map, "unit");
        indicator.ifPresent(id -> checkIndicator(map, id, unit));
        Optional<Standard.Lacking> lacking = map.findMap("lacking").map(each -> readLacking(each, unit, better));
        Source.Status evidence = map.choice("evidence", EVIDENCE, Optional.empty());
        map.finish();
        return new Standard.Condition(
                code, label, indicator, notJudged, better, qualified, restricted, unit, lacking, evidence);
    }

    private void checkIndicator(MapCursor map, String id, Unit unit) {
        draft.findIndicator(map.spotOf("indicator"), id)
                .map(IndicatorDefinition::unit)
                .filter(own -> !own.commensurable(unit))
                .ifPresent(own -> tellUnit(map, "unit", own));
    }

    private Standard.Lacking readLacking(MapCursor map, Unit unit, Better better) {
        Optional<MeasureDefinition> amount = measure(map, "amount");
        Optional<MeasureDefinition> per = measure(map, "per");
        if (amount.isPresent() && per.isPresent()) {
            Unit over = amount.get().unit();
            Unit under = per.get().unit();
            Unit ratio = better == Better.HIGHER ? over.per(under) : under.per(over);
            if (!ratio.commensurable(unit)) {
                tellUnit(map, "amount", ratio);
            }
        }
        map.finish();
        return new Standard.Lacking(
                amount.map(MeasureDefinition::id).orElse(""),
                per.map(MeasureDefinition::id).orElse(""));
    }

    private Optional<MeasureDefinition> measure(MapCursor map, String key) {
        String id = map.require(key);
        MeasureDefinition measure = draft.measures.get(id);
        if (measure == null && !id.isEmpty()) {
            draft.problems.unknownName(
                    map.spotOf(key),
                    "definition.unknown-measure",
                    id,
                    new LocalText("definitions/measures 中的度量", "a measure of definitions/measures"),
                    draft.measures.keySet());
        }
        return Optional.ofNullable(measure);
    }

    private static void tellUnit(MapCursor map, String key, Unit found) {
        map.problems()
                .add(
                        map.spotOf(key),
                        "definition.unit-differs",
                        new LocalText(
                                "实际单位是「" + found.symbol().zh() + "」",
                                "its unit is \"" + found.symbol().en() + "\""),
                        new LocalText("与门槛的单位可换算", "one that converts to the threshold's unit"),
                        new LocalText("改 unit，或换一个指标", "Mend the unit or take another indicator"));
    }
}
