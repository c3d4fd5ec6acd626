package org.lubanchi.testing.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lubanchi.cli.LubanchiCommand;

/** The commands without a server, as somebody at a terminal uses them. */
class CommandLineTest {
    @TempDir
    private Path folder = Path.of(".");

    /** What a command printed, and its status. */
    private record Said(int status, String out, String err) {}

    private Said say(String... words) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        List<String> all = new ArrayList<>(List.of(words));
        all.add("--definitions=" + Line.DEFINITIONS);
        int status =
                LubanchiCommand.run(new PrintWriter(out, true), new PrintWriter(err, true), all.toArray(String[]::new));
        return new Said(status, out.toString(), err.toString());
    }

    private Said sayOnData(String... words) {
        return say(
                Stream.concat(Stream.of(words), Stream.of("--data=" + folder)).toArray(String[]::new));
    }

    @Test
    void computePrintsEveryIndicatorAndExplainLeadsToTheCell() throws IOException {
        try (Line line = new Line(folder)) {
            line.loadYear(2023, 3);
            Said computed = sayOnData("compute", "muye", "2023");
            assertThat(computed.status()).isZero();
            assertThat(computed.out().lines())
                    .hasSameSizeAs(line.catalogue.indicators().keySet())
                    .anyMatch(each -> each.matches("books_per_student\t生均纸质图书\t[\\d,.]+\t.+"));

            Said explained = sayOnData("explain", "indicator", "books_per_student", "muye", "2023");
            assertThat(explained.out()).contains("快照 muye-2023.1", "《s1-2023.xlsx》「校园与教学资源表」E8");
        }
    }

    @Test
    void aRuleIsTriedOnWhatWasSealedAndTellsWhomItWouldHit() throws IOException {
        try (Line line = new Line(folder)) {
            line.loadYear(2023, 3);
            Said tried = sayOnData("try-rule", "graduates.destinations-within-graduates");
            assertThat(tried.status()).as(tried.err()).isZero();
            assertThat(tried.out()).contains("muye-2023.1", "不符 0 行，涉及 0 个单位");
            assertThat(sayOnData("try-rule", "graduates.destinations-in-graduates")
                            .err())
                    .contains("没有规则", "graduates.destinations-within-graduates");
            Path mine = withRule("""
                rule: offerings.tried
                severity: explainable
                on: programme_offering
                check: "enrolment <= 1"
                at: enrolment
                say: { zh: "在校生 {enrolment} 人，多于 1 人", en: "{enrolment} students, more than 1" }
                source: lubanchi.reporting-guide
                from: 2090
                examples:
                  - { name: few, given: { enrolment: 1 }, expect: pass }
                  - { name: many, given: { enrolment: 2 }, expect: fail }
                  - { name: none told, given: { enrolment: not_reported }, expect: not_judged }
                """);
            StringWriter out = new StringWriter();
            int status = LubanchiCommand.run(
                    new PrintWriter(out, true),
                    new PrintWriter(out, true),
                    "try-rule",
                    "offerings.tried",
                    "--show=1",
                    "--definitions=" + mine,
                    "--data=" + folder);
            assertThat(status).as(out.toString()).isZero();
            assertThat(out.toString())
                    .as("a rule that will hold from 2090 is tried on 2023")
                    .contains("s1 ", "人，多于 1 人");
        }
    }

    /** The definitions with one rule more. */
    private Path withRule(String text) throws IOException {
        Path copy = folder.resolve("definitions-tried");
        try (Stream<Path> all = Files.walk(Line.DEFINITIONS)) {
            for (Path each : all.toList()) {
                Path to = copy.resolve(Line.DEFINITIONS.relativize(each).toString());
                if (Files.isDirectory(each)) {
                    Files.createDirectories(to);
                } else {
                    Files.copy(each, to);
                }
            }
        }
        Files.writeString(copy.resolve("rules/programme_offering/tried.yaml"), text);
        return copy;
    }

    @Test
    void aReportIsWrittenAndAPlaceInItCanBeAsked() throws IOException {
        try (Line line = new Line(folder)) {
            line.loadYear(2022, 3);
            line.loadYear(2023, 3);
        }
        Path out = folder.resolve("out");
        Said written = sayOnData("report", "muye", "2023", "--out", out.toString());
        Path word = out.resolve("quality-report-muye-2023.docx");
        assertThat(word).exists();
        assertThat(out.resolve("quality-report-muye-2023.html")).exists();
        if (written.status() == 0) {
            assertThat(out.resolve("quality-report-muye-2023.pdf")).exists();
        } else {
            assertThat(written.err())
                    .as("only a machine without fonts may fail, and says so")
                    .contains("字体");
        }
        String place = Files.readString(out.resolve("quality-report-muye-2023.html"))
                .replaceFirst("(?s).*?data-(?:anchor|fact)=\"([^\"]+)\".*", "$1");
        Said explained = sayOnData("explain", word + "#" + place);
        assertThat(explained.status()).as(place).isZero();
        assertThat(explained.out()).contains("#" + place, "印作「", "快照 muye-2023.1");
    }

    @Test
    void computeGivesOpenFormats() throws IOException {
        try (Line line = new Line(folder)) {
            line.loadYear(2023, 3);
            assertThat(sayOnData("compute", "muye", "2023", "--format", "csv").out())
                    .startsWith("indicator,indicator_zh");
            assertThat(sayOnData("compute", "muye", "2023", "--format", "csvw").out())
                    .contains("http://www.w3.org/ns/csvw");
            assertThat(sayOnData("compute", "muye", "2023", "--format", "sdmx-json")
                            .out())
                    .contains("\"OBS_STATUS\"");
        }
    }

    @Test
    void everyFigureOfEveryDocumentHasAVerdictOrAReason() throws IOException {
        try (Line line = new Line(folder)) {
            line.loadYear(2023, 3);
            int printed = line.catalogue.published().values().stream()
                    .mapToInt(List::size)
                    .sum();
            Said all = sayOnData("compare", "muye", "2023", "--document", "all");
            assertThat(all.status()).isZero();
            assertThat(all.out()).contains("共 " + printed + " 个");
            assertThat(all.out().lines().filter(each -> each.matches("\\d+\t.*")))
                    .hasSize(printed)
                    .allMatch(each -> !each.endsWith("\t无法计算"), "what is not computed says why");
            Said one = sayOnData("compare", "muye", "2023", "--document", "hangzhou.vocational-plan.2025");
            assertThat(one.out()).contains("共 5 个");
        }
        Said unknown = sayOnData("compare", "muye", "2023", "--document", "hangzhou.vocational-plan.2026");
        assertThat(unknown.status()).isNotZero();
        assertThat(unknown.err()).contains("是否想写 hangzhou.vocational-plan.2025");
    }

    @Test
    void whatCannotBeAskedIsToldInFivePartsAndWithAStatus() throws IOException {
        try (Line line = new Line(folder)) {
            line.loadYear(2023, 3);
        }
        Said unknown = sayOnData("compute", "muyee", "2023");
        assertThat(unknown.status()).isNotZero();
        assertThat(unknown.err()).contains("没有组织「muyee」", "是否想写 muye");
        assertThat(sayOnData("compute", "muye", "2019").err()).contains("2019", "2023");
        assertThat(sayOnData("explain", "indicator", "books_per_studnt", "muye", "2023")
                        .err())
                .contains("books_per_student");
        assertThat(sayOnData("explain", "nothing").err()).contains("indicator 指标 组织 年度");
    }

    @Test
    void aWorkbookIsJudgedWithoutBeingStored() throws IOException {
        try (Line line = new Line(folder)) {
            Path good = line.workbook(
                    "s1",
                    2023,
                    Map.of(
                            "programme_offering",
                            List.of(List.of("610101", "", "three_year", "30", "90", "20", "12", "8"))));
            Said judged = say("validate", good.toString());
            assertThat(judged.out()).contains("强制 0", "可以上报");
            assertThat(judged.status()).isZero();

            Path bad = line.workbook(
                    "s2",
                    2023,
                    Map.of(
                            "programme_offering",
                            List.of(List.of("610101", "", "three_year", "30", "90", "20", "15", "8"))));
            Said refused = say("validate", good.toString(), bad.toString());
            assertThat(refused.status()).isEqualTo(1);
            assertThat(refused.out()).contains("【强制】", "「专业设置表」G4", "不能上报", "可以上报");
            assertThat(line.lake.objects().list()).isEmpty();
        }
    }

    @Test
    void anEmptyWorkbookIsWrittenOnceAndReadsBackAsOurs() {
        Path out = folder.resolve("templates");
        Said written = say("template", "s1", "2023", "--name", "榫卯职业学校", "--out", out.toString());
        assertThat(written.status()).isZero();
        Path file = out.resolve("s1-2023.xlsx");
        assertThat(file).exists();
        assertThat(say("validate", file.toString()).out()).contains("榫卯职业学校 2023 年度");

        Said again = say("template", "s1", "2023", "--out", out.toString());
        assertThat(again.status()).isNotZero();
        assertThat(again.err()).contains("不会覆盖");
        assertThat(say("template", "s1", "2023", "--table", "techer", "--out", out.toString())
                        .err())
                .contains("是否想写 teacher");
    }

    @Test
    void aDefinitionIsBegunWhereItsIdSaysAndNeverWrittenOver() throws IOException {
        Path copy = Definitions.copy(folder);
        String[] begin = {"new", "indicator", "basic_conditions/books_and_more", "--definitions=" + copy};
        StringWriter out = new StringWriter();
        assertThat(LubanchiCommand.run(new PrintWriter(out), new PrintWriter(out), begin))
                .isZero();
        assertThat(copy.resolve("indicators/basic_conditions/books_and_more.yaml"))
                .exists();
        assertThat(LubanchiCommand.run(new PrintWriter(out), new PrintWriter(out), begin))
                .isNotZero();
        assertThat(LubanchiCommand.run(new PrintWriter(out), new PrintWriter(out), "validate", "--definitions=" + copy))
                .as(out.toString())
                .isZero();
        assertThat(LubanchiCommand.run(
                        new PrintWriter(out), new PrintWriter(out), "new", "rule", "../etc/x", "--definitions=" + copy))
                .isNotZero();
    }

    @Test
    void theDefinitionsAreCheckedAndTheirExamplesRun() {
        Said checked = say("validate");
        assertThat(checked.status()).isZero();
        assertThat(checked.out()).contains("采集表 ", "示例 ", "不符 0");
    }
}
