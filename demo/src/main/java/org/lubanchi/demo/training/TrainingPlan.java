package org.lubanchi.demo.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lubanchi.demo.allocation.Apportionment;
import org.lubanchi.demo.allocation.Draw;
import org.lubanchi.demo.calibration.CsvTable;
import org.lubanchi.demo.calibration.Total;
import org.lubanchi.demo.city.CityYear;
import org.lubanchi.demo.city.School;

/**
 * Which training projects a school runs, and with how many classes and person-times (培训计划).
 *
 * <p>No two schools share a project, so the projects of the city are those of its schools added up.
 *
 * @param projects names
 * @param classes how many
 * @param personTimes how many
 */
record TrainingPlan(List<String> projects, int classes, long personTimes) {
    private static final List<String> FORMS = List.of(
            "初级工培训",
            "中级工培训",
            "高级工培训",
            "等级认定考前培训",
            "上岗培训",
            "转岗培训",
            "新型学徒制培训",
            "技能提升班",
            "专项能力培训",
            "安全操作培训",
            "师资研修班",
            "公益体验课");

    /** The plans of all schools, in their order. */
    static List<TrainingPlan> of(CityYear year, long[] enrolments) {
        List<School> schools = year.city().schools();
        Draw draw = year.draw("training");
        long[] weights = new long[schools.size()];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = enrolments[i] * schools.get(i).weights().training() * draw.between(930, 1070) / 1000;
        }
        List<List<String>> projects =
                projects(year, Apportionment.of(year.totals().whole(Total.TRAINING_PROJECTS), weights));
        long[] classes = Apportionment.of(year.totals().whole(Total.TRAINING_CLASSES), weights);
        long[] persons = Apportionment.of(year.totals().whole(Total.TRAINING_PERSON_TIMES), weights);
        List<TrainingPlan> plans = new ArrayList<>();
        for (int i = 0; i < weights.length; i++) {
            plans.add(new TrainingPlan(projects.get(i), (int) classes[i], persons[i]));
        }
        return plans;
    }

    /** Deals projects out: each school in turn takes one of its own fields while there are any, then any other. */
    private static List<List<String>> projects(CityYear year, long[] counts) {
        List<School> schools = year.city().schools();
        Map<String, List<String>> fieldsOf = projectFields();
        List<String> open = year.draw("projects").shuffled(List.copyOf(fieldsOf.keySet()));
        List<List<String>> dealt = new ArrayList<>();
        schools.forEach(school -> dealt.add(new ArrayList<>()));
        for (long round = 0; !open.isEmpty(); round++) {
            boolean any = false;
            for (int i = 0; i < counts.length; i++) {
                if (round < counts[i]) {
                    String project = next(open, fieldsOf, schools.get(i));
                    open.remove(project);
                    dealt.get(i).add(project);
                    any = true;
                }
            }
            if (!any) {
                return dealt;
            }
        }
        throw new IllegalStateException("There are fewer training projects than the total asks for");
    }

    private static String next(List<String> open, Map<String, List<String>> fieldsOf, School school) {
        for (String project : open) {
            for (String field : fieldsOf.getOrDefault(project, List.of())) {
                if (school.programmes().stream()
                        .anyMatch(programme -> programme.code().startsWith(field))) {
                    return project;
                }
            }
        }
        return open.getFirst();
    }

    private static Map<String, List<String>> projectFields() {
        CsvTable table = CsvTable.ofResource("training_topics.csv");
        Map<String, List<String>> fields = new TreeMap<>();
        for (List<String> line : table.lines()) {
            for (String form : FORMS) {
                fields.put(
                        table.cell(line, "topic") + form,
                        List.of(table.cell(line, "fields").split(" ")));
            }
        }
        return fields;
    }
}
