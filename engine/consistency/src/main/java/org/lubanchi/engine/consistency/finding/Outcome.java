package org.lubanchi.engine.consistency.finding;

/** How a verdict turns out (判定结果). */
public enum Outcome {
    /** 成立: the printed numbers agree within their precision. */
    HOLDS,
    /** 提示: they differ by rounding or truncation only, or the wording deserves a look. */
    NOTE,
    /** 不成立: no values within the printed precision make it true. */
    ERROR
}
