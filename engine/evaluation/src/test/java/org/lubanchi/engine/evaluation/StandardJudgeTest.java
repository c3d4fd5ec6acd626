package org.lubanchi.engine.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lubanchi.engine.definitions.Catalogue;
import org.lubanchi.engine.definitions.CodeList;
import org.lubanchi.engine.definitions.Source;
import org.lubanchi.engine.definitions.evaluation.Standard;
import org.lubanchi.engine.evaluation.standard.Card;
import org.lubanchi.engine.evaluation.standard.ConditionFinding;
import org.lubanchi.engine.evaluation.standard.ConditionVerdict;
import org.lubanchi.engine.evaluation.standard.Readings;
import org.lubanchi.engine.evaluation.standard.SchoolKinds;
import org.lubanchi.engine.evaluation.standard.StandardJudge;
import org.lubanchi.engine.evaluation.standard.StandardVerdict;
import org.lubanchi.engine.kernel.MissingReason;
import org.lubanchi.engine.kernel.Observed;
import org.lubanchi.engine.kernel.Quantity;

/** The nine monitored conditions of a school, absolute and per student, with what is missing. */
class StandardJudgeTest {
    private static final Catalogue CATALOGUE = RealDefinitions.catalogue();
    private final Standard nine =
            Objects.requireNonNull(CATALOGUE.evaluation().standards().get("operating_conditions_2022"));

