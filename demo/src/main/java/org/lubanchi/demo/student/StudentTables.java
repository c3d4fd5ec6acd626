package org.lubanchi.demo.student;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.lubanchi.demo.allocation.Draw;
import org.lubanchi.demo.city.CityYear;
import org.lubanchi.demo.city.ProgrammeOffering;
import org.lubanchi.demo.city.ProgrammeTraits;
import org.lubanchi.demo.city.School;
import org.lubanchi.demo.city.SheetRows;
import org.lubanchi.engine.kernel.MissingReason;
import org.lubanchi.engine.kernel.OrgUnitId;

/** The tables student_enrolment, graduate_destination and programme_offering of every school in one year (学生各表). */
public final class StudentTables {
    private static final int NAME_MISSING_PER_MILLE = 40;

    private final CityYear year;
    private final Map<OrgUnitId, List<Student>> students;
    private final Map<OrgUnitId, List<Graduate>> graduates;

    private StudentTables(CityYear year, List<Student> students, List<Graduate> graduates) {
        this.year = year;
        this.students = students.stream()
                .collect(Collectors.groupingBy(student -> student.school().id()));
        this.graduates = graduates.stream()
                .collect(Collectors.groupingBy(
                        graduate -> graduate.group().school().id()));
    }

    /** Makes the students and graduates of a year. */
    public static StudentTables of(CityYear year) {
        ProgrammeTraits traits = new ProgrammeTraits();
        List<StudentGroup> groups = StudentGroup.of(year);
        List<GradePlan> grades = GradePlan.of(year, groups);
        return new StudentTables(
                year,
                StudentRoll.of(year, grades, traits),
                GraduateRoll.of(year, Cohort.of(year, groups, grades), traits));
    }

    /** How many students a school has. */
    public long enrolment(School school) {
        return students(school).size();
    }

    /** The roll of a school. */
    public SheetRows roll(School school) {
        List<List<String>> rows = new ArrayList<>();
        for (Student student : students(school)) {
            rows.add(List.of(
                    year.number(school, "S", rows.size() + 1),
                    student.kind().code(),
                    student.female() ? "2" : "1",
                    student.offering().programme(),
                    student.offering().track().code(),
                    Integer.toString(student.grade()),
                    Integer.toString(student.entryYear())));
        }
        return new SheetRows(
                "student_enrolment",
                List.of("student_number", "student_kind", "gender", "programme_code", "track", "grade", "entry_year"),
                rows);
    }

    /** The graduates of a school. */
    public SheetRows destinations(School school) {
        String notApplicable = SheetRows.missing(MissingReason.NOT_APPLICABLE);
        List<List<String>> rows = new ArrayList<>();
        for (Graduate graduate : graduates(school)) {
            rows.add(List.of(
                    year.number(school, "G", rows.size() + 1),
                    graduate.offering().programme(),
                    graduate.outcome().destination(),
                    graduate.outcome().route().orElse(notApplicable),
                    Boolean.toString(graduate.bachelorLine()),
                    graduate.employed() ? Boolean.toString(graduate.fieldRelated()) : notApplicable,
                    graduate.employed() ? SheetRows.decimal(graduate.income()) : notApplicable));
        }
        return new SheetRows(
                "graduate_destination",
                List.of(
                        "student_number",
                        "programme_code",
                        "destination",
                        "further_study_route",
                        "bachelor_line",
                        "field_related",
                        "monthly_income"),
                rows);
    }

    /**
     * The offerings of a school, counted from its roll and its graduates.
     *
     * @param programmeName the catalogue's name of a programme code
     */
    public SheetRows offerings(School school, UnaryOperator<String> programmeName) {
        Draw draw = year.draw("offerings/" + school.id());
        List<List<String>> rows = new ArrayList<>();
        counts(school).forEach((offering, count) -> {
            boolean unnamed = draw.perMille(NAME_MISSING_PER_MILLE);
            rows.add(List.of(
                    offering.programme(),
                    unnamed ? SheetRows.missing(MissingReason.NOT_REPORTED) : programmeName.apply(offering.programme()),
                    offering.track().code(),
                    Long.toString(count.newEntrants),
                    Long.toString(count.enrolment),
                    Long.toString(count.graduates),
                    Long.toString(count.furtherStudy),
                    Long.toString(count.employed)));
        });
        return new SheetRows(
                "programme_offering",
                List.of(
                        "programme_code",
                        "programme_name",
                        "track",
                        "new_entrants",
                        "enrolment",
                        "graduates",
                        "further_study",
                        "employed"),
                rows);
    }

    private List<Student> students(School school) {
        return students.getOrDefault(school.id(), List.of());
    }

    private List<Graduate> graduates(School school) {
        return graduates.getOrDefault(school.id(), List.of());
    }

    private SortedMap<ProgrammeOffering, Count> counts(School school) {
        SortedMap<ProgrammeOffering, Count> counts = new TreeMap<>();
        for (Student student : students(school)) {
            Count count = counts.computeIfAbsent(student.offering(), ignored -> new Count());
            count.enrolment++;
            count.newEntrants += student.entryYear() == year.year() ? 1 : 0;
        }
        for (Graduate graduate : graduates(school)) {
            Count count = counts.computeIfAbsent(graduate.offering(), ignored -> new Count());
            count.graduates++;
            count.furtherStudy += graduate.outcome().isFurtherStudy() ? 1 : 0;
            count.employed += graduate.employed() ? 1 : 0;
        }
        return counts;
    }

    private static final class Count {
        private long newEntrants;
        private long enrolment;
        private long graduates;
        private long furtherStudy;
        private long employed;
    }
}
