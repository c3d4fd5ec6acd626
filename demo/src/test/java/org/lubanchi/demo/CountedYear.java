package org.lubanchi.demo;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.lubanchi.demo.calibration.Total;
import org.lubanchi.demo.city.School;
import org.lubanchi.demo.city.SheetRows;

/** Counts the totals of a year from the text of its rows, one row at a time, knowing nothing of how they were made. */
final class CountedYear {
    /** A row by the names of its fields. */
    record Row(School school, Map<String, String> cells) {
        String get(String field) {
            return cells.getOrDefault(field, "");
        }

        boolean is(String field, String value) {
            return get(field).equals(value);
        }
    }

    private final int year;
    private final Map<String, List<Row>> tables = new HashMap<>();

    CountedYear(SyntheticYear synthetic) {
        this.year = synthetic.year();
        for (School school : synthetic.city().schools()) {
            synthetic.tables(school, code -> code + " name").forEach(table -> add(school, table));
        }
        synthetic.cityTables().forEach(table -> add(synthetic.city().schools().getFirst(), table));
    }

    private void add(School school, SheetRows table) {
        List<Row> rows = tables.computeIfAbsent(table.table(), ignored -> new ArrayList<>());
        for (List<String> cells : table.rows()) {
            Map<String, String> byField = new HashMap<>();
            for (int i = 0; i < cells.size(); i++) {
                byField.put(table.fields().get(i), cells.get(i));
            }
            rows.add(new Row(school, byField));
        }
    }

    List<Row> rows(String table) {
        return tables.getOrDefault(table, List.of());
    }

    List<Row> rows(String table, School school) {
        return rows(table).stream().filter(row -> row.school().equals(school)).toList();
    }

    Map<Total, BigDecimal> totals() {
        Map<Total, BigDecimal> totals = new EnumMap<>(Total.class);
        countForms(totals);
        countStudents(totals);
        countGraduates(totals);
        countStaff(totals);
        totals.put(Total.TRAINING_CLASSES, count("training_class", row -> true));
        totals.put(Total.TRAINING_PERSON_TIMES, count("training_participation", row -> true));
        Set<String> projects = new HashSet<>();
        rows("training_class").forEach(row -> projects.add(row.get("project")));
        totals.put(Total.TRAINING_PROJECTS, BigDecimal.valueOf(projects.size()));
        return totals;
    }

    private void countForms(Map<Total, BigDecimal> totals) {
        String form = "campus_and_resources";
        totals.put(Total.SCHOOLS, count(form, row -> true));
        totals.put(Total.PUBLIC_SCHOOLS, count(form, row -> row.is("founder", "public")));
        totals.put(Total.CAMPUS_AREA, sum(form, "campus_area"));
        totals.put(Total.BUILDING_AREA, sum(form, "building_area"));
        totals.put(Total.EQUIPMENT_VALUE, sum(form, "equipment_value"));
        totals.put(Total.PRINTED_BOOKS, sum(form, "printed_books"));
        totals.put(Total.ELECTRONIC_BOOKS, sum(form, "electronic_books"));
        totals.put(Total.WORKSTATIONS, sum(form, "practice_workstations"));
        totals.put(Total.GENERAL_NEW_ENTRANTS, sum("region_profile", "general_new_entrants"));
        BigDecimal population = sum("region_profile", "resident_population");
        if (population.signum() > 0) {
            totals.put(Total.RESIDENT_POPULATION, population);
        }
    }

