package org.lubanchi.platform.collection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lubanchi.engine.kernel.Failure;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.engine.kernel.ReportYear;
import org.lubanchi.engine.warehouse.lake.Lake;
import org.lubanchi.engine.warehouse.lake.Manifest;
import org.lubanchi.platform.FilledForm;
import org.lubanchi.platform.RunningPlatform;
import org.lubanchi.platform.Visitor;
import org.lubanchi.platform.audit.AuditTrail;
import org.lubanchi.platform.audit.AuditTrail.Actor;
import org.lubanchi.platform.lake.CommitPoint;
import org.lubanchi.platform.lake.SealedSnapshot;
import org.lubanchi.platform.lake.StoredObject;
import org.lubanchi.platform.lake.Sweep;
import org.springframework.jdbc.core.simple.JdbcClient;

class CollectionTest {
    private static final OrgUnitId CITY = new OrgUnitId("shaoxing");
    private static final Actor REPORTER = new Actor("reporter-1");
    private static final Actor REVIEWER = new Actor("reviewer-1");
    private static final String FORM = FilledForm.TABLE;

    private final Intake intake = RunningPlatform.bean(Intake.class);
    private final Sealing sealing = RunningPlatform.bean(Sealing.class);
    private final Lake lake = RunningPlatform.bean(Lake.class);

    @TempDir
    private Path temporary;

    @Test
    void takesAWorkbookOnceAndAChangedOneAsTheNextVersion() throws IOException {
        Intake.Receipt first = intake.take(workbook("s1", 2031, "100"), REPORTER, false);
        assertThat(first.round()).isEqualTo("shaoxing-2031");
        assertThat(first.versions()).containsExactly(new Intake.Taken(FORM, 1, 1, true));
        assertThat(intake.take(workbook("s1", 2031, "100"), REPORTER, false).versions())
                .containsExactly(new Intake.Taken(FORM, 1, 1, false));
        assertThat(intake.take(workbook("s1", 2031, "101"), REPORTER, false).versions())
                .containsExactly(new Intake.Taken(FORM, 2, 1, true));
    }

    @Test
    void sealsWithSubmitterAndApproverAndSealsNothingTwice() throws IOException {
        intake.take(workbook("s1", 2032, "100"), REPORTER, false);
        SealedSnapshot sealed = sealing.seal(CITY, new ReportYear(2032), REVIEWER);
        assertThat(sealed.id()).isEqualTo("shaoxing-2032.1");
        assertThat(sealing.seal(CITY, new ReportYear(2032), REVIEWER)).isEqualTo(sealed);
        Manifest manifest = lake.require(sealed.manifest());
        assertThat(manifest.versions()).singleElement().satisfies(version -> {
            assertThat(version.submitter()).isEqualTo("reporter-1");
            assertThat(version.approver()).isEqualTo("reviewer-1");
        });
        assertThat(lake.findCurrent("shaoxing-2032")).contains(manifest);
        assertThat(RunningPlatform.bean(AuditTrail.class).verify().whole()).isTrue();
        intake.take(workbook("s1", 2032, "200"), REPORTER, false);
        assertThat(sealing.seal(CITY, new ReportYear(2032), REVIEWER).id()).isEqualTo("shaoxing-2032.2");
    }

    @Test
    void showsASchoolItsOwnTablesAndOnlyCountsThoseOfItsNeighbours() throws Exception {
        intake.take(workbook("s1", 2033, "100"), REPORTER, false);
        intake.take(workbook("s2", 2033, "200"), REPORTER, false);
        intake.take(workbook("s3", 2033, "300"), REPORTER, false);
        sealing.seal(CITY, new ReportYear(2033), REVIEWER);
        String key = "/api/facts/printed_books@shaoxing@2033/trace";
        assertThat(Visitor.signedIn("city").get(key).whole().body()).contains("衡木学校", "澄石学校", "知南学校");
        assertThat(Visitor.signedIn("school").get(key).whole().body())
                .contains("衡木学校", "3/3")
                .doesNotContain("澄石学校")
                .doesNotContain("知南学校");
        assertThat(Visitor.signedIn("public").get(key).whole().body())
                .contains("3/3")
                .doesNotContain("衡木学校");
        assertThat(Visitor.signedIn("school")
                        .get("/api/dashboard?unit=s2&year=2033")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void refusesAUnitNobodyRegisteredAndAnEmptyRoundAndChangesNothing() throws IOException {
        long before = versions();
        Path stranger = workbook("stranger", 2034, "1");
        assertThatThrownBy(() -> intake.take(stranger, REPORTER, false))
                .isInstanceOfSatisfying(
                        Failure.class,
                        failure ->
                                assertThat(failure.issues().getFirst().code()).isEqualTo("collection.unknown-unit"));
        Path wrong = workbook("s1", 2034, "");
        assertThatThrownBy(() -> intake.take(wrong, REPORTER, false))
                .isInstanceOfSatisfying(
                        Failure.class,
                        failure ->
                                assertThat(failure.issues().getFirst().code()).isEqualTo("sheet.required-cell-blank"));
        assertThatThrownBy(() -> sealing.seal(CITY, new ReportYear(2034), REVIEWER))
                .isInstanceOf(Failure.class);
        assertThat(versions()).isEqualTo(before);
    }

    @Test
    void forgetsAnObjectThatWasKilledBeforeItsCommitAfterSevenDays() throws IOException {
        String loose = lake.objects().put(file -> Files.writeString(file, "killed before the commit"), ".parquet");
        Path file = lake.objects().path(loose, ".parquet");
        Sweep sweep = RunningPlatform.bean(Sweep.class);
        Instant now = Instant.now();
        sweep.sweep(now);
        assertThat(file).exists();
        Files.setLastModifiedTime(file, FileTime.from(now.minus(Duration.ofDays(8))));
        assertThat(sweep.sweep(now)).isEqualTo(1);
        assertThat(file).doesNotExist();
        assertThatThrownBy(() -> RunningPlatform.bean(CommitPoint.class)
                        .commit(List.of(new StoredObject(loose, ".parquet")), () -> {}))
                .isInstanceOf(Failure.class);
    }

    @Test
    void doesNotSealAnObjectThatWasSwapped() throws IOException {
        intake.take(workbook("s1", 2035, "100"), REPORTER, false);
        String object = RunningPlatform.bean(JdbcClient.class)
                .sql("select object from collection.table_version where round = 'shaoxing-2035'")
                .query(String.class)
                .single();
        Path file = lake.objects().path(object, Lake.PARQUET);
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, "swapped".getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> sealing.seal(CITY, new ReportYear(2035), REVIEWER))
                .isInstanceOfSatisfying(
                        Failure.class,
                        failure ->
                                assertThat(failure.issues().getFirst().code()).isEqualTo("store.object-damaged"));
        Files.write(file, whole);
        assertThat(sealing.seal(CITY, new ReportYear(2035), REVIEWER).number()).isEqualTo(1);
    }

    private static long versions() {
        return RunningPlatform.bean(JdbcClient.class)
                .sql("select count(*) from collection.table_version where round = 'shaoxing-2034'")
                .query(Long.class)
                .single();
    }

    private Path workbook(String unit, int year, String books) throws IOException {
        return FilledForm.of(temporary.resolve(unit + "-" + year + "-" + books + ".xlsx"), unit, year, books);
    }
}
