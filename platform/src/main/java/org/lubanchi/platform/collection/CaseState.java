package org.lubanchi.platform.collection;

import java.util.Locale;
import java.util.Set;
import org.lubanchi.engine.kernel.LocalText;

/** Where one unit's table stands in a round (办理状态). */
public enum CaseState {
    NOT_STARTED(new LocalText("未开始", "not started")),
    DRAFTING(new LocalText("填报中", "being filled in")),
    /** Waits for the approver inside the school. */
    SCHOOL_REVIEW(new LocalText("校内待审", "waiting in the school")),
    /** Waits for a county or the city. */
    SUBMITTED(new LocalText("已提交", "submitted")),
    RETURNED(new LocalText("已退回", "returned")),
    APPROVED(new LocalText("已通过", "approved")),
    SEALED(new LocalText("已封存", "sealed"));

    private final LocalText label;

    CaseState(LocalText label) {
        this.label = label;
    }

    /** What people read. */
    public LocalText label() {
        return label;
    }

    /** The word in the database and on the wire. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Reads the word. */
    public static CaseState ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /** Whether the reporter may change the draft. */
    public boolean editable() {
        return this == NOT_STARTED || this == DRAFTING || this == RETURNED;
    }

    /** Whether somebody has to look at it. */
    public boolean waiting() {
        return this == SCHOOL_REVIEW || this == SUBMITTED;
    }

    /** Where it may go from here. */
    public Set<CaseState> next() {
        return switch (this) {
            case NOT_STARTED -> Set.of(DRAFTING, SCHOOL_REVIEW, SUBMITTED);
            case DRAFTING, RETURNED -> Set.of(SCHOOL_REVIEW, SUBMITTED);
            case SCHOOL_REVIEW -> Set.of(SUBMITTED, RETURNED, APPROVED);
            case SUBMITTED -> Set.of(SUBMITTED, RETURNED, APPROVED);
            case APPROVED -> Set.of(SUBMITTED, RETURNED, SEALED);
            case SEALED -> Set.of(RETURNED, SEALED);
        };
    }
}
