package org.lubanchi.platform.evaluation.internal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.engine.warehouse.lake.Lake;
import org.lubanchi.platform.access.Reader;
import org.lubanchi.platform.audit.AuditTrail.AuditFact;
import org.lubanchi.platform.evaluation.Run;
import org.lubanchi.platform.evaluation.RunFiles;
import org.lubanchi.platform.http.Refusal;
import org.lubanchi.platform.lake.AttachmentCheck;
import org.lubanchi.platform.lake.AttachmentKind;
import org.lubanchi.platform.lake.CommitPoint;
import org.lubanchi.platform.lake.StoredObject;
import org.springframework.stereotype.Service;

/** Bytes into the lake, the row in one transaction with the audit. */
@Service
class RunFileDesk implements RunFiles {
    private final RunFileTables files;
    private final RunTables runs;
    private final RunScoring scoring;
    private final RunJournal journal;
    private final Lake lake;
    private final CommitPoint commits;

    RunFileDesk(
            RunFileTables files,
            RunTables runs,
            RunScoring scoring,
            RunJournal journal,
            Lake lake,
            CommitPoint commits) {
        this.files = files;
        this.runs = runs;
        this.scoring = scoring;
        this.journal = journal;
        this.lake = lake;
        this.commits = commits;
    }

    @Override
    public RunFile attach(long id, Sent sent, byte[] content, Reader by) {
        Run run = open(runs.find(id), id);
        if (scoring.scheme(run).findInput(sent.input()).isEmpty()) {
            throw Refusal.badRequest("input", sent.input(), new LocalText("方案中要填报的项", "an input of the scheme"));
        }
        AttachmentKind kind = kind(sent, content);
        String object = lake.objects().put(place -> Files.write(place, content), kind.suffix());
        List<RunFile> there = files.list(id).stream()
                .filter(each -> each.unit().equals(sent.unit()))
                .toList();
        Optional<RunFile> same = there.stream()
                .filter(each ->
                        each.input().equals(sent.input()) && each.object().equals(object))
                .findFirst();
        if (same.isPresent()) {
            return same.get();
        }
        if (there.size() >= MOST_OF_A_SCHOOL) {
            throw tooMany(there.size());
        }
        long kept = keep(id, sent, new RunFileTables.Stored(kind, object, content.length), by);
        return files.list(id).stream()
                .filter(each -> each.id() == kept)
                .findFirst()
                .orElseThrow();
    }

    private long keep(long id, Sent sent, RunFileTables.Stored stored, Reader by) {
        long[] kept = {0};
        StoredObject object = new StoredObject(stored.object(), stored.kind().suffix());
        commits.commit(List.of(object), () -> {
            open(runs.lock(id), id);
            kept[0] = files.insert(id, sent, stored, by, journal.now());
            journal.tell(
                    by,
                    "evaluation.file-attached",
                    id,
                    new AuditFact("unit", sent.unit().value()),
                    new AuditFact("input", sent.input()),
                    new AuditFact("object", stored.object()));
        });
        return kept[0];
    }

    private static Refusal tooMany(int there) {
        return Refusal.badRequest(
                "file",
                String.valueOf(there),
                new LocalText(
                        "每校每批次最多 " + MOST_OF_A_SCHOOL + " 个文件",
                        "at most " + MOST_OF_A_SCHOOL + " files of a school in a run"));
    }

    private static Run open(Optional<Run> found, long id) {
        Run run = found.orElseThrow(() -> Refusal.notFound("run " + id));
        if (run.state() != Run.State.SELF_ASSESSMENT) {
            throw RunRefusals.wrongState(run, Run.State.SELF_ASSESSMENT);
        }
        return run;
    }

    private static AttachmentKind kind(Sent sent, byte[] content) {
        if (content.length > LARGEST) {
            throw Refusal.badRequest("file", sent.name(), new LocalText("不超过 10 MB 的文件", "a file of at most 10 MB"));
        }
        return AttachmentCheck.kindOf(content)
                .orElseThrow(() -> Refusal.badRequest(
                        "file",
                        sent.name(),
                        new LocalText(
                                "PDF、PNG、JPEG 或 SVG，看内容不看扩展名，不带脚本",
                                "PDF, PNG, JPEG or SVG by its content, without a script")));
    }

    @Override
    public List<RunFile> list(long run) {
        return files.list(run);
    }

    @Override
    public Path bytes(RunFile file) {
        return lake.objects().requireIntact(file.object(), file.kind().suffix());
    }
}
