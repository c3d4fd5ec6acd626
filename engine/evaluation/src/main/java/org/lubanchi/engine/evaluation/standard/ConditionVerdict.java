package org.lubanchi.engine.evaluation.standard;

import org.lubanchi.engine.kernel.LocalText;

/** Whether a condition is met (达标结论). What cannot be judged is neither met nor unmet. */
public enum ConditionVerdict {
    /** Met. */
    MET(new LocalText("达标", "met")),
    /** Not met. */
    NOT_MET(new LocalText("不达标", "not met")),
    /** The data is missing or the standard draws no line. */
    NOT_JUDGED(new LocalText("无法判定", "cannot be judged")),
    /** The school is not judged by this standard. */
    EXEMPT(new LocalText("免于评价", "exempt"));

    private final LocalText label;

    ConditionVerdict(LocalText label) {
        this.label = label;
    }

    /** What people read. */
    public LocalText label() {
        return label;
    }
}
