package org.lubanchi.platform.studio;

import java.util.Locale;
import org.lubanchi.engine.kernel.LocalText;

/** How far a written report is (年报状态). */
public enum ReportState {
    /** 起草: its authors write. */
    DRAFT(new LocalText("起草", "draft")),
    /** 核查中: handed in; the finished file is checked and looked at. */
    CHECKING(new LocalText("送审", "under review")),
    /** 已退回: returned to its authors with a reason. */
    RETURNED(new LocalText("已退回", "returned")),
    /** 已审定: approved as it was handed in. */
    APPROVED(new LocalText("已审定", "approved")),
    /** 已定稿: content hash taken; nothing changes any more. */
    FROZEN(new LocalText("已定稿", "frozen")),
    /** 已发布: everybody may read it. */
    PUBLISHED(new LocalText("已发布", "published")),
    /** 已撤回: withdrawn with a reason that stays readable. */
    WITHDRAWN(new LocalText("已撤回", "withdrawn"));

    private final LocalText label;

    ReportState(LocalText label) {
        this.label = label;
    }

    /** What people read. */
    public LocalText label() {
        return label;
    }

    /** Whether its text may be changed. */
    public boolean editable() {
        return this == DRAFT || this == RETURNED;
    }

    /** The word in the database and on the wire. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Reads the word. */
    public static ReportState ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
