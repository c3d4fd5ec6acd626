package org.lubanchi.adapter.office.document.layout;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lubanchi.engine.document.PrintedForm;

/** A printed form as a short text that travels in files (印刷形式的文本): {@code d2}, {@code d1s4}, {@code d2abs}, {@code d0-missing}. */
public final class FormText {
    private static final Pattern FORM = Pattern.compile("d(\\d{1,2})(?:s(\\d))?(abs)?(-missing)?");

    private FormText() {}

    /** Writes the form. */
    public static String write(PrintedForm form) {
        return "d" + form.decimals() + (form.scale() == 0 ? "" : "s" + form.scale()) + (form.absolute() ? "abs" : "")
                + (form.missing() ? "-missing" : "");
    }

    /** Reads the form, or nothing when the text is none. */
    public static Optional<PrintedForm> read(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int scale = matcher.group(2) == null ? 0 : Integer.parseInt(matcher.group(2));
        return Optional.of(new PrintedForm(
                Integer.parseInt(matcher.group(1)), scale, matcher.group(3) != null, matcher.group(4) != null));
    }
}
