package org.lubanchi.platform.training;

import java.util.List;
import java.util.Optional;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.platform.access.Role;

/** Where an assessment stands (评价场次状态): 计划公布 → 报名审核 → 理论与技能考核 → 成绩待核 → 成绩确认，可以发证. */
public enum AssessmentState implements CaseStage<AssessmentState> {
    PLANNED(new LocalText("计划公布", "planned")),
    ENROLLING(new LocalText("报名审核", "enrolling")),
    EXAMINING(new LocalText("理论与技能考核", "examining")),
    SCORED(new LocalText("成绩待核", "scored")),
    CONFIRMED(new LocalText("成绩确认", "confirmed")),
    CANCELLED(new LocalText("取消", "cancelled"));

    private final LocalText label;

    AssessmentState(LocalText label) {
        this.label = label;
    }

    @Override
    public LocalText label() {
        return label;
    }

    /** The state of a word, if there is one. */
    public static Optional<AssessmentState> find(String code) {
        return CaseStage.find(AssessmentState.class, code);
    }

    /** The agency holds it and hands the scores in; the city confirms them or sends them back. */
    @Override
    public List<AssessmentState> next(Role role) {
        return switch (role) {
            case SCHOOL -> bySchool();
            case CITY -> this == SCORED ? List.of(CONFIRMED, EXAMINING) : List.of();
            case APPROVER, COUNTY, AUTHORITY, PROVINCE, PUBLIC -> List.of();
        };
    }

    private List<AssessmentState> bySchool() {
        return switch (this) {
            case PLANNED -> List.of(ENROLLING, CANCELLED);
            case ENROLLING -> List.of(EXAMINING, CANCELLED);
            case EXAMINING -> List.of(SCORED);
            case SCORED, CONFIRMED, CANCELLED -> List.of();
        };
    }
}
