package org.lubanchi.adapter.office.document.container;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The bytes by which a text says how it is encoded (字节序标记): UTF-8 or UTF-16 in either order. */
public enum ByteOrderMark {
    UTF_8(StandardCharsets.UTF_8, "\u00ef\u00bb\u00bf"),
    UTF_16_LITTLE(StandardCharsets.UTF_16LE, "\u00ff\u00fe"),
    UTF_16_BIG(StandardCharsets.UTF_16BE, "\u00fe\u00ff");

    private final Charset charset;
    private final byte[] bytes;

    ByteOrderMark(Charset charset, String bytes) {
        this.charset = charset;
        this.bytes = bytes.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** The encoding it stands for. */
    public Charset charset() {
        return charset;
    }

    /** How many bytes it takes. */
    public int length() {
        return bytes.length;
    }

    /** The mark a text begins with, if it has one. */
    public static Optional<ByteOrderMark> find(byte[] text) {
        for (ByteOrderMark mark : values()) {
            boolean begins = text.length >= mark.bytes.length;
            for (int i = 0; begins && i < mark.bytes.length; i++) {
                begins = text[i] == mark.bytes[i];
            }
            if (begins) {
                return Optional.of(mark);
            }
        }
        return Optional.empty();
    }

    /** The beginning of a text for looking at: by its mark, else one character a byte; the mark is left out. */
    static String text(byte[] head) {
        return find(head)
                .map(mark -> new String(head, mark.length(), head.length - mark.length(), mark.charset()))
                .orElseGet(() -> new String(head, StandardCharsets.ISO_8859_1));
    }
}
