package org.lubanchi.engine.kernel;

/**
 * A text (双语文本) for people, in Chinese and in English.
 *
 * <p>Chinese is the authority; English stands beside it. Neither is blank.
 *
 * @param zh the Chinese text
 * @param en the English text
 */
public record LocalText(String zh, String en) {
    public LocalText {
        if (zh.isBlank() || en.isBlank()) {
            throw new IllegalArgumentException(
                    "A text needs both languages, but was zh=\"" + zh + "\" en=\"" + en + "\"");
        }
    }

    /** The text in the language asked for. */
    public String in(Language language) {
        return switch (language) {
            case ZH -> zh;
            case EN -> en;
        };
    }
}
