package org.lubanchi.platform.lake;

import java.util.Locale;

/** What kind of file is taken (佐证格式); told by its bytes, not by its name. */
public enum AttachmentKind {
    PDF("application/pdf"),
    PNG("image/png"),
    JPEG("image/jpeg"),
    SVG("image/svg+xml");

    private final String mediaType;

    AttachmentKind(String mediaType) {
        this.mediaType = mediaType;
    }

    /** What browsers call it. */
    public String mediaType() {
        return mediaType;
    }

    /** The word in the database and on the wire. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What its files end in. */
    public String ending() {
        return this == JPEG ? ".jpg" : "." + code();
    }

    /** The ending of its object. */
    public String suffix() {
        return ".evidence." + code();
    }

    /** Reads the word. */
    public static AttachmentKind ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
