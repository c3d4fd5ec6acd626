package org.lubanchi.engine.definitions.notice;

import java.util.List;
import java.util.Map;
import org.lubanchi.engine.definitions.Blanks;
import org.lubanchi.engine.kernel.LocalText;

/**
 * What people are told when something happens (通知模板).
 *
 * @param id its name
 * @param label what kind of notice it is
 * @param source who worded it
 * @param from the first report year it is used for
 * @param workingDaysBefore of a reminder, how many working days before the deadline; 0 for any other
 * @param fields what must be said when it is written
 * @param title one line, with {@code {field}} in it
 * @param text what has happened and what to do, likewise
 */
public record NoticeTemplate(
        String id,
        LocalText label,
        String source,
        int from,
        int workingDaysBefore,
        List<String> fields,
        LocalText title,
        LocalText text) {
    public NoticeTemplate {
        fields = List.copyOf(fields);
    }

    /** A notice as it is read (通知文本). */
    public record WrittenNotice(LocalText title, LocalText text) {}

    /**
     * Writes it.
     *
     * @throws IllegalArgumentException when a field has no value
     */
    public WrittenNotice write(Map<String, LocalText> values) {
        for (String field : fields) {
            if (!values.containsKey(field)) {
                throw new IllegalArgumentException("The notice " + id + " is written without " + field);
            }
        }
        return new WrittenNotice(filled(title, values), filled(text, values));
    }

    private LocalText filled(LocalText template, Map<String, LocalText> values) {
        return new LocalText(
                Blanks.fill(template.zh(), field -> require(values, field).zh()),
                Blanks.fill(template.en(), field -> require(values, field).en()));
    }

    private LocalText require(Map<String, LocalText> values, String field) {
        LocalText value = values.get(field);
        if (value == null) {
            throw new IllegalArgumentException("The notice " + id + " knows no " + field);
        }
        return value;
    }
}
