package org.lubanchi.platform.studio.internal;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.platform.access.Reader;
import org.lubanchi.platform.http.Refusal;
import org.lubanchi.platform.studio.Approvals;
import org.lubanchi.platform.studio.CheckStanding;
import org.lubanchi.platform.studio.Gate;
import org.lubanchi.platform.studio.ReportState;
import org.lubanchi.platform.studio.ReportStep;
import org.lubanchi.platform.studio.SectionText;
import org.lubanchi.platform.studio.StudioReport;
import org.lubanchi.platform.studio.Submission;
import org.lubanchi.platform.studio.Writing;
import org.springframework.stereotype.Service;

/** The steps of a report: allowed from where it stands, by whose duty it is, done once, in the audit. */
@Service
class GateDesk implements Gate {
    private static final int LONGEST_REASON = 500;

    private final StudioTables tables;
    private final Publishing publishing;
    private final Handing handing;
    private final Writing writing;
    private final StudioPermits permits;
    private final StudioJournal journal;

    GateDesk(
            StudioTables tables,
            Publishing publishing,
            Handing handing,
            Writing writing,
            StudioPermits permits,
            StudioJournal journal) {
        this.tables = tables;
        this.publishing = publishing;
        this.handing = handing;
        this.writing = writing;
        this.permits = permits;
        this.journal = journal;
    }

    @Override
    public StudioReport take(long id, Taken taken) {
        StudioReport report = writing.require(id);
        ReportStep step = taken.step();
        Reader by = permits.require(step.duty(), report.unit());
        requireFits(report, taken);
        switch (step) {
            case SUBMIT -> submit(report, taken, by);
            case APPROVE -> {
                requireApprovable(report, by);
                move(report, taken, by, () -> {});
            }
            case RETURN -> move(report, taken, by, () -> {});
            case FREEZE -> move(report, taken, by, () -> publishing.freeze(report, requireSubmission(report)));
            case PUBLISH -> move(report, taken, by, () -> publishing.publish(report, taken.visibleFrom()));
            case WITHDRAW -> move(report, taken, by, () -> publishing.withdraw(report, taken.reason()));
        }
        return writing.require(id);
    }

    private static void requireFits(StudioReport report, Taken taken) {
        ReportStep step = taken.step();
        if (report.revision() != taken.revision()) {
            throw StudioRefusals.stale(report);
        }
        if (!step.mayFollow(report.state())) {
            throw StudioRefusals.notNow(report, step);
        }
        boolean lacks = step.needsReason() && taken.reason().isBlank();
        if (lacks || taken.reason().length() > LONGEST_REASON) {
            throw StudioRefusals.noReason(step);
        }
    }

    private void requireApprovable(StudioReport report, Reader by) {
        Submission submission = requireSubmission(report);
        if (submission.by().account().equals(by.account())) {
            throw StudioRefusals.ownSubmission(report);
        }
        if (approvals(report).has(by.account())) {
            throw StudioRefusals.approvedBefore(report);
        }
        CheckStanding check = standing(submission);
        if (!check.clear()) {
            throw StudioRefusals.notClear(report, check);
        }
    }

    private Submission requireSubmission(StudioReport report) {
        return findSubmission(report)
                .orElseThrow(() -> new IllegalStateException("A report past its draft was handed in"));
    }

    /** The files are written and the check begun before; then one transaction refers to them. */
    private void submit(StudioReport report, Taken taken, Reader by) {
        Map<String, Integer> written = versions(report);
        Optional<Submission> before = findSubmission(report);
        Submission submission = handing.write(report, before, journal.signed(by));
        handing.commitPoint().commit(FinishedFiles.objects(submission.files()), () -> {
            step(report, taken, by);
            if (!versions(report).equals(written)) {
                throw StudioRefusals.writtenDuringHandIn(report);
            }
            tables.submissions().insert(submission);
        });
    }

    /** The version of each section; a save waits for the report's row, so none slips in after it is locked. */
    private Map<String, Integer> versions(StudioReport report) {
        return tables.sections().current(report.id()).stream()
                .collect(Collectors.toMap(SectionText::section, SectionText::version));
    }

    private void move(StudioReport report, Taken taken, Reader by, Runnable meaning) {
        journal.inTransaction(() -> {
            step(report, taken, by);
            meaning.run();
            return report.id();
        });
    }

    private void step(StudioReport seen, Taken taken, Reader by) {
        StudioReport locked =
                tables.reports().lock(seen.id()).orElseThrow(() -> Refusal.notFound(WritingDesk.subject(seen.id())));
        requireFits(locked, taken);
        ReportState to = taken.step() == ReportStep.APPROVE
                ? approvals(locked).afterOneMore()
                : taken.step().to();
        tables.reports().move(locked, taken.step(), to, taken.reason().strip(), journal.signed(by));
        journal.append(
                by,
                "studio.report-moved",
                WritingDesk.subject(seen.id()),
                "step=" + taken.step().code(),
                "state=" + to.code());
    }

    @Override
    public Approvals approvals(StudioReport report) {
        return Approvals.of(listSteps(report), handing.rules().approvalLevels(report.unit(), journal.today()));
    }

    @Override
    public List<Past> listSteps(StudioReport report) {
        return tables.reports().steps(report.id());
    }

    @Override
    public List<ReportStep> listOpen(StudioReport report) {
        return Arrays.stream(ReportStep.values())
                .filter(step -> step.mayFollow(report.state()))
                .filter(step -> permits.may(step.duty(), report.unit()))
                .toList();
    }

    @Override
    public Optional<Submission> findSubmission(StudioReport report) {
        return tables.submissions().findLast(report.id());
    }

    @Override
    public CheckStanding standing(Submission submission) {
        return handing.checks().standing(submission.check());
    }

    @Override
    public Path requireFile(StudioReport report, String kind) {
        return findSubmission(report)
                .flatMap(submission -> handing.files().find(submission.files(), kind))
                .orElseThrow(() -> Refusal.notFound(
                        report.title(),
                        new LocalText("没有 " + kind + " 文件", "there is no " + kind + " file"),
                        new LocalText("送审后的 json、docx、html 或 pdf", "json, docx, html or pdf of a report handed in")));
    }

    @Override
    public Optional<String> findAddress(StudioReport report) {
        return publishing.findAddress(report);
    }
}
