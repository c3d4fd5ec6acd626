package org.lubanchi.adapter.office.workbook;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Characters XML cannot hold are written {@code _x000D_} in workbooks (转义字符). */
final class EscapedText {
    private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private EscapedText() {}

    /** A text as it is to be stored: what looks like an escape is escaped. */
    static String written(String text) {
        return text.contains("_x") ? ESCAPE.matcher(text).replaceAll("_x005F$0") : text;
    }

    /** The text that was meant. */
    static String read(String stored) {
        if (!stored.contains("_x")) {
            return stored;
        }
        return ESCAPE.matcher(stored)
                .replaceAll(found ->
                        Matcher.quoteReplacement(Character.toString((char) Integer.parseInt(found.group(1), 16))));
    }
}
