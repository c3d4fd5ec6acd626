package org.lubanchi.demo.student;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.lubanchi.demo.allocation.Apportionment;
import org.lubanchi.demo.allocation.Draw;
import org.lubanchi.demo.allocation.MarginMatrix;
import org.lubanchi.demo.calibration.Total;
import org.lubanchi.demo.city.CityYear;
import org.lubanchi.demo.city.StudentKind;

/**
 * The graduates of one group from the long or the short tracks, and where they went (毕业生组).
 *
 * @param group school and kind
 * @param longTrack whether from a long track
 * @param outcomes how many went where
 */
record Cohort(StudentGroup group, boolean longTrack, Map<Outcome, Long> outcomes) {
    Cohort {
        outcomes = Map.copyOf(outcomes);
    }

    /** How many graduated. */
    long count() {
        return outcomes.values().stream().mapToLong(Long::longValue).sum();
    }

    /** How many had this outcome. */
    long count(Outcome outcome) {
        return outcomes.getOrDefault(outcome, 0L);
    }

    /** All cohorts of the year: the short and the long tracks of each group in turn. */
    static List<Cohort> of(CityYear year, List<StudentGroup> groups, List<GradePlan> grades) {
        long[][] tracks = tracks(year, groups, grades);
        Draw draw = year.draw("outcomes");
        long[] rows = new long[2 * groups.size()];
        long[][] seed = new long[rows.length][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = tracks[i / 2][i % 2];
            seed[i] = shape(groups.get(i / 2), i % 2 == 1);
            for (int j = 0; j < seed[i].length; j++) {
                seed[i][j] = seed[i][j] * rows[i] * draw.between(850, 1150);
            }
        }
        long[][] cells = MarginMatrix.fit(rows, outcomeTotals(year), seed);
        List<Cohort> cohorts = new ArrayList<>();
        for (int i = 0; i < rows.length; i++) {
            Map<Outcome, Long> outcomes = new EnumMap<>(Outcome.class);
            int j = 0;
            for (Outcome outcome : Outcome.values()) {
                outcomes.put(outcome, cells[i][j++]);
            }
            cohorts.add(new Cohort(groups.get(i / 2), i % 2 == 1, outcomes));
        }
        return cohorts;
    }

    /** Graduates of each group from the short and the long tracks, by those who could leave in the year. */
    private static long[][] tracks(CityYear year, List<StudentGroup> groups, List<GradePlan> grades) {
        Draw draw = year.draw("graduates");
        long[] weights = new long[groups.size()];
        for (GradePlan plan : grades) {
            if (plan.grade() == 3 || plan.grade() == 5) {
                weights[groups.indexOf(plan.group())] += plan.shortTracks() + plan.longTracks();
            }
        }
        long graduates = year.totals().whole(Total.GRADUATES);
        long inLong = year.totals().whole(Total.LONG_GRADUATES);
        long[][] seed = new long[weights.length][];
        for (int i = 0; i < weights.length; i++) {
            weights[i] *= draw.between(970, 1030);
            seed[i] = new long[] {graduates - inLong, inLong * draw.between(800, 1200) / 1000};
        }
        return MarginMatrix.fit(Apportionment.of(graduates, weights), new long[] {graduates - inLong, inLong}, seed);
    }

    private static long[] outcomeTotals(CityYear year) {
        long[] totals = Arrays.stream(Outcome.values())
                .mapToLong(outcome -> year.totals().whole(outcome.total()))
                .toArray();
        int notPlaced = totals.length - 1;
        for (int j = 0; j < notPlaced; j++) {
            totals[notPlaced] -= totals[j];
        }
        return totals;
    }

    /** Where a cohort goes, in thousandths, in the order of the outcomes; zero is impossible. */
    private static long[] shape(StudentGroup group, boolean longTrack) {
        boolean technicians = group.kind() == StudentKind.TECHNICIAN;
        if (technicians) {
            return longTrack ? new long[] {0, 600, 0, 2, 320, 70, 8} : new long[] {110, 0, 60, 2, 290, 530, 8};
        }
        return longTrack ? new long[] {0, 950, 0, 2, 0, 44, 4} : new long[] {540, 0, 90, 3, 0, 360, 7};
    }
}
