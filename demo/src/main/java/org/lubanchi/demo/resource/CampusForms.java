package org.lubanchi.demo.resource;

import java.util.List;
import org.lubanchi.demo.allocation.Apportionment;
import org.lubanchi.demo.allocation.Draw;
import org.lubanchi.demo.calibration.Total;
import org.lubanchi.demo.city.CityYear;
import org.lubanchi.demo.city.School;
import org.lubanchi.demo.city.SheetRows;
import org.lubanchi.engine.kernel.MissingReason;

/**
 * The form campus_and_resources of every school in one year (校园与教学资源表).
 *
 * <p>Campuses do not move between the years, so their shares are drawn once for all; equipment and books follow the
 * students of the year. One private school did not report its practice workstations in 2022.
 */
public final class CampusForms {
    private static final int SILENT_YEAR = 2022;
    private static final String SILENT_SCHOOL = "sx-s13";

    private final CityYear year;
    private final List<School> schools;
    private final long[] campus;
    private final long[] building;
    private final long[] equipment;
    private final long[] printed;
    private final long[] electronic;
    private final long[] workstations;

    private CampusForms(CityYear year, long[] enrolments) {
        this.year = year;
        this.schools = year.city().schools();
        long seed = year.city().seed();
        long[] land = weights(Draw.of(seed, "campus"), sizes(), 120);
        this.campus = Apportionment.of(year.totals().hundredths(Total.CAMPUS_AREA), land);
        this.building = Apportionment.of(
                year.totals().hundredths(Total.BUILDING_AREA), weights(Draw.of(seed, "building"), land, 60));
        this.equipment =
                Apportionment.of(year.totals().hundredths(Total.EQUIPMENT_VALUE), equipmentWeights(enrolments));
        this.printed =
                Apportionment.of(year.totals().whole(Total.PRINTED_BOOKS), weights(year.draw("books"), enrolments, 90));
        this.electronic = Apportionment.of(
                year.totals().whole(Total.ELECTRONIC_BOOKS), weights(year.draw("electronic books"), enrolments, 250));
        this.workstations = Apportionment.of(year.totals().whole(Total.WORKSTATIONS), workstationWeights(enrolments));
    }

    /**
     * Makes the forms of a year.
     *
     * @param enrolments students by school, in the order of the schools
     */
    public static CampusForms of(CityYear year, long[] enrolments) {
        return new CampusForms(year, enrolments);
    }

    /** The form of a school. */
    public SheetRows of(School school) {
        int at = year.city().indexOf(school);
        return new SheetRows(
                "campus_and_resources",
                List.of(
                        "founder",
                        "campus_area",
                        "building_area",
                        "equipment_value",
                        "printed_books",
                        "electronic_books",
                        "practice_workstations"),
                List.of(List.of(
                        school.founder(),
                        SheetRows.decimal(campus[at]),
                        SheetRows.decimal(building[at]),
                        SheetRows.decimal(equipment[at]),
                        Long.toString(printed[at]),
                        Long.toString(electronic[at]),
                        silent(school)
                                ? SheetRows.missing(MissingReason.NOT_REPORTED)
                                : Long.toString(workstations[at]))));
    }

    private boolean silent(School school) {
        return year.year() == SILENT_YEAR && school.id().value().equals(SILENT_SCHOOL);
    }

    private long[] sizes() {
        return schools.stream().mapToLong(school -> school.weights().size()).toArray();
    }

    private long[] equipmentWeights(long[] enrolments) {
        long[] weights = weights(year.draw("equipment"), enrolments, 50);
        for (int i = 0; i < weights.length; i++) {
            weights[i] *= schools.get(i).weights().equipment();
        }
        return weights;
    }

    private long[] workstationWeights(long[] enrolments) {
        long[] weights = weights(year.draw("workstations"), enrolments, 80);
        for (int i = 0; i < weights.length; i++) {
            weights[i] = silent(schools.get(i))
                    ? 0
                    : weights[i] * schools.get(i).weights().equipment();
        }
        return weights;
    }

    /** Sizes, each moved by so many thousandths at most. */
    private static long[] weights(Draw draw, long[] sizes, int spread) {
        long[] weights = new long[sizes.length];
        for (int i = 0; i < sizes.length; i++) {
            weights[i] = sizes[i] * draw.between(1000 - spread, 1000 + spread);
        }
        return weights;
    }
}
