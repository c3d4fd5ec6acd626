package org.lubanchi.engine.definitions.pedigree;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.lubanchi.engine.kernel.LocalText;

/**
 * What an industry–education map is made from (产教对接谱系定义): where demand, graduates and cohorts stand, and which
 * programme leads to which occupations.
 *
 * @param id its name
 * @param label its title
 * @param source the id of the compilation that ties programmes to occupations
 * @param method how graduates are shared out among occupations, for people
 * @param from the first report year
 * @param demand where posts are reported
 * @param supply where graduates are reported
 * @param cohorts where enrolled students stand by year of entry
 * @param industries where the industry of a programme stands
 * @param years of study by track
 * @param occupations programme to the occupations it leads to, in the order of the compilation
 */
public record Pedigree(
        String id,
        LocalText label,
        String source,
        LocalText method,
        int from,
        Demand demand,
        Supply supply,
        Cohorts cohorts,
        Industries industries,
        Map<String, Integer> years,
        SequencedMap<String, List<String>> occupations) {
    public Pedigree {
        years = Map.copyOf(years);
        occupations = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(occupations));
    }

    /** Fields of the table of demand (用人需求). */
    public record Demand(String table, String industry, String chain, String occupation, String posts, String until) {}

    /** Fields of the table of graduates (毕业生供给). */
    public record Supply(String table, String programme, String graduates) {}

    /** Fields of the roll (在校生届别). */
    public record Cohorts(String table, String programme, String track, String entryYear) {}

    /** Fields that tie programmes to industries (专业对应行业). */
    public record Industries(String table, String programme, String industry) {}
}
