package org.lubanchi.engine.consistency.claim;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lubanchi.engine.consistency.number.NumberToken;

/** What is counted by measure words that go with many things (所数之物): 个, 家, 项. People and money need no such look. */
final class CountedThings {
    private static final Set<String> MEASURES = Set.of("个", "所", "家", "项", "门", "类", "支", "条", "种", "间", "座");
    private static final Pattern NOUN = Pattern.compile("^\\p{IsHan}{2,10}");
    private static final Pattern HOLDS = Pattern.compile("(?:含|包括|设|设有)$");

    private CountedThings() {}

    /**
     * Whether a whole holds a number of other things: 4 个学部，含 10 个学院. What is named behind both measure words then ends
     * differently; a number without a name behind it is of the whole's own.
     */
    static boolean areHeld(String text, NumberToken whole, NumberToken part) {
        if (!MEASURES.contains(part.unit()) || whole.end() > part.rawStart()) {
            return false;
        }
        String between = text.substring(whole.end(), part.rawStart());
        boolean holds = !between.contains("其中") || HOLDS.matcher(between).find();
        String one = noun(text, whole);
        String other = noun(text, part);
        return holds
                && !one.isEmpty()
                && !other.isEmpty()
                && one.charAt(one.length() - 1) != other.charAt(other.length() - 1);
    }

    /** 76 个系 names it in one character, 76 个 in none. */
    private static String noun(String text, NumberToken token) {
        int from = token.end();
        Matcher noun = NOUN.matcher(text.substring(from, Math.min(text.length(), from + 10)));
        if (noun.find()) {
            return noun.group();
        }
        boolean one = from < text.length() && Character.isIdeographic(text.charAt(from));
        return one ? text.substring(from, from + 1) : "";
    }
}