    private void countStudents(Map<Total, BigDecimal> totals) {
        String roll = "student_enrolment";
        totals.put(Total.ENROLMENT, count(roll, row -> true));
        totals.put(Total.TECHNICIANS, count(roll, row -> row.is("student_kind", "technician")));
        totals.put(Total.NEW_ENTRANTS, count(roll, row -> row.is("entry_year", Integer.toString(year))));
        totals.put(Total.GRADE_2, count(roll, row -> row.is("grade", "2")));
        totals.put(Total.GRADE_4, count(roll, row -> row.is("grade", "4")));
        totals.put(Total.GRADE_5, count(roll, row -> row.is("grade", "5")));
        totals.put(Total.LONG_GRADE_1, count(roll, row -> row.is("grade", "1") && !row.is("track", "three_year")));
        totals.put(Total.LONG_GRADE_2, count(roll, row -> row.is("grade", "2") && !row.is("track", "three_year")));
        totals.put(Total.LONG_GRADE_3, count(roll, row -> row.is("grade", "3") && !row.is("track", "three_year")));
        totals.put(
                Total.FIVE_YEAR_OFFERINGS, count("programme_offering", row -> row.is("track", "five_year_integrated")));
        totals.put(
                Total.LONG_GRADUATES,
                rows("programme_offering").stream()
                        .filter(row -> !row.is("track", "three_year"))
                        .map(row -> new BigDecimal(row.get("graduates")))
                        .reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    private void countGraduates(Map<Total, BigDecimal> totals) {
        String roll = "graduate_destination";
        totals.put(Total.GRADUATES, count(roll, row -> true));
        totals.put(Total.EMPLOYED, count(roll, row -> row.is("destination", "employed")));
        totals.put(Total.SINGLE_EXAM, count(roll, row -> row.is("further_study_route", "single_exam")));
        totals.put(Total.INTEGRATED, count(roll, row -> row.is("further_study_route", "integrated")));
        totals.put(Total.SELF_ADMISSION, count(roll, row -> row.is("further_study_route", "self_admission")));
        totals.put(Total.RECOMMENDED, count(roll, row -> row.is("further_study_route", "recommended")));
        totals.put(Total.TECHNICIAN_STAGE, count(roll, row -> row.is("further_study_route", "technician")));
        totals.put(Total.BACHELOR_LINE, count(roll, row -> row.is("bachelor_line", "true")));
        totals.put(Total.FIELD_RELATED, count(roll, row -> row.is("field_related", "true")));
        totals.put(Total.INCOME_TOTAL, sum(roll, "monthly_income"));
    }

    private void countStaff(Map<Total, BigDecimal> totals) {
        Predicate<Row> teacher = row -> row.is("staff_kind", "full_time_teacher");
        Predicate<Row> established = row -> row.is("on_establishment", "true");
        totals.put(Total.TEACHERS, count("teacher", teacher));
        totals.put(Total.TEACHERS_ESTABLISHED, count("teacher", teacher.and(established)));
        totals.put(Total.OTHER_STAFF, count("teacher", teacher.negate()));
        totals.put(Total.OTHER_STAFF_ESTABLISHED, count("teacher", established.and(teacher.negate())));
        totals.put(
                Total.TEACHERS_BACHELOR_PLUS,
                count("teacher", teacher.and(row -> !row.is("degree", "below_bachelor"))));
        totals.put(Total.TEACHERS_POSTGRADUATE, count("teacher", teacher.and(row -> row.is("degree", "postgraduate"))));
        totals.put(Total.TEACHERS_SENIOR, count("teacher", teacher.and(row -> row.is("title_level", "senior"))));
        totals.put(
                Total.TEACHERS_INTERMEDIATE,
                count("teacher", teacher.and(row -> row.is("title_level", "intermediate"))));
        totals.put(Total.TEACHERS_JUNIOR, count("teacher", teacher.and(row -> row.is("title_level", "junior"))));
        totals.put(Total.DUAL_QUALIFIED, count("teacher", row -> row.is("dual_qualified", "true")));
    }

    private BigDecimal count(String table, Predicate<Row> condition) {
        return BigDecimal.valueOf(rows(table).stream().filter(condition).count());
    }

    private BigDecimal sum(String table, String field) {
        return rows(table).stream()
                .map(row -> row.get(field))
                .filter(cell -> !cell.startsWith("#"))
                .map(BigDecimal::new)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
