package org.lubanchi.adapter.office.workbook;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Characters XML cannot hold are written {@code _x000D_} in workbooks (转义字符). */
final class EscapedText {
    private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private EscapedText() {}

    static String read(String stored) {
        if (!stored.contains("_x")) {
            return stored;
        }
        return ESCAPE.matcher(stored)
                .replaceAll(found ->
                        Matcher.quoteReplacement(Character.toString((char) Integer.parseInt(found.group(1), 16))));
    }
}
