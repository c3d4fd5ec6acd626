package org.lubanchi.platform.studio;

import static org.lubanchi.platform.studio.ReportState.APPROVED;
import static org.lubanchi.platform.studio.ReportState.CHECKING;
import static org.lubanchi.platform.studio.ReportState.DRAFT;
import static org.lubanchi.platform.studio.ReportState.FROZEN;
import static org.lubanchi.platform.studio.ReportState.PUBLISHED;
import static org.lubanchi.platform.studio.ReportState.RETURNED;
import static org.lubanchi.platform.studio.ReportState.WITHDRAWN;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.platform.access.Duty;

/** A step of a report (年报环节): from where it may be taken, where it leads, and whose duty it is. */
public enum ReportStep {
    /** 送审. */
    SUBMIT(Set.of(DRAFT, RETURNED), CHECKING, Duty.WRITE_REPORT, false, new LocalText("送审", "hand in")),
    /** 退回. */
    RETURN(Set.of(CHECKING, APPROVED), RETURNED, Duty.APPROVE_REPORT, true, new LocalText("退回", "return")),
    /** 审定. */
    APPROVE(Set.of(CHECKING), APPROVED, Duty.APPROVE_REPORT, false, new LocalText("审定", "approve")),
    /** 定稿. */
    FREEZE(Set.of(APPROVED), FROZEN, Duty.PUBLISH_REPORT, false, new LocalText("定稿", "freeze")),
    /** 发布. */
    PUBLISH(Set.of(FROZEN), PUBLISHED, Duty.PUBLISH_REPORT, false, new LocalText("发布", "publish")),
    /** 撤回. */
    WITHDRAW(Set.of(PUBLISHED), WITHDRAWN, Duty.PUBLISH_REPORT, true, new LocalText("撤回", "withdraw"));

    private final Set<ReportState> from;
    private final ReportState to;
    private final Duty duty;
    private final boolean needsReason;
    private final LocalText label;

    ReportStep(Set<ReportState> from, ReportState to, Duty duty, boolean needsReason, LocalText label) {
        this.from = from;
        this.to = to;
        this.duty = duty;
        this.needsReason = needsReason;
        this.label = label;
    }

    /** Whether it may be taken from here. */
    public boolean mayFollow(ReportState state) {
        return from.contains(state);
    }

    /** Where it leads. */
    public ReportState to() {
        return to;
    }

    /** Whose it is. */
    public Duty duty() {
        return duty;
    }

    /** Whether nobody takes it without saying why. */
    public boolean needsReason() {
        return needsReason;
    }

    /** What people read. */
    public LocalText label() {
        return label;
    }

    /** The word in the database and on the wire. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The step of this word, if there is one. */
    public static Optional<ReportStep> find(String code) {
        return Arrays.stream(values()).filter(step -> step.code().equals(code)).findFirst();
    }
}
