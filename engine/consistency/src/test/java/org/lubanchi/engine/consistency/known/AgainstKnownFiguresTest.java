package org.lubanchi.engine.consistency.known;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lubanchi.engine.consistency.CheckReport;
import org.lubanchi.engine.consistency.ConsistencyChecker;
import org.lubanchi.engine.consistency.finding.Finding;
import org.lubanchi.engine.consistency.finding.Outcome;
import org.lubanchi.engine.consistency.number.Interval;
import org.lubanchi.engine.consistency.reading.PlainTextReader;

/** Claims beside what is known: equal, rounding, differs, not computable. */
final class AgainstKnownFiguresTest {
    private static KnownFigure computed(String label, String value, String unit) {
        return new KnownFigure(
                label,
                KnownFigure.Provenance.COMPUTED,
                "快照 a1",
                Optional.of(new KnownFigure.Value(Interval.exact(new BigDecimal(value)), value, unit)),
                "");
    }

    private static final Map<String, List<KnownFigure>> KNOWN = Map.of(
            "中职学校在校生", List.of(computed("中职学校在校生", "46760", "人")),
            "实训设备总值", List.of(computed("实训设备总值", "3512.6", "万元")),
            "双师型教师比例", List.of(computed("双师型教师比例", "85.66", "%")),
            "生均图书",
                    List.of(
                            computed("生均图书", "46.594", "册/生"),
                            new KnownFigure(
                                    "生均图书",
                                    KnownFigure.Provenance.PUBLISHED,
                                    "年报 第 12 行 表2",
                                    Optional.of(new KnownFigure.Value(
                                            new Interval(new BigDecimal("45.15"), new BigDecimal("45.25")),
                                            "45.2",
                                            "册/生")),
                                    "")),
            "校企合作企业",
                    List.of(new KnownFigure(
                            "校企合作企业", KnownFigure.Provenance.COMPUTED, "快照 a1", Optional.empty(), "未填报")));

    private static CheckReport check(String text) {
        KnownFigures known = (label, year) -> year == 2023 ? KNOWN.getOrDefault(label, List.of()) : List.of();
        return ConsistencyChecker.withAllRelations(known).check(PlainTextReader.read("2023 年全市" + text + "\n", "例"));
    }

    private static List<Finding> told(CheckReport report) {
        return report.findings().stream()
                .filter(finding -> finding.main().relation().equals("known-figure"))
                .toList();
    }

    @Test
    void whatIsEqualIsToldAsHoldingOnly() {
        assertThat(told(check("中职学校在校生 46760 人。"))).isEmpty();
        assertThat(check("中职学校在校生 46760 人。").agreed()).isNotEmpty();
        assertThat(told(check("实训设备总值 3513 万元。"))).isEmpty();
        assertThat(told(check("实训设备总值 35126000 元。"))).isEmpty();
    }

    @Test
    void whatIsSaidOfOtherBodiesIsNotSetBesideOurs() {
        assertThat(told(check("平稳。2023 年全县中职学校在校生 1200 人。"))).isEmpty();
        assertThat(told(check("平稳。2023 年全市中职学校在校生 1200 人。"))).hasSize(1);
    }

    @Test
    void whatDiffersIsAnErrorWithBothValuesAndTheSource() {
        List<Finding> told = told(check("中职学校在校生 47660 人。"));
        assertThat(told).hasSize(1);
        assertThat(told.getFirst().main().outcome()).isEqualTo(Outcome.ERROR);
        assertThat(told.getFirst().main().said()).contains("47660", "46760", "快照 a1", "不一致");
    }

    @Test
    void whatDiffersInTheLastDigitIsANote() {
        List<Finding> told = told(check("双师型教师比例 85.6%。"));
        assertThat(told).hasSize(1);
        assertThat(told.getFirst().main().outcome()).isEqualTo(Outcome.NOTE);
    }

    @Test
    void computedAndPublishedAreJudgedApart() {
        List<Finding> told = told(check("生均图书 46.59 册。"));
        assertThat(told).hasSize(1);
        assertThat(told.getFirst().main().said()).contains("已刊载", "45.2", "第 12 行");
    }

    @Test
    void whatCannotBeComputedSaysWhy() {
        List<Finding> told = told(check("校企合作企业 120 家。"));
        assertThat(told).hasSize(1);
        assertThat(told.getFirst().main().outcome()).isEqualTo(Outcome.NOTE);
        assertThat(told.getFirst().main().said()).contains("无法计算", "未填报");
    }

    @Test
    void aNormOrAPlanIsNotCompared() {
        assertThat(told(check("应达到中职学校在校生 50000 人的规模。"))).isEmpty();
        assertThat(told(check("计划中职学校在校生 50000 人。"))).isEmpty();
    }

    @Test
    void anotherYearAnotherUnitAndANamedSchoolAreNotCompared() {
        assertThat(told(check("中职学校在校生 47660 所。"))).isEmpty();
        KnownFigures known = (label, _) -> KNOWN.getOrDefault(label, List.of());
        CheckReport ofSchool = ConsistencyChecker.withAllRelations(known)
                .check(PlainTextReader.read("2023 年湖滨职业中专中职学校在校生 900 人。\n", "例"));
        assertThat(told(ofSchool)).isEmpty();
    }
}
