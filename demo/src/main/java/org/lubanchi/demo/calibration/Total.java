package org.lubanchi.demo.calibration;

import java.util.Arrays;
import java.util.Locale;

/** A total of the city that the rows of a year must add up to (总量). Counts are whole; areas and money have cents. */
public enum Total {
    SCHOOLS,
    PUBLIC_SCHOOLS,
    RESIDENT_POPULATION,
    GENERAL_NEW_ENTRANTS,
    ENROLMENT,
    TECHNICIANS,
    /** Students whose year of entry is the report year: grade 1. */
    NEW_ENTRANTS,
    GRADE_2,
    GRADE_4,
    GRADE_5,
    /** Students of the five-year and 3+4 tracks in grade 1. */
    LONG_GRADE_1,
    LONG_GRADE_2,
    LONG_GRADE_3,
    FIVE_YEAR_OFFERINGS,
    GRADUATES,
    LONG_GRADUATES,
    SINGLE_EXAM,
    INTEGRATED,
    SELF_ADMISSION,
    RECOMMENDED,
    TECHNICIAN_STAGE,
    EMPLOYED,
    BACHELOR_LINE,
    FIELD_RELATED,
    /** Sum of the first monthly incomes of the employed, in yuan. */
    INCOME_TOTAL,
    /** Full-time teachers, on and off the establishment. */
    TEACHERS,
    TEACHERS_ESTABLISHED,
    OTHER_STAFF,
    OTHER_STAFF_ESTABLISHED,
    /** Full-time teachers with a bachelor's degree or more, postgraduates included. */
    TEACHERS_BACHELOR_PLUS,
    TEACHERS_POSTGRADUATE,
    TEACHERS_SENIOR,
    TEACHERS_INTERMEDIATE,
    TEACHERS_JUNIOR,
    DUAL_QUALIFIED,
    CAMPUS_AREA,
    BUILDING_AREA,
    EQUIPMENT_VALUE,
    PRINTED_BOOKS,
    ELECTRONIC_BOOKS,
    WORKSTATIONS,
    TRAINING_PROJECTS,
    TRAINING_CLASSES,
    TRAINING_PERSON_TIMES;

    /** Its name in files. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The total of this name.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static Total ofSlug(String slug) {
        return Arrays.stream(values())
                .filter(total -> total.slug().equals(slug))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No total is called \"" + slug + "\""));
    }
}
