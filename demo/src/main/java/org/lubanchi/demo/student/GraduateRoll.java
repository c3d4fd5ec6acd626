package org.lubanchi.demo.student;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.lubanchi.demo.allocation.Apportionment;
import org.lubanchi.demo.allocation.Draw;
import org.lubanchi.demo.calibration.Total;
import org.lubanchi.demo.city.CityYear;
import org.lubanchi.demo.city.ProgrammeTraits;
import org.lubanchi.demo.city.Track;

/** The graduates of the year, one by one (毕业生). */
final class GraduateRoll {
    private static final int STUDY_YEARS = 3;

    private final CityYear year;
    private final List<Graduate> graduates = new ArrayList<>();

    private GraduateRoll(CityYear year) {
        this.year = year;
    }

    static List<Graduate> of(CityYear year, List<Cohort> cohorts, ProgrammeTraits traits) {
        GraduateRoll roll = new GraduateRoll(year);
        cohorts.forEach(roll::add);
        roll.reachBachelorLine();
        roll.mark(
                "field related",
                year.totals().whole(Total.FIELD_RELATED),
                Graduate::employed,
                Graduate::withFieldRelated);
        roll.earn(traits);
        return roll.graduates;
    }

    private void add(Cohort cohort) {
        if (cohort.count() == 0) {
            return;
        }
        StudentGroup group = cohort.group();
        List<Outcome> dealt = new ArrayList<>();
        for (Outcome outcome : Outcome.values()) {
            for (long k = 0; k < cohort.count(outcome); k++) {
                dealt.add(outcome);
            }
        }
        Draw draw = year.draw("graduates/" + group.school().id() + "/" + group.kind() + "/" + cohort.longTrack());
        dealt = draw.shuffled(dealt);
        int next = 0;
        for (StudentGroup.Share share :
                group.overOfferings(cohort.count(), cohort.longTrack(), year.year() - STUDY_YEARS)) {
            for (long k = 0; k < share.count(); k++) {
                graduates.add(new Graduate(group, share.offering(), dealt.get(next++), false, false, 0));
            }
        }
    }

    /** All who went on in a 3+4 track reached the bachelor line; the rest of the total passed the single examination. */
    private void reachBachelorLine() {
        long reached = 0;
        for (int i = 0; i < graduates.size(); i++) {
            Graduate graduate = graduates.get(i);
            if (graduate.outcome() == Outcome.INTEGRATED && graduate.offering().track() == Track.THREE_PLUS_FOUR) {
                graduates.set(i, graduate.withBachelorLine());
                reached++;
            }
        }
        mark(
                "bachelor line",
                year.totals().whole(Total.BACHELOR_LINE) - reached,
                graduate -> graduate.outcome() == Outcome.SINGLE_EXAM,
                Graduate::withBachelorLine);
    }

    /** Marks so many of the eligible, spread over the schools by how many they have. */
    private void mark(String name, long count, Predicate<Graduate> eligible, UnaryOperator<Graduate> marked) {
        int schools = year.city().schools().size();
        List<List<Integer>> places = new ArrayList<>();
        for (int school = 0; school < schools; school++) {
            places.add(new ArrayList<>());
        }
        for (int i = 0; i < graduates.size(); i++) {
            if (eligible.test(graduates.get(i))) {
                int school = year.city().indexOf(graduates.get(i).group().school());
                places.get(school).add(i);
            }
        }
        Draw draw = year.draw(name);
        long[] caps = places.stream().mapToLong(List::size).toArray();
        long[] weights =
                Arrays.stream(caps).map(cap -> cap * draw.between(850, 1150)).toArray();
        long[] counts = Apportionment.capped(count, weights, caps);
        for (int school = 0; school < schools; school++) {
            List<Integer> order = draw.shuffled(places.get(school));
            for (int k = 0; k < counts[school]; k++) {
                graduates.set(order.get(k), marked.apply(graduates.get(order.get(k))));
            }
        }
    }

    private void earn(ProgrammeTraits traits) {
        List<String> programmes = graduates.stream()
                .filter(Graduate::employed)
                .map(graduate -> graduate.offering().programme())
                .toList();
        long[] incomes = FirstIncomes.of(year, programmes, traits);
        int next = 0;
        for (int i = 0; i < graduates.size(); i++) {
            if (graduates.get(i).employed()) {
                graduates.set(i, graduates.get(i).withIncome(incomes[next++]));
            }
        }
    }
}
