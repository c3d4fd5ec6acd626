package org.lubanchi.platform.consistency.internal;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.lubanchi.engine.consistency.CheckReport;
import org.lubanchi.engine.consistency.ConsistencyChecker;
import org.lubanchi.engine.consistency.known.KnownFigures;
import org.lubanchi.engine.document.Document;
import org.lubanchi.engine.kernel.Failure;
import org.lubanchi.engine.kernel.Issue;
import org.lubanchi.engine.warehouse.lake.Lake;
import org.lubanchi.platform.audit.AuditTrail.Actor;
import org.lubanchi.platform.consistency.ReportCheck;
import org.lubanchi.platform.consistency.ReportFiles;
import org.lubanchi.platform.http.ErrorBody;
import org.lubanchi.platform.lake.CommitPoint;
import org.lubanchi.platform.lake.StoredObject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Runs checks in the background, a few at a time, each in bounded time. */
@Component
class CheckRunner implements DisposableBean {
    /** The ending of text and findings in the lake. */
    static final String RESULT = ".check.json";

    private static final Logger LOG = LoggerFactory.getLogger(CheckRunner.class);
    private static final int WORKERS = 2;
    private static final int MOST_WAITING = 20;
    private static final int MOST_CHARACTERS = 3_000_000;

    private final ReportFiles files;
    private final Lake lake;
    private final CommitPoint commitPoint;
    private final CheckTables checks;
    private final DecisionTables decisions;
    private final CheckJournal journal;
    private final JsonMapper json;
    private final Supplier<UUID> incidents;
    private final long seconds;
    private final Map<String, int[]> progress = new ConcurrentHashMap<>();
    private final ThreadPoolExecutor workers;
    private final ScheduledExecutorService watch;

    CheckRunner(
            ReportFiles files,
            CheckStore store,
            CheckJournal journal,
            JsonMapper json,
            Supplier<UUID> incidents,
            @Value("${lubanchi.consistency.seconds:120}") long seconds) {
        this.files = files;
        this.lake = store.lake();
        this.commitPoint = store.commitPoint();
        this.checks = store.checks();
        this.decisions = store.decisions();
        this.journal = journal;
        this.json = json;
        this.incidents = incidents;
        this.seconds = seconds;
        this.workers = new ThreadPoolExecutor(
                WORKERS, WORKERS, 1, TimeUnit.MINUTES, new LinkedBlockingQueue<>(), named("check"));
        this.workers.allowCoreThreadTimeOut(true);
        this.watch = Executors.newSingleThreadScheduledExecutor(named("check-watch"));
    }

    private static ThreadFactory named(String name) {
        return work -> {
            Thread thread = new Thread(work, name);
            thread.setDaemon(true);
            return thread;
        };
    }

    /** Refuses when too many wait already. */
    void requireRoom() {
        int waiting = workers.getQueue().size();
        if (waiting >= MOST_WAITING) {
            throw CheckFailures.busy(waiting);
        }
    }

    /** Begins a check that is queued in the database, with what is known of its unit. */
    void start(ReportCheck check, Supplier<KnownFigures> known) {
        workers.execute(() -> run(check, known));
    }

    /** Pieces done and all pieces; empty pieces when it does not run here. */
    int[] progress(String id) {
        return progress.getOrDefault(id, new int[] {0, 0}).clone();
    }

    private void run(ReportCheck check, Supplier<KnownFigures> known) {
        int attempt = check.progress().attempt();
        if (!checks.begin(check.id(), attempt)) {
            return;
        }
        Thread worker = Thread.currentThread();
        Future<?> alarm = watch.schedule(() -> end(check, worker), seconds, TimeUnit.SECONDS);
        try {
            work(check, attempt, known);
        } catch (CancellationException _) {
            LOG.info("Check {} ended when its time was up", check.id());
        } catch (Failure failure) {
            fail(check, CheckFailures.named(failure, check.file().name()).issues());
        } catch (RuntimeException unforeseen) {
            String incident = incidents.get().toString();
            LOG.error("Incident {}", incident, unforeseen);
            fail(check, List.of(CheckFailures.unforeseen(check.file().name(), incident)));
        } finally {
            alarm.cancel(false);
            progress.remove(check.id());
            Thread.interrupted();
        }
    }

    /** The message is there at once; the worker stops at the next piece of the work. */
    private void end(ReportCheck check, Thread worker) {
        fail(check, List.of(CheckFailures.tookTooLong(check.file().name(), seconds)));
        worker.interrupt();
    }

    private void fail(ReportCheck check, List<Issue> issues) {
        List<ErrorBody.Told> told = ErrorBody.of(issues).issues();
        int attempt = check.progress().attempt();
        journal.change(
                () -> checks.fail(check.id(), attempt, told, journal.now()),
                Actor.PROGRAM,
                "consistency.check-failed",
                check.id(),
                "attempt=" + attempt,
                "code=" + issues.getFirst().code());
    }

    private void work(ReportCheck check, int attempt, Supplier<KnownFigures> known) {
        ReportCheck.ReportFile file = check.file();
        Path original = lake.objects().requireIntact(file.sha256(), file.sort().suffix());
        Document document = requireText(files.read(original, file.sort()), file.name());
        CheckReport report = ConsistencyChecker.withAllRelations(known.get()).check(document, (done, all) -> {
            progress.put(check.id(), new int[] {done, all});
            stopWhenEnded();
        });
        report.unapplied()
                .forEach(each -> LOG.error(
                        "Relation {} broke down in check {}", each.relation().id(), check.id(), each.cause()));
        CheckResult result = ResultMaking.of(document, report);
        stopWhenEnded();
        String object = lake.objects()
                .put(
                        place -> Files.writeString(place, json.writeValueAsString(result), StandardCharsets.UTF_8),
                        RESULT);
        int errors = report.errors().size();
        ReportCheck.Found found = new ReportCheck.Found(
                errors, report.findings().size() - errors, report.unapplied().size());
        commitPoint.commit(List.of(new StoredObject(object, RESULT)), () -> {
            if (checks.finish(check.id(), attempt, object, found, journal.now())) {
                decisions.insertFindings(check.id(), result.findings());
                int carried = check.previous()
                        .map(previous -> decisions.carryOver(previous, check.id()))
                        .orElse(0);
                journal.append(
                        Actor.PROGRAM,
                        "consistency.check-done",
                        check.id(),
                        "attempt=" + attempt,
                        "result=" + object,
                        "errors=" + found.errors(),
                        "notes=" + found.notes(),
                        "unapplied=" + found.unapplied(),
                        "carried-over=" + carried);
            }
        });
    }

    private static void stopWhenEnded() {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException();
        }
    }

    private static Document requireText(Document document, String name) {
        long characters = document.blocks().stream()
                .mapToLong(block -> block.plainText().length())
                .sum();
        if (characters == 0) {
            throw new Failure(Failure.Category.USER, CheckFailures.noText(name));
        }
        if (characters > MOST_CHARACTERS) {
            throw new Failure(Failure.Category.USER, CheckFailures.tooLong(name, MOST_CHARACTERS));
        }
        return document;
    }

    @Override
    public void destroy() {
        workers.shutdownNow();
        watch.shutdownNow();
    }
}
