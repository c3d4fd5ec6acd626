package org.lubanchi.engine.definitions;

/** What a measure or indicator does with a missing value (缺失处理). */
public enum WhenMissing {
    /** One missing value makes the whole missing, for the same reason. */
    PASS_ON,
    /** Missing values are left out, and the trace says how many. */
    LEAVE_OUT
}
