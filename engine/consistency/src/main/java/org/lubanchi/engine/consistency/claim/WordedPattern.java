package org.lubanchi.engine.consistency.claim;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A pattern that no text fits without one of these words (先找词再匹配): most texts hold none of them, and looking for a word
 * costs far less than trying the pattern at every place.
 */
public final class WordedPattern {
    private final WordSearch words;
    private final Pattern pattern;

    private WordedPattern(WordSearch words, Pattern pattern) {
        this.words = words;
        this.pattern = pattern;
    }

    /**
     * A pattern.
     *
     * @param words parted by bars; each match of the pattern holds at least one of them
     */
    public static WordedPattern of(String words, String pattern) {
        return new WordedPattern(WordSearch.of(words), Pattern.compile(pattern));
    }

    /** Every match in a text, in order. */
    public List<MatchResult> all(String text) {
        return words.isIn(text) ? pattern.matcher(text).results().toList() : List.of();
    }

    /** The first match in a text. */
    public Optional<MatchResult> first(String text) {
        Matcher found = pattern.matcher(text);
        return words.isIn(text) && found.find() ? Optional.of(found) : Optional.empty();
    }
}
