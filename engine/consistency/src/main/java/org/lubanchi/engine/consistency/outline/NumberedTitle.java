package org.lubanchi.engine.consistency.outline;

import java.util.List;

/**
 * A numbered title (编号标题) such as 图 2-4 学生技能训练 or 1.2 设施设备.
 *
 * @param kind what it numbers
 * @param series titles of one series count together: the word before the number, or the style of a section number
 * @param number its parts, for example 2 and 4
 * @param printed the number as printed
 * @param numberStart where the printed number begins in the text it was read from
 * @param title what follows, may be empty
 */
public record NumberedTitle(
        TitleKind kind, String series, List<Integer> number, String printed, int numberStart, String title) {
    public NumberedTitle {
        number = List.copyOf(number);
    }

    /** How the number is called in a message: 图 2-4, 案例 3, 1.2. */
    public String name() {
        return kind == TitleKind.SECTION ? printed : series + " " + printed;
    }

    /** The number without its last part: what it counts within. */
    public List<Integer> parent() {
        return number.subList(0, number.size() - 1);
    }

    /** The last part of the number. */
    public int last() {
        return number.getLast();
    }

    /** The title without spaces and punctuation, for comparison. */
    public String bareTitle() {
        return bare(title);
    }

    /** Letters, digits and Chinese characters only. */
    public static String bare(String text) {
        StringBuilder bare = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                bare.append(Character.toLowerCase(c));
            }
        }
        return bare.toString();
    }
}
