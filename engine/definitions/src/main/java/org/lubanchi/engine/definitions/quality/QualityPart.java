package org.lubanchi.engine.definitions.quality;

import java.util.Locale;
import org.lubanchi.engine.kernel.LocalText;

/** A side of data quality (数据质量方面). */
public enum QualityPart {
    /** What was asked for is there, or its absence has a reason. */
    COMPLETENESS(new LocalText("完整性", "Completeness")),
    /** It came in when it was due, and did not have to go back. */
    TIMELINESS(new LocalText("及时性", "Timeliness")),
    /** It does not contradict itself. */
    INTERNAL_CONSISTENCY(new LocalText("内部一致性", "Internal consistency")),
    /** It does not contradict other tables, other years or what is published. */
    EXTERNAL_CONSISTENCY(new LocalText("外部一致性", "External consistency"));

    private final LocalText label;

    QualityPart(LocalText label) {
        this.label = label;
    }

    /** What people read. */
    public LocalText label() {
        return label;
    }

    /** The word in definitions and on the wire. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
