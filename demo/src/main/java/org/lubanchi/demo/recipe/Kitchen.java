package org.lubanchi.demo.recipe;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.lubanchi.demo.allocation.Draw;

/**
 * What a recipe works with (取用): the year, a stream of its own, totals to share out, and words.
 *
 * @param year the report year
 * @param draw the stream of this column
 * @param targets totals by name
 * @param words lists of words by name
 * @param made the rows made so far, by unit and table
 */
record Kitchen(
        int year,
        Draw draw,
        Map<String, BigDecimal> targets,
        Map<String, List<String>> words,
        Map<String, Map<String, List<DraftRow>>> made) {
    BigDecimal requireTarget(String name) {
        BigDecimal target = targets.get(name);
        if (target == null) {
            throw new IllegalArgumentException("No total is called " + name + " for " + year);
        }
        return target;
    }

    List<String> requireWords(String name) {
        List<String> list = words.get(name);
        if (list == null) {
            throw new IllegalArgumentException("No list of words is called " + name);
        }
        return list;
    }

    /** The rows of a table that its unit has so far; none when it lists nothing there. */
    List<DraftRow> made(ReportingUnit reporter, String table) {
        return made.getOrDefault(reporter.unit(), Map.of()).getOrDefault(table, List.of());
    }
}
