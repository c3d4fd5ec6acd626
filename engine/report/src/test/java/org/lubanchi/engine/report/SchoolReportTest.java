package org.lubanchi.engine.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lubanchi.engine.definitions.Catalogue;
import org.lubanchi.engine.definitions.UnitKind;
import org.lubanchi.engine.definitions.reading.CatalogueReader;
import org.lubanchi.engine.definitions.report.ReportOutline;
import org.lubanchi.engine.document.Block;
import org.lubanchi.engine.document.Document;
import org.lubanchi.engine.expression.Truth;
import org.lubanchi.engine.kernel.FactKey;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.engine.kernel.MissingReason;
import org.lubanchi.engine.kernel.Observed;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.engine.kernel.Quantity;
import org.lubanchi.engine.kernel.ReportYear;

/** The project's outlines for schools, provinces and enterprises, with invented figures. */
class SchoolReportTest {
    private static final Catalogue CATALOGUE = catalogue();
    private static final OrgUnitId SCHOOL = new OrgUnitId("sx-s01");
    private static final ReportYear YEAR = new ReportYear(2023);

    private static Catalogue catalogue() {
        try {
            return switch (CatalogueReader.read(Path.of("../../definitions"))) {
                case CatalogueReader.Result.Read read -> read.catalogue();
                case CatalogueReader.Result.Rejected rejected -> throw new IllegalStateException(rejected.toString());
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ReportOutline outline(String id) {
        return Objects.requireNonNull(CATALOGUE.reports().get(id));
    }

    /** Every indicator is 20 this year and 10 before, but for those that are absent. */
    private static FactSource without(String... absent) {
        Set<String> missing = Set.of(absent);
        return key -> missing.contains(key.indicator())
                ? Observed.missing(MissingReason.NOT_REPORTED)
                : Observed.of(new Quantity(
                        new BigDecimal(key.year().equals(YEAR) ? 20 : 10),
                        CATALOGUE.requireIndicator(key.indicator()).unit()));
    }

    private static FactSource nothing() {
        return _ -> Observed.missing(MissingReason.NOT_COLLECTED);
    }

    private static WrittenReport written(String outline, FactSource facts, String partner) {
        ReportRequest request = new ReportRequest(
                SCHOOL,
                new LocalText("某校", "A school"),
                partner,
                YEAR,
                LocalDate.of(2024, 3, 1),
                false,
                List.of(),
                List.of());
        return ReportWriter.writeSections(CATALOGUE, outline(outline), facts, request);
    }

    private static String text(Document document) {
        StringBuilder text = new StringBuilder();
        document.blocks().forEach(block -> text.append(block.plainText()).append('\n'));
        return text.toString();
    }

    private static List<String> numbered(WrittenReport report) {
        return report.sections().stream()
                .map(WrittenSection::heading)
                .filter(heading -> heading.level() == 1 && !heading.number().isEmpty())
                .map(heading -> heading.number() + " " + heading.plainText())
                .toList();
    }

    @Test
    void theSchoolsChaptersAreTheSevenOfTheYear() {
        assertThat(numbered(written("school_quality_report", without(), "")))
                .containsExactly("1 人才培养", "2 服务贡献", "3 文化传承", "4 国际合作", "5 产教融合", "6 发展保障", "7 面临挑战");
        assertThat(numbered(written("province_quality_report", without(), "")))
                .containsExactly("1 人才培养", "2 服务贡献", "3 文化传承", "4 国际合作", "5 产教融合", "6 发展保障", "7 面临挑战");
    }

    @Test
    void whatIsThereIsSaidAndNothingIsMissed() {
        String all = text(written("school_quality_report", without(), "").document());
        assertThat(all).contains("学校现有在校生 20 人").contains("比上年的 10 人增加").doesNotContain("未成文的数据");
    }

    @Test
    void aSentenceWithoutItsFigureIsLeftOutAndTheSectionSaysSo() {
        WrittenReport report = written("school_quality_report", without("books_per_student", "campus_area"), "");
        String profile = section(report, "profile");
        assertThat(profile).doesNotContain("校园占地 ").contains("未成文的数据：校园占地面积（未填报）。");
        String conditions = section(report, "conditions");
        assertThat(conditions).doesNotContain("册").contains("生均用地面积 20").contains("生均纸质图书（未填报）");
    }

    @Test
    void aReportWithoutAnyDataIsNoReportOfZeros() {
        WrittenReport report = written("school_quality_report", nothing(), "");
        for (WrittenSection section : report.sections()) {
            if (!section.section().id().equals("appendices")) {
                assertThat(section.blocks())
                        .as(section.section().id())
                        .allSatisfy(block -> assertThat(block).isInstanceOf(Block.Paragraph.class))
                        .allSatisfy(block -> assertThat(block.plainText()).doesNotContainPattern("\\d"));
            }
        }
        assertThat(section(report, "party")).isEqualTo("本节由党委办公室撰写，尚未写。");
    }

    private static String section(WrittenReport report, String id) {
        StringBuilder text = new StringBuilder();
        report.find(id).orElseThrow().blocks().forEach(block -> text.append(block.plainText()));
        return text.toString();
    }

    @Test
    void aReportWrittenWithAnEnterpriseNamesBothOnItsCover() {
        WrittenReport report = written("enterprise_participation_report", without(), "某黄酒集团");
        assertThat(report.meta().title()).isEqualTo("某黄酒集团参与职业教育人才培养年度报告");
        assertThat(report.meta().publisher()).isEqualTo("某黄酒集团、某校");
        assertThat(outline("enterprise_participation_report").findObligation(2023))
                .isEmpty();
    }

    @Test
    void aSchoolWithGraduatesMustReportAndFrom2024EverySchool() {
        ReportOutline outline = outline("school_quality_report");
        assertThat(Obligations.judge(outline, SCHOOL, YEAR, without())).isEqualTo(Truth.TRUE);
        assertThat(Obligations.judge(
                        outline,
                        SCHOOL,
                        YEAR,
                        key -> Observed.of(new Quantity(
                                BigDecimal.ZERO,
                                CATALOGUE.requireIndicator(key.indicator()).unit()))))
                .isEqualTo(Truth.FALSE);
        assertThat(Obligations.judge(outline, SCHOOL, YEAR, nothing())).isEqualTo(Truth.NOT_JUDGED);
        assertThat(Obligations.judge(outline, SCHOOL, new ReportYear(2024), nothing()))
                .isEqualTo(Truth.TRUE);
        assertThat(outline.findObligation(2022)).isEmpty();
    }

    @Test
    void everyOutlineSaysWhatMustBeWrittenAndByWhom() {
        for (UnitKind kind : List.of(UnitKind.SCHOOL, UnitKind.CITY, UnitKind.PROVINCE)) {
            for (ReportOutline outline : CATALOGUE.listOutlines(kind, 2023)) {
                assertThat(outline.sections())
                        .as(outline.id())
                        .anyMatch(section -> section.writing().required()
                                && section.writing().by().isPresent());
            }
        }
    }

    @Test
    void keysAreOfTheSchool() {
        assertThat(written("school_quality_report", without(), "").document().listFactRuns())
                .isNotEmpty()
                .allMatch(run -> run.anchor().key().unit().equals(SCHOOL))
                .extracting(run -> run.anchor().key())
                .contains(new FactKey("enrolment", SCHOOL, YEAR));
    }
}
