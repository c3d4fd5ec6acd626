package org.lubanchi.demo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lubanchi.demo.city.CityYear;
import org.lubanchi.demo.city.School;
import org.lubanchi.demo.city.SheetRows;
import org.lubanchi.demo.city.StudentKind;
import org.lubanchi.demo.city.Territory;
import org.lubanchi.demo.recipe.BaseTable;
import org.lubanchi.demo.recipe.ReportingUnit;

/** Tells the plan of further tables what the first tables of a unit hold (填报单位概要). */
final class ReportingUnits {
    private static final int ALL_TECHNICIANS = 1000;

    private ReportingUnits() {}

    /** The city. */
    static ReportingUnit city(CityYear year) {
        Territory city = year.city().territories().getFirst();
        return new ReportingUnit(
                city.id(), year.prefix("00"), 1, Map.of("unit.name", city.name().zh()), Map.of());
    }

    /**
     * A school.
     *
     * @param tables its first tables
     */
    static ReportingUnit school(CityYear year, School school, List<SheetRows> tables) {
        Map<String, BaseTable> bases = new HashMap<>();
        tables.forEach(table -> bases.put(table.table(), new BaseTable(table)));
        boolean technicians = school.weights().technicians() == ALL_TECHNICIANS;
        Map<String, String> facts = new HashMap<>();
        facts.put("unit.id", school.id().value());
        facts.put("unit.name", school.name().zh());
        facts.put("unit.number", school.number());
        facts.put("unit.prefix", year.prefix(school.number()));
        facts.put("unit.territory", school.territory().value());
        facts.put("unit.authority", school.authority());
        facts.put("unit.founder", school.founder());
        facts.put("unit.kind", technicians ? "technician" : "secondary");
        facts.put(
                "unit.student_kind", (technicians ? StudentKind.TECHNICIAN : StudentKind.SECONDARY_VOCATIONAL).code());
        count(facts, "students", bases, "student_enrolment");
        count(facts, "entrants", bases, "student_enrolment[entry_year=" + year.year() + "]");
        count(facts, "graduates", bases, "graduate_destination");
        count(facts, "further", bases, "graduate_destination[destination=further_study]");
        count(facts, "staff", bases, "teacher");
        count(facts, "teachers", bases, "teacher[staff_kind=full_time_teacher]");
        count(facts, "postgraduates", bases, "teacher[staff_kind=full_time_teacher&degree=postgraduate]");
        boolean threePlusFour = BaseTable.count(bases, "programme_offering[track=three_plus_four]") > 0;
        facts.put("unit.three_plus_four", Boolean.toString(threePlusFour));
        for (String field : List.of("campus_area", "building_area", "equipment_value")) {
            facts.put("unit." + field, BaseTable.first(bases, "campus_and_resources", field));
        }
        return new ReportingUnit(
                school.id().value(),
                year.prefix(school.number()),
                Long.parseLong(facts.getOrDefault("unit.students", "1")),
                facts,
                bases);
    }

    private static void count(Map<String, String> facts, String fact, Map<String, BaseTable> bases, String choice) {
        facts.put("unit." + fact, Long.toString(BaseTable.count(bases, choice)));
    }
}
