package org.lubanchi.adapter.office.workbook;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which cell styles show a number as a day (日期格式). */
final class DateFormats {
    private static final int STYLES_READ = 100_000;
    private static final Pattern LITERALS = Pattern.compile("\"[^\"]*\"|\\\\.|_.|\\[[^\\]]*\\]");

    private final Set<Integer> dateStyles = new HashSet<>();

    private DateFormats() {}

    /** A workbook without styles. */
    static DateFormats none() {
        return new DateFormats();
    }

    static DateFormats read(XmlPart styles) {
        DateFormats formats = new DateFormats();
        Map<String, String> custom = new HashMap<>();
        while (styles.nextStart()) {
            if (styles.at("numFmt")) {
                custom.put(attribute(styles, "numFmtId"), attribute(styles, "formatCode"));
            } else if (styles.at("cellXfs")) {
                formats.readStyles(styles, custom);
            }
        }
        return formats;
    }

    private void readStyles(XmlPart styles, Map<String, String> custom) {
        int index = 0;
        while (styles.nextStartWithin("cellXfs") && index < STYLES_READ) {
            if (styles.at("xf")) {
                String format = attribute(styles, "numFmtId");
                if (custom.containsKey(format) ? showsDay(custom.getOrDefault(format, "")) : builtInDay(format)) {
                    dateStyles.add(index);
                }
                index++;
            }
        }
    }

    private static String attribute(XmlPart styles, String name) {
        String value = styles.attribute(name);
        return value == null ? "" : value;
    }

    boolean isDay(@Nullable String style) {
        if (style == null || style.length() > 6 || !style.chars().allMatch(Character::isDigit) || style.isEmpty()) {
            return false;
        }
        return dateStyles.contains(Integer.parseInt(style));
    }

    /** Formats every program knows by number: 14–17 and 22, and the East Asian ones 27–31, 36, 50–54, 57, 58. */
    private static boolean builtInDay(String format) {
        return switch (format) {
            case "14", "15", "16", "17", "22", "27", "28", "29", "30", "31", "36" -> true;
            case "50", "51", "52", "53", "54", "57", "58" -> true;
            default -> false;
        };
    }

    /** Whether a format written out shows a year or a day of the month. */
    static boolean showsDay(String format) {
        String codes = LITERALS.matcher(format).replaceAll("").toLowerCase(Locale.ROOT);
        return !codes.contains("general") && (codes.contains("y") || codes.contains("d"));
    }
}
