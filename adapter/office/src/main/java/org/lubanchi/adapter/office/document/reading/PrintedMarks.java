package org.lubanchi.adapter.office.document.reading;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Marks that Chinese reports print in front of things (编号与题注): heading numbers, 表 1, 图 2, 注：. */
public final class PrintedMarks {
    /** What is counted, not numbered: 62 所学校 is no section 62, while 2 人才培养 and 3 项目建设 are titles. */
    private static final String COUNTED =
            "[\\s　]*(?:[年月日%]|(?!人才|人员|人文|人事|项目|家校|家庭|家长|家园|名师|名校|名家|门类|门户|成果|成效|成长|成人|级别|类型|类别|次序|所属|所在|个性|个体|个别|位置)"
                    + "[所个名人万亿元册项家位次倍成余多亩门届级类])";

    private static final Pattern NUMBER = Pattern.compile("(第[一二三四五六七八九十百零\\d]{1,4}[章节部分篇]|"
            + "\\d{1,2}(?:[.．][1-9]\\d?){1,3}[.．、]?(?!\\d|%|[\\s　]*[万亿元人册倍])|\\d{1,2}(?:[.．、](?!\\d)|(?=[\\s　])(?!"
            + COUNTED + "))|"
            + "[一二三四五六七八九十]{1,3}(?:、|[.．])|[（(][一二三四五六七八九十\\d]{1,3}[）)])[\\s　]*");
    private static final Pattern TABLE = Pattern.compile("^[附续]?表\\s*[\\d一二三四五六七八九十]+.*", Pattern.DOTALL);
    private static final Pattern FIGURE = Pattern.compile("^图\\s*[\\d一二三四五六七八九十]+.*", Pattern.DOTALL);
    private static final Pattern NOTE = Pattern.compile("^(?:注|说明|备注|数据来源|资料来源|来源)\\s*\\d*\\s*[：:].*", Pattern.DOTALL);
    private static final Pattern NUMERIC = Pattern.compile(
            "[+\\-−±]?(?:\\d{1,3}(?:[,，]\\d{3})+|\\d+)(?:[.．]\\d+)?\\s*(?:%|％|‰|个百分点|万|亿)?|\\d+(?:\\.\\d+)?\\s*[:：]\\s*\\d+(?:\\.\\d+)?|[—–\\-/]{1,2}");
    private static final int LONGEST_CAPTION = 60;

    private PrintedMarks() {}

    /**
     * A heading's number and its title.
     *
     * @param number as printed, may be empty
     * @param title the rest
     */
    public record Numbered(String number, PlacedText title) {}

    /** Splits the number off a heading's text. */
    public static Numbered splitNumber(PlacedText heading) {
        String text = heading.text();
        Matcher matcher = NUMBER.matcher(text);
        if (!matcher.lookingAt() || matcher.end() == text.length()) {
            return new Numbered("", heading);
        }
        return new Numbered(matcher.group(1), heading.part(matcher.end(), text.length()));
    }

    /** Whether a paragraph reads like a table's caption. */
    public static boolean tableCaption(String text) {
        return text.length() <= LONGEST_CAPTION && TABLE.matcher(text).matches();
    }

    /** Whether a paragraph reads like a figure's caption. */
    public static boolean figureCaption(String text) {
        return text.length() <= LONGEST_CAPTION && FIGURE.matcher(text).matches();
    }

    /** Whether a paragraph reads like a note under a table or figure. */
    public static boolean note(String text) {
        return NOTE.matcher(text).matches();
    }

    /** Whether a cell holds a figure and nothing else. */
    public static boolean numeric(String text) {
        return NUMERIC.matcher(text.strip()).matches();
    }
}
