package org.lubanchi.engine.evaluation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The Jiangxi assessment by hand: written from the rules in words, point by point, sharing nothing with the engine but the
 * synthetic colleges. Every scored part is rounded to two places, as the scheme says.
 */
final class HandComputation {
    private static final MathContext MANY = new MathContext(60);
    private final List<SyntheticCollege> all;

    HandComputation(List<SyntheticCollege> all) {
        this.all = all;
    }

    private static BigDecimal d(String text) {
        return new BigDecimal(text);
    }

    private static BigDecimal two(BigDecimal value) {
        return value.setScale(2, RoundingMode.HALF_UP);
    }

    private static BigDecimal n(SyntheticCollege s, String name) {
        return s.number(name);
    }

    private static BigDecimal div(BigDecimal a, BigDecimal b) {
        return a.divide(b, MANY);
    }

    private static boolean is(SyntheticCollege s, String... kinds) {
        return List.of(kinds).contains(s.kind());
    }

    /** The 37 points of a college, and what the bonus and the penalty give. */
    Map<String, BigDecimal> points(SyntheticCollege s) {
        Map<String, BigDecimal> p = new LinkedHashMap<>();
        dimensionA(s, p);
        dimensionB(s, p);
        teachers(s, p);
        practice(s, p);
        dimensionC(s, p);
        awards(s, p);
        service(s, p);
        dimensionD(s, p);
        opinions(s, p);
        return p;
    }

    private void dimensionA(SyntheticCollege s, Map<String, BigDecimal> p) {
        BigDecimal ideology =
                n(s, "ideology_score").compareTo(d("60")) < 0 ? BigDecimal.ZERO : div(n(s, "ideology_score"), d("100"));
        BigDecimal projects = relative(
                s,
                d("1"),
                each -> ItemsByHand.sum(
                        each,
                        "party_projects",
                        "national_demonstration=6 national_model=3 national_listed=1 provincial_demonstration=3 "
                                + "innovation_base=2"));
        BigDecimal other = d("3").subtract(n(s, "leader_violations").multiply(d("0.5")))
                .subtract(n(s, "staff_violations").multiply(d("0.3")))
                .subtract(n(s, "ethics_incidents").multiply(d("0.5")))
                .max(BigDecimal.ZERO);
        if (n(s, "serious_violations").signum() > 0) {
            other = BigDecimal.ZERO;
        }
        p.put("R1", two(ideology).add(two(projects)).add(two(other)));
        BigDecimal moral = relative(s, d("4"), each -> n(each, "moral_score"));
        p.put("R2", n(s, "moral_grade_d").signum() > 0 ? two(BigDecimal.ZERO) : two(moral));
        p.put(
                "R3",
                two(d("3").subtract(n(s, "decision_breaches").multiply(d("0.2")))
                        .subtract(n(s, "recruitment_breaches").multiply(d("0.3")))
                        .subtract(n(s, "false_reports").multiply(d("0.5")))
                        .max(BigDecimal.ZERO)));
        BigDecimal safety = n(s, "safety_score");
        p.put(
                "R4",
                two(
                        safety.compareTo(d("60")) < 0
                                ? BigDecimal.ZERO
                                : relative(s, d("3"), each -> n(each, "safety_score"))));
    }

    private static BigDecimal between(BigDecimal v, String qualified, String restricted, String weight) {
        if (v.compareTo(d(qualified)) >= 0) {
            return d(weight);
        }
        return v.compareTo(d(restricted)) < 0 ? BigDecimal.ZERO : div(v.multiply(d(weight)), d(qualified));
    }

    private void dimensionB(SyntheticCollege s, Map<String, BigDecimal> p) {
        boolean cheap = is(s, "languages_finance_law", "sports", "arts");
        p.put(
                "R5",
                two(between(
                        n(s, "college_equipment_per_student"), cheap ? "3000" : "4000", cheap ? "2000" : "2500", "3")));
        String room = is(s, "engineering", "agriculture_forestry", "medical")
                ? "16 9"
                : is(s, "languages_finance_law") ? "9 5" : is(s, "sports") ? "22 13" : is(s, "arts") ? "18 11" : "14 8";
        p.put("R6", two(between(n(s, "college_room_per_student"), room.split(" ")[0], room.split(" ")[1], "3")));
        p.put(
                "R7",
                two(div(
                        n(s, "college_appropriation_per_student")
                                .min(d("12000"))
                                .multiply(d("2")),
                        d("12000"))));
        Function<SyntheticCollege, BigDecimal> income =
                each -> n(each, "appropriation_received").add(n(each, "tuition_received"));
        p.put(
                "R8",
                two(relative(
                        s,
                        d("3"),
                        each -> div(
                                n(each, "daily_teaching_cost").add(n(each, "equipment_purchase")),
                                income.apply(each)))));
        p.put("R9", two(relative(s, d("2"), each -> div(n(each, "teacher_training_cost"), income.apply(each)))));
    }

