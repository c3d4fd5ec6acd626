package org.lubanchi.engine.consistency.number;

/** How a number is hedged (约数). */
public enum Bound {
    EXACT,
    /** 约, 左右, 大约. */
    ABOUT,
    /** 余, 多, 超, 以上, 逾: at least. */
    MORE,
    /** 近, 不足, 以下: at most. */
    LESS
}
