package org.lubanchi.platform.consistency;

import java.util.Locale;

/** How far a check is (核查状态). */
public enum CheckState {
    /** 排队: it waits for its turn. */
    QUEUED,
    /** 核查中: it is being read and judged. */
    RUNNING,
    /** 完成: what was found can be read. */
    DONE,
    /** 未能核查: the file could not be read, or it took too long; the reason is kept. */
    FAILED,
    /** 中断: the server ended while it ran; it can be run again. */
    INTERRUPTED;

    /** The word in the database and on the wire. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Reads the word. */
    public static CheckState ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /** Whether it may be run again. */
    public boolean mayRunAgain() {
        return this == INTERRUPTED || this == FAILED;
    }
}
