package org.lubanchi.testing.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lubanchi.adapter.office.workbook.WorkbookIntake;
import org.lubanchi.adapter.office.workbook.WorkbookReading;
import org.lubanchi.engine.document.FactRun;
import org.lubanchi.engine.indicator.Figures;
import org.lubanchi.engine.kernel.FactKey;
import org.lubanchi.engine.kernel.Issue;
import org.lubanchi.engine.kernel.Language;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.engine.kernel.Quantity;
import org.lubanchi.engine.kernel.ReportYear;
import org.lubanchi.engine.validation.RowValidator;

/** A measure, an indicator, a sentence and a rule come in by files alone: the example of the handbook, done. */
class FilesOnlyTest {
    @TempDir
    private Path folder = Path.of(".");

    @Test
    void aMeasureAnIndicatorAndASentenceAreFiles() throws IOException {
        Path definitions = Definitions.copy(folder);
        addThreeFiles(definitions);

        try (Line line = new Line(folder, definitions)) {
            line.loadYear(2022, 3);
            line.loadYear(2023, 3);
            Figures figures = line.figures();
            FactKey key = new FactKey("young_teacher_share", new OrgUnitId("muye"), new ReportYear(2023));
            Quantity share = figures.value(key).reported().orElseThrow();
            assertThat(share.amount()).isBetween(BigDecimal.ONE, new BigDecimal(100));
            assertThat(line.report(figures, 2023).listFactRuns().stream()
                            .map(FactRun::anchor)
                            .map(anchor -> anchor.key().indicator()))
                    .contains("young_teacher_share");
        }
    }

    @Test
    void aRuleIsAFile() throws IOException {
        Path definitions = Definitions.copy(folder);
        Files.writeString(definitions.resolve("rules/campus_and_resources/books_at_least.yaml"), """
                rule: campus.books-at-least
                severity: explainable
                on: campus_and_resources
                check: printed_books >= 1000
                say: { zh: "纸质图书 {printed_books} 册，少于 1,000 册，请核对单位是不是万册。", en: "{printed_books} printed books are fewer than 1,000; please check the unit." }
                source: lubanchi.reporting-guide
                from: 2021
                examples:
                  - { given: { printed_books: 1000 }, expect: pass }
                  - { given: { printed_books: 999 }, expect: fail }
                  - { given: { printed_books: not_reported }, expect: not_judged }
                """);
        try (Line line = new Line(folder, definitions)) {
            List<String> row = List.of("public", "30000", "20000", "5000000", "12", "100", "30");
            Path file = line.workbook("s1", 2023, Map.of("campus_and_resources", List.of(row)));
            WorkbookReading reading = WorkbookIntake.read(
                    file, List.copyOf(line.catalogue.tables().values()), line.catalogue::requireCodeList);
            List<Issue> issues = new RowValidator(line.catalogue::requireSource, line.catalogue::requireCodeList)
                    .validate(
                            line.catalogue.rules().values(),
                            reading.tables().getFirst(),
                            reading.stamp().year());
            assertThat(issues.stream().map(issue -> issue.text(Language.ZH)))
                    .anySatisfy(text -> assertThat(text).contains("纸质图书 12 册", "E8"));
        }
    }

    private static void addThreeFiles(Path definitions) throws IOException {
        Files.writeString(definitions.resolve("measures/teacher/teachers_young.yaml"), """
                measure: teachers_young
                label: { zh: 1980 年及以后出生的专任教师, en: Full-time teachers born in 1980 or later }
                unit: person
                table: teacher
                aggregate: count
                where: "staff_kind = 'full_time_teacher' and birth_year >= 1980"
                missing: leave_out
                source: lubanchi.reporting-guide
                from: 2021
                """);
        Files.writeString(definitions.resolve("indicators/basic_conditions/young_teacher_share.yaml"), """
                indicator: young_teacher_share
                label: { zh: 青年教师占比, en: Share of young teachers }
                unit: percent
                missing: pass_on
                display: { decimals: 1, rounding: half_up }
                dimension: basic_conditions
                coverage: { zh: 9 月 1 日在岗的专任教师, en: Full-time teachers in post on 1 September }
                versions:
                  - from: 2021
                    source: lubanchi.reporting-guide
                    formula: teachers_young / teachers
                examples:
                  - { name: half of them, given: { teachers_young: 20, teachers: 40 }, expect: 50 }
                  - { name: none is zero, given: { teachers_young: 0, teachers: 40 }, expect: 0 }
                  - { name: not reported stays so, given: { teachers_young: not_reported, teachers: 40 }, expect: not_reported }
                """);
        Path section = definitions.resolve("reports/city_quality_report/teachers.yaml");
        Files.writeString(
                section,
                Files.readString(section)
                        .replaceFirst(
                                "  - paragraph:\n",
                                "  - paragraph:\n      - say: \"青年教师占专任教师的 {young_teacher_share}%。\"\n"));
    }
}
