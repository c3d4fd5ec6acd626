package org.lubanchi.engine.consistency.claim;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which of many words a text holds (词语查找), found as an alternation of the words would find them: from the left, the first
 * listed word first, no two over one another; but a place at which none begins costs one look.
 */
public final class WordSearch {
    private final Map<Character, List<String>> byBeginning = new HashMap<>();
    private final BitSet beginnings = new BitSet();

    private WordSearch(List<String> words) {
        for (String word : words) {
            beginnings.set(word.charAt(0));
            byBeginning.computeIfAbsent(word.charAt(0), _ -> new ArrayList<>()).add(word);
        }
    }

    /** A search for words parted by bars, none of them empty. */
    public static WordSearch of(String words) {
        return new WordSearch(List.of(words.split("\\|")));
    }

    /** The words of the text in order. */
    public List<String> list(String text) {
        List<String> found = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            String word = wordAt(text, at);
            if (!word.isEmpty()) {
                found.add(word);
            }
            at += Math.max(1, word.length());
        }
        return found;
    }

    /** Where the first of the words begins at or behind a place; -1 when none does. */
    int next(String text, int from) {
        for (int at = from; at < text.length(); at++) {
            if (!wordAt(text, at).isEmpty()) {
                return at;
            }
        }
        return -1;
    }

    /** Whether the text holds any of the words. */
    public boolean isIn(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (!wordAt(text, at).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    /** The word that begins at a place; empty when none does. */
    String wordAt(String text, int at) {
        if (!beginnings.get(text.charAt(at))) {
            return "";
        }
        for (String word : byBeginning.getOrDefault(text.charAt(at), List.of())) {
            if (text.startsWith(word, at)) {
                return word;
            }
        }
        return "";
    }
}
