package org.lubanchi.engine.definitions;

import org.lubanchi.engine.kernel.LocalText;

/** The kind of an organisation unit (组织类别). */
public enum UnitKind {
    PROVINCE("省", "Province"),
    CITY("市", "City"),
    COUNTY("县（市、区）", "County"),
    SCHOOL("学校", "School"),
    /** Supervises schools across territories: figures roll up to it beside the territory. */
    AUTHORITY("主管部门", "Supervising authority");

    private final LocalText label;

    UnitKind(String zh, String en) {
        this.label = new LocalText(zh, en);
    }

    /** What units of the kind are called, as the head of a column. */
    public LocalText label() {
        return label;
    }
}
