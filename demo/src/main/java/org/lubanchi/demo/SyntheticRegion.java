package org.lubanchi.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.lubanchi.demo.calibration.Calibration;
import org.lubanchi.demo.city.CityPart;
import org.lubanchi.demo.city.School;
import org.lubanchi.demo.city.SheetRows;
import org.lubanchi.demo.city.Territory;
import org.lubanchi.demo.recipe.PlannedTables;
import org.lubanchi.demo.recipe.RowPlan;

/**
 * Everything a city reports for one report year (合成地区): its parts, each fitted by itself, and the further tables made
 * over all of them together.
 */
public final class SyntheticRegion {
    private final List<SyntheticYear> parts;
    private final UnaryOperator<String> programmeName;
    private final PlannedTables planned;

    private SyntheticRegion(List<SyntheticYear> parts, RowPlan plan, UnaryOperator<String> programmeName) {
        this.parts = List.copyOf(parts);
        this.programmeName = programmeName;
        this.planned = SyntheticYear.planned(parts, plan, programmeName);
    }

    /**
     * Makes a year of a city.
     *
     * @param city unit id
     * @param year one of its years
     * @param programmeName the catalogue's name of a programme code
     */
    public static SyntheticRegion of(String city, int year, UnaryOperator<String> programmeName) {
        List<SyntheticYear> parts = new ArrayList<>();
        for (CityPart part : CityPart.list(city)) {
            parts.add(SyntheticYear.of(
                    part, Calibration.load(part.totals()).requireYear(year), SyntheticYear.SEED + parts.size()));
        }
        return new SyntheticRegion(parts, RowPlan.load(city), programmeName);
    }

    /** The report years of a city, oldest first. */
    public static SortedSet<Integer> years(String city) {
        return new TreeSet<>(Calibration.load(CityPart.list(city).getFirst().totals())
                .years()
                .keySet());
    }

    /** The report year. */
    public int year() {
        return parts.getFirst().year();
    }

    /** The city first, then its counties and authorities. */
    public List<Territory> territories() {
        return parts.getFirst().city().territories();
    }

    /** The schools of all parts. */
    public List<School> schools() {
        return parts.stream().flatMap(part -> part.city().schools().stream()).toList();
    }

    /** What a school reports. */
    public List<SheetRows> tables(School school) {
        SyntheticYear part = parts.stream()
                .filter(each -> each.city().schools().contains(school))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(school.id() + " is no school of this city"));
        return both(part.tables(school, programmeName), school.id().value());
    }

    /** What the city reports. */
    public List<SheetRows> cityTables() {
        return both(parts.getFirst().cityTables(), territories().getFirst().id());
    }

    private List<SheetRows> both(List<SheetRows> first, String unit) {
        return Stream.concat(first.stream(), planned.of(unit).stream()).toList();
    }
}
