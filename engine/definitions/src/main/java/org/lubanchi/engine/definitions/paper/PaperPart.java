package org.lubanchi.engine.definitions.paper;

import java.util.List;
import java.util.Locale;

/**
 * A piece of a paper that a file words (文书的一段): a title, a sentence, a word or a table with its head.
 *
 * <p>Which pieces there are and what each may tell is decided by the program; every one must be worded.
 */
public sealed interface PaperPart permits PlanPart, DemandPart, CardPart {
    /** The name of an enum constant. */
    String name();

    /** What its words may tell, as {@code {field}}. */
    List<String> fields();

    /** Of a table, how many columns it has; 0 for words. */
    int columns();

    /** How files call it. */
    default String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it is a table: a caption, a head and a note. */
    default boolean isTable() {
        return columns() > 0;
    }
}
