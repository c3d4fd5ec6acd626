package org.lubanchi.engine.report.narrative;

import java.math.BigDecimal;

/**
 * A number that somebody typed into words and that is bound to nothing (未绑定数字).
 *
 * @param paragraph in which paragraph, from 0
 * @param piece in which piece of it, from 0
 * @param from the first character in that piece
 * @param text the characters
 * @param value what they say, before any 万 or 亿 behind them
 * @param scale 4 when 万 follows, 8 when 亿 does, else 0
 * @param after the words right behind it and its 万 or 亿, where the unit stands
 */
public record TypedNumber(int paragraph, int piece, int from, String text, BigDecimal value, int scale, String after) {
    /** Places after the point as typed. */
    public int decimals() {
        return Math.max(0, value.scale());
    }
}
