package org.lubanchi.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.lubanchi.demo.calibration.Calibration;
import org.lubanchi.demo.calibration.CityTotals;
import org.lubanchi.demo.calibration.Formula;
import org.lubanchi.demo.calibration.Total;
import org.lubanchi.demo.city.School;

class SyntheticYearTest {
    private static final Calibration CALIBRATION = Calibration.load();
    private static final List<SyntheticYear> YEARS = SyntheticYear.all(CALIBRATION);
    private static final List<CountedYear> COUNTED =
            YEARS.stream().map(CountedYear::new).toList();

    private static final List<Map<Total, BigDecimal>> TOTALS =
            COUNTED.stream().map(CountedYear::totals).toList();

    @Test
    void rowsCountedOneByOneGiveEveryTotal() {
        for (int i = 0; i < YEARS.size(); i++) {
            CityTotals targets = CALIBRATION.requireYear(YEARS.get(i).year());
            Map<Total, BigDecimal> counted = TOTALS.get(i);
            assertThat(counted.keySet()).isEqualTo(targets.values().keySet());
            counted.forEach((total, value) -> assertThat(value)
                    .as(total + " " + targets.year())
                    .isEqualByComparingTo(targets.find(total).orElseThrow()));
        }
    }

    @Test
    void rowsCountedOneByOneGiveEveryFittedValue() {
        for (Calibration.FittedValue fitted : CALIBRATION.fitted()) {
            Formula.Totals counted = (year, total) -> TOTALS.get(year - 2021).getOrDefault(total, BigDecimal.ZERO);
            assertThat(Formula.value(fitted.formula(), fitted.year(), fitted.decimals(), counted))
                    .as(fitted.publishedId())
                    .isEqualByComparingTo(fitted.value());
        }
    }

    @Test
    void offeringsAgreeWithTheRollsOfTheirSchool() {
        for (int i = 0; i < YEARS.size(); i++) {
            CountedYear year = COUNTED.get(i);
            String report = Integer.toString(YEARS.get(i).year());
            for (School school : YEARS.get(i).city().schools()) {
                List<CountedYear.Row> roll = year.rows("student_enrolment", school);
                List<CountedYear.Row> offerings = year.rows("programme_offering", school);
                for (CountedYear.Row offering : offerings) {
                    Predicate<CountedYear.Row> same = row -> row.is("programme_code", offering.get("programme_code"))
                            && row.is("track", offering.get("track"));
                    assertCount(offering, "enrolment", roll, same);
                    assertCount(offering, "new_entrants", roll, same.and(row -> row.is("entry_year", report)));
                }
                assertThat(sum(offerings, "enrolment")).isEqualTo(roll.size());
                assertGraduatesAgree(offerings, year.rows("graduate_destination", school));
            }
        }
    }

    /** Graduates carry no track, so the offerings of a programme are added up. */
    private static void assertGraduatesAgree(List<CountedYear.Row> offerings, List<CountedYear.Row> graduates) {
        Set<String> programmes = new HashSet<>();
        graduates.forEach(row -> programmes.add(row.get("programme_code")));
        offerings.forEach(row -> programmes.add(row.get("programme_code")));
        for (String programme : programmes) {
            List<CountedYear.Row> offered = offerings.stream()
                    .filter(row -> row.is("programme_code", programme))
                    .toList();
            List<CountedYear.Row> left = graduates.stream()
                    .filter(row -> row.is("programme_code", programme))
                    .toList();
            assertThat(sum(offered, "graduates")).isEqualTo(left.size());
            assertThat(sum(offered, "further_study"))
                    .isEqualTo(left.stream()
                            .filter(row -> row.is("destination", "further_study"))
                            .count());
            assertThat(sum(offered, "employed"))
                    .isEqualTo(left.stream()
                            .filter(row -> row.is("destination", "employed"))
                            .count());
        }
    }

    private static void assertCount(
            CountedYear.Row offering, String field, List<CountedYear.Row> roll, Predicate<CountedYear.Row> counted) {
        assertThat(Long.parseLong(offering.get(field)))
                .isEqualTo(roll.stream().filter(counted).count());
    }

