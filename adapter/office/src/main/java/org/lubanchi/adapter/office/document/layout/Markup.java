package org.lubanchi.adapter.office.document.layout;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Writes well-formed markup (标记文本): everything that is text is escaped, everything opened is closed.
 *
 * <p>The same text is good XML and good HTML: elements with content get an end tag, only {@link #leaf} ends in a slash.
 */
public final class Markup {
    private final StringBuilder out = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();

    /** Opens an element; attributes are name, value, name, value. */
    public Markup open(String element, String... attributes) {
        start(element, attributes);
        out.append('>');
        open.push(element);
        return this;
    }

    /** An element without content that HTML writes without an end tag, or any XML element. */
    public Markup leaf(String element, String... attributes) {
        start(element, attributes);
        out.append("/>");
        return this;
    }

    /** An element that holds only text. */
    public Markup element(String element, String text, String... attributes) {
        return open(element, attributes).text(text).close();
    }

    /** Escaped text. */
    public Markup text(String text) {
        escape(text, false);
        return this;
    }

    /** Markup that is already well formed; only for our own constants and drawings. */
    public Markup raw(String markup) {
        out.append(markup);
        return this;
    }

    /** Closes the innermost element. */
    public Markup close() {
        out.append("</").append(open.pop()).append('>');
        return this;
    }

    /** A line feed, for people who read the source. */
    public Markup line() {
        out.append('\n');
        return this;
    }

    private void start(String element, String... attributes) {
        if (attributes.length % 2 != 0) {
            throw new IllegalArgumentException("Attributes of " + element + " are not pairs");
        }
        out.append('<').append(element);
        for (int i = 0; i < attributes.length; i += 2) {
            out.append(' ').append(attributes[i]).append("=\"");
            escape(attributes[i + 1], true);
            out.append('"');
        }
    }

    private void escape(String text, boolean inAttribute) {
        String clean = CleanText.of(text);
        for (int i = 0; i < clean.length(); i++) {
            char c = clean.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\r' -> out.append("&#13;");
                case '\n', '\t' -> out.append(inAttribute ? "&#" + (int) c + ";" : String.valueOf(c));
                default -> out.append(c);
            }
        }
    }

    @Override
    public String toString() {
        if (!open.isEmpty()) {
            throw new IllegalStateException("Still open: " + open);
        }
        return out.toString();
    }
}
