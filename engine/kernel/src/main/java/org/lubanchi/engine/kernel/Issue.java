package org.lubanchi.engine.kernel;

import java.util.Locale;

/**
 * The data's fault (问题): a record that is counted and shown, never thrown.
 *
 * <p>Its five parts are where, found, expected, why and what to do; the readable code stands beside them for machines.
 *
 * @param code readable slug such as {@code sheet.text-in-number}, never reused
 * @param severity what it stops
 * @param where the exact place
 * @param found what stands there
 * @param expected what should
 * @param why the reason or the rule's source
 * @param remedy what to do
 */
public record Issue(
        String code,
        Severity severity,
        Place where,
        LocalText found,
        LocalText expected,
        LocalText why,
        LocalText remedy) {
    public Issue {
        if (!code.equals(code.toLowerCase(Locale.ROOT)) || code.indexOf('.') < 1) {
            throw new IllegalArgumentException(
                    "An issue code is a lower-case slug with a dot, but was \"" + code + "\"");
        }
    }

    /** The five parts as one line. */
    public String text(Language language) {
        return switch (language) {
            case ZH ->
                where.text() + "：" + found.zh() + "；应为：" + expected.zh() + "。" + why.zh() + "。" + remedy.zh() + "。";
            case EN ->
                where.text() + ": " + found.en() + "; expected: " + expected.en() + ". " + why.en() + ". " + remedy.en()
                        + ".";
        };
    }
}