    private static long sum(List<CountedYear.Row> rows, String field) {
        return rows.stream().mapToLong(row -> Long.parseLong(row.get(field))).sum();
    }

    @Test
    void noSchoolIsAbsurd() {
        for (int i = 0; i < YEARS.size(); i++) {
            for (School school : YEARS.get(i).city().schools()) {
                CountedYear year = COUNTED.get(i);
                long students = year.rows("student_enrolment", school).size();
                long teachers = year.rows("teacher", school).stream()
                        .filter(row -> row.is("staff_kind", "full_time_teacher"))
                        .count();
                CountedYear.Row form = year.rows("campus_and_resources", school).getFirst();
                assertThat(students).as(school.id().value()).isBetween(900L, 5200L);
                assertThat(students * 10 / teachers)
                        .as("tenths of students a teacher, %s", school.id())
                        .isBetween(110L, 190L);
                assertPerStudent(form, "campus_area", students, 28, 58);
                assertPerStudent(form, "building_area", students, 22, 46);
                assertPerStudent(form, "equipment_value", students, 10_000, 22_000);
                assertPerStudent(form, "printed_books", students, 35, 56);
                assertThat(new BigDecimal(form.get("building_area")))
                        .isLessThan(new BigDecimal(form.get("campus_area")));
                long classes = year.rows("training_class", school).size();
                assertThat(year.rows("training_participation", school).size() / classes)
                        .isBetween(35L, 55L);
            }
        }
    }

    private static void assertPerStudent(CountedYear.Row form, String field, long students, long lowest, long highest) {
        BigDecimal value = new BigDecimal(form.get(field));
        assertThat(value)
                .as(form.school().id() + " " + field)
                .isBetween(BigDecimal.valueOf(lowest * students), BigDecimal.valueOf(highest * students));
    }

    @Test
    void everyRowIsPossible() {
        for (int i = 0; i < YEARS.size(); i++) {
            int report = YEARS.get(i).year();
            for (CountedYear.Row row : COUNTED.get(i).rows("student_enrolment")) {
                int grade = Integer.parseInt(row.get("grade"));
                int late = report - grade + 1 - Integer.parseInt(row.get("entry_year"));
                assertThat(grade).isBetween(1, row.is("track", "five_year_integrated") ? 5 : 3);
                assertThat(late).isBetween(0, grade == 1 ? 0 : 1);
                assertThat(grade < 4 || row.is("student_kind", "technician")).isTrue();
            }
            for (CountedYear.Row row : COUNTED.get(i).rows("graduate_destination")) {
                boolean employed = row.is("destination", "employed");
                assertThat(row.get("further_study_route").startsWith("#"))
                        .isNotEqualTo(row.is("destination", "further_study"));
                assertThat(row.get("field_related").startsWith("#")).isNotEqualTo(employed);
                assertThat(row.get("monthly_income").startsWith("#")).isNotEqualTo(employed);
                assertThat(!row.is("bachelor_line", "true") || row.is("destination", "further_study"))
                        .isTrue();
                if (employed) {
                    assertThat(new BigDecimal(row.get("monthly_income")))
                            .isBetween(BigDecimal.valueOf(1700), BigDecimal.valueOf(9000));
                }
            }
        }
    }

    @Test
    void everyOfferingAndEveryPostIsPossible() {
        for (int i = 0; i < YEARS.size(); i++) {
            int report = YEARS.get(i).year();
            for (CountedYear.Row row : COUNTED.get(i).rows("programme_offering")) {
                assertThat(Long.parseLong(row.get("further_study")) + Long.parseLong(row.get("employed")))
                        .isLessThanOrEqualTo(Long.parseLong(row.get("graduates")));
                assertThat(Long.parseLong(row.get("new_entrants")))
                        .isLessThanOrEqualTo(Long.parseLong(row.get("enrolment")));
            }
            for (CountedYear.Row row : COUNTED.get(i).rows("teacher")) {
                assertThat(row.is("staff_kind", "full_time_teacher") || row.is("dual_qualified", "false"))
                        .isTrue();
                assertThat(row.school().isPrivate() && row.is("on_establishment", "true"))
                        .isFalse();
                if (!row.get("birth_year").startsWith("#")) {
                    assertThat(report - Integer.parseInt(row.get("birth_year"))).isBetween(22, 66);
                }
            }
        }
    }

