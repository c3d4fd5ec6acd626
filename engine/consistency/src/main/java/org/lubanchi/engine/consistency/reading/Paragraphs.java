package org.lubanchi.engine.consistency.reading;

import java.util.List;
import java.util.regex.Pattern;

/** Tells whether a line goes on in the next one (断行续接). */
final class Paragraphs {
    private static final String TERMINAL = "。！？；：…";
    private static final String CLOSING = "”」』）)】》\"";
    private static final String INSIDE = "，、；：。";
    private static final Pattern NOTE = Pattern.compile("(?:注|备注|说明|资料来源|数据来源)\\s*[:：].{0,40}$");
    private static final Pattern REPORT = Pattern.compile("(?:报告|年报|公报|白皮书)(?:[(（].{2,12}[)）])?$");
    private static final int LONGEST_TITLE = 40;
    private final int wrapWidth;

    Paragraphs(List<TextLine> lines) {
        this.wrapWidth = wrapWidth(lines);
    }

    /** The width at which most long lines break; 0 when the lines do not look wrapped. */
    private static int wrapWidth(List<TextLine> lines) {
        int[] widths = lines.stream()
                .mapToInt(TextLine::width)
                .filter(w -> w >= 30)
                .sorted()
                .toArray();
        return widths.length == 0 ? 0 : widths[widths.length / 2];
    }

    /** Whether text ends a sentence. */
    static boolean isClosed(String text) {
        int i = text.length() - 1;
        while (i >= 0 && CLOSING.indexOf(text.charAt(i)) >= 0) {
            i--;
        }
        return i < 0 || NOTE.matcher(text).lookingAt() || TERMINAL.indexOf(text.charAt(i)) >= 0;
    }

    /** Whether text reads as prose rather than as a title standing alone. */
    static boolean isProse(String text) {
        return text.length() >= 22 || text.chars().anyMatch(c -> INSIDE.indexOf(c) >= 0);
    }

    /** Whether all there is so far is the title of a report: what follows it is a line of its own. */
    private static boolean isReportTitle(String text) {
        return text.length() <= LONGEST_TITLE
                && REPORT.matcher(text).find()
                && text.chars().noneMatch(c -> INSIDE.indexOf(c) >= 0);
    }

    /** Whether the paragraph so far, ending in this line, goes on. */
    boolean goesOn(String soFar, TextLine lastLine, boolean blankBetween) {
        boolean full = wrapWidth > 0 && lastLine.width() >= wrapWidth - 4 && lastLine.width() <= wrapWidth + 8;
        if (!isClosed(soFar)) {
            return (isProse(soFar) || full) && !isReportTitle(soFar);
        }
        return full && !blankBetween && soFar.length() > lastLine.text().length();
    }
}
