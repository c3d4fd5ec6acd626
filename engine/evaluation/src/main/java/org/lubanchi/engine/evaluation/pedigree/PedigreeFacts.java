package org.lubanchi.engine.evaluation.pedigree;

import java.util.List;
import java.util.Optional;
import org.lubanchi.engine.definitions.pedigree.Pedigree;

/**
 * What was reported for an industry–education map in one year (产教对接数据).
 *
 * @param year the report year
 * @param posts posts by chain, industry and occupation
 * @param programmes graduates by programme
 * @param cohorts enrolled students by programme, track and year of entry
 */
public record PedigreeFacts(
        int year, Pedigree pedigree, List<Posts> posts, List<Programme> programmes, List<Cohort> cohorts) {
    public PedigreeFacts {
        posts = List.copyOf(posts);
        programmes = List.copyOf(programmes);
        cohorts = List.copyOf(cohorts);
    }

    /**
     * Posts that a chain needs filled (岗位需求).
     *
     * @param until the last year they are needed; empty where it was not said
     */
    public record Posts(String chain, String industry, String occupation, long number, Optional<Integer> until) {}

    /**
     * A programme over all schools (专业) with what it gives.
     *
     * @param industry the section most of its offerings name; empty where none does
     */
    public record Programme(String code, long graduates, Optional<String> industry) {}

    /** Students of a programme who entered in one year (届别在校生). */
    public record Cohort(String programme, String track, int entryYear, long students) {}
}
