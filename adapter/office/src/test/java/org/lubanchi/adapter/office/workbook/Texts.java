package org.lubanchi.adapter.office.workbook;

import java.util.List;
import org.lubanchi.engine.expression.Value;
import org.lubanchi.engine.kernel.Observed;
import org.lubanchi.engine.sheet.TableReading;

/** Writes readings as the texts of filled tables. */
final class Texts {
    private Texts() {}

    static List<List<String>> of(TableReading reading) {
        return reading.rows().stream()
                .map(row -> row.values().stream().map(Texts::of).toList())
                .toList();
    }

    /** What a filled row says once blanks are told as not reported. */
    static List<List<String>> told(FilledTable filled) {
        return filled.rows().stream()
                .map(row -> row.stream()
                        .map(text -> text.isEmpty() ? "#not_reported" : text)
                        .toList())
                .toList();
    }

    private static String of(Observed<Value> value) {
        return switch (value) {
            case Observed.Missing<Value> missing -> "#" + missing.reason().code();
            case Observed.Reported<Value> reported ->
                switch (reported.value()) {
                    case Value.TextValue text -> text.text();
                    case Value.NumberValue number -> number.quantity().amount().toPlainString();
                    case Value.DateValue date -> date.day().toString();
                    case Value.BoolValue truth -> Boolean.toString(truth.truth());
                };
        };
    }
}
