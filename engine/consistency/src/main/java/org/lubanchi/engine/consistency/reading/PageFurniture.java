package org.lubanchi.engine.consistency.reading;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Running heads, feet and page numbers (页眉页脚).
 *
 * <p>A page number stands alone on its line. A running head is a short line without a full stop that stands word for word
 * at least twice in the file, each time close to a page number or a form feed.
 */
final class PageFurniture {
    private static final Pattern PAGE_NUMBER = Pattern.compile(
            "(?:[-—–·\\s]*\\d{1,4}[-—–·\\s]*|第\\s*\\d{1,4}\\s*页(?:\\s*共\\s*\\d+\\s*页)?|\\d+\\s*/\\s*\\d+)");
    private static final int LONGEST_HEAD = 80;
    private static final int REACH = 4;

    private PageFurniture() {}

    /** The numbers of the lines that belong to the page, not to the text. */
    static Set<Integer> find(List<TextLine> filled) {
        Set<Integer> furniture = new HashSet<>();
        for (TextLine line : filled) {
            if (PAGE_NUMBER.matcher(line.text()).matches()) {
                furniture.add(line.number());
            }
        }
        Map<String, Integer> seen = new HashMap<>();
        filled.forEach(line -> seen.merge(shape(line), 1, Integer::sum));
        for (int i = 0; i < filled.size(); i++) {
            TextLine line = filled.get(i);
            if (seen.getOrDefault(shape(line), 0) > 1 && couldBeHead(line) && nearPageNumber(filled, i, furniture)) {
                furniture.add(line.number());
            }
        }
        return furniture;
    }

    private static String shape(TextLine line) {
        return line.text().replaceAll("\\s+", "");
    }

    private static boolean couldBeHead(TextLine line) {
        return line.text().length() <= LONGEST_HEAD
                && "。；，、：".indexOf(line.last()) < 0
                && !line.text().matches(".*[.…]{3,}.*");
    }

    private static boolean nearPageNumber(List<TextLine> filled, int index, Set<Integer> furniture) {
        for (int i = Math.max(0, index - REACH); i <= Math.min(filled.size() - 1, index + REACH); i++) {
            if (i != index
                    && furniture.contains(filled.get(i).number())
                    && PAGE_NUMBER.matcher(filled.get(i).text()).matches()) {
                return true;
            }
        }
        return false;
    }
}
