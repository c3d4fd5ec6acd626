package org.lubanchi.demo.training;

import java.util.ArrayList;
import java.util.List;
import org.lubanchi.demo.allocation.Apportionment;
import org.lubanchi.demo.allocation.Draw;
import org.lubanchi.demo.city.CityYear;
import org.lubanchi.demo.city.School;
import org.lubanchi.demo.city.SheetRows;

/** The tables training_class and training_participation of every school in one year (社会培训各表). */
public final class TrainingTables {
    /** Persons for a hundred person-times: the others come a second time. */
    private static final int PERSONS_PER_HUNDRED = 84;

    private static final int COMPLETED_PER_MILLE = 968;
    private static final List<String> GROUPS =
            List.of("enterprise_employee", "rural_worker", "unemployed", "veteran", "enrolled_student", "other");
    private static final int[] GROUP_SHARES = {470, 155, 65, 40, 140, 130};

    private final CityYear year;
    private final List<TrainingPlan> plans;

    private TrainingTables(CityYear year, List<TrainingPlan> plans) {
        this.year = year;
        this.plans = plans;
    }

    /**
     * Makes the training of a year.
     *
     * @param enrolments students by school, in the order of the schools
     */
    public static TrainingTables of(CityYear year, long[] enrolments) {
        return new TrainingTables(year, TrainingPlan.of(year, enrolments));
    }

    /** The classes of a school and who took part, in this order. */
    public List<SheetRows> of(School school) {
        Draw draw = year.draw("classes/" + school.id());
        List<TrainingClass> classes = classes(school, draw);
        List<List<String>> rows = new ArrayList<>();
        for (TrainingClass each : classes) {
            rows.add(List.of(
                    each.number(),
                    each.project(),
                    Integer.toString(each.hours()),
                    each.start().toString(),
                    each.end().toString(),
                    each.income()));
        }
        return List.of(
                new SheetRows(
                        "training_class",
                        List.of("class_number", "project", "class_hours", "start_date", "end_date", "income"),
                        rows),
                participation(school, classes, draw));
    }

    private List<TrainingClass> classes(School school, Draw draw) {
        TrainingPlan plan = plans.get(year.city().indexOf(school));
        List<String> projects = plan.projects();
        long[] weights = new long[plan.classes()];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = draw.between(22, 64);
        }
        long[] sizes = Apportionment.of(plan.personTimes(), weights);
        List<TrainingClass> classes = new ArrayList<>();
        for (int i = 0; i < sizes.length; i++) {
            String project = projects.get(i < projects.size() ? i : draw.below(projects.size()));
            String number = year.number(school, "C", i + 1);
            classes.add(TrainingClass.drawn(draw, year.year(), number, project, (int) sizes[i]));
        }
        return classes;
    }

    private SheetRows participation(School school, List<TrainingClass> classes, Draw draw) {
        long personTimes = classes.stream().mapToLong(TrainingClass::size).sum();
        List<Integer> persons = new ArrayList<>();
        for (int i = 0; i < personTimes * PERSONS_PER_HUNDRED / 100; i++) {
            persons.add(i);
        }
        persons = draw.shuffled(persons);
        List<String> groups = groups(draw, persons.size());
        List<List<String>> rows = new ArrayList<>();
        int next = 0;
        for (TrainingClass each : classes) {
            for (int k = 0; k < each.size(); k++) {
                int person = persons.get(next++ % persons.size());
                rows.add(List.of(
                        each.number(),
                        year.number(school, "P", person + 1),
                        groups.get(person),
                        Boolean.toString(draw.perMille(COMPLETED_PER_MILLE))));
            }
        }
        return new SheetRows(
                "training_participation",
                List.of("class_number", "trainee_number", "trainee_group", "completed"),
                rows);
    }

    private static List<String> groups(Draw draw, int persons) {
        long[] weights = new long[GROUP_SHARES.length];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = (long) GROUP_SHARES[i] * draw.between(700, 1300);
        }
        long[] counts = Apportionment.of(persons, weights);
        List<String> groups = new ArrayList<>();
        for (int i = 0; i < counts.length; i++) {
            for (long k = 0; k < counts[i]; k++) {
                groups.add(GROUPS.get(i));
            }
        }
        return draw.shuffled(groups);
    }
}
