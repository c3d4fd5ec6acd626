package org.lubanchi.platform.training;

import java.math.BigDecimal;
import java.util.List;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.platform.access.Reader;

/** What a year of training comes to (培训统计), with every rule applied, and what was asked for. */
public interface TrainingFigures {
    /** The year of some schools. */
    Year year(List<String> schools, int year);

    /** Trainees who completed overlapping classes at more than one school. */
    List<DoubleCount> listDoubleCounts(List<String> schools, int year);

    /** Hands a task down to a school; the version is the one the city saw, zero for a new one. */
    Task setTask(Reader by, String school, int year, int personTimes, int version);

    /**
     * A year in figures (年度培训统计).
     *
     * @param byGroup exclusive; adds up to the person-times
     * @param tags across industries; adds up to nothing
     */
    record Year(
            int year,
            Totals totals,
            List<Part> byGroup,
            List<Part> byIndustry,
            List<Part> byCounty,
            List<Part> bySchool,
            List<Part> tags,
            List<Task> tasks) {
        public Year {
            byGroup = List.copyOf(byGroup);
            byIndustry = List.copyOf(byIndustry);
            byCounty = List.copyOf(byCounty);
            bySchool = List.copyOf(bySchool);
            tags = List.copyOf(tags);
            tasks = List.copyOf(tasks);
        }
    }

    /**
     * What a year comes to (培训合计).
     *
     * @param personTimes one trainee and one completed class of enough hours
     * @param personDays class hours of these over the hours of a person-day
     * @param classHours hours of the person-times
     * @param uncounted completed participations in classes of too few hours
     * @param doubled of the person-times those whose trainee completed an overlapping class at another school
     * @param certificates issued in classes of the year and valid
     * @param task what was handed down to these schools
     * @param expected the person-times and all who are in classes of enough hours that end in the year
     */
    record Totals(
            long personTimes,
            BigDecimal personDays,
            long classHours,
            long classes,
            long uncounted,
            long doubled,
            long certificates,
            long task,
            long expected) {}

    /** A part of the year (统计分项). */
    record Part(String code, LocalText label, long personTimes, long classes) {}

    /**
     * A task handed down (培训任务) and how far it is.
     *
     * @param done person-times that count
     * @param expected these and all who are in classes of enough hours that end in the year
     */
    record Task(String school, LocalText name, int personTimes, long done, long expected, int version) {}

    /** A trainee counted at two schools in the same days (跨校重复). */
    record DoubleCount(
            long trainee, String masked, String school, String number, String otherSchool, String otherNumber) {}
}
