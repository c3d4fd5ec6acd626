package org.lubanchi.engine.indicator.open;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.lubanchi.engine.definitions.FieldDefinition;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.engine.kernel.MissingReason;
import org.lubanchi.engine.warehouse.StoredText;
import org.lubanchi.engine.warehouse.lake.Manifest;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What a CSV holds, as CSV on the Web metadata (表格元数据): columns, their types, and where the rows come from. */
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
            Map.entry("standing", "定稿状态"),
            Map.entry("programme_code", "专业代码"),
            Map.entry("programme_zh", "专业"),
            Map.entry("group_code", "专业类代码"),
            Map.entry("group_zh", "专业类"),
            Map.entry("isced_f", "国际教育标准分类领域"),
            Map.entry("isced_f_zh", "领域名称"),
            Map.entry("isced_f_en", "领域英文名"));
    private static final Map<String, String> TYPES =
            Map.of("report_year", "gYear", "value", "decimal", "decimals", "integer");
    private static final Map<String, LocalText> NOTES = Map.of(
            "value",
            new LocalText("空值的原因见 missing_reason", "why a value is absent stands in missing_reason"),
            "obs_status",
            new LocalText("SDMX CL_OBS_STATUS（凭记忆，未核对）: A P O M Q L", "recalled, not verified"),
            "isced_f",
            new LocalText("ISCED-F 2013，按专业类对应（凭记忆，未核对）", "mapped by programme group, recalled, not verified"));

    private CsvwJson() {}

    /**
     * A column.
     *
     * @param nulls texts that stand for no value
     */
    private record Column(String name, LocalText title, String type, Optional<LocalText> note, List<String> nulls) {}

    /**
     * The description of the CSV of a set of figures.
     *
     * @param file the CSV's name, beside which the description stands
     */
    public static String ofFigures(OpenFigures figures, String file) {
        return write(
                file,
                figures.label(),
                figures.source(),
                OpenFigures.COLUMNS.stream().map(CsvwJson::column).toList(),
                List.of("indicator", "unit", "report_year"));
    }

    /** The description of the CSV of programmes. */
    public static String ofProgrammes(OpenFigures figures, String file) {
        return write(
                file,
                new LocalText("专业与国际教育标准分类对应", "Programmes and their ISCED field"),
                figures.source(),
                OpenProgrammes.COLUMNS.stream().map(CsvwJson::column).toList(),
                List.of("programme_code"));
    }

    /** The description of the CSV of the sealed rows of a table; absent values stand there as their reason. */
    public static String ofRows(OpenTable open, String file) {
        List<String> reasons =
                Stream.of(MissingReason.values()).map(StoredText::mark).toList();
        List<Column> columns = open.table().fields().stream()
                .map(field -> new Column(
                        field.id(), field.label(), type(field), field.unit().map(unit -> unit.symbol()), reasons))
                .toList();
        ObjectNode root = described(
                file, open.table().label(), open.source(), columns, open.table().key());
        root.put("schema:creativeWorkStatus", open.standing().code());
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(root);
    }

    private static String type(FieldDefinition field) {
        return switch (field.type()) {
            case TEXT, CODE -> "string";
            case INTEGER -> "integer";
            case DECIMAL -> "decimal";
            case DATE -> "date";
            case BOOLEAN -> "boolean";
        };
    }

    private static Column column(String name) {
        return new Column(
                name,
                new LocalText(TITLES.getOrDefault(name, name), name.replace('_', ' ')),
                TYPES.getOrDefault(name, "string"),
                Optional.ofNullable(NOTES.get(name)),
                name.equals("value") ? List.of("") : List.of());
    }

    private static String write(String file, LocalText title, Manifest source, List<Column> columns, List<String> key) {
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(described(file, title, source, columns, key));
    }

    private static ObjectNode described(
            String file, LocalText title, Manifest source, List<Column> columns, List<String> key) {
        ObjectNode root = MAPPER.createObjectNode();
        root.put("@context", "http://www.w3.org/ns/csvw");
        root.put("url", file);
        root.put("dc:title", title.zh() + " " + title.en());
        root.put("dc:source", source.snapshot());
        root.put("dc:hasVersion", source.edition());
        root.put("dc:modified", source.seal().at());
        root.put("dc:license", "not stated: the owner of the data decides");
        if (source.synthetic()) {
            root.put("dc:description", "合成数据，不是任何学校的真实数据 synthetic data, not the data of any real school");
        }
        root.putObject("dialect").put("encoding", "utf-8").put("header", true);
        ObjectNode schema = root.putObject("tableSchema");
        ArrayNode described = schema.putArray("columns");
        columns.forEach(column -> describe(column, described.addObject()));
        if (!key.isEmpty()) {
            ArrayNode primary = schema.putArray("primaryKey");
            key.forEach(primary::add);
        }
        return root;
    }

    private static void describe(Column column, ObjectNode described) {
        described.put("name", column.name());
        described
                .putObject("titles")
                .put("zh", column.title().zh())
                .put("en", column.title().en());
        described.put("datatype", column.type());
        if (!column.nulls().isEmpty()) {
            ArrayNode nulls = described.putArray("null");
            column.nulls().forEach(nulls::add);
        }
        column.note().ifPresent(note -> described.put("dc:description", note.zh() + " " + note.en()));
    }
}
