package org.lubanchi.engine.definitions;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Texts with blanks in braces (填空文字), such as {@code 共 {count} 人}. What fills a blank is put in as it is: braces in it are
 * no further blanks. A brace without its other, or with nothing between, is text.
 */
public final class Blanks {
    private static final Pattern BLANK = Pattern.compile("\\{([^{}]+)}");

    private Blanks() {}

    /** What stands in the blanks, in their order. */
    public static List<String> names(String template) {
        return BLANK.matcher(template).results().map(found -> found.group(1)).toList();
    }

    /** The words and blanks of a text in their order; empty words are left out. */
    public static <T> List<T> split(
            String template, Function<String, ? extends T> words, Function<String, ? extends T> blank) {
        List<T> parts = new ArrayList<>();
        Matcher blanks = BLANK.matcher(template);
        int at = 0;
        while (blanks.find()) {
            if (blanks.start() > at) {
                parts.add(words.apply(template.substring(at, blanks.start())));
            }
            parts.add(blank.apply(blanks.group(1)));
            at = blanks.end();
        }
        if (at < template.length()) {
            parts.add(words.apply(template.substring(at)));
        }
        return parts;
    }

    /** The text with its blanks filled. */
    public static String fill(String template, UnaryOperator<String> value) {
        return split(template, UnaryOperator.identity(), value).stream().collect(Collectors.joining());
    }
}
