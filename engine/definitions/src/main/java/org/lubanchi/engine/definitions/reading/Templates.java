package org.lubanchi.engine.definitions.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the {@code {…}} placeholders of templates. */
final class Templates {
    static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]+)}");

    private Templates() {}

    static List<String> placeholders(String template) {
        List<String> found = new ArrayList<>();
        Matcher matcher = PLACEHOLDER.matcher(template);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }
}
