package org.lubanchi.platform.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lubanchi.adapter.office.workbook.FilledTable;
import org.lubanchi.adapter.office.workbook.WorkbookFiller;
import org.lubanchi.engine.definitions.Catalogue;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.engine.kernel.ReportYear;
import org.lubanchi.engine.sheet.WorkbookStamp;
import org.lubanchi.platform.RunningPlatform;
import org.lubanchi.platform.audit.AuditTrail;
import org.lubanchi.platform.catalogue.Definitions;
import org.lubanchi.platform.collection.DemonstrationPart;
import org.lubanchi.platform.training.TrainingClasses.ClassCase;
import org.lubanchi.platform.training.TrainingReckoning.Kind;
import org.lubanchi.platform.training.TrainingReckoning.Line;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What the demonstration shows of training, from workbooks as they are reported. */
class DemonstratedTrainingTest {
    private static final List<String> SCHOOLS = List.of("s1", "s2", "s3");
    private static final int YEAR = 2023;

    @BeforeAll
    static void load() throws IOException {
        Path files = Files.createTempDirectory("demo");
        Path folder = Files.createDirectories(files.resolve(String.valueOf(YEAR)));
        write(folder, "s1", true);
        write(folder, "s2", false);
        new TransactionTemplate(RunningPlatform.bean(PlatformTransactionManager.class))
                .executeWithoutResult(_ -> part().load(files));
    }

    private static DemonstrationPart part() {
        return RunningPlatform.context().getBeansOfType(DemonstrationPart.class).values().stream()
                .filter(one -> one.name().equals("training"))
                .findFirst()
                .orElseThrow();
    }

    private static void write(Path folder, String school, boolean details) throws IOException {
        Catalogue catalogue = RunningPlatform.bean(Definitions.class).catalogue();
        List<FilledTable> tables = new ArrayList<>(List.of(
                table(
                        catalogue,
                        "training_class",
                        List.of(
                                List.of("K1", "护理培训", "40", "2023-03-01", "2023-03-10", "8000.00"),
                                List.of("K2", "护理培训", "24", "2023-04-01", "2023-04-04", "100.00"),
                                List.of("K3", "焊工培训", "32", "2023-05-01", "2023-05-12", "#not_reported"))),
                table(
                        catalogue,
                        "training_participation",
                        List.of(
                                List.of("K1", "P000001", "veteran", "true"),
                                List.of("K1", "P001500", "other", "true"),
                                List.of("K1", "P000003", "other", "false"),
                                List.of("K2", "P000001", "veteran", "true"),
                                List.of("K3", "P000001", "veteran", "true")))));
        if (details) {
            tables.add(table(
                    catalogue,
                    "training_detail",
                    List.of(List.of("K1", "false", "Q", "40", "true", "true", "8000.00"))));
        }
        WorkbookStamp stamp = new WorkbookStamp(new OrgUnitId(school), school, new ReportYear(YEAR), "");
        try (OutputStream out = Files.newOutputStream(folder.resolve(school + ".xlsx"))) {
            WorkbookFiller.write(stamp, tables, catalogue::requireCodeList, out);
        }
    }

    private static FilledTable table(Catalogue catalogue, String table, List<List<String>> rows) {
        return new FilledTable(catalogue.requireTable(table), rows);
    }

    @Test
    void theReportedYearStandsClassByClassAndWhatIsTooShortDoesNotCount() {
        TrainingFigures.Year year = RunningPlatform.bean(TrainingFigures.class).year(SCHOOLS, YEAR);
        assertThat(year.totals().personTimes()).as("two schools, three of each").isEqualTo(6);
        assertThat(year.totals().uncounted()).isEqualTo(2);
        assertThat(year.byGroup().stream()
                        .mapToLong(TrainingFigures.Part::personTimes)
                        .sum())
                .isEqualTo(6);
        assertThat(year.byIndustry()).extracting(TrainingFigures.Part::code).contains("Q");
        assertThat(year.totals().doubled())
                .as("one person is known to both schools")
                .isEqualTo(1);
    }

