package org.lubanchi.platform.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.engine.kernel.ReportYear;
import org.lubanchi.platform.FilledForm;
import org.lubanchi.platform.RunningPlatform;
import org.lubanchi.platform.Visitor;
import org.lubanchi.platform.audit.AuditTrail.Actor;
import org.lubanchi.platform.collection.Intake;
import org.lubanchi.platform.collection.Sealing;
import tools.jackson.databind.JsonNode;

/** A scheme run again after a correction says whose total moved, from what to what, and in which point. */
class RunsOverSnapshotsTest {
    private static final int YEAR = 2141;

    @TempDir
    private Path temporary;

    private void report(String school, String received) throws IOException {
        Path file = temporary.resolve(school + "-" + received + ".xlsx");
        Map<String, String> row = Map.of(
                "project_number", "H-1",
                "service_kind", "horizontal",
                "amount_received", received,
                "start_date", "2141-03-01",
                "end_date", "2141-09-01");
        RunningPlatform.bean(Intake.class)
                .take(FilledForm.of(file, school, YEAR, "technical_service", row), new Actor("reporter-1"), false);
    }

    private static String seal() {
        return RunningPlatform.bean(Sealing.class)
                .seal(new OrgUnitId("shaoxing"), new ReportYear(YEAR), new Actor("reviewer-1"))
                .id();
    }

    private static JsonNode open(Visitor city) throws Exception {
        Visitor.Answer opened = city.post(
                "/api/evaluation/runs",
                "{\"scheme\":\"integration_index\",\"unit\":\"shaoxing\",\"year\":" + YEAR + "}");
        assertThat(opened.status()).isEqualTo(200);
        return city.get("/api/evaluation/runs/" + opened.body().path("id").asLong())
                .body();
    }

    @Test
    void theCorrectionOfOneSchoolMovesItsOwnTotalAndNoOther() throws Exception {
        Visitor city = Visitor.signedIn("city");
        report("s1", "500000");
        report("s2", "1000000");
        report("s3", "250000");
        String first = seal();
        JsonNode before = open(city);
        assertThat(before.path("difference").isNull()).isTrue();

        report("s3", "750000");
        String second = seal();
        assertThat(second).isNotEqualTo(first);
        JsonNode after = open(city);

        JsonNode difference = after.path("difference");
        assertThat(difference.path("snapshot").asString()).isEqualTo(first);
        assertThat(difference.path("changes").size()).isEqualTo(1);
        JsonNode change = difference.path("changes").path(0);
        assertThat(change.path("unit").asString()).isEqualTo("s3");
        assertThat(change.path("before").asString()).isEqualTo("25.00");
        assertThat(change.path("after").asString()).isEqualTo("75.00");
        assertThat(change.path("points").size()).isEqualTo(1);
        assertThat(change.path("points").path(0).path("zh").asString()).isEqualTo("横向技术服务到款");

        String earlier = "/api/evaluation/runs/" + difference.path("run").asLong();
        JsonNode kept = city.get(earlier).body();
        assertThat(kept.path("run").path("snapshot").asString()).isEqualTo(first);
        assertThat(city.get(earlier + "/cards/s3").body().toString())
                .contains("25.00")
                .doesNotContain("75.00");
        isModerated(city, "/api/evaluation/runs/" + after.path("run").path("id").asLong());
    }

    /** Marks that lie too far apart are asked for again, with a reason that the expert reads; a run waits for them. */
    private static void isModerated(Visitor city, String run) throws Exception {
        String asked = "{\"unit\":\"s1\",\"reason\":\"没有看现场\"}";
        assertThat(city.post(run + "/moderations", asked).code()).isEqualTo("evaluation.wrong-state");
        city.post(run + "/assignments", "{\"unit\":\"s1\",\"expert\":\"clerk2\"}");
        city.post(run + "/state", "{\"days\":0}");
        assertThat(city.post(run + "/moderations", asked).status()).isEqualTo(400);
        Visitor expert = Visitor.signedIn("clerk2");
        assertThat(expert.post(run + "/marks", "{\"unit\":\"s1\",\"mark\":35}").status())
                .isEqualTo(200);
        JsonNode review = city.get(run).body().path("review").path(0);
        assertThat(review.path("lowest").asString()).isEqualTo("35");
        assertThat(expert.post(run + "/moderations", asked).status()).isEqualTo(403);
        assertThat(city.post(run + "/moderations", asked.replace("没有看现场", " ")).status())
                .isEqualTo(400);
        assertThat(city.post(run + "/moderations", asked).status()).isEqualTo(200);
        JsonNode marking = expert.get(run).body().path("marking").path(0);
        assertThat(marking.path("mark").isNull()).isTrue();
        assertThat(marking.path("askedAgain").asString()).isEqualTo("没有看现场");
        assertThat(city.post(run + "/state", "{\"days\":0}").status()).isEqualTo(409);
        expert.post(run + "/marks", "{\"unit\":\"s1\",\"mark\":80}");
        assertThat(expert.get(run)
                        .body()
                        .path("marking")
                        .path(0)
                        .path("askedAgain")
                        .isNull())
                .isTrue();
    }
}
