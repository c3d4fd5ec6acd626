package org.lubanchi.engine.definitions.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lubanchi.engine.definitions.FieldDefinition;
import org.lubanchi.engine.definitions.TableDefinition;
import org.lubanchi.engine.definitions.register.RegisterExport;
import org.lubanchi.engine.definitions.register.RegisterExport.FieldMapping;
import org.lubanchi.engine.definitions.register.RegisterExport.Mapping;
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
        List<Mapping> tables = new ArrayList<>();
        map.maps("tables").forEach(each -> readTable(each, known).ifPresent(tables::add));
        map.finish();
        if (draft.fresh(map, "export", id, path, draft.registers.containsKey(id))) {
            draft.registers.put(id, new RegisterExport(id, label, source, from, columns, recognisedBy, tables));
        }
    }

    private Optional<Mapping> readTable(MapCursor map, Set<String> columns) {
        String name = map.require("table");
        Optional<TableDefinition> table = draft.findTable(map.spotOf("table"), name);
        Optional<Mapping> mapping = table.map(each -> each.shape() == TableDefinition.Shape.FORM
                ? new FormExportReader(draft, columns).read(map, each)
                : readRows(map, each, columns));
        if (table.isEmpty()) {
            List.of("only", "identity", "unit", "fields", "to_fill").forEach(map::ignore);
        }
        map.finish();
        return mapping;
    }

    private Mapping readRows(MapCursor map, TableDefinition table, Set<String> columns) {
        List<RowCondition> only = map.maps("only").stream()
                .map(each -> condition(draft, each, columns))
                .toList();
        List<FieldMapping> fields = new ArrayList<>();
        map.maps("fields").forEach(each -> fields.add(readField(each, table, columns)));
        List<String> toFill = map.texts("to_fill");
        requireWhole(map, table, fields.stream().map(FieldMapping::field).toList(), toFill);
        return new TableMapping(table.id(), only, fields, toFill);
    }

    /** What a row must say: one of some texts, or one of some beginnings. */
    static RowCondition condition(Draft draft, MapCursor map, Set<String> columns) {
        RowCondition condition =
                new RowCondition(column(draft, map, "column", columns), map.texts("among"), map.texts("begins"));
        if (condition.among().isEmpty() && condition.begins().isEmpty()) {
            map.wrong(
                    "column",
                    new LocalText("没说这一列该写什么", "nothing is said of what stands there"),
                    new LocalText("among 或 begins", "among or begins"));
        }
        map.finish();
        return condition;
    }

    private FieldMapping readField(MapCursor map, TableDefinition table, Set<String> columns) {
        String field = map.require("field");
        draft.checkField(map.spotOf("field"), table, field);
        Origin origin = map.has("is")
                ? new Origin.Constant(map.require("is"))
                : map.has("grade_from")
                        ? new Origin.Grade(column(draft, map, "grade_from", columns))
                        : copied(map, columns);
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
                column(draft, map, "column", columns),
                map.findInteger("first"),
                map.find("until"),
                codes,
                map.find("blank"));
    }

    static String column(Draft draft, MapCursor map, String key, Set<String> columns) {
        String column = map.require(key);
        checkColumn(draft, map, key, column, columns);
        return column;
    }

    static void checkColumn(Draft draft, MapCursor map, String key, String column, Set<String> columns) {
        if (!column.isEmpty() && !columns.contains(column)) {
            draft.problems.unknownName(
                    map.spotOf(key),
                    "definition.unknown-column",
                    column,
                    new LocalText("columns 中的列名", "one of the file's columns"),
                    columns);
        }
    }

    /** A field every row must have comes from the file, or is said to be left to the clerk; a key always comes from it. */
    static void requireWhole(MapCursor map, TableDefinition table, List<String> given, List<String> toFill) {
        Set<String> known = new LinkedHashSet<>(given);
        List<String> lacking = table.fields().stream()
                .filter(FieldDefinition::required)
                .map(FieldDefinition::id)
                .filter(field -> !known.contains(field) && !toFill.contains(field))
                .toList();
        if (!lacking.isEmpty()) {
            map.wrong(
                    "fields",
                    new LocalText("缺必填字段 " + String.join("、", lacking), "without " + String.join(", ", lacking)),
                    new LocalText(
                            "每个必填字段都有来历，或列在 to_fill 里", "an origin for every required field, or its name in to_fill"));
        }
        List<String> wrong = toFill.stream()
                .filter(field -> known.contains(field)
                        || table.key().contains(field)
                        || table.findField(field).isEmpty())
                .toList();
        if (!wrong.isEmpty()) {
            map.wrong(
                    "to_fill",
                    new LocalText(String.join("、", wrong), String.join(", ", wrong)),
                    new LocalText("本表的、不是主键的、没有来历的字段", "fields of the table that are no key and have no origin"));
        }
    }
}
