package org.lubanchi.engine.definitions.reading;

import java.util.Map;
import java.util.Optional;
import org.lubanchi.engine.definitions.FieldDefinition;
import org.lubanchi.engine.definitions.FieldType;
import org.lubanchi.engine.definitions.MeasureDefinition;
import org.lubanchi.engine.definitions.MeasureDefinition.Aggregate;
import org.lubanchi.engine.definitions.MeasureDefinition.Beside;
import org.lubanchi.engine.definitions.TableDefinition;
import org.lubanchi.engine.definitions.WhenMissing;
import org.lubanchi.engine.expression.Expression;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.engine.kernel.Unit;

/** Reads measures: one aggregate over one table. */
final class MeasureReader {
    static final Map<String, WhenMissing> WHEN_MISSING = TableReader.choices(WhenMissing.values());
    private static final Map<String, Aggregate> AGGREGATES = TableReader.choices(Aggregate.values());
    private final Draft draft;

    MeasureReader(Draft draft) {
        this.draft = draft;
    }

    void read() {
        draft.each("measures", this::readMeasure);
    }

    private void readMeasure(MapCursor map, String path) {
        String id = map.require("measure");
        LocalText label = map.requireText("label");
        Unit unit = draft.requireUnit(map, "unit");
        String tableId = map.require("table");
        Aggregate aggregate = map.choice("aggregate", AGGREGATES, Optional.empty());
        Optional<String> field = map.find("field");
        WhenMissing whenMissing = map.choice("missing", WHEN_MISSING, Optional.empty());
        String source = draft.requireSource(map, "source");
        int from = map.requireInteger("from");
        Optional<TableDefinition> found = draft.findTable(map.spotOf("table"), tableId);
        if (found.isEmpty()) {
            map.ignore("beside");
            map.ignore("where");
            map.finish();
            return;
        }
        TableDefinition table = found.get();
        checkField(map, table, aggregate, field, unit);
        Optional<TableDefinition> other = beside(map, table);
        Optional<Expression> where = where(map, fields(table, other));
        map.finish();
        if (draft.fresh(map, "measure", id, path, draft.measures.containsKey(id))) {
            draft.measures.put(
                    id,
                    new MeasureDefinition(
                            id,
                            label,
                            unit,
                            tableId,
                            aggregate,
                            field,
                            other.map(each -> new Beside(each.id(), each.key().getFirst())),
                            where,
                            whenMissing,
                            source,
                            from));
        }
    }

    private static Optional<Expression> where(MapCursor map, Compiling.Names names) {
        return map.has("where")
                ? Compiling.compile(map, "where", names).filter(filter -> Compiling.rowCondition(map, "where", filter))
                : Optional.empty();
    }

    /** The table named under {@code beside}: its one key field is a field of this table, and the same units report both. */
    private Optional<TableDefinition> beside(MapCursor map, TableDefinition table) {
        if (!map.has("beside")) {
            return Optional.empty();
        }
        Optional<TableDefinition> found = draft.findTable(map.spotOf("beside"), map.require("beside"));
        Optional<TableDefinition> fitting = found.filter(other -> other.key().size() == 1
                && table.findField(other.key().getFirst()).isPresent()
                && other.reportedBy() == table.reportedBy()
                && other.period().equals(table.period()));
        if (found.isPresent() && fitting.isEmpty()) {
            map.wrong(
                    "beside",
                    new LocalText("每行在那张表里找不到唯一的一行", "a row of this table has no one row in that table"),
                    new LocalText(
                            "主键只有一栏、本表也有这一栏、同类单位同一期间填报的表",
                            "a table with one key field that this table has, too, reported by the same units for the"
                                    + " same period"));
        }
        return fitting;
    }

    /** What a filter may name: the fields of the table and, where it has none of the name, of the one beside it. */
    private Compiling.Names fields(TableDefinition table, Optional<TableDefinition> other) {
        Compiling.Names own = Compiling.fieldsOf(table, draft.units);
        return other.map(each -> own.orElse(Compiling.fieldsOf(each, draft.units)))
                .orElse(own);
    }

    private void checkField(
            MapCursor map, TableDefinition table, Aggregate aggregate, Optional<String> field, Unit unit) {
        if (aggregate == Aggregate.COUNT && field.isEmpty()) {
            return;
        }
        if (aggregate == Aggregate.COUNT || field.isEmpty()) {
            map.wrong(
                    "aggregate",
                    new LocalText("计数不用字段，其余必须有字段", "a count has no field, every other aggregate has one"),
                    new LocalText("field: …", "field: …"));
            return;
        }
        Optional<FieldDefinition> found = table.findField(field.get());
        if (found.isEmpty()) {
            draft.problems.unknownName(
                    map.spotOf("field"),
                    "definition.unknown-field",
                    field.get(),
                    new LocalText("表 " + table.id() + " 的字段", "a field of " + table.id()),
                    table.fields().stream().map(FieldDefinition::id).toList());
            return;
        }
        boolean number = found.get().type() == FieldType.INTEGER || found.get().type() == FieldType.DECIMAL;
        if (aggregate != Aggregate.DISTINCT && !number) {
            map.wrong("field", new LocalText("不是数值字段", "is not a number"), new LocalText("数值字段", "a number"));
        } else if (aggregate != Aggregate.DISTINCT
                && !found.get().unit().orElse(Unit.ONE).equals(unit)) {
            map.wrong(
                    "unit",
                    new LocalText(
                            "与字段单位 " + found.get().unit().orElse(Unit.ONE) + " 不同",
                            "differs from the field's unit "
                                    + found.get().unit().orElse(Unit.ONE)),
                    new LocalText("字段的单位", "the field's unit"));
        }
    }
}
