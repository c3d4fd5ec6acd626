package org.lubanchi.testing.walk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.lubanchi.engine.definitions.TableDefinition;
import org.lubanchi.engine.definitions.UnitKind;
import org.lubanchi.engine.warehouse.lake.Manifest.UnitEntry;

/** A small invented region: a city, a county, three schools, two years of rows from a seed, some of them missing. */
final class Region {
    static final List<UnitEntry> UNITS = List.of(
            new UnitEntry("muye", "木业市", "Muye", UnitKind.CITY, ""),
            new UnitEntry("muye-dong", "木东县", "Mudong", UnitKind.COUNTY, "muye"),
            new UnitEntry("s1", "榫卯职业学校", "Sunmao School", UnitKind.SCHOOL, "muye-dong"),
            new UnitEntry("s2", "墨斗职业学校", "Modou School", UnitKind.SCHOOL, "muye-dong"),
            new UnitEntry("s3", "准绳技工学校", "Zhunsheng School", UnitKind.SCHOOL, "muye"));
    static final List<String> SCHOOLS = List.of("s1", "s2", "s3");
    private static final List<String> PROGRAMMES = List.of("610101", "610102", "610105");
    private final Random random;
    private final int year;

    private Region(long seed, int year) {
        this.random = new Random(seed * 31 + year);
        this.year = year;
    }

    /** The rows a unit reports of the first tables, by table, as text in field order; {@code #reason} is a missing value. */
    static Map<String, List<List<String>>> rows(String unit, int year, long seed) {
        return new Region(seed + unit.hashCode(), year).first(unit);
    }

    /** Those rows, and rows of all other tables made from their definitions. */
    static Map<String, List<List<String>>> rowsOfEveryTable(String unit, int year, long seed) {
        Region region = new Region(seed + unit.hashCode(), year);
        Map<String, List<List<String>>> tables = region.first(unit);
        UnitKind kind = unit.equals("muye") ? UnitKind.CITY : UnitKind.SCHOOL;
        for (TableDefinition table : Line.CATALOGUE.tables().values()) {
            if (table.reportedBy() == kind && !tables.containsKey(table.id())) {
                tables.put(table.id(), RandomRows.of(Line.CATALOGUE, table, unit, year, region.random));
            }
        }
        return tables;
    }

    private Map<String, List<List<String>>> first(String unit) {
        Map<String, List<List<String>>> tables = new TreeMap<>();
        if (unit.equals("muye")) {
            tables.put("region_profile", List.of(List.of("800000", number(3000, 5000))));
            return tables;
        }
        int students = 60 + random.nextInt(60);
        tables.put("student_enrolment", students(unit, students));
        tables.put("teacher", teachers(unit));
        tables.put("graduate_destination", graduates(unit));
        tables.put("programme_offering", offerings());
        tables.put("campus_and_resources", List.of(campus(unit)));
        tables.put("training_class", classes(unit));
        tables.put("training_participation", participations(unit));
        return tables;
    }

    private List<List<String>> students(String unit, int count) {
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int grade = 1 + random.nextInt(3);
            rows.add(List.of(
                    "SYN" + unit + i,
                    pick("secondary_vocational", "technician"),
                    pick("1", "2"),
                    PROGRAMMES.get(random.nextInt(3)),
                    pick("three_year", "five_year_integrated"),
                    String.valueOf(grade),
                    String.valueOf(year - grade + 1)));
        }
        return rows;
    }

    private List<List<String>> teachers(String unit) {
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < 12 + random.nextInt(6); i++) {
            rows.add(List.of(
                    "T" + unit + i,
                    pick("full_time_teacher", "full_time_teacher", "other_staff"),
                    pick("true", "false"),
                    pick("below_bachelor", "bachelor", "postgraduate"),
                    pick("junior", "intermediate", "senior"),
                    pick("true", "false"),
                    pick("1980", "#not_reported")));
        }
        return rows;
    }

    private List<List<String>> graduates(String unit) {
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < 30 + random.nextInt(20); i++) {
            String destination = pick("employed", "further_study", "not_placed");
            boolean employed = destination.equals("employed");
            boolean study = destination.equals("further_study");
            rows.add(List.of(
                    "SYN" + unit + "g" + i,
                    PROGRAMMES.get(random.nextInt(3)),
                    destination,
                    study ? pick("single_exam", "integrated", "technician") : "#not_applicable",
                    study ? pick("true", "false") : "false",
                    employed ? pick("true", "true", "false") : "#not_applicable",
                    employed
                            ? pick(number(2000, 6000) + ".50", "#not_reported", number(2000, 6000))
                            : "#not_applicable"));
        }
        return rows;
    }

    private List<List<String>> offerings() {
        List<List<String>> rows = new ArrayList<>();
        for (String programme : PROGRAMMES) {
            rows.add(List.of(programme, "", "three_year", number(10, 30), number(0, 90), number(20, 40), "10", "8"));
        }
        return rows;
    }

    private List<String> campus(String unit) {
        return List.of(
                unit.equals("s3") ? "private" : "public",
                number(20000, 90000),
                number(10000, 50000) + ".25",
                number(100000, 900000) + ".10",
                number(10000, 90000),
                number(1000, 9000),
                "#not_reported");
    }

    private List<List<String>> classes(String unit) {
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            rows.add(List.of(
                    unit + "c" + i,
                    pick("电工", "焊工"),
                    i == 0 ? "31" : i == 1 ? "32" : "40",
                    year + "-03-01",
                    year + "-03-1" + random.nextInt(9),
                    "#not_reported"));
        }
        return rows;
    }

    private List<List<String>> participations(String unit) {
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < 50 + random.nextInt(50); i++) {
            rows.add(List.of(unit + "c" + random.nextInt(4), "P" + i, pick("veteran", "other"), pick("true", "false")));
        }
        return rows;
    }

    private String number(int from, int to) {
        return String.valueOf(from + random.nextInt(to - from));
    }

    private String pick(String... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
