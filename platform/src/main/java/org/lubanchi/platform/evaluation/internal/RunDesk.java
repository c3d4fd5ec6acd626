package org.lubanchi.platform.evaluation.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lubanchi.engine.definitions.UnitKind;
import org.lubanchi.engine.definitions.evaluation.EvaluationScheme;
import org.lubanchi.engine.definitions.evaluation.SchemeInput;
import org.lubanchi.engine.evaluation.IndicatorColumns;
import org.lubanchi.engine.evaluation.SchemeScores;
import org.lubanchi.engine.evaluation.Subject;
import org.lubanchi.engine.indicator.Figures;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.engine.kernel.MissingReason;
import org.lubanchi.engine.kernel.Observed;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.engine.kernel.Quantity;
import org.lubanchi.engine.kernel.ReportYear;
import org.lubanchi.engine.warehouse.lake.Manifest;
import org.lubanchi.platform.access.Accounts;
import org.lubanchi.platform.access.Purpose;
import org.lubanchi.platform.access.Reader;
import org.lubanchi.platform.audit.AuditTrail.AuditFact;
import org.lubanchi.platform.evaluation.Objection;
import org.lubanchi.platform.evaluation.Run;
import org.lubanchi.platform.evaluation.Run.State;
import org.lubanchi.platform.evaluation.Runs;
import org.lubanchi.platform.http.Refusal;
import org.lubanchi.platform.indicator.SealedFigures;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The steps of a run; who may take them is asked before. */
@Service
class RunDesk implements Runs {
    private static final int LONGEST = 1_000;
    private static final int MOST_DAYS = 60;
    private final RunTables runs;
    private final ReviewTables reviews;
    private final RunScoring scoring;
    private final SealedFigures sealed;
    private final Accounts accounts;
    private final RunJournal journal;

    RunDesk(
            RunTables runs,
            ReviewTables reviews,
            RunScoring scoring,
            SealedFigures sealed,
            Accounts accounts,
            RunJournal journal) {
        this.runs = runs;
        this.reviews = reviews;
        this.scoring = scoring;
        this.sealed = sealed;
        this.accounts = accounts;
        this.journal = journal;
    }

    @Override
    @Transactional
    public Run open(String schemeId, OrgUnitId region, ReportYear year, Reader by) {
        EvaluationScheme scheme = scheme(schemeId);
        Manifest manifest = sealed.requireSnapshot(region, year);
        Run fresh = new Run(
                0,
                schemeId,
                region,
                year,
                manifest.snapshot(),
                scoring.catalogue().edition(),
                manifest.synthetic(),
                State.SELF_ASSESSMENT,
                journal.now(),
                Optional.empty());
        if (runs.exists(schemeId, region, year, manifest.snapshot())) {
            throw RunRefusals.already(list(region).stream()
                    .filter(run ->
                            run.scheme().equals(schemeId) && run.snapshot().equals(manifest.snapshot()))
                    .findFirst()
                    .orElse(fresh));
        }
        long id = runs.insert(fresh, by.account());
        freeze(id, scheme, manifest, region, year);
        journal.tell(by, "evaluation.run-opened", id, new AuditFact("snapshot", manifest.snapshot()));
        return require(id);
    }

    private void freeze(long run, EvaluationScheme scheme, Manifest manifest, OrgUnitId region, ReportYear year) {
        Figures figures = sealed.of(region, Purpose.FIGURES);
        List<Subject> subjects = figures.snapshots().reporters(manifest, region, UnitKind.SCHOOL).stream()
                .map(unit -> new Subject(unit, manifest.nameOf(unit), ""))
                .toList();
        runs.insertSubjects(run, subjects);
        Map<String, List<Observed<Quantity>>> columns = IndicatorColumns.of(scheme, figures, subjects, year);
        columns.forEach((name, column) -> {
            for (int i = 0; i < subjects.size(); i++) {
                Observed<Quantity> value = column.get(i);
                runs.insertFigure(
                        run,
                        new RunTables.Kept(
                                subjects.get(i).unit(),
                                name,
                                value.reported().map(Quantity::amount),
                                value.missingReason().map(MissingReason::code)));
            }
        });
    }

