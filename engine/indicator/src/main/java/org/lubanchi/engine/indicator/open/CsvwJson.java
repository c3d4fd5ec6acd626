package org.lubanchi.engine.indicator.open;

import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What a CSV holds, as CSV on the Web metadata (表格元数据): columns, their types, and where the figures come from. */
public final class CsvwJson {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final Map<String, String> TITLES = Map.ofEntries(
            Map.entry("indicator", "指标编号"),
            Map.entry("indicator_zh", "指标"),
            Map.entry("indicator_en", "指标英文名"),
            Map.entry("unit", "组织"),
            Map.entry("report_year", "年报年度"),
            Map.entry("value", "数值"),
            Map.entry("unit_of_measure", "计量单位"),
            Map.entry("decimals", "小数位"),
            Map.entry("obs_status", "观测状态"),
            Map.entry("missing_reason", "缺失原因"),
            Map.entry("standing", "定稿状态"));
    private static final Map<String, String> TYPES =
            Map.of("report_year", "gYear", "value", "decimal", "decimals", "integer");

    private CsvwJson() {}

    /**
     * The description of the CSV of a set of figures.
     *
     * @param file the CSV's name, beside which the description stands
     */
    public static String write(OpenFigures figures, String file) {
        ObjectNode root = MAPPER.createObjectNode();
        root.put("@context", "http://www.w3.org/ns/csvw");
        root.put("url", file);
        root.put("dc:title", figures.label().zh() + " " + figures.label().en());
        root.put("dc:source", figures.source().snapshot());
        root.put("dc:hasVersion", figures.source().edition());
        root.put("dc:modified", figures.source().seal().at());
        root.put("dc:license", "not stated: the owner of the data decides");
        if (figures.source().synthetic()) {
            root.put("dc:description", "合成数据，不是任何学校的真实数据 synthetic data, not the data of any real school");
        }
        root.putObject("dialect").put("encoding", "utf-8").put("header", true);
        ObjectNode schema = root.putObject("tableSchema");
        ArrayNode columns = schema.putArray("columns");
        OpenFigures.COLUMNS.forEach(name -> column(name, columns.addObject()));
        schema.putArray("primaryKey").add("indicator").add("unit").add("report_year");
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(root);
    }

    private static void column(String name, ObjectNode column) {
        column.put("name", name);
        column.putObject("titles").put("zh", TITLES.getOrDefault(name, name)).put("en", name.replace('_', ' '));
        column.put("datatype", TYPES.getOrDefault(name, "string"));
        if (name.equals("value")) {
            column.putArray("null").add("");
            column.put("dc:description", "空值的原因见 missing_reason；why a value is absent stands in missing_reason");
        }
        if (name.equals("obs_status")) {
            column.put("dc:description", "SDMX CL_OBS_STATUS（凭记忆，未核对 recalled, not verified）: A P O M Q L");
        }
    }
}
