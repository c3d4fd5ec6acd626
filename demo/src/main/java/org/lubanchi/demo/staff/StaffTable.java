package org.lubanchi.demo.staff;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lubanchi.demo.allocation.Draw;
import org.lubanchi.demo.city.CityYear;
import org.lubanchi.demo.city.School;
import org.lubanchi.demo.city.SheetRows;
import org.lubanchi.engine.kernel.MissingReason;

/**
 * The table teacher of every school in one year (教职工名册).
 *
 * <p>Younger teachers hold the higher degrees more often, dual-qualified ones a title of intermediate level or more;
 * a few years of birth are missing, and a few teachers at private schools were engaged again after retirement.
 */
public final class StaffTable {
    private static final int OTHER_BACHELOR_PER_MILLE = 560;
    private static final int YOUNGEST_POSTGRADUATE = 25;
    private static final int RETIRED_PER_MILLE = 40;

    private final CityYear year;
    private final Map<School, List<List<String>>> rows = new HashMap<>();

    private StaffTable(CityYear year) {
        this.year = year;
    }

    /**
     * Makes the staff of a year.
     *
     * @param enrolments students by school, in the order of the schools
     */
    public static StaffTable of(CityYear year, long[] enrolments) {
        StaffTable table = new StaffTable(year);
        StaffPlan plan = StaffPlan.of(year, enrolments);
        plan.teachers().forEach(table::addTeachers);
        plan.others().forEach(table::addOthers);
        return table;
    }

    /** The staff of a school. */
    public SheetRows of(School school) {
        return new SheetRows(
                "teacher",
                List.of(
                        "staff_number",
                        "staff_kind",
                        "on_establishment",
                        "degree",
                        "title_level",
                        "dual_qualified",
                        "birth_year"),
                rows.getOrDefault(school, List.of()));
    }

    private record Teacher(TitleLevel title, int age, int luck) {
        /** Lower comes first to dual qualification. */
        int dualRank() {
            return luck
                    + switch (title) {
                        case SENIOR -> 0;
                        case INTERMEDIATE -> 100;
                        case JUNIOR -> 900;
                        case NONE -> 3000;
                    };
        }
    }

    private void addTeachers(TeacherPosts posts) {
        Post post = posts.post();
        Draw draw = year.draw("teachers/" + post.school().id() + "/" + post.established());
        List<Teacher> teachers = new ArrayList<>();
        for (TitleLevel title : TitleLevel.values()) {
            for (long k = 0; k < posts.titles().getOrDefault(title, 0L); k++) {
                teachers.add(new Teacher(title, age(draw, title, post), draw.below(1000)));
            }
        }
        List<Teacher> byRank = new ArrayList<>(teachers);
        byRank.sort(Comparator.comparingInt(Teacher::dualRank));
        List<Teacher> dualQualified = byRank.subList(0, (int) posts.dualQualified());
        Map<Teacher, Integer> left = new HashMap<>();
        dualQualified.forEach(teacher -> left.merge(teacher, 1, Integer::sum));
        List<Integer> levels = degreesByAge(draw, teachers, posts.degrees());
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < teachers.size(); i++) {
            order.add(i);
        }
        for (int i : draw.shuffled(order)) {
            Teacher teacher = teachers.get(i);
            boolean isDual = left.merge(teacher, -1, Integer::sum) >= 0;
            add(
                    post,
                    StaffPlan.DEGREES.get(levels.get(i)),
                    teacher.title().code(),
                    isDual,
                    birthYear(draw, teacher.age()));
        }
    }

    private static int age(Draw draw, TitleLevel title, Post post) {
        if (title == TitleLevel.SENIOR && post.school().isPrivate() && draw.perMille(5 * RETIRED_PER_MILLE)) {
            return draw.between(61, 66);
        }
        int oldest = Math.min(title.oldest(), 59);
        return (draw.between(title.youngest(), oldest) + draw.between(title.youngest(), oldest)) / 2;
    }

    /** The place of a degree for each teacher: below bachelor to older ones first, postgraduate to younger ones. */
    private static List<Integer> degreesByAge(Draw draw, List<Teacher> teachers, List<Long> degrees) {
        record Ranked(int place, int rank) {}
        List<Ranked> ranked = new ArrayList<>();
        for (int i = 0; i < teachers.size(); i++) {
            int age = teachers.get(i).age();
            ranked.add(new Ranked(i, draw.below(40) - (age < YOUNGEST_POSTGRADUATE ? 40 : age)));
        }
        ranked.sort(Comparator.comparingInt(Ranked::rank));
        Integer[] levels = new Integer[teachers.size()];
        for (int k = 0; k < levels.length; k++) {
            int level = k < degrees.get(0) ? 0 : k < degrees.get(0) + degrees.get(1) ? 1 : 2;
            levels[ranked.get(k).place()] = level;
        }
        return List.of(levels);
    }

    private void addOthers(Post post) {
        Draw draw = year.draw("others/" + post.school().id() + "/" + post.established());
        for (long k = 0; k < post.count(); k++) {
            int age = draw.between(24, 59);
            String degree = draw.perMille(OTHER_BACHELOR_PER_MILLE) ? "bachelor" : "below_bachelor";
            TitleLevel title = age < 30
                    ? TitleLevel.NONE
                    : draw.perMille(550)
                            ? TitleLevel.JUNIOR
                            : draw.perMille(500) ? TitleLevel.INTERMEDIATE : TitleLevel.NONE;
            add(post, degree, title.code(), false, birthYear(draw, age));
        }
    }

    private String birthYear(Draw draw, int age) {
        int luck = draw.below(1000);
        if (luck < 3) {
            return SheetRows.missing(MissingReason.WITHHELD);
        }
        return luck < 8 ? SheetRows.missing(MissingReason.NOT_REPORTED) : Integer.toString(year.year() - age);
    }

    private void add(Post post, String degree, String title, boolean dual, String birthYear) {
        List<List<String>> staff = rows.computeIfAbsent(post.school(), ignored -> new ArrayList<>());
        staff.add(List.of(
                year.number(post.school(), "T", staff.size() + 1),
                post.teacher() ? "full_time_teacher" : "other_staff",
                Boolean.toString(post.established()),
                degree,
                title,
                Boolean.toString(dual),
                birthYear));
    }
}
