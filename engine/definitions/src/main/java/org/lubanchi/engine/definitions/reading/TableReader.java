package org.lubanchi.engine.definitions.reading;

import java.time.DateTimeException;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lubanchi.engine.definitions.FieldDefinition;
import org.lubanchi.engine.definitions.FieldType;
import org.lubanchi.engine.definitions.PeriodRule;
import org.lubanchi.engine.definitions.Sensitivity;
import org.lubanchi.engine.definitions.TableDefinition;
import org.lubanchi.engine.definitions.UnitKind;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.engine.kernel.Unit;

/** Reads what may be reported. */
final class TableReader {
    static final Map<String, UnitKind> UNIT_KINDS = choices(UnitKind.values());
    private static final Map<String, TableDefinition.Shape> SHAPES = choices(TableDefinition.Shape.values());
    private static final Map<String, FieldType> TYPES = choices(FieldType.values());
    private static final Map<String, Sensitivity> SENSITIVITIES = choices(Sensitivity.values());
    private static final Map<String, PeriodRule.Kind> PERIODS = choices(PeriodRule.Kind.values());
    private final Draft draft;

    TableReader(Draft draft) {
        this.draft = draft;
    }

    /** The words of an enum: its constants in lower case. */
    static <E extends Enum<E>> Map<String, E> choices(E[] values) {
        Map<String, E> choices = new LinkedHashMap<>();
        for (E value : values) {
            choices.put(value.name().toLowerCase(java.util.Locale.ROOT), value);
        }
        return choices;
    }

    void read() {
        draft.each("tables", this::readTable);
    }

    private void readTable(MapCursor map, String path) {
        String id = map.require("table");
        LocalText label = map.requireText("label");
        TableDefinition.Shape shape = map.choice("shape", SHAPES, Optional.empty());
        LocalText grain = map.requireText("grain");
        List<String> key = map.texts("key");
        UnitKind reportedBy = map.choice("reported_by", UNIT_KINDS, Optional.empty());
        PeriodRule period = map.findMap("period")
                .map(this::readPeriod)
                .orElse(new PeriodRule(PeriodRule.Kind.CALENDAR_YEAR, 0, Optional.empty()));
        LocalText coverage = map.requireText("coverage");
        String source = draft.requireSource(map, "source");
        int from = map.requireInteger("from");
        List<FieldDefinition> fields = new ArrayList<>();
        map.maps("fields").forEach(field -> fields.add(readField(field)));
        map.finish();
        TableDefinition table =
                new TableDefinition(id, label, shape, grain, key, reportedBy, period, coverage, source, from, fields);
        checkKey(map, table);
        if (draft.fresh(map, "table", id, path, draft.tables.containsKey(id))) {
            draft.tables.put(id, table);
        }
    }

    private PeriodRule readPeriod(MapCursor map) {
        PeriodRule.Kind kind = map.choice("kind", PERIODS, Optional.empty());
        int offset = map.findInteger("offset").orElse(0);
        Optional<MonthDay> reference = map.find("reference").flatMap(text -> {
            try {
                return Optional.of(MonthDay.parse("--" + text));
            } catch (DateTimeException e) {
                map.wrong(
                        "reference",
                        new LocalText("「" + text + "」不是月日", "\"" + text + "\" is not a day"),
                        new LocalText("\"09-01\"", "\"09-01\""));
                return Optional.empty();
            }
        });
        map.finish();
        return new PeriodRule(kind, offset, reference);
    }

    private FieldDefinition readField(MapCursor map) {
        String id = map.require("field");
        LocalText label = map.requireText("label");
        FieldType type = map.choice("type", TYPES, Optional.empty());
        Optional<Unit> unit = map.has("unit") ? Optional.of(draft.requireUnit(map, "unit")) : Optional.empty();
        Optional<String> codes = map.find("codes");
        int decimals = map.findInteger("decimals").orElse(0);
        boolean required = map.flag("required");
        Sensitivity sensitivity = map.choice("sensitivity", SENSITIVITIES, Optional.of(Sensitivity.INTERNAL));
        map.finish();
        if (!id.matches("[a-z][a-z0-9_]*")) {
            map.wrong(
                    "field",
                    new LocalText("「" + id + "」不是字段名", "\"" + id + "\" is not a field name"),
                    new LocalText("小写字母、数字和下划线", "lower-case letters, digits, underscores"));
        }
        if (type == FieldType.CODE && codes.isEmpty()) {
            map.wrong(
                    "type",
                    new LocalText("代码字段没有代码表", "a code field without codes"),
                    new LocalText("codes: …", "codes: …"));
        }
        codes.ifPresent(list -> draft.find(
                draft.codeLists,
                map.spotOf("codes"),
                "definition.unknown-codelist",
                list,
                new LocalText("definitions/codelists 中的代码表", "a code list of definitions/codelists")));
        if ((type == FieldType.INTEGER || type == FieldType.DECIMAL) && unit.isEmpty()) {
            map.wrong(
                    "type",
                    new LocalText("数值字段没有计量单位", "a number without a unit"),
                    new LocalText("unit: …", "unit: …"));
        }
        return new FieldDefinition(id, label, type, unit, codes, decimals, required, sensitivity);
    }

    private void checkKey(MapCursor map, TableDefinition table) {
        List<String> names = table.fields().stream().map(FieldDefinition::id).toList();
        for (String part : table.key()) {
            if (!names.contains(part)) {
                draft.problems.unknownName(
                        map.spotOf("key"),
                        "definition.unknown-field",
                        part,
                        new LocalText("本表的字段", "a field of the table"),
                        names);
            }
        }
        if (table.shape() == TableDefinition.Shape.FORM != table.key().isEmpty()) {
            map.wrong(
                    "key",
                    new LocalText("表单不设主键，其他表必须有", "a form has no key, other tables have one"),
                    new LocalText("key: […]", "key: […]"));
        }
        if (names.size() != names.stream().distinct().count()) {
            map.wrong(
                    "fields",
                    new LocalText("有重名字段", "two fields share a name"),
                    new LocalText("不重复的字段名", "names of their own"));
        }
    }
}
