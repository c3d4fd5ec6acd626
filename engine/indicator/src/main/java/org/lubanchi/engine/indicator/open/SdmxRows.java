package org.lubanchi.engine.indicator.open;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedSet;
import org.lubanchi.engine.definitions.Catalogue;
import org.lubanchi.engine.definitions.FieldDefinition;
import org.lubanchi.engine.definitions.FieldType;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.engine.kernel.MissingReason;
import org.lubanchi.engine.warehouse.StoredText;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The sealed rows of a table as an SDMX-JSON data message of version 2.0 (采集表的统计数据交换格式).
 *
 * <p>A flat data set: the row is a dimension beside area and year, each field a measure. A key may name a person, so that
 * it is a measure too and can be withheld. Coded fields refer to their codes; an absent value is null and the attribute
 * {@code OBS_STATUS_<FIELD>} says why. The data set says how final it is.
 *
 * <p>Written from memory of the format's field guide, not held against the standard's schema.
 */
public final class SdmxRows {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final OpenTable open;
    private final List<List<String>> rows;
    private final Catalogue catalogue;
    private final List<List<String>> codes = new ArrayList<>();
    private final List<List<String>> statuses = new ArrayList<>();

    private SdmxRows(OpenTable open, List<List<String>> rows, Catalogue catalogue) {
        this.open = open;
        this.rows = rows;
        this.catalogue = catalogue;
        for (int at = 0; at < fields().size(); at++) {
            SequencedSet<String> ofCodes = new LinkedHashSet<>();
            SequencedSet<String> ofStatuses = new LinkedHashSet<>();
            for (List<String> row : rows) {
                Optional<MissingReason> reason = StoredText.reason(row.get(at));
                ofStatuses.add(reason.map(MissingReason::sdmx).orElse("A"));
                if (reason.isEmpty() && fields().get(at).type() == FieldType.CODE) {
                    ofCodes.add(row.get(at));
                }
            }
            codes.add(List.copyOf(ofCodes));
            statuses.add(List.copyOf(ofStatuses));
        }
    }

    /**
     * The message.
     *
     * @param rows field by field in the table's order, absent values as {@code #reason}
     */
    public static String write(OpenTable open, List<List<String>> rows, Catalogue catalogue) {
        SdmxRows message = new SdmxRows(open, rows, catalogue);
        ObjectNode root = MAPPER.createObjectNode();
        String id = open.source().snapshot() + "-" + open.unit() + "-"
                + open.table().id();
        SdmxJson.meta(root.putObject("meta"), id, open.source());
        ObjectNode data = root.putObject("data");
        message.structure(data.putArray("structures").addObject());
        message.dataSet(data.putArray("dataSets").addObject());
        return MAPPER.writeValueAsString(root);
    }

    private List<FieldDefinition> fields() {
        return open.table().fields();
    }

    private void structure(ObjectNode structure) {
        structure.put(
                "name", open.table().label().zh() + " " + open.table().label().en());
        ArrayNode dimensions = structure.putObject("dimensions").putArray("observation");
        SdmxJson.code(
                SdmxJson.dimension(dimensions, "REF_AREA", 0, new LocalText("组织", "Organisation unit")),
                open.unit().value(),
                open.source().nameOf(open.unit()));
        String year = String.valueOf(open.source().year());
        SdmxJson.dimension(dimensions, "TIME_PERIOD", 1, new LocalText("年报年度", "Report year"))
                .addObject()
                .put("id", year)
                .put("value", year);
        ArrayNode numbers = SdmxJson.dimension(dimensions, "ROW", 2, new LocalText("行", "Row"));
        for (int row = 1; row <= rows.size(); row++) {
            numbers.addObject().put("id", String.valueOf(row));
        }
        ArrayNode measures = structure.putObject("measures").putArray("observation");
        ObjectNode attributes = structure.putObject("attributes");
        SdmxJson.component(attributes.putArray("dataSet"), "STANDING", new LocalText("定稿状态", "Standing of the data"))
                .addObject()
                .put("id", open.standing().code());
        ArrayNode ofObservations = attributes.putArray("observation");
        for (int at = 0; at < fields().size(); at++) {
            measure(measures.addObject(), at);
            if (someAbsent(at)) {
                ArrayNode values = SdmxJson.component(
                        ofObservations,
                        "OBS_STATUS_" + name(at),
                        new LocalText(
                                fields().get(at).label().zh() + "观测状态",
                                fields().get(at).label().en() + ", observation status"));
                statuses.get(at).forEach(each -> values.addObject().put("id", each));
            }
        }
    }

    private void measure(ObjectNode measure, int at) {
        FieldDefinition field = fields().get(at);
        measure.put("id", name(at));
        SdmxJson.names(measure, field.label());
        field.unit().ifPresent(unit -> measure.put("unit", unit.code()));
        if (field.type() == FieldType.CODE) {
            ArrayNode values = measure.putArray("values");
            codes.get(at)
                    .forEach(code -> SdmxJson.code(
                            values, code, catalogue.labelOf(open.table().id(), field.id(), code)));
        }
    }

    private String name(int at) {
        return fields().get(at).id().toUpperCase(Locale.ROOT);
    }

    private boolean someAbsent(int at) {
        return statuses.get(at).stream().anyMatch(each -> !each.equals("A"));
    }

    private void dataSet(ObjectNode set) {
        set.put("structure", 0).put("action", "Replace");
        set.putArray("attributes").add(0);
        ObjectNode observations = set.putObject("observations");
        for (int row = 0; row < rows.size(); row++) {
            ArrayNode observation = observations.putArray("0:0:" + row);
            for (int at = 0; at < fields().size(); at++) {
                value(observation, at, rows.get(row).get(at));
            }
            for (int at = 0; at < fields().size(); at++) {
                if (someAbsent(at)) {
                    String stored = rows.get(row).get(at);
                    observation.add(statuses.get(at)
                            .indexOf(StoredText.reason(stored)
                                    .map(MissingReason::sdmx)
                                    .orElse("A")));
                }
            }
        }
    }

    private void value(ArrayNode observation, int at, String stored) {
        if (StoredText.reason(stored).isPresent()) {
            observation.addNull();
            return;
        }
        switch (fields().get(at).type()) {
            case CODE -> observation.add(codes.get(at).indexOf(stored));
            case INTEGER, DECIMAL -> observation.add(new BigDecimal(stored));
            case BOOLEAN -> observation.add(stored.equals("true"));
            case TEXT, DATE -> observation.add(stored);
        }
    }
}
