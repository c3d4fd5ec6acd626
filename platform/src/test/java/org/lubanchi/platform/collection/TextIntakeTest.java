package org.lubanchi.platform.collection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lubanchi.engine.kernel.Failure;
import org.lubanchi.engine.kernel.Issue;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.engine.kernel.ReportYear;
import org.lubanchi.platform.RunningPlatform;
import org.lubanchi.platform.audit.AuditTrail.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A table that comes as text becomes a version, or nothing happens; it is held against the other tables as a workbook is. */
class TextIntakeTest {
    private static final Actor REPORTER = new Actor("reporter-1");
    private static final OrgUnitId UNIT = new OrgUnitId("s1");
    private static final String CLASSES = "training_class";
    private static final String HEADS = "培训项目,班次编号,学时,开班日期,结班日期,培训收入（元）";
    private static final Charset CHINESE = Charset.forName("GB18030");

    private final Intake intake = RunningPlatform.bean(Intake.class);

    @TempDir
    private Path temporary;

    @Test
    void headsMayStandInAnyOrderAndNamesInTheOldEncoding() throws IOException {
        Intake.Receipt inUtf8 = take(2120, StandardCharsets.UTF_8, row("电工", "c1", "40", "2120-03-01", "2120-03-09"));
        assertThat(inUtf8.issues()).isEmpty();
        assertThat(inUtf8.versions()).containsExactly(new Intake.Taken(CLASSES, 1, 1, true));
        Intake.Receipt again = take(2120, CHINESE, row("电工", "c1", "40", "2120-03-01", "2120-03-09"));
        assertThat(again.versions())
                .as("the same rows in another encoding are the same version")
                .containsExactly(new Intake.Taken(CLASSES, 1, 1, false));
    }

    @Test
    void whatIsOddIsReadAsInAWorkbookAndBlankRowsAreNone() throws IOException {
        Intake.Receipt receipt = take(
                2121,
                StandardCharsets.UTF_8,
                row("电工", "c1", "４０", "2121/3/1", "2121年3月9日"),
                ",,,,,",
                row("焊工", "c2", "8", "2121-04-01", "2121-04-02"));
        assertThat(receipt.versions()).containsExactly(new Intake.Taken(CLASSES, 1, 2, true));
        assertThat(receipt.issues()).extracting(Issue::code).containsExactly("training.class-hours-at-least-32");
    }

    @Test
    void aBrokenBlockingRuleStopsTheTextAtItsCellAndStoresNothing() {
        assertThatThrownBy(() -> take(
                        2122,
                        StandardCharsets.UTF_8,
                        row("电工", "c1", "40", "2122-03-01", "2122-03-09"),
                        row("电工", "c2", "40", "2122-03-01", "2122-01-09"),
                        row("电工", "c2", "四十", "2122-03-01", "2122-03-09")))
                .isInstanceOfSatisfying(Failure.class, failure -> {
                    assertThat(failure.issues())
                            .extracting(Issue::code)
                            .contains("training.dates-ordered")
                            .hasSizeGreaterThan(1);
                    assertThat(failure.issues().getFirst().where().text()).contains("classes-2122.csv");
                });
        assertThat(RunningPlatform.bean(JdbcClient.class)
                        .sql("select count(*) from collection.table_version where round = 'shaoxing-2122'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void aTextThatContradictsWhatWasTakenInBeforeIsStopped() throws IOException {
        take(2123, "programme_offering", """
            专业代码,培养类型,招生数,在校生数,毕业生数,升学人数,就业人数
            710201,three_year,2,120,38,20,15
            """);
        String one = """
            学籍号,学生类别,专业代码,培养类型,是否本市生源,是否本省生源,是否农村生源
            N1,secondary_vocational,710201,three_year,是,是,否
            """;
        assertThatThrownBy(() -> take(2123, "new_entrant", one))
                .isInstanceOfSatisfying(
                        Failure.class,
                        failure -> assertThat(failure.issues())
                                .extracting(Issue::code)
                                .containsExactly("cross-check.offering_entrants_are_the_entrants"));
        assertThat(take(
                                2123,
                                "new_entrant",
                                one
                                        + one.lines()
                                                .skip(1)
                                                .findFirst()
                                                .orElseThrow()
                                                .replace("N1", "N2"))
                        .versions())
                .containsExactly(new Intake.Taken("new_entrant", 1, 2, true));
    }

    @Test
    void whatIsNoListIsRefusedWithTheWayToSendIt() throws IOException {
        Path any = text("a.csv", "a\n1\n");
        ReportYear year = new ReportYear(2124);
        assertThatThrownBy(() -> intake.take(new TextTable(any, UNIT, year, "campus_and_resources"), REPORTER, false))
                .isInstanceOfSatisfying(
                        Failure.class,
                        failure ->
                                assertThat(failure.issues().getFirst().code()).isEqualTo("collection.form-as-text"));
        assertThatThrownBy(() -> intake.take(new TextTable(any, UNIT, year, "programme_offerin"), REPORTER, false))
                .isInstanceOfSatisfying(
                        Failure.class,
                        failure -> assertThat(
                                        failure.issues().getFirst().remedy().zh())
                                .contains("programme_offering"));
    }

    private static String row(String... cells) {
        return String.join(",", List.of(cells)) + ",100";
    }

    private Intake.Receipt take(int year, Charset charset, String... rows) throws IOException {
        Path file = temporary.resolve("classes-" + year + ".csv");
        Files.writeString(file, HEADS + "\n" + String.join("\n", rows) + "\n", charset);
        return intake.take(new TextTable(file, UNIT, new ReportYear(year), CLASSES), REPORTER, false);
    }

    private Intake.Receipt take(int year, String table, String content) throws IOException {
        return intake.take(
                new TextTable(text(table + ".csv", content), UNIT, new ReportYear(year), table), REPORTER, false);
    }

    private Path text(String name, String content) throws IOException {
        return Files.writeString(temporary.resolve(name), content);
    }
}