    private void teachers(SyntheticCollege s, Map<String, BigDecimal> p) {
        BigDecimal ratio = n(s, "college_student_teacher_ratio");
        String marks = is(s, "medical")
                ? "16 22"
                : is(s, "languages_finance_law") ? "18 23" : is(s, "sports", "arts") ? "13 17" : "18 22";
        BigDecimal good = d(marks.split(" ")[0]);
        BigDecimal bad = d(marks.split(" ")[1]);
        p.put(
                "R10",
                two(
                        ratio.compareTo(good) <= 0
                                ? d("3")
                                : ratio.compareTo(bad) > 0 ? BigDecimal.ZERO : div(good.multiply(d("3")), ratio)));
        p.put(
                "R11",
                two(between(n(s, "college_dual_share"), "60", "30", "2"))
                        .add(two(between(n(s, "college_master_share"), "15", "5", "1"))));
        p.put(
                "R12",
                n(s, "new_top_talents").signum() > 0
                        ? d("2.00")
                        : two(relative(
                                s,
                                d("2"),
                                each -> ItemsByHand.once(
                                        each,
                                        "talents",
                                        "class_three=3 class_four=2 class_five=1.5 doctor_under_55=1"))));
    }

    private void practice(SyntheticCollege s, Map<String, BigDecimal> p) {
        BigDecimal partners = n(s, "partners_large").add(n(s, "partners_other").multiply(d("0.5")));
        p.put("R13", two(between(div(partners, n(s, "college_programmes")), "3", "1", "2")));
        p.put("R14", two(between(div(n(s, "off_campus_bases"), n(s, "college_programmes")), "2", "1", "3")));
        p.put("R15", two(ItemsByHand.highest(s, "virtual_base_levels", "national=2 provincial=1")));
        p.put("R16", two(ItemsByHand.highest(s, "digital_campus_levels", "ministry=1 provincial=0.5")));
        p.put(
                "R17",
                two(ItemsByHand.sum(
                                s,
                                "diagnosis_parts",
                                "platform=1 school=0.2 programme=0.2 course=0.2 teacher=0.2 student=0.2")
                        .min(d("2"))));
    }

    private void dimensionC(SyntheticCollege s, Map<String, BigDecimal> p) {
        BigDecimal mark = is(s, "teacher_training", "languages_finance_law") ? d("0.1") : d("0.4");
        BigDecimal programmes = div(n(s, "chain_programmes"), n(s, "college_programmes"));
        BigDecimal entrants = div(
                n(s, "chain_entrants_a")
                        .multiply(d("3"))
                        .add(n(s, "chain_entrants_b").multiply(d("2")))
                        .add(n(s, "chain_entrants_c")),
                n(s, "college_entrants"));
        p.put(
                "R18",
                two(div(programmes.multiply(d("2")), mark).min(d("2")))
                        .add(two(div(entrants.multiply(d("2")), mark).min(d("2")))));
        p.put(
                "R19",
                two(ItemsByHand.sum(s, "programme_groups_built", "national=4 provincial=1")
                        .min(d("4"))));
        p.put(
                "R20",
                two(relative(s, d("2"), each -> ItemsByHand.sum(each, "fine_courses", "national=3 provincial=1"))));
    }

    private void awards(SyntheticCollege s, Map<String, BigDecimal> p) {
        p.put(
                "R21",
                two(relative(
                        s,
                        d("1"),
                        each -> ItemsByHand.ranked(
                                each,
                                "textbooks_awarded",
                                "national_special=4 national_first=3 national_second=2 provincial_special=1.5 "
                                        + "provincial_second=0.5",
                                "1 0.5 0.3"))));
        p.put(
                "R22",
                two(relative(
                        s,
                        d("2"),
                        each -> ItemsByHand.ranked(
                                each, "resource_libraries", "national=3 national_part=2 provincial=1", "1 0.8 0.5"))));
        p.put(
                "R23",
                two(relative(
                        s,
                        d("4"),
                        each -> ItemsByHand.sum(
                                each,
                                "contest_awards",
                                "international_first=7 national_first=4 national_third=2 provincial_skills=1.5 "
                                        + "provincial_other=1 teacher_addition=2 joint_addition=1.5"))));
        p.put(
                "R24",
                two(relative(
                        s,
                        d("3"),
                        each -> ItemsByHand.once(
                                each,
                                "college_teaching_awards",
                                "national_first=6 national_third=4 provincial_first=3 provincial_third=1 "
                                        + "joined_second=2"))));
    }

    private void service(SyntheticCollege s, Map<String, BigDecimal> p) {
        p.put(
                "R25",
                two(ItemsByHand.sum(s, "integration_bodies", "lead_national=3 lead_provincial=2 signed=1")
                        .min(d("5"))));
        p.put("R26", two(ItemsByHand.highest(s, "practice_projects", "national=2 provincial=1")));
        p.put(
                "R27",
                two(relative(s, d("1"), each -> ItemsByHand.sum(each, "research_projects", "ministry=2 prefecture=1")))
                        .add(two(income(s))));
        p.put(
                "R28",
                two(div(n(s, "college_training"), n(s, "college_enrolment")).min(d("1")))
                        .add(two(ItemsByHand.highest(s, "community_education", "national=1 provincial=0.5"))));
        BigDecimal transfers = n(s, "five_year_transfers").multiply(d("1.5")).add(n(s, "three_two_transfers"));
        p.put(
                "R29",
                two(div(transfers, n(s, "college_entrants")).multiply(d("2")).min(d("2"))));
        p.put(
                "R30",
                two(div(n(s, "tested_fields").multiply(d("2")), n(s, "offered_fields"))
                        .min(d("2"))));
    }