    @Test
    void whoTookPartBecomesWhoCountsLineByLineAtTheCityAtASchoolAndInItsClasses() {
        TrainingReckoning reckoning = RunningPlatform.bean(TrainingReckoning.class);
        List<Line> city = reckoning.lines("s1", SCHOOLS, YEAR);
        assertThat(city).extracting(Line::personTimes).containsExactly(10L, 2L, 2L, 6L);
        assertThat(city).extracting(Line::classes).containsExactly(6L, 2L, 2L, 4L);
        assertThat(city.get(1).rule().orElseThrow().value()).startsWith("32");
        assertThat(city.getLast().personTimes())
                .isEqualTo(RunningPlatform.bean(TrainingFigures.class)
                        .year(SCHOOLS, YEAR)
                        .totals()
                        .personTimes());
        for (Line line : city) {
            long schools = 0;
            long classes = 0;
            for (TrainingFigures.Part part : reckoning.listSchools(line.kind(), SCHOOLS, YEAR)) {
                schools += part.personTimes();
                classes += reckoning.listClasses(line.kind(), part.code(), YEAR).stream()
                        .mapToLong(TrainingReckoning.Behind::personTimes)
                        .sum();
            }
            assertThat(schools).as(line.kind().code()).isEqualTo(line.personTimes());
            assertThat(classes).as(line.kind().code()).isEqualTo(line.personTimes());
        }
        assertThat(reckoning.listClasses(Kind.SHORT, "s1", YEAR))
                .extracting(TrainingReckoning.Behind::number)
                .containsExactly("K2");
    }

    @Test
    void aClassWithoutReportedIncomeIsNotLockedAndHasNoIncomeOfZero() {
        List<ClassCase> classes = RunningPlatform.bean(TrainingClasses.class).list(List.of("s1"), YEAR);
        assertThat(classes)
                .filteredOn(each -> each.plan().number().matches("K1|K2"))
                .extracting(ClassCase::state)
                .as("one that is too short to count was reported all the same")
                .containsExactly(ClassState.LOCKED, ClassState.LOCKED);
        ClassCase unknown = classes.stream()
                .filter(each -> each.plan().number().equals("K3"))
                .findFirst()
                .orElseThrow();
        assertThat(unknown.state()).isEqualTo(ClassState.COMPLETED);
        assertThat(unknown.plan().fee()).isPositive();
        assertThat(RunningPlatform.bean(TrainingMoney.class).listEntries(unknown.id()))
                .isEmpty();
    }

    @Test
    void classesOfTodayStandInEveryState() {
        LocalDate today = LocalDate.now(RunningPlatform.bean(Clock.class));
        TrainingClasses classes = RunningPlatform.bean(TrainingClasses.class);
        Set<ClassState> states = Stream.of(YEAR, today.getYear() - 1, today.getYear(), today.getYear() + 1)
                .flatMap(year -> classes.list(SCHOOLS, year).stream())
                .map(ClassCase::state)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(ClassState.class)));
        assertThat(states).containsExactlyInAnyOrder(ClassState.values());
        assertThat(classes.listOpen(""))
                .extracting(each -> each.plan().number())
                .contains("A02");
    }

    @Test
    void assessmentsStandFromAnnouncedToConfirmedAndCertificatesRestOnThem() {
        LocalDate today = LocalDate.now(RunningPlatform.bean(Clock.class));
        Assessments assessments = RunningPlatform.bean(Assessments.class);
        List<Assessments.Assessment> held = Stream.of(today.getYear() - 1, today.getYear(), today.getYear() + 1)
                .flatMap(year -> assessments.list(SCHOOLS, year).stream())
                .toList();
        assertThat(held)
                .extracting(Assessments.Assessment::state)
                .contains(AssessmentState.PLANNED, AssessmentState.ENROLLING, AssessmentState.CONFIRMED);
        assertThat(held)
                .filteredOn(each -> each.state() == AssessmentState.CONFIRMED)
                .isNotEmpty()
                .allSatisfy(each -> {
                    assertThat(each.counts().passed()).isLessThan(each.counts().candidates());
                    assertThat(each.counts().certified())
                            .isPositive()
                            .isLessThanOrEqualTo(each.counts().passed());
                });
    }

    @Test
    void everybodyHasAnInventedNumberThatFitsAndNothingOfItIsInTheAuditTrail() {
        List<String> masked = RunningPlatform.bean(JdbcClient.class)
                .sql("select distinct masked from training.trainee where masked like '990%'")
                .query((row, _) -> row.getString(1))
                .list();
        assertThat(masked).hasSizeGreaterThan(100).allMatch(number -> number.matches("990\\*{11}[0-9]{3}[0-9X]"));
        assertThat(RunningPlatform.bean(AuditTrail.class).verify().whole()).isTrue();
    }
}
