package org.lubanchi.engine.consistency.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lubanchi.engine.consistency.outline.NumberedTitle;
import org.lubanchi.engine.consistency.outline.TitleGrammar;
import org.lubanchi.engine.document.ContentsEntry;

/**
 * The contents lists (目录) of a text: from the line 目录 to the last line that ends in leaders or a tab and a page number.
 *
 * <p>An entry broken over two lines is put together; lists of cases, tables and figures that follow belong to the same region.
 */
final class ContentsLines {
    private static final Pattern LIST_TITLE = Pattern.compile("[\\p{IsHan}、\\s\\u3000]{0,8}目[\\s\\u3000]*录");
    private static final Pattern LED = Pattern.compile("(.*?)(?:[.…·．]{2,}[.…·．\\s]*|\\t+|\\s[.…·]\\s*)(\\d{1,4})\\s*");
    private static final Pattern BARE = Pattern.compile("(.*\\D)(\\d{1,3})\\s*");
    private static final int LONGEST_GAP = 6;

    private final List<TextLine> lines;

    ContentsLines(List<TextLine> lines) {
        this.lines = lines;
    }

    /** Index of the first and one past the last line of the region; equal when there is no contents list. */
    int[] region() {
        int start = -1;
        int end = -1;
        int gap = 0;
        for (int i = 0; i < lines.size(); i++) {
            String text = lines.get(i).text();
            if (LIST_TITLE.matcher(text).matches()) {
                start = start < 0 ? i : start;
                gap = 0;
            } else if (start >= 0 && LED.matcher(text).matches()) {
                end = i + 1;
                gap = 0;
            } else if (start >= 0 && ++gap > LONGEST_GAP) {
                if (end > start) {
                    break;
                }
                start = -1;
                gap = 0;
            }
        }
        return end < 0 || start < 0 ? new int[] {0, 0} : new int[] {start, end};
    }

    /** The entries of the region, in order. */
    List<ContentsEntry> entries(int from, int to) {
        List<ContentsEntry> entries = new ArrayList<>();
        SpannedText pending = new SpannedText();
        for (int i = from; i < to; i++) {
            TextLine line = lines.get(i);
            if (LIST_TITLE.matcher(line.text()).matches()) {
                pending = flush(pending, entries);
                continue;
            }
            if (!pending.isEmpty() && beginsEntry(line)) {
                pending = flush(pending, entries);
            }
            Matcher led = LED.matcher(line.text());
            Matcher bare = BARE.matcher(line.text());
            if (led.matches()) {
                pending.add(line, 0, led.end(1));
                pending = flush(pending, led.group(2), entries);
            } else if (bare.matches() && (beginsEntry(line) || !pending.isEmpty())) {
                pending.add(line, 0, bare.end(1));
                pending = flush(pending, bare.group(2), entries);
            } else {
                pending.add(line);
            }
        }
        flush(pending, entries);
        return entries;
    }

    private static boolean beginsEntry(TextLine line) {
        return TitleGrammar.read(line.text())
                .filter(title -> !title.title().isEmpty())
                .isPresent();
    }

    private static SpannedText flush(SpannedText pending, List<ContentsEntry> entries) {
        return flush(pending, "", entries);
    }

    private static SpannedText flush(SpannedText pending, String page, List<ContentsEntry> entries) {
        if (!pending.isEmpty()) {
            entries.add(new ContentsEntry(pending.text().strip(), page, pending.span()));
        }
        return new SpannedText();
    }

    /** The bare titles of the entries, by which body headings are known. */
    static Set<String> bareTitles(List<ContentsEntry> entries) {
        Set<String> titles = new HashSet<>();
        for (ContentsEntry entry : entries) {
            titles.add(NumberedTitle.bare(entry.text()));
        }
        return titles;
    }
}
