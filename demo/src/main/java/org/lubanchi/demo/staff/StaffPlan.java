package org.lubanchi.demo.staff;

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
import org.lubanchi.demo.city.School;

/**
 * How many staff each school has, and of what kind (教职工结构).
 *
 * <p>Private schools have nobody on the establishment.
 *
 * @param teachers full-time teachers by posts
 * @param others posts of other staff
 */
record StaffPlan(List<TeacherPosts> teachers, List<Post> others) {
    /** Codes of the degrees, lowest first. */
    static final List<String> DEGREES = List.of("below_bachelor", "bachelor", "postgraduate");

    static StaffPlan of(CityYear year, long[] enrolments) {
        List<Post> posts = posts(year, enrolments, true, Total.TEACHERS, Total.TEACHERS_ESTABLISHED);
        long[][] degrees = degrees(year, posts);
        long[][] titles = titles(year, posts);
        long[][] dual = dualQualified(year, posts);
        List<TeacherPosts> teachers = new ArrayList<>();
        for (int i = 0; i < degrees.length; i++) {
            Map<TitleLevel, Long> byTitle = new EnumMap<>(TitleLevel.class);
            int at = 0;
            for (TitleLevel title : TitleLevel.values()) {
                byTitle.put(title, titles[i][at++]);
            }
            List<Long> byDegree = Arrays.stream(degrees[i]).boxed().toList();
            teachers.add(new TeacherPosts(posts.get(i), byDegree, byTitle, dual[i][0]));
        }
        return new StaffPlan(
                teachers, posts(year, enrolments, false, Total.OTHER_STAFF, Total.OTHER_STAFF_ESTABLISHED));
    }

    private static long[][] degrees(CityYear year, List<Post> posts) {
        long all = year.totals().whole(Total.TEACHERS);
        long bachelorPlus = year.totals().whole(Total.TEACHERS_BACHELOR_PLUS);
        long postgraduate = year.totals().whole(Total.TEACHERS_POSTGRADUATE);
        long[] totals = {all - bachelorPlus, bachelorPlus - postgraduate, postgraduate};
        return fitted(year.draw("degrees"), posts, totals, new long[] {60, 900, 70}, new long[] {260, 720, 20});
    }

    private static long[][] titles(CityYear year, List<Post> posts) {
        long senior = year.totals().whole(Total.TEACHERS_SENIOR);
        long intermediate = year.totals().whole(Total.TEACHERS_INTERMEDIATE);
        long junior = year.totals().whole(Total.TEACHERS_JUNIOR);
        long none = year.totals().whole(Total.TEACHERS) - senior - intermediate - junior;
        long[] totals = {senior, intermediate, junior, none};
        long[] on = {350, 370, 220, 60};
        return fitted(year.draw("titles"), posts, totals, on, new long[] {60, 250, 430, 260});
    }

    private static long[][] dualQualified(CityYear year, List<Post> posts) {
        long dual = year.totals().whole(Total.DUAL_QUALIFIED);
        long[] totals = {dual, year.totals().whole(Total.TEACHERS) - dual};
        return fitted(year.draw("dual qualified"), posts, totals, new long[] {1000, 800}, new long[] {450, 1000});
    }

    private static List<Post> posts(CityYear year, long[] enrolments, boolean teacher, Total all, Total established) {
        List<School> schools = year.city().schools();
        Draw draw = year.draw(teacher ? "teachers" : "other staff");
        long[] weights = new long[schools.size()];
        long[][] seed = new long[weights.length][];
        for (int i = 0; i < weights.length; i++) {
            School school = schools.get(i);
            weights[i] = enrolments[i] * school.weights().teachers() * draw.between(950, 1050) / 1000;
            seed[i] = school.isPrivate() ? new long[] {0, 1000} : new long[] {985, draw.between(8, 22)};
        }
        long total = year.totals().whole(all);
        long on = year.totals().whole(established);
        long[][] cells = MarginMatrix.fit(Apportionment.of(total, weights), new long[] {on, total - on}, seed);
        List<Post> posts = new ArrayList<>();
        for (int i = 0; i < weights.length; i++) {
            posts.add(new Post(schools.get(i), teacher, true, cells[i][0]));
            posts.add(new Post(schools.get(i), teacher, false, cells[i][1]));
        }
        return posts;
    }

    private static long[][] fitted(Draw draw, List<Post> posts, long[] totals, long[] on, long[] off) {
        long[] rows = posts.stream().mapToLong(Post::count).toArray();
        long[][] seed = new long[rows.length][totals.length];
        for (int i = 0; i < rows.length; i++) {
            long[] shape = posts.get(i).established() ? on : off;
            for (int j = 0; j < totals.length; j++) {
                seed[i][j] = shape[j] * rows[i] * draw.between(850, 1150);
            }
        }
        return MarginMatrix.fit(rows, totals, seed);
    }
}
