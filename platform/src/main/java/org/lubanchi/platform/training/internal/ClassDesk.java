package org.lubanchi.platform.training.internal;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lubanchi.engine.kernel.Issue;
import org.lubanchi.platform.access.Reader;
import org.lubanchi.platform.audit.AuditTrail.AuditFact;
import org.lubanchi.platform.http.Refusal;
import org.lubanchi.platform.training.ClassState;
import org.lubanchi.platform.training.TrainingClasses;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Filing, proposing, planning and moving on. */
@Component
class ClassDesk implements TrainingClasses {
    private final ClassTables classes;
    private final OfficeTables office;
    private final PlanChecks checks;
    private final TrainingRules rules;
    private final ClassFlags flags;
    private final Permits permits;
    private final CaseLog log;
    private final TrainingMoves moves;
    private final Clock clock;

    ClassDesk(
            ClassTables classes,
            OfficeTables office,
            PlanChecks checks,
            ClassFlags flags,
            CaseKeeping keeping,
            Clock clock) {
        this.classes = classes;
        this.office = office;
        this.checks = checks;
        this.rules = flags.rules();
        this.flags = flags;
        this.permits = keeping.permits();
        this.log = keeping.log();
        this.moves = keeping.moves();
        this.clock = clock;
    }

    @Override
    @Transactional
    public Filing file(Reader by, NewFiling filing) {
        permits.requireOwn(by, by.unit().value(), "filing");
        checks.filing(filing);
        Filing made = office.insert(by.unit().value(), filing);
        log.did(by, "agency-filed", "filing/" + made.id(), new AuditFact("document", filing.document()));
        return made;
    }

    @Override
    public List<Filing> listFilings(String school) {
        return office.listFilings(school);
    }

    @Override
    @Transactional
    public Project open(Reader by, NewProject project) {
        String school = by.unit().value();
        permits.requireOwn(by, school, "project");
        checks.project(project);
        Optional<Project> before = office.findByRequest(project.request());
        if (before.isPresent()) {
            return before.get();
        }
        if (office.hasProject(school, project.name())) {
            throw TrainingRefusals.taken("name", project.name());
        }
        office.insert(school, project);
        Project made = office.findByRequest(project.request()).orElseThrow();
        log.did(by, "project-opened", "project/" + made.id());
        return made;
    }

    @Override
    public List<Project> listProjects(String school) {
        return office.listProjects(school);
    }

    @Override
    @Transactional
    public ClassCase propose(Reader by, NewClass proposed) {
        String school = by.unit().value();
        permits.requireOwn(by, school, "class");
        checks.plan(proposed.plan());
        Optional<ClassCase> before = classes.findByRequest(proposed.request());
        if (before.isPresent()) {
            permits.requireOwn(by, before.get().school(), "class");
            return before.get();
        }
        if (office.find(proposed.project())
                .filter(project -> project.school().equals(school))
                .isEmpty()) {
            throw Refusal.notFound("project/" + proposed.project());
        }
        try {
            classes.insert(school, proposed);
        } catch (DuplicateKeyException taken) {
            throw TrainingRefusals.taken("number", proposed.plan().number());
        }
        ClassCase made = classes.findByRequest(proposed.request()).orElseThrow();
        log.moved(by, new CaseLog.Move(CaseLog.CLASS, made.id(), "", ClassState.PROPOSED.code(), ""));
        return made;
    }

    @Override
    public List<ClassCase> list(List<String> schools, int year) {
        return classes.list(schools, year);
    }

    @Override
    public List<ClassCase> listOpen(String search) {
        return classes.listOpen(LocalDate.now(clock), search);
    }

    @Override
    public ClassCase require(long id) {
        return classes.find(id).orElseThrow(() -> Refusal.notFound("class/" + id));
    }

    @Override
    public Map<Long, List<Issue>> flags(List<ClassCase> held) {
        return flags.of(held);
    }

    @Override
    @Transactional
    public Session plan(Reader by, long held, NewSession session) {
        ClassCase found = require(held);
        permits.requireOwn(by, found.school(), found.plan().number());
        checks.session(found, session);
        classes.insert(held, session);
        log.did(
                by,
                "session-planned",
                "class/" + held,
                new AuditFact("day", session.day().toString()));
        return classes.listSessions(held).stream()
                .filter(each ->
                        each.day().equals(session.day()) && each.starts().equals(session.starts()))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public List<Session> listSessions(long held) {
        return classes.listSessions(held);
    }

    @Override
    @Transactional
    public ClassCase move(Reader by, long id, int version, ClassState to, String note) {
        ClassCase found = require(id);
        permits.requireEither(by, found.school(), found.plan().number());
        classes.lock(id);
        ClassCase held = require(id);
        String where = held.plan().number();
        TrainingMoves.Subject subject = new TrainingMoves.Subject(CaseLog.CLASS, id, where);
        if (moves.isDone(by, subject, new TrainingMoves.Standing<>(held.state(), held.version()), version, to)) {
            return held;
        }
        prepare(held, to);
        if (!classes.move(id, version, held.state(), to)) {
            throw TrainingRefusals.stale(where, held.state().label(), held.version());
        }
        moves.made(by, subject, held.state(), to, note);
        return require(id);
    }

    /** What must hold, and what is worked out, before a class stands in its next state. */
    private void prepare(ClassCase held, ClassState to) {
        switch (to) {
            case UNDER_REVIEW -> {
                checks.over(held, classes.listSessions(held.id()), LocalDate.now(clock));
                BigDecimal share = rules.fraction(
                        TrainingRules.ATTENDANCE,
                        held.school(),
                        TrainingRules.dayOf(held.plan().ends().getYear()));
                classes.decideCompletion(
                        held.id(), share.multiply(BigDecimal.valueOf(held.plan().hours())));
            }
            case RUNNING -> {
                if (held.state() == ClassState.UNDER_REVIEW) {
                    classes.reopenCompletion(held.id());
                }
            }
            case PROPOSED, FILED, COMPLETED, LOCKED, CANCELLED -> {
                // nothing but the state changes
            }
        }
    }

    @Override
    public List<Step> listSteps(String kind, long subject) {
        return log.list(kind, subject);
    }
}
