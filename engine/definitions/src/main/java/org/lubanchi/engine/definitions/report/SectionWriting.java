package org.lubanchi.engine.definitions.report;

import java.util.Optional;

/**
 * What people write into a section beside its generated content (撰写要求).
 *
 * @param by which office or person usually writes it, in words; empty where the outline does not say
 * @param required whether the report may not be handed in while nobody has written here
 * @param longest the most characters of narrative, figures included
 */
public record SectionWriting(Optional<String> by, boolean required, int longest) {
    /** The most characters where an outline does not say. */
    public static final int USUAL_LONGEST = 3000;

    public SectionWriting {
        if (longest < 1) {
            throw new IllegalArgumentException("A section takes at least one character, but was " + longest);
        }
    }

    /** Anybody may write, nobody must. */
    public static SectionWriting usual() {
        return new SectionWriting(Optional.empty(), false, USUAL_LONGEST);
    }
}
