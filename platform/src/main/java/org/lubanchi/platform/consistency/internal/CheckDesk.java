package org.lubanchi.platform.consistency.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.lubanchi.engine.consistency.known.PrintedFigure;
import org.lubanchi.engine.consistency.output.FindingRemark;
import org.lubanchi.engine.kernel.Failure;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.engine.warehouse.lake.ObjectStore;
import org.lubanchi.platform.access.Duty;
import org.lubanchi.platform.access.Reader;
import org.lubanchi.platform.access.Readers;
import org.lubanchi.platform.consistency.CheckState;
import org.lubanchi.platform.consistency.Checks;
import org.lubanchi.platform.consistency.FindingDecision;
import org.lubanchi.platform.consistency.ReportCheck;
import org.lubanchi.platform.consistency.ReportFiles;
import org.lubanchi.platform.consistency.ReportSort;
import org.lubanchi.platform.http.Refusal;
import org.lubanchi.platform.lake.StoredObject;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/** Takes reports in, hands results out, keeps what people say. */
@Service
class CheckDesk implements Checks {
    private final CheckStore store;
    private final CheckRunner runner;
    private final CheckJournal journal;
    private final ReportFiles files;
    private final Readers readers;
    private final Clock clock;
    private final Supplier<UUID> identities;
    private final KnownOfUnit known;

    CheckDesk(
            CheckStore store,
            CheckRunner runner,
            CheckJournal journal,
            ReportFiles files,
            Readers readers,
            Surrounding surrounding) {
        this.store = store;
        this.runner = runner;
        this.journal = journal;
        this.files = files;
        this.readers = readers;
        this.clock = surrounding.clock();
        this.identities = surrounding.identities();
        this.known = surrounding.known();
    }

    @Override
    public ReportCheck handIn(Handed handed, Path file) {
        Reader reader = requireWorksFor(handed.unit());
        handed.previous().ifPresent(previous -> requireDraftBefore(previous, handed.unit()));
        runner.requireRoom();
        ReportSort sort = sort(file, handed.fileName());
        String object = store.lake()
                .objects()
                .put(draft -> Files.copy(file, draft, StandardCopyOption.REPLACE_EXISTING), sort.suffix());
        ReportCheck check = new ReportCheck(
                identities.get().toString(),
                handed.unit(),
                handed.year(),
                new ReportCheck.ReportFile(handed.fileName(), sort, object),
                handed.previous(),
                ReportCheck.Progress.at(CheckState.QUEUED, 1, 0, 0),
                Optional.empty(),
                List.of(),
                new ReportCheck.Handing(reader.account(), reader.name(), journal.now()));
        store.commitPoint().commit(List.of(new StoredObject(object, sort.suffix())), () -> {
            store.checks().insert(check);
            journal.append(
                    CheckJournal.actor(reader),
                    "consistency.report-handed-in",
                    check.id(),
                    "unit=" + check.unit(),
                    "original=" + object,
                    "previous=" + check.previous().orElse("-"));
        });
        runner.start(check, known.of(check));
        return check;
    }

    private ReportSort sort(Path file, String name) {
        try {
            return files.sort(file);
        } catch (Failure failure) {
            throw CheckFailures.named(failure, name);
        }
    }

    private void requireDraftBefore(String previous, OrgUnitId unit) {
        ReportCheck before = require(previous);
        if (!before.unit().equals(unit)) {
            throw Refusal.badRequest(
                    "previous", previous, new LocalText("同一单位的上一稿", "an earlier draft of the same unit"));
        }
        requireDone(before);
    }

    @Override
    public List<ReportCheck> list(OrgUnitId unit) {
        requireWorksFor(unit);
        return store.checks().list(unit).stream().map(this::withProgress).toList();
    }

    @Override
    public ReportCheck require(String id) {
        readers.require();
        ReportCheck check = store.checks().find(id).orElseThrow(() -> Refusal.notFound(id));
        requireWorksFor(check.unit());
        return withProgress(check);
    }

    private ReportCheck withProgress(ReportCheck check) {
        if (check.progress().state() != CheckState.RUNNING) {
            return check;
        }
        int[] reached = runner.progress(check.id());
        ReportCheck.Progress progress =
                ReportCheck.Progress.at(CheckState.RUNNING, check.progress().attempt(), reached[0], reached[1]);
        return new ReportCheck(
                check.id(),
                check.unit(),
                check.year(),
                check.file(),
                check.previous(),
                progress,
                check.result(),
                check.problems(),
                check.by());
    }

