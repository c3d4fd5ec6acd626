package org.lubanchi.platform.consistency;

import java.util.Locale;

/** What kind of file a report came as (报告文件种类), by its content. */
public enum ReportSort {
    WORD(".docx"),
    PDF(".pdf"),
    HTML(".html"),
    TEXT(".txt");

    private final String suffix;

    ReportSort(String suffix) {
        this.suffix = suffix;
    }

    /** The ending under which the file is kept. */
    public String suffix() {
        return suffix;
    }

    /** The word in the database and on the wire. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Reads the word. */
    public static ReportSort ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
