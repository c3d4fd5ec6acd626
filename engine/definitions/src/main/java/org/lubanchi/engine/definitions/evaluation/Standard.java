package org.lubanchi.engine.definitions.evaluation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.lubanchi.engine.definitions.Source;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.engine.kernel.Unit;

/**
 * Conditions that a kind of school must meet (办学标准), one dated edition.
 *
 * @param id its name; editions of one standard differ in their {@code series} year
 * @param label its title
 * @param series what the editions have in common
 * @param source the id of its source
 * @param from the first report year it holds for
 * @param to the last, when a later edition took over
 * @param schoolKinds the kinds of institution it judges
 * @param exempt who is not judged, in words and by the reason they are exempt for
 * @param conditions in the order of the standard
 * @param cards when a warning follows; empty when none does
 */
public record Standard(
        String id,
        LocalText label,
        String series,
        String source,
        int from,
        Optional<Integer> to,
        List<String> schoolKinds,
        List<Exemption> exempt,
        List<Condition> conditions,
        Optional<Cards> cards) {
    public Standard {
        schoolKinds = List.copyOf(schoolKinds);
        exempt = List.copyOf(exempt);
        conditions = List.copyOf(conditions);
    }

    /** Whether it holds in a report year. */
    public boolean holdsIn(int year) {
        return from <= year && to.map(last -> year <= last).orElse(true);
    }

    /**
     * One condition of a standard (办学条件项).
     *
     * @param code its name in the standard
     * @param label its title
     * @param indicator the indicator that is compared; empty where none is, and then {@code notJudged} says why
     * @param notJudged why no school is judged by it; empty where one is
     * @param better whether at least or at most is asked for
     * @param qualified the threshold, in {@code unit}
     * @param restricted beyond it recruitment is limited; empty where the standard has no such mark
     * @param unit in which thresholds are written
     * @param lacking how the missing amount is found
     * @param evidence whether the threshold was checked
     */
    public record Condition(
            String code,
            LocalText label,
            Optional<String> indicator,
            Optional<LocalText> notJudged,
            Scoring.Better better,
            BigDecimal qualified,
            Optional<BigDecimal> restricted,
            Unit unit,
            Optional<Lacking> lacking,
            Source.Status evidence) {}

    /**
     * The amount behind a ratio, so that what is missing can be told in things, not in ratios.
     *
     * @param amount the measure that must grow: area, books, teachers
     * @param per the measure of those it is shared by
     */
    public record Lacking(String amount, String per) {}

    /**
     * Who is not judged, and why.
     *
     * @param reason the slug that an exemption names
     */
    public record Exemption(String reason, LocalText label) {}

    /**
     * Warnings that accumulate over years.
     *
     * @param redAt how many conditions beyond the restricted mark make a red card at once
     * @param yearsToRed how many yellow years running make a red card
     */
    public record Cards(int redAt, int yearsToRed) {}
}