    /** A school with so many students that just meets everything for 1,200. */
    private static Map<String, String> school(String students) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("students", students);
        values.put("teachers", "60");
        values.put("sum_land_counted", "40000");
        values.put("sum_floor_area_counted", "24000");
        values.put("sum_equipment_value", "3000000");
        values.put("sum_printed_books", "36000");
        return values;
    }

    private static Readings readings(Map<String, String> values) {
        return new Readings() {
            @Override
            public Observed<Quantity> indicator(String id) {
                var definition = CATALOGUE.findIndicator(id).orElseThrow();
                var formula = definition.versionIn(2023).orElseThrow().formula();
                return formula.evaluate(new org.lubanchi.engine.expression.Bindings() {
                            @Override
                            public Observed<org.lubanchi.engine.expression.Value> value(String name) {
                                return measure(name).map(org.lubanchi.engine.expression.Value.NumberValue::new);
                            }

                            @Override
                            public Observed<org.lubanchi.engine.expression.Value> prior(String name) {
                                return Observed.missing(MissingReason.NOT_COLLECTED);
                            }
                        })
                        .value()
                        .map(value -> ((org.lubanchi.engine.expression.Value.NumberValue) value)
                                .quantity()
                                .in(definition.unit()));
            }

            @Override
            public Observed<Quantity> measure(String id) {
                String value = values.get(id);
                return value == null
                        ? Observed.missing(MissingReason.NOT_REPORTED)
                        : Observed.of(new Quantity(
                                new BigDecimal(value),
                                CATALOGUE.requireMeasure(id).unit()));
            }
        };
    }

    private ConditionFinding finding(Map<String, String> values, String code) {
        return judge(values).findings().stream()
                .filter(each -> each.condition().code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private StandardVerdict judge(Map<String, String> values) {
        return StandardJudge.judge(nine, readings(values), Optional.empty());
    }

    private static String gap(ConditionFinding finding) {
        return finding.lacking()
                .map(each -> each.amount().stripTrailingZeros().toPlainString() + " "
                        + each.unit().symbol().zh())
                .orElse("—");
    }

    @Test
    void thereAreNineAndAllAreVerified() {
        assertThat(nine.conditions()).hasSize(9);
        assertThat(nine.conditions())
                .allSatisfy(each -> assertThat(each.evidence()).isEqualTo(Source.Status.VERIFIED));
    }

    @Test
    void aSchoolExactlyAtEveryThresholdMeetsThem() {
        assertThat(judge(school("1200")).verdict()).isEqualTo(ConditionVerdict.MET);
    }

    @Test
    void absoluteAndPerStudentThresholdsAreBothJudged() {
        StandardVerdict verdict = judge(school("1300"));
        assertThat(finding(school("1300"), "land").verdict()).isEqualTo(ConditionVerdict.MET);
        assertThat(gap(finding(school("1300"), "land_per_student"))).isEqualTo("2900 平方米");
        assertThat(gap(finding(school("1300"), "student_teacher_ratio"))).isEqualTo("5 人");
        assertThat(gap(finding(school("1300"), "books_per_student"))).isEqualTo("3000 册");
        assertThat(verdict.verdict()).isEqualTo(ConditionVerdict.NOT_MET);
    }

    @Test
    void whatIsMissingIsRoundedUpSoThatItSuffices() {
        assertThat(gap(finding(school("1301"), "student_teacher_ratio"))).isEqualTo("6 人");
    }

    @Test
    void anAbsoluteGapIsToldInItsOwnUnit() {
        Map<String, String> poor = school("1200");
        poor.put("sum_land_counted", "38760");
        assertThat(gap(finding(poor, "land"))).isEqualTo("1240 平方米");
        poor.put("sum_equipment_value", "2500000");
        assertThat(gap(finding(poor, "equipment"))).isEqualTo("50 万元");
    }

    @Test
    void missingDataIsNeitherMetNorUnmet() {
        Map<String, String> silent = school("1200");
        silent.remove("sum_printed_books");
        assertThat(finding(silent, "books_per_student").verdict()).isEqualTo(ConditionVerdict.NOT_JUDGED);
        assertThat(judge(silent).verdict()).isEqualTo(ConditionVerdict.NOT_JUDGED);
    }

    @Test
    void nobodyEnrolledCannotBeJudged() {
        assertThat(finding(school("0"), "land_per_student").verdict()).isEqualTo(ConditionVerdict.NOT_JUDGED);
    }

    @Test
    void anExemptSchoolIsNotJudged() {
        StandardVerdict verdict = StandardJudge.judge(nine, readings(school("9000")), Optional.of("founded_later"));
        assertThat(verdict.verdict()).isEqualTo(ConditionVerdict.EXEMPT);
        assertThat(StandardJudge.judge(nine, readings(school("9000")), Optional.of("unheard_of"))
                        .verdict())
                .isEqualTo(ConditionVerdict.NOT_MET);
    }

    @Test
    void oneConditionBeyondTheMarkIsYellowTwoOrThreeYearsRunningAreRed() {
        Standard.Cards rule = Objects.requireNonNull(
                        CATALOGUE.evaluation().standards().get("college_conditions_2004_engineering"))
                .cards()
                .orElseThrow();
        assertThat(Card.overYears(rule, List.of(0, 1, 1, 1, 0, 1)))
                .containsExactly(Card.NONE, Card.YELLOW, Card.YELLOW, Card.RED, Card.NONE, Card.YELLOW);
        assertThat(Card.overYears(rule, List.of(2))).containsExactly(Card.RED);
    }

    @Test
    void severalStandardsHoldForOneSchoolAtOnce() {
        assertThat(CATALOGUE.evaluation().listStandards("vocational_high", 2023))
                .extracting(Standard::id)
                .containsExactlyInAnyOrder("operating_conditions_2022", "setting_standard_2010");
        assertThat(CATALOGUE.evaluation().listStandards("vocational_high", 2015))
                .hasSize(1);
    }

    @Test
    void everyKindOfSchoolCanBeFoundFromWhatSchoolsReport() {
        List<String> kinds = CATALOGUE.requireCodeList("institution_kind").entries().stream()
                .map(CodeList.Entry::code)
                .filter(kind -> !kind.equals("attached_classes"))
                .toList();
        assertThat(kinds)
                .allSatisfy(kind ->
                        assertThat(CATALOGUE.findIndicator("schools_" + kind)).isPresent());
        Readings one = new Readings() {
            @Override
            public Observed<Quantity> indicator(String id) {
                BigDecimal count = id.equals("schools_specialised_secondary") ? BigDecimal.ONE : BigDecimal.ZERO;
                return Observed.of(new Quantity(
                        count, CATALOGUE.findIndicator(id).orElseThrow().unit()));
            }

            @Override
            public Observed<Quantity> measure(String id) {
                return Observed.missing(MissingReason.NOT_REPORTED);
            }
        };
        assertThat(SchoolKinds.find(CATALOGUE, one)).contains("specialised_secondary");
    }
}