    /** Net income: sports and arts colleges get the mean of the others. */
    private BigDecimal income(SyntheticCollege s) {
        Function<SyntheticCollege, BigDecimal> counted = each -> n(each, "cooperation_income")
                .multiply(is(each, "teacher_training", "languages_finance_law") ? d("3") : d("1"));
        if (!is(s, "sports", "arts")) {
            return relative(s, d("2"), counted);
        }
        BigDecimal sum = BigDecimal.ZERO;
        int others = 0;
        for (SyntheticCollege each : all) {
            if (!is(each, "sports", "arts")) {
                sum = sum.add(relative(each, d("2"), counted));
                others++;
            }
        }
        return div(sum, BigDecimal.valueOf(others));
    }

    private void dimensionD(SyntheticCollege s, Map<String, BigDecimal> p) {
        p.put(
                "R31",
                two(relative(
                        s,
                        d("1"),
                        each -> ItemsByHand.once(each, "teacher_honours", "first=4 second=3 third=2 fourth=1"))));
        p.put(
                "R32",
                two(relative(
                                s,
                                d("0.6"),
                                each -> ItemsByHand.sum(
                                        each,
                                        "media_reports",
                                        "national=3 provincial=1.5 conference_national=1 conference_provincial=0.5")))
                        .add(two(relative(
                                s,
                                d("0.4"),
                                each -> ItemsByHand.sum(each, "school_honours", "ministry=3 department=1")))));
        BigDecimal below = d("83.84").subtract(n(s, "destination_rate"));
        BigDecimal placed = below.signum() <= 0
                ? d("2")
                : below.compareTo(d("5")) < 0 ? d("1.8") : below.compareTo(d("10")) <= 0 ? d("1.6") : d("1.2");
        BigDecimal visits = n(s, "enterprise_visits").compareTo(d("100")) < 0
                ? BigDecimal.ZERO
                : relative(s, d("0.5"), each -> n(each, "enterprise_visits"));
        BigDecimal graduates = two(placed)
                .add(two(visits))
                .add(two(relative(s, d("0.5"), each -> n(each, "job_fairs"))))
                .subtract(n(s, "false_destinations").multiply(d("0.2")));
        p.put("R33", graduates.max(BigDecimal.ZERO));
    }

    private void opinions(SyntheticCollege s, Map<String, BigDecimal> p) {
        List<BigDecimal> marks = new ArrayList<>(s.marks());
        marks.sort(null);
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 1; i < marks.size() - 1; i++) {
            sum = sum.add(marks.get(i));
        }
        p.put("R34", two(div(sum.multiply(d("3")), BigDecimal.valueOf(100L * (marks.size() - 2)))));
        p.put("R35", two(satisfaction(s, "student_answers")));
        p.put("R36", two(satisfaction(s, "staff_answers")));
        BigDecimal most = all.stream()
                .map(each -> n(each, "opinion_score"))
                .reduce(BigDecimal::max)
                .orElseThrow();
        BigDecimal least = all.stream()
                .map(each -> n(each, "opinion_score"))
                .reduce(BigDecimal::min)
                .orElseThrow();
        p.put(
                "R37",
                n(s, "major_incidents").signum() > 0
                        ? two(BigDecimal.ZERO)
                        : two(div(most.subtract(n(s, "opinion_score")).multiply(d("2")), most.subtract(least))));
    }

    private static BigDecimal satisfaction(SyntheticCollege s, String input) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Item answer : s.itemsOf(input)) {
            String worth = answer.level().equals("very_satisfied")
                    ? "100"
                    : answer.level().equals("satisfied") ? "80" : "60";
            sum = sum.add(answer.amount().multiply(d(worth)));
        }
        return div(sum, d("4")).multiply(d("0.04"));
    }

    /** The total: 100 at most, five more or five less, nothing after a major incident. */
    BigDecimal total(SyntheticCollege s) {
        if (n(s, "major_incidents").signum() > 0) {
            return two(BigDecimal.ZERO);
        }
        BigDecimal sum = points(s).values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal bonus = s.itemsOf("contributions").getFirst().amount().min(d("5"));
        BigDecimal penalty = n(s, "abnormal_deaths").min(d("5"));
        return two(sum.add(bonus).subtract(penalty));
    }

    private BigDecimal relative(SyntheticCollege s, BigDecimal weight, Function<SyntheticCollege, BigDecimal> value) {
        BigDecimal best = BigDecimal.ZERO;
        for (SyntheticCollege each : all) {
            best = best.max(value.apply(each));
        }
        return div(value.apply(s).multiply(weight), best);
    }
}