    private Reader requireWorksFor(OrgUnitId unit) {
        return readers.requireDuty(Duty.CHECK_REPORTS, unit, LocalDate.now(clock));
    }

    private static String requireDone(ReportCheck check) {
        return check.result()
                .orElseThrow(() -> CheckFailures.wrongState(
                        check.file().name(), check.progress().state().code()));
    }

    @Override
    public List<FindingDecision> listDecisions(String id) {
        return store.decisions().current(require(id).id());
    }

    @Override
    public List<FindingDecision> listHistory(String id, int number) {
        return store.decisions().history(require(id).id(), number);
    }

    @Override
    public Path requireResult(String id) {
        return store.lake().objects().requireIntact(requireDone(require(id)), CheckRunner.RESULT);
    }

    @Override
    public List<PrintedFigure> listPrinted(String id) {
        return read(requireResult(id)).printed();
    }

    @Override
    public FindingDecision decide(String id, int number, Said said) {
        ReportCheck check = require(id);
        requireDone(check);
        Reader reader = readers.require();
        if (!store.decisions().hasFinding(id, number)) {
            throw Refusal.notFound(id + "#" + number);
        }
        FindingDecision decision = new FindingDecision(
                number,
                said.seenVersion() + 1,
                said.answer(),
                said.reason(),
                reader.account(),
                reader.name(),
                journal.now(),
                Optional.empty());
        int now = store.decisions().history(id, number).size();
        if (now != said.seenVersion()) {
            throw CheckFailures.otherVersion(check.file().name() + "#" + number, said.seenVersion(), now);
        }
        try {
            journal.inTransaction(() -> {
                store.decisions().insert(id, decision);
                journal.append(
                        CheckJournal.actor(reader),
                        "consistency.finding-decided",
                        id + "/" + number,
                        "version=" + decision.version(),
                        "decision=" + decision.answer().code(),
                        "reason-sha256=" + ObjectStore.hash(decision.reason().getBytes(StandardCharsets.UTF_8)));
            });
        } catch (DuplicateKeyException _) {
            throw CheckFailures.otherVersion(
                    check.file().name() + "#" + number, said.seenVersion(), decision.version());
        }
        return decision;
    }

    @Override
    public ReportCheck runAgain(String id) {
        ReportCheck check = require(id);
        Reader reader = readers.require();
        runner.requireRoom();
        boolean queued = journal.change(
                () -> store.checks().requeue(id),
                CheckJournal.actor(reader),
                "consistency.check-run-again",
                id,
                "attempt=" + (check.progress().attempt() + 1));
        if (!queued) {
            throw CheckFailures.wrongState(
                    check.file().name(), check.progress().state().code());
        }
        ReportCheck again = require(id);
        runner.start(again, known.of(again));
        return again;
    }

    @Override
    public void writeAnnotated(String id, OutputStream out) {
        ReportCheck check = require(id);
        CheckResult result = read(requireResult(id));
        if (check.file().sort() != ReportSort.WORD) {
            throw Refusal.badRequest(
                    check.file().name(),
                    check.file().sort().code(),
                    new LocalText("Word 文件；批注只能写进 Word 原件", "a Word file; only those take comments"));
        }
        Map<Integer, FindingDecision> said = store.decisions().current(id).stream()
                .collect(Collectors.toMap(FindingDecision::number, Function.identity()));
        List<FindingRemark> remarks = result.remarks().stream()
                .map(remark -> new FindingRemark(
                        remark.finding(),
                        remark.place(),
                        remark.length(),
                        remark.text() + answer(Optional.ofNullable(said.get(remark.finding())))))
                .toList();
        Path original = store.lake()
                .objects()
                .requireIntact(check.file().sha256(), check.file().sort().suffix());
        try {
            Path target = Files.createTempFile("annotated", ReportSort.WORD.suffix());
            try {
                files.annotate(original, target, remarks);
                Files.copy(target, out);
            } finally {
                Files.deleteIfExists(target);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CheckResult read(Path result) {
        return JsonMapper.shared().readValue(result.toFile(), CheckResult.class);
    }

    private static String answer(Optional<FindingDecision> decision) {
        return decision.map(each -> switch (each.answer()) {
                    case ACCEPTED -> "\n处理：采纳。" + each.reason();
                    case NOT_A_PROBLEM -> "\n处理：不是问题。" + each.reason();
                    case EXPLAINED -> "\n作者说明：" + each.reason();
                    case OPEN -> "";
                })
                .orElse("");
    }
}
