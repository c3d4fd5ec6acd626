package org.lubanchi.engine.definitions.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.lubanchi.engine.definitions.FieldDefinition;
import org.lubanchi.engine.definitions.TableDefinition;
import org.lubanchi.engine.definitions.register.RegisterExport;
import org.lubanchi.engine.definitions.register.RegisterExport.FieldMapping;
import org.lubanchi.engine.definitions.register.RegisterExport.Origin;
import org.lubanchi.engine.definitions.register.RegisterExport.RowCondition;
import org.lubanchi.engine.definitions.register.RegisterExport.TableMapping;
import org.lubanchi.engine.kernel.LocalText;

/** Reads the files of other systems: {@code registers/<export>.yaml}. */
final class RegisterReader {
    private final Draft draft;

    RegisterReader(Draft draft) {
        this.draft = draft;
    }

    void read() {
        draft.each("registers", this::readExport);
    }

    private void readExport(MapCursor map, String path) {
        String id = map.require("export");
        LocalText label = map.requireText("label");
        String source = draft.requireSource(map, "source");
        int from = map.requireInteger("from");
        int recognisedBy = map.requireInteger("recognised_by");
        List<String> columns = map.texts("columns");
        Set<String> known = new LinkedHashSet<>(columns);
        if (recognisedBy < 2 || recognisedBy > known.size()) {
            map.wrong(
                    "recognised_by",
                    new LocalText("认不出这种文件", "such a file would not be told from others"),
                    new LocalText("2 到列数 " + known.size(), "between 2 and its " + known.size() + " columns"));
        }
        List<TableMapping> tables = new ArrayList<>();
        map.maps("tables").forEach(each -> readTable(each, known).ifPresent(tables::add));
        map.finish();
        if (draft.fresh(map, "export", id, path, draft.registers.containsKey(id))) {
            draft.registers.put(id, new RegisterExport(id, label, source, from, columns, recognisedBy, tables));
        }
    }

    private Optional<TableMapping> readTable(MapCursor map, Set<String> columns) {
        String name = map.require("table");
        Optional<TableDefinition> table = draft.findTable(map.spotOf("table"), name);
        List<RowCondition> only = new ArrayList<>();
        for (MapCursor each : map.maps("only")) {
            only.add(new RowCondition(column(each, columns), each.texts("among")));
            each.finish();
        }
        List<FieldMapping> fields = new ArrayList<>();
        map.maps("fields").forEach(each -> fields.add(readField(each, table, columns)));
        map.finish();
        table.ifPresent(each -> requireWhole(map, each, fields));
        return table.map(each -> new TableMapping(name, only, fields));
    }

    private FieldMapping readField(MapCursor map, Optional<TableDefinition> table, Set<String> columns) {
        String field = map.require("field");
        table.ifPresent(each -> draft.checkField(map.spotOf("field"), each, field));
        Origin origin = map.has("is")
                ? new Origin.Constant(map.require("is"))
                : map.has("grade_from") ? new Origin.Grade(column(map, "grade_from", columns)) : copied(map, columns);
        map.finish();
        return new FieldMapping(field, origin);
    }

    private Origin copied(MapCursor map, Set<String> columns) {
        Map<String, String> codes = new LinkedHashMap<>();
        map.findMap("codes").ifPresent(each -> {
            each.keys().forEach(text -> codes.put(text, each.require(text)));
            each.finish();
        });
        return new Origin.Column(
                column(map, columns), map.findInteger("first"), map.find("until"), codes, map.find("blank"));
    }

    private String column(MapCursor map, Set<String> columns) {
        return column(map, "column", columns);
    }

    private String column(MapCursor map, String key, Set<String> columns) {
        String column = map.require(key);
        if (!column.isEmpty() && !columns.contains(column)) {
            draft.problems.unknownName(
                    map.spotOf(key),
                    "definition.unknown-column",
                    column,
                    new LocalText("columns 中的列名", "one of the file's columns"),
                    columns);
        }
        return column;
    }

    /** A table cannot be made of a file that is silent on a field every row must have. */
    private static void requireWhole(MapCursor map, TableDefinition table, List<FieldMapping> fields) {
        Set<String> given = fields.stream().map(FieldMapping::field).collect(Collectors.toSet());
        List<String> lacking = table.fields().stream()
                .filter(FieldDefinition::required)
                .map(FieldDefinition::id)
                .filter(field -> !given.contains(field))
                .toList();
        if (!lacking.isEmpty()) {
            map.wrong(
                    "fields",
                    new LocalText("缺必填字段 " + String.join("、", lacking), "without " + String.join(", ", lacking)),
                    new LocalText("每个必填字段都有来历", "an origin for every required field"));
        }
    }
}
