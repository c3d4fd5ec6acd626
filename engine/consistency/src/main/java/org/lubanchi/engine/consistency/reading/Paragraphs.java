package org.lubanchi.engine.consistency.reading;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lubanchi.engine.consistency.outline.NumberedTitle;
import org.lubanchi.engine.consistency.outline.TitleGrammar;
import org.lubanchi.engine.consistency.outline.TitleKind;

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
        if (i < text.length() - 1 && followsStop(text)) {
            return true;
        }
        return i < 0 || NOTE.matcher(text).lookingAt() || TERMINAL.indexOf(text.charAt(i)) >= 0;
    }

    /** Whether a bracket that ends the text stands behind a full stop: it is a remark on a sentence that has ended. */
    private static boolean followsStop(String text) {
        int open = Math.max(text.lastIndexOf('（'), text.lastIndexOf('('));
        return open > 0
                && "）)".indexOf(text.charAt(text.length() - 1)) >= 0
                && "。！？；".indexOf(text.charAt(open - 1)) >= 0;
    }

    /**
     * Whether a numbered line opens a paragraph of its own: behind a colon, or as the next item of a list whose last item is the
     * paragraph so far.
     */
    static boolean opensItem(String soFar, String line) {
        Optional<NumberedTitle> item = TitleGrammar.read(line).filter(each -> each.kind() == TitleKind.SECTION);
        if (item.isEmpty() || soFar.isEmpty()) {
            return false;
        }
        boolean listed = "：:".indexOf(soFar.charAt(soFar.length() - 1)) >= 0;
        return listed
                || TitleGrammar.read(soFar)
                        .filter(last -> last.series().equals(item.get().series())
                                && last.number().size() == item.get().number().size()
                                && last.number().getLast() + 1
                                        == item.get().number().getLast())
                        .isPresent();
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

    /** Whether a line stops well before the width at which the others break. */
    boolean endsEarly(TextLine line) {
        return wrapWidth > 0 && line.width() < wrapWidth / 2;
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