    private EvaluationScheme scheme(String id) {
        var schemes = scoring.catalogue().evaluation().schemes();
        return Optional.ofNullable(schemes.get(id)).orElseThrow(() -> RunRefusals.unknownScheme(id, schemes.keySet()));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Run> list(OrgUnitId region) {
        return runs.list(region);
    }

    @Override
    @Transactional(readOnly = true)
    public Run require(long id) {
        return runs.find(id).orElseThrow(() -> Refusal.notFound("run " + id));
    }

    private Run inState(long id, State state) {
        Run run = runs.lock(id).orElseThrow(() -> Refusal.notFound("run " + id));
        if (run.state() != state) {
            throw RunRefusals.wrongState(run, state);
        }
        return run;
    }

    @Override
    @Transactional
    public void enter(long id, Entry entry, Reader by) {
        Run run = inState(id, State.SELF_ASSESSMENT);
        EvaluationScheme scheme = scoring.scheme(run);
        if (scheme.listIndicators().contains(entry.input())) {
            throw RunRefusals.computed(run, entry.input());
        }
        boolean number = scheme.findInput(entry.input())
                .filter(input -> input.shape() == SchemeInput.Shape.NUMBER)
                .isPresent();
        if (!number || entry.evidence().isBlank() || entry.evidence().length() > LONGEST) {
            throw Refusal.badRequest(
                    number ? "evidence" : "input",
                    number ? "" : entry.input(),
                    number
                            ? new LocalText("证明材料的说明", "what proves it")
                            : new LocalText("方案中填数的项", "an input of the scheme that takes a number"));
        }
        runs.insertEntry(id, entry, by.account(), journal.now());
        journal.tell(
                by,
                "evaluation.entry-made",
                id,
                new AuditFact("unit", entry.unit().value()),
                new AuditFact("input", entry.input()));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Entry> listEntries(long run) {
        return runs.entries(run);
    }

    @Override
    @Transactional
    public void assign(long id, OrgUnitId unit, String expertLogin, Reader by) {
        Run run = runs.lock(id).orElseThrow(() -> Refusal.notFound("run " + id));
        if (run.state() != State.SELF_ASSESSMENT && run.state() != State.REVIEW) {
            throw RunRefusals.wrongState(run, State.REVIEW);
        }
        Reader expert = accounts.findReader(expertLogin)
                .orElseThrow(() ->
                        Refusal.badRequest("expert", expertLogin, new LocalText("已开通的账号", "an account that is open")));
        if (expert.unit().equals(unit)) {
            throw RunRefusals.ownSchool(run, expert.login());
        }
        reviews.assign(id, unit, expert.account(), journal.now());
        journal.tell(
                by,
                "evaluation.expert-assigned",
                id,
                new AuditFact("unit", unit.value()),
                new AuditFact("expert", expert.account()));
    }

    @Override
    @Transactional
    public void mark(long id, OrgUnitId unit, BigDecimal mark, Reader by) {
        Run run = inState(id, State.REVIEW);
        if (by.unit().equals(unit)) {
            throw RunRefusals.ownSchool(run, by.login());
        }
        if (mark.signum() < 0 || mark.compareTo(BigDecimal.valueOf(100)) > 0) {
            throw Refusal.badRequest("mark", mark.toPlainString(), new LocalText("0 到 100", "from 0 to 100"));
        }
        if (!reviews.mark(id, unit, by.account(), mark, journal.now())) {
            throw RunRefusals.notAssigned(run, by.login());
        }
        journal.tell(by, "evaluation.mark-given", id, new AuditFact("unit", unit.value()));
    }

    @Override
    @Transactional
    public void moderate(long id, OrgUnitId unit, String reason, Reader by) {
        inState(id, State.REVIEW);
        String why = reason.strip();
        List<String> marks = reviews.assignments(id).stream()
                .filter(each -> each.unit().equals(unit))
                .flatMap(each -> each.mark().stream().map(mark -> each.expert() + "=" + mark.toPlainString()))
                .toList();
        if (marks.isEmpty() || why.isEmpty() || why.length() > LONGEST) {
            throw Refusal.badRequest(
                    marks.isEmpty() ? "unit" : "reason",
                    marks.isEmpty() ? unit.value() : "",
                    marks.isEmpty()
                            ? new LocalText("已有专家评分的学校", "a school that has been marked")
                            : new LocalText("为什么要复评", "why it is to be marked again"));
        }
        reviews.askAgain(id, unit, why, journal.now());
        journal.tell(
                by,
                "evaluation.marks-asked-again",
                id,
                new AuditFact("unit", unit.value()),
                new AuditFact("taken-back", String.join(" ", marks)),
                new AuditFact("reason", why));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Assignment> listAssignments(long run) {
        return reviews.assignments(run);
    }

    @Override
    @Transactional
    public Run advance(long id, int publicityDays, Reader by) {
        Run run = runs.lock(id).orElseThrow(() -> Refusal.notFound("run " + id));
        switch (run.state()) {
            case SELF_ASSESSMENT -> runs.move(id, State.REVIEW, Optional.empty());
            case REVIEW -> {
                int waiting = reviews.waiting(id);
                if (waiting > 0) {
                    throw RunRefusals.waiting(
                            run, new LocalText("还有 " + waiting + " 份评分没有交", waiting + " marks are not given yet"));
                }
                runs.move(id, State.PUBLICITY, Optional.of(workingDays(publicityDays)));
            }
            case PUBLICITY -> finish(run);
            case FINAL -> throw RunRefusals.wrongState(run, State.PUBLICITY);
        }
        Run moved = require(id);
        journal.tell(
                by,
                "evaluation.run-moved",
                id,
                new AuditFact("state", moved.state().code()));
        return moved;
    }

    private void finish(Run run) {
        LocalDate today = journal.today();
        Optional<LocalDate> until = run.publicUntil().filter(today::isBefore);
        if (until.isPresent()) {
            throw RunRefusals.waiting(
                    run, new LocalText("公示到 " + until.get(), "the scores are public until " + until.get()));
        }
        long open = reviews.objections(run.id()).stream()
                .filter(objection -> objection.answer().isEmpty())
                .count();
        if (open > 0) {
            throw RunRefusals.waiting(run, new LocalText(open + " 条异议没有答复", open + " objections are not answered"));
        }
        runs.move(run.id(), State.FINAL, Optional.empty());
    }

    /** So many working days after today, which is not counted, by the calendar of offices. */
    private LocalDate workingDays(int days) {
        if (days < 0 || days > MOST_DAYS) {
            throw Refusal.badRequest(
                    "days", String.valueOf(days), new LocalText("0 到 " + MOST_DAYS, "from 0 to " + MOST_DAYS));
        }
        return scoring.catalogue().calendar().after(journal.today(), days).day();
    }

    @Override
    @Transactional
    public Objection object(long id, OrgUnitId unit, String node, String text, Reader by) {
        Run run = inState(id, State.PUBLICITY);
        boolean known = scoring.scheme(run).listNodes().stream()
                .anyMatch(each -> each.code().equals(node));
        if (!known || text.isBlank() || text.length() > LONGEST) {
            throw Refusal.badRequest(
                    known ? "text" : "node",
                    node,
                    new LocalText("方案中的一个要素和异议的内容", "a node of the scheme and what is objected"));
        }
        long objection = reviews.object(id, unit, node, text.strip(), by.account(), journal.now());
        journal.tell(
                by, "evaluation.objection-made", id, new AuditFact("unit", unit.value()), new AuditFact("node", node));
        return requireObjection(objection);
    }

    private Objection requireObjection(long id) {
        return reviews.findObjection(id).orElseThrow(() -> Refusal.notFound("objection " + id));
    }

    @Override
    @Transactional
    public Objection answer(long id, Answer answer, Reader by) {
        Objection objection = requireObjection(id);
        Run run = inState(objection.run(), State.PUBLICITY);
        if (objection.answer().isPresent() || answer.text().isBlank()) {
            throw Refusal.badRequest(
                    "answer", "", new LocalText("还没有答复的异议和答复内容", "an objection without an answer, and the answer"));
        }
        Optional<BigDecimal> before = totalOf(run, objection.unit());
        if (answer.correctedName().isPresent() && answer.corrected().isPresent()) {
            correct(run, objection.unit(), answer, by);
        }
        Optional<BigDecimal> after = totalOf(run, objection.unit());
        Objection answered = new Objection(
                id,
                objection.run(),
                objection.unit(),
                objection.node(),
                objection.text(),
                objection.at(),
                Optional.of(answer.text().strip()),
                before,
                after);
        reviews.answer(answered, by.account(), journal.now());
        journal.tell(
                by,
                "evaluation.objection-answered",
                run.id(),
                new AuditFact("objection", String.valueOf(id)),
                new AuditFact("before", before.map(BigDecimal::toPlainString).orElse("")),
                new AuditFact("after", after.map(BigDecimal::toPlainString).orElse("")));
        return answered;
    }

    private void correct(Run run, OrgUnitId unit, Answer answer, Reader by) {
        String name = answer.correctedName().orElseThrow();
        BigDecimal amount = answer.corrected().orElseThrow();
        EvaluationScheme scheme = scoring.scheme(run);
        if (scheme.listIndicators().contains(name)) {
            runs.insertFigure(run.id(), new RunTables.Kept(unit, name, Optional.of(amount), Optional.empty()));
        } else if (scheme.inputs().containsKey(name)) {
            runs.insertEntry(run.id(), new Entry(unit, name, amount, answer.text()), by.account(), journal.now());
        } else {
            throw Refusal.badRequest("name", name, new LocalText("方案用到的数据", "a number that the scheme uses"));
        }
    }

    private Optional<BigDecimal> totalOf(Run run, OrgUnitId unit) {
        SchemeScores scores = scoring.score(run);
        return scores.cohort()
                .find(unit)
                .flatMap(place -> scores.totals().get(place).points());
    }

    @Override
    @Transactional(readOnly = true)
    public List<Objection> listObjections(long run) {
        return reviews.objections(run);
    }

    @Override
    @Transactional(readOnly = true)
    public SchemeScores scores(long run) {
        return scoring.score(require(run));
    }
}
