package org.lubanchi.adapter.office.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Moves through the bytes of an XML part from tag to tag (标签扫描), without taking it apart. */
final class TagScan {
    /** Longest stretch that is held at once: a row with its texts, or what follows the rows. */
    private static final int LONGEST = 64 << 20;

    private static final int BLOCK = 1 << 16;

    private final InputStream in;
    private final byte[] block = new byte[BLOCK];
    private int at;
    private int end;

    TagScan(InputStream in) {
        this.in = in;
    }

    private boolean more() throws IOException {
        if (at == end) {
            at = 0;
            end = Math.max(0, in.read(block, 0, BLOCK));
        }
        return at < end;
    }

    /** Copies the text before the next tag. */
    void copyText(OutputStream out) throws IOException {
        while (more()) {
            int from = at;
            while (at < end && block[at] != '<') {
                at++;
            }
            out.write(block, from, at - from);
            if (at < end) {
                return;
            }
        }
    }

    /** The tag the scan stands at, from {@code <} to {@code >}; empty at the end of the part. */
    String tag() throws IOException {
        ByteArrayOutputStream tag = new ByteArrayOutputStream(64);
        byte quote = 0;
        while (more()) {
            byte next = block[at++];
            tag.write(next);
            if (quote != 0) {
                quote = next == quote ? 0 : quote;
            } else if (next == '"' || next == '\'') {
                quote = next;
            } else if (next == '>') {
                break;
            }
            bounded(tag);
        }
        return tag.toString(StandardCharsets.ISO_8859_1);
    }

    /** Everything through the next such text, which is ASCII and whose first character does not come in it again. */
    String through(String mark) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        copyThrough(mark, all);
        return all.toString(StandardCharsets.ISO_8859_1);
    }

    /** Copies everything through the next such text. */
    void copyThrough(String mark, OutputStream out) throws IOException {
        byte[] sought = mark.getBytes(StandardCharsets.US_ASCII);
        int matched = 0;
        while (more()) {
            int from = at;
            while (at < end && matched < sought.length) {
                byte next = block[at++];
                matched = next == sought[matched] ? matched + 1 : next == sought[0] ? 1 : 0;
            }
            out.write(block, from, at - from);
            if (matched == sought.length) {
                return;
            }
            if (out instanceof ByteArrayOutputStream held) {
                bounded(held);
            }
        }
    }

    /** Everything that is left. */
    String rest() throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        while (more()) {
            all.write(block, at, end - at);
            at = end;
            bounded(all);
        }
        return all.toString(StandardCharsets.ISO_8859_1);
    }

    /** The name of a tag without prefix; of an end {@code /name}. */
    static String name(String tag) {
        int from = tag.startsWith("</") ? 2 : 1;
        int to = from;
        while (to < tag.length() && " />\t\r\n".indexOf(tag.charAt(to)) < 0) {
            to++;
        }
        String name = to > from ? tag.substring(from, to) : "";
        String local = name.substring(name.indexOf(':') + 1);
        return from == 2 ? "/" + local : local;
    }

    private static void bounded(ByteArrayOutputStream held) throws IOException {
        if (held.size() > LONGEST) {
            throw new IOException("A stretch of the sheet is longer than " + LONGEST + " bytes");
        }
    }
}
