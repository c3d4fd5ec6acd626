package org.lubanchi.engine.consistency.relation;

/** Clauses of running text (分句): what stops and semicolons part. */
public final class Clauses {
    private Clauses() {}

    /** The words behind the last full stop or semicolon; all of them where there is none. */
    public static String last(String words) {
        return words.substring(Math.max(words.lastIndexOf('。'), words.lastIndexOf('；')) + 1);
    }
}
