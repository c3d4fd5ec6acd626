package org.lubanchi.adapter.office.document.layout;

/** Text that any XML file can hold (可写入的文本). */
public final class CleanText {
    private CleanText() {}

    /** The same text with characters that XML 1.0 forbids, lone surrogates included, shown as U+FFFD. */
    public static String of(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints().forEach(c -> clean.appendCodePoint(allowed(c) ? c : 0xFFFD));
        return clean.toString();
    }

    private static boolean allowed(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || (c >= 0x20 && c <= 0xD7FF)
                || (c >= 0xE000 && c <= 0xFFFD)
                || c >= 0x10000;
    }
}
