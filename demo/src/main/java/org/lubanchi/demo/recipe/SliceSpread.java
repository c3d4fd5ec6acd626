package org.lubanchi.demo.recipe;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.lubanchi.demo.allocation.Apportionment;
import org.lubanchi.demo.allocation.Draw;

/** Deals the rows of a slice to the units of the city (行组分派). */
final class SliceSpread {
    private final Slice slice;
    private final int year;
    private final Draw draw;

    /**
     * Where a row stands.
     *
     * @param reporter whose it is
     * @param base cells of the row it is made from, or none
     */
    record Place(ReportingUnit reporter, Map<String, String> base) {}

    SliceSpread(Slice slice, int year, Draw draw) {
        this.slice = slice;
        this.year = year;
        this.draw = draw;
    }

    /**
     * The places of the rows, unit by unit.
     *
     * @param count a number or {@code all}
     * @param reporters the city first, then its schools
     */
    List<Place> places(String count, List<ReportingUnit> reporters) {
        List<ReportingUnit> schools = reporters.subList(1, reporters.size()).stream()
                .filter(this::isMeant)
                .toList();
        if (!slice.base().isEmpty()) {
            return fromBase(count, schools);
        }
        return switch (slice.spread()) {
            case "city" -> dealt(List.of(reporters.getFirst()), new long[] {Long.parseLong(count)});
            case "each" -> dealt(schools, filled(schools.size(), count.equals(Slice.ALL) ? 1 : Long.parseLong(count)));
            case "one" -> dealt(schools, ones(Integer.parseInt(count), schools));
            case "size" -> dealt(schools, Apportionment.of(Long.parseLong(count), weights(schools)));
            default -> throw new IllegalArgumentException("No spread is called " + slice.spread());
        };
    }

    private boolean isMeant(ReportingUnit reporter) {
        return slice.only().isEmpty()
                || Arrays.stream(slice.only().split("&"))
                        .map(BaseChoice.Condition::parse)
                        .allMatch(condition -> condition.holds(reporter.facts().getOrDefault(condition.field(), "")));
    }

    private List<Place> fromBase(String count, List<ReportingUnit> schools) {
        BaseChoice choice = BaseChoice.parse(slice.base(), year);
        List<List<Map<String, String>>> bases = new ArrayList<>();
        for (ReportingUnit school : schools) {
            BaseTable table = school.tables().get(choice.table());
            bases.add(table == null ? List.of() : table.list(choice));
        }
        long[] sizes = bases.stream().mapToLong(List::size).toArray();
        long[] taken = count.equals(Slice.ALL) ? sizes : Apportionment.capped(Long.parseLong(count), sizes, sizes);
        List<Place> places = new ArrayList<>();
        for (int i = 0; i < taken.length; i++) {
            for (int at : sample(bases.get(i).size(), (int) taken[i])) {
                places.add(new Place(schools.get(i), bases.get(i).get(at)));
            }
        }
        return places;
    }

    /** So many of the places, in their order. */
    private List<Integer> sample(int size, int taken) {
        List<Integer> all = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            all.add(i);
        }
        if (taken == size) {
            return all;
        }
        List<Integer> chosen = new ArrayList<>(draw.shuffled(all).subList(0, taken));
        Collections.sort(chosen);
        return chosen;
    }

    private static List<Place> dealt(List<ReportingUnit> reporters, long[] counts) {
        List<Place> places = new ArrayList<>();
        for (int i = 0; i < counts.length; i++) {
            for (long k = 0; k < counts[i]; k++) {
                places.add(new Place(reporters.get(i), Map.of()));
            }
        }
        return places;
    }

    private static long[] filled(int size, long each) {
        long[] counts = new long[size];
        Arrays.fill(counts, each);
        return counts;
    }

    /** One row each for so many schools, the larger ones rather. */
    private long[] ones(int count, List<ReportingUnit> schools) {
        return Apportionment.capped(count, weights(schools), filled(schools.size(), 1));
    }

    private long[] weights(List<ReportingUnit> schools) {
        return schools.stream()
                .mapToLong(school -> school.weight() * draw.between(800, 1200))
                .toArray();
    }
}
