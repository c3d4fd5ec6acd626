package org.lubanchi.platform.training.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lubanchi.platform.access.Reader;
import org.lubanchi.platform.audit.AuditTrail.AuditFact;
import org.lubanchi.platform.http.Refusal;
import org.lubanchi.platform.training.AssessmentState;
import org.lubanchi.platform.training.Assessments;
import org.lubanchi.platform.training.Certificates;
import org.lubanchi.platform.training.Certificates.NewCertificate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Announcing, entering, scoring, confirming, certifying. */
@Component
class AssessmentDesk implements Assessments {
    private final AssessmentTables assessments;
    private final AssessmentChecks checks;
    private final CertificateChecks scope;
    private final Certificates certificates;
    private final CaseKeeping keeping;

    AssessmentDesk(
            AssessmentTables assessments,
            AssessmentChecks checks,
            CertificateChecks scope,
            Certificates certificates,
            CaseKeeping keeping) {
        this.assessments = assessments;
        this.checks = checks;
        this.scope = scope;
        this.certificates = certificates;
        this.keeping = keeping;
    }

    @Override
    @Transactional
    public Assessment plan(Reader by, NewAssessment planned) {
        String school = by.unit().value();
        keeping.permits().requireOwn(by, school, "assessment");
        checks.plan(planned);
        Optional<AssessmentTables.Stored> before = assessments.findByRequest(planned.request());
        if (before.isPresent()) {
            keeping.permits().requireOwn(by, before.get().school(), "assessment");
            return shown(before.get());
        }
        long filing = scope.requireFiled(
                school,
                planned.occupation() + " " + planned.day(),
                new CertificateChecks.Asked(planned.occupation(), planned.level(), planned.day()));
        assessments.insert(school, planned, filing);
        AssessmentTables.Stored made =
                assessments.findByRequest(planned.request()).orElseThrow();
        keeping.log()
                .moved(by, new CaseLog.Move(CaseLog.ASSESSMENT, made.id(), "", AssessmentState.PLANNED.code(), ""));
        return shown(made);
    }

    private Assessment shown(AssessmentTables.Stored held) {
        List<AssessmentTables.Seat> seats = assessments.listSeats(List.of(held.id()));
        return shown(held, seats, passed(held, seats));
    }

    /** Who of an assessment passed, by trainee; of whom nothing is noted, nothing is said. */
    private Map<Long, Boolean> passed(AssessmentTables.Stored held, List<AssessmentTables.Seat> seats) {
        return checks.passed(List.of(held), seats).getOrDefault(held.id(), Map.of());
    }

    private static Assessment shown(
            AssessmentTables.Stored held, List<AssessmentTables.Seat> seats, Map<Long, Boolean> passed) {
        Counts counts = new Counts(
                seats.size(),
                count(seats.stream()
                        .filter(seat -> Boolean.TRUE.equals(seat.attended()))
                        .count()),
                count(passed.values().stream().filter(each -> each).count()),
                count(seats.stream().filter(seat -> seat.certificate() != null).count()));
        return new Assessment(
                held.id(),
                held.school(),
                held.occupation(),
                held.level(),
                held.day(),
                held.place(),
                held.capacity(),
                held.document(),
                held.state(),
                held.version(),
                counts);
    }

    private static int count(long number) {
        return Math.toIntExact(number);
    }

    @Override
    public List<Assessment> list(List<String> schools, int year) {
        List<AssessmentTables.Stored> all = assessments.list(schools, year);
        List<AssessmentTables.Seat> seats = assessments.listSeats(
                all.stream().map(AssessmentTables.Stored::id).toList());
        Map<Long, Map<Long, Boolean>> passed = checks.passed(all, seats);
        Map<Long, List<AssessmentTables.Seat>> seatsOf =
                seats.stream().collect(Collectors.groupingBy(AssessmentTables.Seat::assessment));
        return all.stream()
                .map(each -> shown(
                        each, seatsOf.getOrDefault(each.id(), List.of()), passed.getOrDefault(each.id(), Map.of())))
                .toList();
    }

    private static Refusal unknown(long id) {
        return Refusal.notFound("assessment/" + id);
    }

    @Override
    public Assessment require(long id) {
        return shown(assessments.find(id).orElseThrow(() -> unknown(id)));
    }

