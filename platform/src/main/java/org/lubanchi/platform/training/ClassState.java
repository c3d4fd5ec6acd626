package org.lubanchi.platform.training;

import java.util.List;
import java.util.Optional;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.platform.access.Role;

/** Where a training class stands (培训班状态): 立项 → 开班备案 → 在训 → 结业审核 → 结业 → 统计锁定. */
public enum ClassState implements CaseStage<ClassState> {
    PROPOSED(new LocalText("立项", "proposed")),
    FILED(new LocalText("开班备案", "filed")),
    RUNNING(new LocalText("在训", "running")),
    UNDER_REVIEW(new LocalText("结业审核", "under review")),
    COMPLETED(new LocalText("结业", "completed")),
    LOCKED(new LocalText("统计锁定", "locked for statistics")),
    CANCELLED(new LocalText("取消", "cancelled"));

    private final LocalText label;

    ClassState(LocalText label) {
        this.label = label;
    }

    @Override
    public LocalText label() {
        return label;
    }

    /** The state of a word, if there is one. */
    public static Optional<ClassState> find(String code) {
        return CaseStage.find(ClassState.class, code);
    }

    /** Where somebody of a role may bring a class from here; locking is done by handing the year to the lake. */
    @Override
    public List<ClassState> next(Role role) {
        return switch (role) {
            case SCHOOL -> bySchool();
            case CITY -> this == UNDER_REVIEW ? List.of(COMPLETED, RUNNING) : List.of();
            case APPROVER, COUNTY, AUTHORITY, PROVINCE, PUBLIC -> List.of();
        };
    }

    private List<ClassState> bySchool() {
        return switch (this) {
            case PROPOSED -> List.of(FILED, CANCELLED);
            case FILED -> List.of(RUNNING, CANCELLED);
            case RUNNING -> List.of(UNDER_REVIEW);
            case UNDER_REVIEW, COMPLETED, LOCKED, CANCELLED -> List.of();
        };
    }

    /** Whether anybody may still sign up. */
    public boolean takesTrainees() {
        return this == FILED || this == RUNNING;
    }

    /** Whether money is still entered; a locked class is part of the statistics and stays. */
    public boolean takesMoney() {
        return this != LOCKED && this != CANCELLED;
    }
}
