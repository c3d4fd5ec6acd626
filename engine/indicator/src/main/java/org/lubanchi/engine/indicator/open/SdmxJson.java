package org.lubanchi.engine.indicator.open;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import org.lubanchi.engine.definitions.IndicatorDefinition;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.engine.warehouse.lake.Manifest;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Figures as an SDMX-JSON data message of version 2.0 (统计数据交换格式): series by indicator and area, observations by year.
 *
 * <p>Written from memory of the format's field guide, not held against the standard's schema: who exchanges data by it
 * checks first.
 */
public final class SdmxJson {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final String SCHEMA =
            "https://raw.githubusercontent.com/sdmx-twg/sdmx-json/master/data-message/tools/schemas/2.0.0/sdmx-json-data-schema.json";

    private final OpenFigures figures;
    private final SequencedSet<IndicatorDefinition> indicators = new LinkedHashSet<>();
    private final List<String> years;
    private final List<String> statuses;
    private final List<String> standings;

    private SdmxJson(OpenFigures figures) {
        this.figures = figures;
        figures.rows().forEach(row -> indicators.add(row.indicator()));
        this.years = distinct(
                figures.rows().stream().map(row -> row.year().toString()).toList());
        this.statuses = distinct(figures.rows().stream().map(OpenFigure::status).toList());
        this.standings = distinct(
                figures.rows().stream().map(row -> row.standing().code()).toList());
    }

    private static List<String> distinct(List<String> values) {
        return values.stream().distinct().toList();
    }

    /** The message. */
    public static String write(OpenFigures figures) {
        SdmxJson message = new SdmxJson(figures);
        ObjectNode root = MAPPER.createObjectNode();
        meta(root.putObject("meta"), figures.source().snapshot() + "-" + figures.unit(), figures.source());
        ObjectNode data = root.putObject("data");
        message.structure(data.putArray("structures").addObject());
        message.dataSet(data.putArray("dataSets").addObject());
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(root);
    }

    static void meta(ObjectNode meta, String id, Manifest source) {
        meta.put("schema", SCHEMA);
        meta.put("id", id);
        meta.put("prepared", source.seal().at());
        meta.put("test", source.synthetic());
        meta.putArray("contentLanguages").add("zh").add("en");
        meta.putObject("sender").put("id", "lubanchi");
    }

    private void structure(ObjectNode structure) {
        structure.put("name", figures.label().zh() + " " + figures.label().en());
        ObjectNode dimensions = structure.putObject("dimensions");
        ArrayNode series = dimensions.putArray("series");
        ArrayNode codes = dimension(series, "INDICATOR", 0, new LocalText("指标", "Indicator"));
        indicators.forEach(indicator -> code(codes, indicator.id(), indicator.label()));
        code(
                dimension(series, "REF_AREA", 1, new LocalText("组织", "Organisation unit")),
                figures.unit().value(),
                figures.label());
        ArrayNode periods =
                dimension(dimensions.putArray("observation"), "TIME_PERIOD", 2, new LocalText("年报年度", "Report year"));
        years.forEach(year -> periods.addObject().put("id", year).put("value", year));
        ObjectNode attributes = structure.putObject("attributes");
        attributes.putArray("dataSet");
        ArrayNode ofSeries = attributes.putArray("series");
        ArrayNode units = component(ofSeries, "UNIT_MEASURE", new LocalText("计量单位", "Unit of measure"));
        indicators.forEach(indicator ->
                code(units, indicator.unit().code(), indicator.unit().symbol()));
        ArrayNode decimals = component(ofSeries, "DECIMALS", new LocalText("小数位", "Decimals"));
        indicators.forEach(indicator -> decimals.addObject().put("id", String.valueOf(indicator.decimals())));
        ArrayNode ofObservations = attributes.putArray("observation");
        ArrayNode status = component(ofObservations, "OBS_STATUS", new LocalText("观测状态", "Observation status"));
        statuses.forEach(each -> status.addObject().put("id", each));
        ArrayNode standing = component(ofObservations, "STANDING", new LocalText("定稿状态", "Standing of the data"));
        standings.forEach(each -> standing.addObject().put("id", each));
    }

    static ArrayNode dimension(ArrayNode dimensions, String id, int position, LocalText name) {
        ObjectNode dimension = dimensions.addObject();
        dimension.put("id", id).put("keyPosition", position);
        names(dimension, name);
        return dimension.putArray("values");
    }

    static ArrayNode component(ArrayNode components, String id, LocalText name) {
        ObjectNode component = components.addObject();
        component.put("id", id);
        names(component, name);
        return component.putArray("values");
    }

    static void code(ArrayNode values, String id, LocalText name) {
        ObjectNode value = values.addObject();
        value.put("id", id);
        names(value, name);
    }

    static void names(ObjectNode node, LocalText name) {
        node.put("name", name.zh());
        node.putObject("names").put("zh", name.zh()).put("en", name.en());
    }

    private void dataSet(ObjectNode set) {
        set.put("structure", 0).put("action", "Replace");
        ObjectNode series = set.putObject("series");
        Map<IndicatorDefinition, ObjectNode> observations = new LinkedHashMap<>();
        int place = 0;
        for (IndicatorDefinition indicator : new ArrayList<>(indicators)) {
            ObjectNode one = series.putObject(place + ":0");
            one.putArray("attributes").add(place).add(place);
            observations.put(indicator, one.putObject("observations"));
            place++;
        }
        for (OpenFigure row : figures.rows()) {
            ObjectNode node = observations.get(row.indicator());
            if (node != null) {
                ArrayNode observation =
                        node.putArray(String.valueOf(years.indexOf(row.year().toString())));
                row.amount().ifPresentOrElse(observation::add, observation::addNull);
                observation.add(statuses.indexOf(row.status()));
                observation.add(standings.indexOf(row.standing().code()));
            }
        }
    }
}
