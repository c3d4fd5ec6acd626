package org.lubanchi.platform.training;

import java.util.List;
import java.util.Optional;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.platform.access.Role;

/** Where a reward pool stands (奖励池状态): 年度核算 → 审批 → 分配公示 → 发放. */
public enum PoolState implements CaseStage<PoolState> {
    CALCULATED(new LocalText("年度核算", "calculated")),
    SUBMITTED(new LocalText("待审批", "submitted")),
    APPROVED(new LocalText("已审批", "approved")),
    PUBLISHED(new LocalText("分配公示", "published")),
    PAID(new LocalText("发放", "paid"));

    private final LocalText label;

    PoolState(LocalText label) {
        this.label = label;
    }

    @Override
    public LocalText label() {
        return label;
    }

    /** The state of a word, if there is one. */
    public static Optional<PoolState> find(String code) {
        return CaseStage.find(PoolState.class, code);
    }

    /** Where somebody of a role may bring a pool from here: the school counts and pays, the city approves. */
    @Override
    public List<PoolState> next(Role role) {
        return switch (role) {
            case SCHOOL -> bySchool();
            case CITY -> this == SUBMITTED ? List.of(APPROVED, CALCULATED) : List.of();
            case APPROVER, COUNTY, AUTHORITY, PROVINCE, PUBLIC -> List.of();
        };
    }

    private List<PoolState> bySchool() {
        return switch (this) {
            case CALCULATED -> List.of(SUBMITTED);
            case APPROVED -> List.of(PUBLISHED);
            case PUBLISHED -> List.of(PAID);
            case SUBMITTED, PAID -> List.of();
        };
    }
}
