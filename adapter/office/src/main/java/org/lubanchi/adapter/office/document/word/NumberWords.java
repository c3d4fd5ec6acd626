package org.lubanchi.adapter.office.document.word;

import java.util.Locale;

/** Counting numbers in the formats of Word lists (编号格式). */
final class NumberWords {
    private static final String DIGITS = "〇一二三四五六七八九";
    private static final String[] ROMAN = {"m", "cm", "d", "cd", "c", "xc", "l", "xl", "x", "ix", "v", "iv", "i"};
    private static final int[] ROMAN_VALUES = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};

    private NumberWords() {}

    /** Prints a number above zero; formats we do not know come out as digits. */
    static String print(int number, String format) {
        return switch (format) {
            case "none", "bullet" -> "";
            case "decimalZero" -> number < 10 ? "0" + number : String.valueOf(number);
            case "lowerLetter" -> letters(number);
            case "upperLetter" -> letters(number).toUpperCase(Locale.ROOT);
            case "lowerRoman" -> roman(number);
            case "upperRoman" -> roman(number).toUpperCase(Locale.ROOT);
            case "chineseCounting",
                    "chineseCountingThousand",
                    "japaneseCounting",
                    "taiwaneseCounting",
                    "taiwaneseCountingThousand" -> chinese(number);
            case "ideographDigital", "taiwaneseDigital", "japaneseDigitalTenThousand" -> digits(number);
            case "decimalEnclosedCircle", "decimalEnclosedCircleChinese" ->
                number <= 20 ? String.valueOf((char) ('①' + number - 1)) : String.valueOf(number);
            case "decimalEnclosedParen" ->
                number <= 20 ? String.valueOf((char) ('⑴' + number - 1)) : "(" + number + ")";
            case "decimalEnclosedFullstop" -> number <= 20 ? String.valueOf((char) ('⒈' + number - 1)) : number + ".";
            default -> String.valueOf(number);
        };
    }

    private static String letters(int number) {
        return String.valueOf((char) ('a' + (number - 1) % 26)).repeat(Math.min(20, (number - 1) / 26 + 1));
    }

    private static String roman(int number) {
        StringBuilder out = new StringBuilder();
        int rest = Math.min(number, 3999);
        for (int i = 0; i < ROMAN.length; i++) {
            while (rest >= ROMAN_VALUES[i]) {
                out.append(ROMAN[i]);
                rest -= ROMAN_VALUES[i];
            }
        }
        return out.toString();
    }

    private static String digits(int number) {
        StringBuilder out = new StringBuilder();
        String.valueOf(number).chars().forEach(c -> out.append(DIGITS.charAt(c - '0')));
        return out.toString();
    }

    private static String chinese(int number) {
        if (number >= 1000) {
            return digits(number);
        }
        StringBuilder out = new StringBuilder();
        int hundreds = number / 100;
        int tens = number / 10 % 10;
        int ones = number % 10;
        if (hundreds > 0) {
            out.append(DIGITS.charAt(hundreds)).append('百');
        }
        if (tens > 0) {
            out.append(tens == 1 && hundreds == 0 ? "" : DIGITS.charAt(tens)).append('十');
        } else if (hundreds > 0 && ones > 0) {
            out.append('零');
        }
        return ones > 0 || number == 0 ? out.append(DIGITS.charAt(ones)).toString() : out.toString();
    }
}
