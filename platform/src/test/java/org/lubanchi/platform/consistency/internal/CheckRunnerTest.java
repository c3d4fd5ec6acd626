package org.lubanchi.platform.consistency.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.lubanchi.engine.consistency.known.KnownFigures;
import org.lubanchi.engine.consistency.output.FindingRemark;
import org.lubanchi.engine.document.Document;
import org.lubanchi.platform.RunningPlatform;
import org.lubanchi.platform.Visitor;
import org.lubanchi.platform.consistency.HandedIn;
import org.lubanchi.platform.consistency.ReportCheck;
import org.lubanchi.platform.consistency.ReportFiles;
import org.lubanchi.platform.consistency.ReportSort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What becomes of checks that do not come to their end by themselves. */
class CheckRunnerTest {
    /** A file that is never read to its end. */
    private static final class Endless implements ReportFiles {
        private final CountDownLatch never = new CountDownLatch(1);

        @Override
        public ReportSort sort(Path file) {
            return ReportSort.TEXT;
        }

        @Override
        public Document read(Path file, ReportSort sort) {
            try {
                never.await();
                throw new IllegalStateException("The end came");
            } catch (InterruptedException _) {
                throw new CancellationException();
            }
        }

        @Override
        public void annotate(Path source, Path target, List<FindingRemark> remarks) {}
    }

    @Test
    void oneThatTakesTooLongIsEndedAndSaysSo() throws Exception {
        Visitor school = Visitor.signedIn("school");
        String id = HandedIn.checked(school, HandedIn.WRONG, Map.of());
        setState(id, "interrupted");
        CheckStore store = RunningPlatform.bean(CheckStore.class);
        assertThat(store.checks().requeue(id)).isTrue();
        ReportCheck again = store.checks().find(id).orElseThrow();
        CheckRunner impatient = new CheckRunner(
                new Endless(),
                store,
                RunningPlatform.bean(CheckJournal.class),
                JsonMapper.shared(),
                UUID::randomUUID,
                0);
        impatient.start(again, () -> KnownFigures.NONE);
        JsonNode ended = HandedIn.ended(school, id);
        assertThat(ended.path("progress").path("state").asString()).isEqualTo("failed");
        assertThat(ended.path("problems").path(0).path("code").asString()).isEqualTo("consistency.took-too-long");
        impatient.destroy();
    }

    @Test
    void oneThatRanWhenTheServerEndedIsToldAsInterruptedAndRunsAgain() throws Exception {
        Visitor school = Visitor.signedIn("school");
        String id = HandedIn.checked(school, HandedIn.WRONG, Map.of());
        setState(id, "running");
        RunningPlatform.bean(InterruptedChecks.class).interruptAll();
        JsonNode interrupted = school.get("/api/checks/" + id).body();
        assertThat(interrupted.path("progress").path("state").asString()).isEqualTo("interrupted");
        assertThat(interrupted.path("progress").path("mayRunAgain").asBoolean()).isTrue();
        assertThat(school.get("/api/checks/" + id + "/result").status()).isEqualTo(409);
        assertThat(school.post("/api/checks/" + id + "/runs", "").status()).isEqualTo(200);
        assertThat(HandedIn.ended(school, id).path("progress").path("state").asString())
                .isEqualTo("done");
        assertThat(school.post("/api/checks/" + id + "/runs", "").status()).isEqualTo(409);
    }

    /** Nothing found and one relation broken down is not the same as nothing found. */
    @Test
    void oneInWhichARelationBrokeDownIsToldAsIncomplete() throws Exception {
        Visitor school = Visitor.signedIn("school");
        String id = HandedIn.checked(school, HandedIn.WRONG, Map.of());
        setState(id, "running");
        CheckStore store = RunningPlatform.bean(CheckStore.class);
        assertThat(store.checks().finish(id, 1, "0", new ReportCheck.Found(0, 0, 1), Instant.now()))
                .isTrue();
        JsonNode progress = school.get("/api/checks/" + id).body().path("progress");
        assertThat(progress.path("errors").asInt()).isZero();
        assertThat(progress.path("unapplied").asInt()).isEqualTo(1);
    }

    /** As if the server had been killed at that moment. */
    private static void setState(String id, String state) {
        JdbcClient jdbc = RunningPlatform.bean(JdbcClient.class);
        jdbc.sql("delete from consistency.finding where check_id = ?").param(id).update();
        jdbc.sql("update consistency.report_check set state = ?, result = null, errors = 0 where id = ?")
                .params(state, id)
                .update();
    }
}