    @Test
    void classesEndInTheirYearAndMostAreLongEnough() {
        for (int i = 0; i < YEARS.size(); i++) {
            List<CountedYear.Row> classes = COUNTED.get(i).rows("training_class");
            for (CountedYear.Row row : classes) {
                LocalDate end = LocalDate.parse(row.get("end_date"));
                assertThat(end.getYear()).isEqualTo(YEARS.get(i).year());
                assertThat(LocalDate.parse(row.get("start_date"))).isBeforeOrEqualTo(end);
            }
            long shorter = classes.stream()
                    .filter(row -> Integer.parseInt(row.get("class_hours")) < 32)
                    .count();
            assertThat(shorter).isBetween(1L, classes.size() / 10L);
        }
    }

    @Test
    void keysAreUniqueInTheCityAndOverTheYearsAndSyntheticAtSight() {
        Set<String> seen = new HashSet<>();
        for (CountedYear year : COUNTED) {
            year.rows("student_enrolment").forEach(row -> addNew(seen, row.get("student_number")));
            year.rows("graduate_destination").forEach(row -> addNew(seen, row.get("student_number")));
            year.rows("teacher").forEach(row -> addNew(seen, row.get("staff_number")));
            year.rows("training_class").forEach(row -> addNew(seen, row.get("class_number")));
            year.rows("training_participation")
                    .forEach(row -> addNew(seen, row.get("trainee_number") + " in " + row.get("class_number")));
            year.rows("programme_offering")
                    .forEach(row -> assertThat(row.get("programme_code")).matches("\\d{6}"));
        }
        assertThat(seen).allMatch(key -> key.startsWith("SYN"));
    }

    private static void addNew(Set<String> seen, String key) {
        assertThat(seen.add(key)).as(key).isTrue();
    }

    @Test
    void participantsBelongToAClassOfTheirSchool() {
        for (CountedYear year : COUNTED) {
            Set<String> classes = new HashSet<>();
            year.rows("training_class").forEach(row -> classes.add(row.school().id() + row.get("class_number")));
            assertThat(year.rows("training_participation"))
                    .filteredOn(row -> !classes.contains(row.school().id() + row.get("class_number")))
                    .isEmpty();
        }
    }

    @Test
    void theSameSeedGivesTheSameRowsAndAnotherSeedOthers() {
        CityTotals totals = CALIBRATION.requireYear(2023);
        SyntheticYear again = SyntheticYear.of(totals, SyntheticYear.SEED);
        SyntheticYear other = SyntheticYear.of(totals, 1);
        for (School school : again.city().schools()) {
            assertThat(again.tables(school, code -> code))
                    .isEqualTo(YEARS.get(2).tables(school, code -> code));
        }
        assertThat(other.tables(other.city().schools().getFirst(), code -> code))
                .isNotEqualTo(again.tables(again.city().schools().getFirst(), code -> code));
    }

    @Test
    void anotherSeedGivesTheSameTotals() {
        for (long seed = 1; seed <= 3; seed++) {
            CityTotals totals = CALIBRATION.requireYear(2022);
            assertThat(new CountedYear(SyntheticYear.of(totals, seed)).totals())
                    .allSatisfy((total, value) -> assertThat(value)
                            .isEqualByComparingTo(totals.find(total).orElseThrow()));
        }
    }

    @Test
    void somethingIsHonestlyMissingInEveryYear() {
        for (CountedYear year : COUNTED) {
            for (String table : List.of("programme_offering", "teacher", "training_class")) {
                assertThat(year.rows(table)).anyMatch(row -> row.cells().containsValue("#not_reported"));
            }
        }
    }
}
