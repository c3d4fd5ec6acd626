package org.lubanchi.engine.consistency.claim;

import java.util.ArrayList;
import java.util.List;

/** The sentences of a passage (分句), and the brackets in it. */
final class SentenceParts {
    private static final String STOPS = "。！？；!?;";
    private final String text;
    private final int[] bracket;

    SentenceParts(String text) {
        this.text = text;
        this.bracket = new int[text.length() + 1];
        List<Integer> open = new ArrayList<>();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '(' || c == '【' || c == '[') {
                bracket[i] = open.isEmpty() ? -1 : open.getLast();
                open.add(i);
                continue;
            }
            if ((c == ')' || c == '】' || c == ']') && !open.isEmpty()) {
                open.removeLast();
            }
            bracket[i] = open.isEmpty() ? -1 : open.getLast();
        }
        bracket[text.length()] = -1;
    }

    /** Position of the bracket that encloses a character, or -1. */
    int enclosing(int position) {
        return bracket[position];
    }

    /** Begin and end of each sentence; stops inside brackets part nothing. */
    List<int[]> sentences() {
        List<int[]> sentences = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            if (STOPS.indexOf(text.charAt(i)) >= 0 && enclosing(i) < 0) {
                sentences.add(new int[] {from, i + 1});
                from = i + 1;
            }
        }
        if (from < text.length()) {
            sentences.add(new int[] {from, text.length()});
        }
        return sentences;
    }
}
