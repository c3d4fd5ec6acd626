package org.lubanchi.engine.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.lubanchi.engine.expression.Value;
import org.lubanchi.engine.kernel.Issue;
import org.lubanchi.engine.kernel.Language;
import org.lubanchi.engine.kernel.MissingReason;
import org.lubanchi.engine.kernel.Observed;

/** Shows readings as short texts. */
final class Readings {
    private Readings() {}

    static List<String> rows(TableReading reading) {
        return reading.rows().stream()
                .map(row -> String.join(
                        "|", row.values().stream().map(Readings::text).toList()))
                .toList();
    }

    static List<String> codes(TableReading reading) {
        return reading.issues().stream().map(Issue::code).toList();
    }

    /** The issue of a reading that has just one, after a look at its five parts. */
    static Issue onlyIssue(TableReading reading) {
        assertThat(reading.issues()).hasSize(1);
        Issue issue = reading.issues().getFirst();
        assertThat(issue.text(Language.ZH)).doesNotContain("null").doesNotContain("。。");
        assertThat(issue.text(Language.EN)).doesNotContain("null").doesNotContain("..");
        return issue;
    }

    static String text(Observed<Value> value) {
        return value.missingReason()
                .map(MissingReason::code)
                .map("#"::concat)
                .orElseGet(() -> value.reported().map(Readings::text).orElse(""));
    }

    private static String text(Value value) {
        return switch (value) {
            case Value.TextValue text -> text.text();
            case Value.NumberValue number -> number.quantity().toString();
            case Value.DateValue date -> date.day().toString();
            case Value.BoolValue truth -> Boolean.toString(truth.truth());
        };
    }
}
