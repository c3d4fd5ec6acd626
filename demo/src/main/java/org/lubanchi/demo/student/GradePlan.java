package org.lubanchi.demo.student;

import java.util.ArrayList;
import java.util.List;
import org.lubanchi.demo.allocation.Draw;
import org.lubanchi.demo.allocation.MarginMatrix;
import org.lubanchi.demo.calibration.Total;
import org.lubanchi.demo.city.CityYear;
import org.lubanchi.demo.city.StudentKind;

/**
 * How many students of a group are in a grade, in the short and in the long tracks (年级结构).
 *
 * @param group the school and kind
 * @param grade 1 to 5; grades 4 and 5 are skilled-workers students of five-year tracks
 * @param shortTracks students of the three-year track
 * @param longTracks students of the five-year and 3+4 tracks
 */
record GradePlan(StudentGroup group, int grade, long shortTracks, long longTracks) {
    private static final int GRADES = 5;

    /** The plans of all groups and grades, group by group. */
    static List<GradePlan> of(CityYear year, List<StudentGroup> groups) {
        long[] totals = gradeTotals(year);
        long[] rows = groups.stream().mapToLong(StudentGroup::enrolment).toArray();
        long[][] grades = MarginMatrix.fit(rows, totals, gradeSeed(year.draw("grades"), groups, totals));
        long[][] longTracks = new long[rows.length][GRADES];
        long[] longTotals = {
            year.totals().whole(Total.LONG_GRADE_1),
            year.totals().whole(Total.LONG_GRADE_2),
            year.totals().whole(Total.LONG_GRADE_3),
            totals[3],
            totals[4]
        };
        for (int grade = 0; grade < GRADES; grade++) {
            splitGrade(year.draw("tracks of grade " + (grade + 1)), grade, grades, longTotals[grade], longTracks);
        }
        List<GradePlan> plans = new ArrayList<>();
        for (int i = 0; i < rows.length; i++) {
            for (int grade = 0; grade < GRADES; grade++) {
                long inLong = longTracks[i][grade];
                plans.add(new GradePlan(groups.get(i), grade + 1, grades[i][grade] - inLong, inLong));
            }
        }
        return plans;
    }

    private static long[] gradeTotals(CityYear year) {
        long first = year.totals().whole(Total.NEW_ENTRANTS);
        long second = year.totals().whole(Total.GRADE_2);
        long fourth = year.totals().whole(Total.GRADE_4);
        long fifth = year.totals().whole(Total.GRADE_5);
        long third = year.totals().whole(Total.ENROLMENT) - first - second - fourth - fifth;
        return new long[] {first, second, third, fourth, fifth};
    }

    private static long[][] gradeSeed(Draw draw, List<StudentGroup> groups, long[] totals) {
        long[][] seed = new long[groups.size()][GRADES];
        for (int i = 0; i < seed.length; i++) {
            boolean technicians = groups.get(i).kind() == StudentKind.TECHNICIAN;
            for (int grade = 0; grade < GRADES; grade++) {
                boolean possible = grade < 3 || technicians;
                long shape = grade < 3 ? totals[grade] : totals[grade] * 5;
                seed[i][grade] =
                        possible ? groups.get(i).enrolment() * shape / 100 * draw.between(980, 1020) / 1000 : 0;
            }
        }
        return seed;
    }

    private static void splitGrade(Draw draw, int grade, long[][] grades, long longTotal, long[][] longTracks) {
        long[] rows = new long[grades.length];
        long[][] seed = new long[rows.length][];
        long total = 0;
        for (int i = 0; i < rows.length; i++) {
            rows[i] = grades[i][grade];
            total += rows[i];
        }
        for (int i = 0; i < rows.length; i++) {
            seed[i] = new long[] {total - longTotal, longTotal * draw.between(800, 1200) / 1000};
        }
        long[][] cells = MarginMatrix.fit(rows, new long[] {total - longTotal, longTotal}, seed);
        for (int i = 0; i < rows.length; i++) {
            longTracks[i][grade] = cells[i][1];
        }
    }
}
