package org.lubanchi.platform.access;

import java.util.Locale;

/** What the lake is read for (用途); it stands in every read scope. */
public enum Purpose {
    FIGURES,
    REPORT,
    EXPLAIN,
    COMPARE,
    SEAL,
    /** A unit's own rows, put before it again. */
    REPORTING;

    /** The word in the scope. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
