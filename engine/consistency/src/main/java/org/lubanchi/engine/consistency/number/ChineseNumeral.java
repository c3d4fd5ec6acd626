package org.lubanchi.engine.consistency.number;

import java.util.Optional;

/** Numbers written in Chinese characters (汉字数字) up to 99 999: 三, 十四, 二十一, 叁拾, 一百二. */
public final class ChineseNumeral {
    private static final String DIGITS = "零一二三四五六七八九";
    private static final String FORMAL = "零壹贰叁肆伍陆柒捌玖";

    private ChineseNumeral() {}

    /** The value, or empty when the characters are no numeral. */
    public static Optional<Integer> parse(String text) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        int total = 0;
        int digit = -1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int value = digit(c);
            int power = power(c);
            if (value >= 0) {
                if (digit > 0) {
                    return Optional.empty();
                }
                digit = value;
            } else if (power > 1) {
                total += (digit < 0 ? 1 : digit) * power;
                digit = -1;
            } else {
                return Optional.empty();
            }
        }
        return Optional.of(total + Math.max(digit, 0));
    }

    /** A whole number in Chinese numerals or in digits. */
    public static Optional<Integer> read(String text) {
        return Character.isDigit(text.charAt(0)) ? Optional.of(Integer.valueOf(text)) : parse(text);
    }

    private static int digit(char c) {
        if (c == '两') {
            return 2;
        }
        int index = DIGITS.indexOf(c);
        return index >= 0 ? index : FORMAL.indexOf(c);
    }

    private static int power(char c) {
        return switch (c) {
            case '十', '拾' -> 10;
            case '百', '佰' -> 100;
            case '千', '仟' -> 1000;
            default -> 0;
        };
    }
}
