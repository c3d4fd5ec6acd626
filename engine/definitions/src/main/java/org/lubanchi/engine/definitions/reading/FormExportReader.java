package org.lubanchi.engine.definitions.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lubanchi.engine.definitions.FieldDefinition;
import org.lubanchi.engine.definitions.TableDefinition;
import org.lubanchi.engine.definitions.register.RegisterExport.FieldSum;
import org.lubanchi.engine.definitions.register.RegisterExport.FormMapping;
import org.lubanchi.engine.definitions.register.RegisterExport.RowCondition;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.engine.kernel.Unit;

/** Reads how rows of another system's file become the figures of a form. */
final class FormExportReader {
    private final Draft draft;
    private final Set<String> columns;

    FormExportReader(Draft draft, Set<String> columns) {
        this.draft = draft;
        this.columns = columns;
    }

    FormMapping read(MapCursor map, TableDefinition form) {
        List<String> identity = map.texts("identity");
        identity.forEach(each -> RegisterReader.checkColumn(draft, map, "identity", each, columns));
        if (identity.isEmpty()) {
            map.wrong(
                    "identity",
                    new LocalText("没说哪几列说明一行是什么", "no column says what a row is"),
                    new LocalText("科目编码之类的列", "columns such as codes of accounts"));
        }
        Optional<Unit> unit = map.has("unit") ? Optional.of(draft.requireUnit(map, "unit")) : Optional.empty();
        List<FieldSum> sums = new ArrayList<>();
        map.maps("fields").forEach(each -> sums.add(readSum(each, form, unit)));
        List<String> toFill = map.texts("to_fill");
        RegisterReader.requireWhole(
                map, form, sums.stream().map(FieldSum::field).toList(), toFill);
        return new FormMapping(form.id(), identity, sums, toFill);
    }

    private FieldSum readSum(MapCursor map, TableDefinition form, Optional<Unit> unit) {
        String field = map.require("field");
        draft.checkField(map.spotOf("field"), form, field);
        List<RowCondition> rows = map.maps("rows").stream()
                .map(each -> RegisterReader.condition(draft, each, columns))
                .toList();
        if (rows.isEmpty()) {
            map.wrong(
                    "rows",
                    new LocalText("没说哪些行算在内", "nothing says which rows count"),
                    new LocalText("至少一个取行条件", "at least one condition"));
        }
        FieldSum sum = new FieldSum(
                field,
                RegisterReader.column(draft, map, "sum", columns),
                rows,
                form.findField(field).map(each -> shift(map, each, unit)).orElse(0),
                map.choice("rounding", Map.of("half_up", true), Optional.of(false)),
                map.find("none"));
        map.finish();
        return sum;
    }

    /** From the file's unit to the field's; a file that names none has the field's own. */
    private static int shift(MapCursor map, FieldDefinition field, Optional<Unit> file) {
        Unit own = field.unit().orElse(Unit.ONE);
        Unit from = file.orElse(own);
        Optional<Integer> shift = from.placesTo(own).map(places -> -places).or(() -> own.placesTo(from));
        if (shift.isEmpty()) {
            map.wrong(
                    "field",
                    new LocalText("字段的单位是 " + own.code(), "the field's unit is " + own.code()),
                    new LocalText(
                            "可由 " + from.code() + " 移动小数点得到的单位",
                            "one reached from " + from.code() + " by moving the point"));
        }
        return shift.orElse(0);
    }
}
