package org.lubanchi.platform.studio;

import java.util.List;
import java.util.Optional;
import org.lubanchi.engine.kernel.FactKey;
import org.lubanchi.engine.report.narrative.Narrative;
import org.lubanchi.engine.report.suggestion.Suggestion;

/** What helps an author to begin: what is worth saying, and what last year's report said (写作帮助). */
public interface Advice {
    /** What is worth saying in a section, not said yet and left by nobody, from the figures the asker may see. */
    List<Suggestion> suggest(StudioReport report, String section);

    /** How many suggestions of a section were left. */
    int countLeft(StudioReport report, String section);

    /** Leaves a suggestion: it is not made again in this section, until what was left is made again. */
    void leave(long report, String section, FactKey about);

    /** Makes what was left in a section again. */
    void remake(long report, String section);

    /** The same unit's report of the year before by the same outline; a published one before others. */
    Optional<StudioReport> findLastYear(StudioReport report);

    /** What last year's report says in a section; nothing where nobody wrote. */
    Narrative lastYearsText(StudioReport report, String section);

    /**
     * Begins from last year's text: sections in which nobody has written get last year's words, their figures bound to
     * this year's facts.
     */
    Begun beginFromLastYear(long report);

    /**
     * What was begun.
     *
     * @param from last year's report
     * @param taken sections that got a text
     * @param left texts of sections that this year's outline does not have
     */
    record Begun(StudioReport from, List<String> taken, List<Left> left) {
        public Begun {
            taken = List.copyOf(taken);
            left = List.copyOf(left);
        }
    }

    /** A text that found no place. */
    record Left(String section, Narrative text) {}
}
