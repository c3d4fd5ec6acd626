package org.lubanchi.engine.evaluation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;

/** A college that does not exist: its numbers, awards, marks and answers by the names of the Jiangxi scheme. */
record SyntheticCollege(
        String name,
        String kind,
        Map<String, BigDecimal> numbers,
        Map<String, List<Item>> items,
        List<BigDecimal> marks) {
    private static final List<String> KINDS = List.of(
            "comprehensive",
            "teacher_training",
            "engineering",
            "agriculture_forestry",
            "medical",
            "languages_finance_law",
            "sports",
            "arts");

    /** Name, lowest, highest, places after the point. */
    private static final String[] NUMBERS = {
        "ideology_score 50 100 1",
        "leader_violations 0 2 0",
        "staff_violations 0 3 0",
        "ethics_incidents 0 2 0",
        "moral_score 55 99 2",
        "decision_breaches 0 3 0",
        "recruitment_breaches 0 3 0",
        "false_reports 0 2 0",
        "safety_score 52 98 1",
        "college_equipment_per_student 1500 6500 2",
        "college_room_per_student 4 26 2",
        "college_appropriation_per_student 7000 15000 0",
        "daily_teaching_cost 9000000 30000000 2",
        "equipment_purchase 1000000 9000000 2",
        "teacher_training_cost 300000 2500000 2",
        "appropriation_received 40000000 90000000 2",
        "tuition_received 20000000 60000000 2",
        "college_student_teacher_ratio 11 25 2",
        "college_dual_share 22 80 2",
        "college_master_share 2 40 2",
        "partners_large 5 90 0",
        "partners_other 5 90 0",
        "college_programmes 18 40 0",
        "off_campus_bases 10 120 0",
        "chain_programmes 2 17 0",
        "chain_entrants_a 0 300 0",
        "chain_entrants_b 0 400 0",
        "chain_entrants_c 0 900 0",
        "college_entrants 2500 5200 0",
        "cooperation_income 50 4000 2",
        "college_training 3000 30000 0",
        "college_enrolment 7000 15000 0",
        "five_year_transfers 0 900 0",
        "three_two_transfers 0 900 0",
        "tested_fields 1 6 0",
        "offered_fields 6 12 0",
        "destination_rate 68 97 2",
        "enterprise_visits 40 300 0",
        "job_fairs 1 40 0",
        "false_destinations 0 2 0",
        "opinion_score 0 30 1",
        "abnormal_deaths 0 1 0"
    };

    /** Name, and the levels with, after a stroke, the ranks. */
    private static final String[] LISTS = {
        "party_projects national_demonstration national_model national_listed provincial_demonstration innovation_base",
        "talents class_three class_four class_five doctor_under_55",
        "virtual_base_levels national provincial",
        "digital_campus_levels ministry provincial",
        "diagnosis_parts platform school programme course teacher student",
        "programme_groups_built national provincial",
        "fine_courses national provincial",
        "textbooks_awarded national_special national_first national_second provincial_special provincial_second/3",
        "resource_libraries national national_part provincial/3",
        "contest_awards international_first national_first national_third provincial_skills provincial_other "
                + "teacher_addition joint_addition",
        "college_teaching_awards national_first national_third provincial_first provincial_third joined_second",
        "integration_bodies lead_national lead_provincial signed",
        "practice_projects national provincial",
        "research_projects ministry prefecture",
        "community_education national provincial",
        "teacher_honours first second third fourth",
        "media_reports national provincial conference_national conference_provincial",
        "school_honours ministry department"
    };

    BigDecimal number(String of) {
        return Objects.requireNonNull(numbers.get(of), of);
    }

    List<Item> itemsOf(String input) {
        return Objects.requireNonNull(items.get(input), input);
    }

    static List<SyntheticCollege> list(int count, long seed) {
        Random random = new Random(seed);
        List<SyntheticCollege> colleges = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            colleges.add(one(i, random));
        }
        return colleges;
    }

    private static SyntheticCollege one(int i, Random random) {
        Map<String, BigDecimal> numbers = new LinkedHashMap<>();
        for (String spec : NUMBERS) {
            String[] parts = spec.split(" ");
            int places = Integer.parseInt(parts[3]);
            long scale = BigDecimal.TEN.pow(places).longValueExact();
            long from = Long.parseLong(parts[1]) * scale;
            long to = Long.parseLong(parts[2]) * scale;
            numbers.put(parts[0], BigDecimal.valueOf(random.nextLong(from, to + 1), places));
        }
        numbers.put("serious_violations", BigDecimal.valueOf(i % 11 == 5 ? 1 : 0));
        numbers.put("moral_grade_d", BigDecimal.valueOf(i % 13 == 7 ? 1 : 0));
        numbers.put("major_incidents", BigDecimal.valueOf(i % 17 == 9 ? 1 : 0));
        numbers.put("new_top_talents", BigDecimal.valueOf(i % 7 == 3 ? 1 : 0));
        Map<String, List<Item>> items = new LinkedHashMap<>();
        for (String spec : LISTS) {
            items.put(spec.substring(0, spec.indexOf(' ')), awards(spec.substring(spec.indexOf(' ') + 1), random));
        }
        items.put("contributions", List.of(new Item("recognised", "", "", BigDecimal.valueOf(random.nextInt(8)))));
        items.put("student_answers", answers(random));
        items.put("staff_answers", answers(random));
        List<BigDecimal> marks = new ArrayList<>();
        for (int k = 0; k < 3 + i % 4; k++) {
            marks.add(BigDecimal.valueOf(random.nextInt(600, 1001), 1));
        }
        return new SyntheticCollege("学院" + i, KINDS.get(i % KINDS.size()), numbers, items, marks);
    }

    private static List<Item> awards(String spec, Random random) {
        String[] parts = spec.split("/");
        int ranks = parts.length == 1 ? 0 : Integer.parseInt(parts[1]);
        List<Item> items = new ArrayList<>();
        for (String level : parts[0].split(" ")) {
            for (int k = random.nextInt(3); k > 0; k--) {
                String rank = ranks == 0 ? "" : String.valueOf(1 + random.nextInt(ranks));
                String project = random.nextBoolean() ? "p" + random.nextInt(3) : "";
                BigDecimal amount =
                        level.equals("signed") ? BigDecimal.valueOf(random.nextInt(0, 101), 2) : BigDecimal.ONE;
                items.add(new Item(level, rank, project, amount));
            }
        }
        return items;
    }

    private static List<Item> answers(Random random) {
        List<Item> answers = new ArrayList<>();
        for (int question = 1; question <= 4; question++) {
            int very = random.nextInt(2000, 7000);
            int satisfied = random.nextInt(0, 10000 - very);
            int basic = random.nextInt(0, 10001 - very - satisfied);
            answers.add(new Item("very_satisfied", "", "q" + question, BigDecimal.valueOf(very, 4)));
            answers.add(new Item("satisfied", "", "q" + question, BigDecimal.valueOf(satisfied, 4)));
            answers.add(new Item("basically_satisfied", "", "q" + question, BigDecimal.valueOf(basic, 4)));
        }
        return answers;
    }
}