    @Override
    public List<Candidate> listCandidates(long id) {
        AssessmentTables.Stored held = assessments.find(id).orElseThrow(() -> unknown(id));
        List<AssessmentTables.Seat> seats = assessments.listSeats(List.of(id));
        Map<Long, Boolean> passed = passed(held, seats);
        return seats.stream()
                .map(seat -> new Candidate(
                        seat.trainee(),
                        seat.held(),
                        seat.name(),
                        seat.masked(),
                        seat.attended(),
                        seat.theory(),
                        seat.skill(),
                        passed.get(seat.trainee()),
                        seat.certificate()))
                .toList();
    }

    @Override
    public List<Eligible> listEligible(long id) {
        return assessments.listEligible(id);
    }

    /** The assessment, held until the transaction ends, for its own school and in the state this belongs to. */
    private AssessmentTables.Stored requireIn(Reader by, long id, AssessmentState state) {
        AssessmentTables.Stored held = assessments.lock(id).orElseThrow(() -> unknown(id));
        keeping.permits().requireOwn(by, held.school(), held.where());
        if (held.state() != state) {
            throw AssessmentChecks.notNow(held, state);
        }
        return held;
    }

    @Override
    @Transactional
    public int enter(Reader by, long id, List<Entered> candidates) {
        AssessmentTables.Stored held = requireIn(by, id, AssessmentState.ENROLLING);
        int added = assessments.enter(id, candidates);
        List<Long> seated = assessments.listSeats(List.of(id)).stream()
                .map(AssessmentTables.Seat::trainee)
                .toList();
        if (!candidates.stream().allMatch(each -> seated.contains(each.trainee()))) {
            throw AssessmentChecks.notCompleted(held.where());
        }
        if (seated.size() > held.capacity()) {
            throw AssessmentChecks.full(held.where(), seated.size(), held.capacity());
        }
        keeping.log().did(by, "candidates-entered", "assessment/" + id, new AuditFact("rows", String.valueOf(added)));
        return added;
    }

    @Override
    @Transactional
    public void strike(Reader by, long id, long trainee) {
        requireIn(by, id, AssessmentState.ENROLLING);
        if (assessments.strike(id, trainee) > 0) {
            keeping.log()
                    .did(by, "candidate-struck", "assessment/" + id, new AuditFact("trainee", String.valueOf(trainee)));
        }
    }

    @Override
    @Transactional
    public void score(Reader by, long id, List<Marks> scores) {
        AssessmentTables.Stored held = requireIn(by, id, AssessmentState.EXAMINING);
        scores.forEach(checks::score);
        if (assessments.score(id, scores) != scores.size()) {
            throw AssessmentChecks.noCandidate(held.where());
        }
        keeping.log().did(by, "scores-noted", "assessment/" + id, new AuditFact("rows", String.valueOf(scores.size())));
    }

    @Override
    @Transactional
    public Assessment move(Reader by, long id, int version, AssessmentState to, String note) {
        AssessmentTables.Stored held = assessments.lock(id).orElseThrow(() -> unknown(id));
        keeping.permits().requireEither(by, held.school(), held.where());
        TrainingMoves.Subject subject = new TrainingMoves.Subject(CaseLog.ASSESSMENT, id, held.where());
        TrainingMoves.Standing<AssessmentState> now = new TrainingMoves.Standing<>(held.state(), held.version());
        if (keeping.moves().isDone(by, subject, now, version, to)) {
            return shown(held);
        }
        checks.prepare(held, to, assessments.listSeats(List.of(id)));
        assessments.move(id, version, to);
        keeping.moves().made(by, subject, held.state(), to, note);
        return require(id);
    }

    @Override
    @Transactional
    public int certify(Reader by, long id, String prefix, LocalDate issuedOn) {
        AssessmentTables.Stored held = requireIn(by, id, AssessmentState.CONFIRMED);
        scope.day(held.where(), issuedOn, held.day());
        List<AssessmentTables.Seat> seats = assessments.listSeats(List.of(id));
        Map<Long, Boolean> passed = passed(held, seats);
        int number =
                count(seats.stream().filter(seat -> seat.certificate() != null).count());
        int issued = 0;
        for (AssessmentTables.Seat seat : seats) {
            if (seat.certificate() == null && passed.getOrDefault(seat.trainee(), false)) {
                issued++;
                NewCertificate certificate = new NewCertificate(
                        seat.trainee(),
                        held.occupation(),
                        held.level(),
                        prefix + "%03d".formatted(number + issued),
                        issuedOn);
                assessments.bind(
                        certificates.certify(by, seat.held(), certificate).id(), id);
            }
        }
        return issued;
    }
}
