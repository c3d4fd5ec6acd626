package org.lubanchi.engine.consistency.relation.arithmetic;

import org.lubanchi.engine.consistency.claim.Claim;

/** The words around claims (断言前后的文字), from which relations tell how two numbers hang together. */
final class Wording {
    /** What nobody reads on beyond: claims of different passages have no words between them. */
    private static final String APART = "。";

    private static final int LONGEST_SENTENCE = 400;

    private Wording() {}

    /** At most so many characters before a number, hedges left out. */
    static String before(Claim claim, int most) {
        int end = claim.token().rawStart();
        return claim.prose().text().substring(Math.max(0, end - most), end);
    }

    /** At most so many characters behind a number and its unit. */
    static String behind(Claim claim, int most) {
        String text = claim.prose().text();
        int from = claim.token().end();
        return text.substring(from, Math.min(text.length(), from + most));
    }

    /** The words between two numbers of one passage in reading order; a full stop where there are none. */
    static String between(Claim first, Claim second) {
        boolean inOrder = first.prose() == second.prose()
                && first.token().end() <= second.token().rawStart();
        return inOrder
                ? first.prose()
                        .text()
                        .substring(first.token().end(), second.token().rawStart())
                : APART;
    }

    /** The words of the same full sentence before a number; semicolons do not end it. No sentence is longer than a few lines. */
    static String sentenceBefore(Claim claim) {
        String text = claim.prose().text();
        int end = claim.token().rawStart();
        int from = Math.max(0, end - LONGEST_SENTENCE);
        String near = text.substring(from, end);
        return near.substring(near.lastIndexOf('。') + 1);
    }
}
