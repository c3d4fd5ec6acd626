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

    /** What it consists of. */
    Shape shape();

    /**
     * What a piece consists of (文书段落形式).
     *
     * @param columns of a table, how many columns it has; 0 for words
     * @param fields what its words may tell, as {@code {field}}
     */
    record Shape(int columns, List<String> fields) {
        public Shape {
            fields = List.copyOf(fields);
        }
    }

    /** Words that may tell so much. */
    static Shape words(String... fields) {
        return new Shape(0, List.of(fields));
    }

    /** A table of so many columns, whose caption and note may tell so much. */
    static Shape table(int columns, String... fields) {
        return new Shape(columns, List.of(fields));
    }

    /** What its words may tell. */
    default List<String> fields() {
        return shape().fields();
    }

    /** How files call it. */
    default String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it is a table: a caption, a head and a note. */
    default boolean isTable() {
        return shape().columns() > 0;
    }
}
