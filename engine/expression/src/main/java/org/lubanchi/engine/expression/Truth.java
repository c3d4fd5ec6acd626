package org.lubanchi.engine.expression;

import java.util.Collection;

/** The truth of a condition (真值) in Kleene's logic: a missing value is never "passed". */
public enum Truth {
    TRUE,
    FALSE,
    /** A value it needs is missing (不予判定). */
    NOT_JUDGED;

    /** The verdict of a plain condition. */
    public static Truth of(boolean truth) {
        return truth ? TRUE : FALSE;
    }

    /** True where all are, false where one is, else not judged. */
    public static Truth all(Collection<Truth> truths) {
        return truths.contains(FALSE) ? FALSE : truths.contains(NOT_JUDGED) ? NOT_JUDGED : TRUE;
    }

    /** True where one is, false where all are, else not judged. */
    public static Truth any(Collection<Truth> truths) {
        return truths.contains(TRUE) ? TRUE : truths.contains(NOT_JUDGED) ? NOT_JUDGED : FALSE;
    }

    /** The opposite; what is not judged stays so. */
    public Truth negated() {
        return switch (this) {
            case TRUE -> FALSE;
            case FALSE -> TRUE;
            case NOT_JUDGED -> NOT_JUDGED;
        };
    }
}
