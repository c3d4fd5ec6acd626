package org.lubanchi.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.lubanchi.demo.calibration.Calibration;
import org.lubanchi.demo.calibration.CityTotals;
import org.lubanchi.demo.calibration.Total;
import org.lubanchi.demo.city.CityPart;
import org.lubanchi.demo.city.CityYear;
import org.lubanchi.demo.city.School;
import org.lubanchi.demo.city.SheetRows;
import org.lubanchi.demo.city.SyntheticCity;
import org.lubanchi.demo.recipe.PlannedTables;
import org.lubanchi.demo.recipe.ReportingUnit;
import org.lubanchi.demo.recipe.RowPlan;
import org.lubanchi.demo.resource.CampusForms;
import org.lubanchi.demo.resource.RegionForm;
import org.lubanchi.demo.staff.StaffTable;
import org.lubanchi.demo.student.StudentTables;
import org.lubanchi.demo.training.TrainingTables;

/** All tables of all units for one report year (合成年度): one cross-section, no person followed from another. */
public final class SyntheticYear {
    /** The seed of the demo. */
    public static final long SEED = 20240601L;

    private final CityYear year;
    private final StudentTables students;
    private final StaffTable staff;
    private final CampusForms campuses;
    private final TrainingTables training;

    private SyntheticYear(CityYear year) {
        this.year = year;
        this.students = StudentTables.of(year);
        List<School> schools = year.city().schools();
        long[] enrolments = schools.stream().mapToLong(students::enrolment).toArray();
        this.staff = StaffTable.of(year, enrolments);
        this.campuses = CampusForms.of(year, enrolments);
        this.training = TrainingTables.of(year, enrolments);
    }

    /** The cross-section of one year of the first city. */
    public static SyntheticYear of(CityTotals totals, long seed) {
        return of(CityPart.list(CityPart.cities().getFirst()).getFirst(), totals, seed);
    }

    /** The cross-section of one year of a part of a city. */
    public static SyntheticYear of(CityPart part, CityTotals totals, long seed) {
        SyntheticCity city = SyntheticCity.load(part, seed, totals.whole(Total.FIVE_YEAR_OFFERINGS));
        return new SyntheticYear(new CityYear(city, totals));
    }

    /** The cross-sections of the built-in calibration, oldest first. */
    public static List<SyntheticYear> all(Calibration calibration) {
        return calibration.years().values().stream()
                .map(totals -> of(totals, SEED))
                .toList();
    }

    /** The report year. */
    public int year() {
        return year.year();
    }

    /** The city it is about. */
    public SyntheticCity city() {
        return year.city();
    }

    /**
     * What a school reports.
     *
     * @param programmeName the catalogue's name of a programme code
     */
    public List<SheetRows> tables(School school, UnaryOperator<String> programmeName) {
        List<SheetRows> tables = new ArrayList<>();
        tables.add(students.offerings(school, programmeName));
        tables.add(students.roll(school));
        tables.add(staff.of(school));
        tables.add(students.destinations(school));
        tables.add(campuses.of(school));
        tables.addAll(training.of(school));
        return tables;
    }

    /**
     * The further tables of all units, made from the first ones by a plan.
     *
     * @param parts of one city and year
     * @param programmeName the catalogue's name of a programme code
     */
    static PlannedTables planned(List<SyntheticYear> parts, RowPlan plan, UnaryOperator<String> programmeName) {
        CityYear first = parts.getFirst().year;
        List<ReportingUnit> units = new ArrayList<>(List.of(ReportingUnits.city(first)));
        for (SyntheticYear part : parts) {
            for (School school : part.city().schools()) {
                units.add(ReportingUnits.school(part.year, school, part.tables(school, programmeName)));
            }
        }
        return PlannedTables.of(plan, first.year(), first::draw, units);
    }

    /** What the city reports. */
    public List<SheetRows> cityTables() {
        return List.of(RegionForm.of(year));
    }
}
