package org.lubanchi.demo.city;

import org.lubanchi.demo.allocation.Draw;
import org.lubanchi.demo.calibration.CityTotals;

/**
 * The cross-section that is being made (年度截面): the city and the totals of one report year.
 *
 * @param city the schools
 * @param totals what their rows add up to
 */
public record CityYear(SyntheticCity city, CityTotals totals) {
    /** The report year. */
    public int year() {
        return totals.year();
    }

    /** A stream of drawn numbers of this year. */
    public Draw draw(String name) {
        return Draw.of(city.seed(), year() + "/" + name);
    }

    /** The number of a row: synthetic at sight, and never the same in two years, since no person is followed. */
    public String number(School school, String letter, int serial) {
        String digits = Integer.toString(1_000_000 + serial).substring(1);
        return prefix(school.number()) + letter + digits;
    }

    /** What the numbers of a school begin with. */
    public String prefix(String school) {
        return "SYN" + year() % 100 + "-" + school + "-";
    }
}
