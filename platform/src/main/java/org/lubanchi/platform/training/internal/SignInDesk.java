package org.lubanchi.platform.training.internal;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.lubanchi.engine.kernel.Issue;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.platform.access.Reader;
import org.lubanchi.platform.audit.AuditTrail.AuditFact;
import org.lubanchi.platform.http.Refusal;
import org.lubanchi.platform.training.ClassState;
import org.lubanchi.platform.training.SignIns;
import org.lubanchi.platform.training.TrainingClasses.ClassCase;
import org.lubanchi.platform.training.TrainingClasses.Session;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Codes for the trainer, sign-ins for the trainees. */
@Component
class SignInDesk implements SignIns {
    /** A whole class behind one address mistypes now and then; somebody who guesses does so all the time. */
    private static final int MOST_WRONG = 60;

    private static final Duration WRONG_FOR = Duration.ofMinutes(10);
    private static final Duration KEPT = Duration.ofDays(1);

    private final AttendanceTables attendance;
    private final ClassTables classes;
    private final TrainingRules rules;
    private final IdentityVault vault;
    private final CaseKeeping keeping;
    private final Turn turn;

    SignInDesk(
            AttendanceTables attendance,
            ClassTables classes,
            TrainingRules rules,
            IdentityVault vault,
            CaseKeeping keeping,
            Turn turn) {
        this.attendance = attendance;
        this.classes = classes;
        this.rules = rules;
        this.vault = vault;
        this.keeping = keeping;
        this.turn = turn;
    }

    @Override
    @Transactional
    public Code issue(Reader by, long session) {
        Session found = requireOwn(by, session);
        ClassCase held = classes.find(found.held()).orElseThrow();
        LocalDate today = LocalDate.now(turn.clock());
        if (held.state() != ClassState.RUNNING || !found.day().equals(today)) {
            throw TrainingRefusals.of(
                    Refusal.Kind.CONFLICT,
                    "not-in-session",
                    held.plan().number(),
                    new TrainingRefusals.Said(
                            new LocalText(
                                    "课次在 " + found.day() + "，班现在“"
                                            + held.state().label().zh() + "”",
                                    "a session of " + found.day() + " in a class that is "
                                            + held.state().label().en()),
                            new LocalText("在训的班当天的课次", "a session of today in a running class"),
                            new LocalText("签到码只在上课当天发", "codes are made on the day of the session"),
                            new LocalText(
                                    "过去的课次请手工补记并写明依据", "record past sessions by hand, with what documents them")));
        }
        Instant now = turn.clock().instant();
        attendance.deleteCodesBefore(now.minus(KEPT));
        String code = vault.newCode();
        while (!attendance.insertCode(vault.lookup(code), session, now)) {
            code = vault.newCode();
        }
        keeping.log().did(by, "code-issued", "session/" + session);
        return new Code(code, life(held.school(), held.plan().ends().getYear()));
    }

    private int life(String school, int year) {
        return rules.value(TrainingRules.CODE_LIFE, school, TrainingRules.dayOf(year))
                .intValueExact();
    }

    private Session requireOwn(Reader by, long session) {
        Session found = classes.findSession(session).orElseThrow(() -> Refusal.notFound("session/" + session));
        ClassCase held = classes.find(found.held()).orElseThrow();
        keeping.permits().requireOwn(by, held.school(), held.plan().number());
        return found;
    }

    /** Wrong attempts are kept even though the attempt itself is refused, so they stand outside its transaction. */
    @Override
    public Present signIn(Ticket ticket, String address) {
        Instant now = turn.clock().instant();
        if (attendance.wrongCodesSince(address, now.minus(WRONG_FOR)) >= MOST_WRONG) {
            throw SignInTexts.tooMany();
        }
        Optional<AttendanceTables.Known> known =
                attendance.findCode(vault.lookup(ticket.code().strip()));
        List<AttendanceTables.Match> matches =
                known.map(code -> attendance.listMatches(code, ticket)).orElse(List.of());
        if (known.isEmpty() || matches.size() != 1) {
            attendance.noteWrongCode(address, now);
            throw known.isEmpty() ? SignInTexts.unknownCode() : SignInTexts.notOnTheList();
        }
        AttendanceTables.Known code = known.get();
        AttendanceTables.Match match = matches.getFirst();
        long age = Duration.between(code.issuedAt(), now).toSeconds();
        LocalDate day = TrainingRules.dayOf(code.year());
        if (match.request().isEmpty()) {
            rules.judge(TrainingRules.CODE_LIFE, BigDecimal.valueOf(age), code.school(), day, code.title())
                    .ifPresent(issue -> {
                        throw TrainingRefusals.ruled(issue);
                    });
        }
        Optional<Issue> far = match.metres()
                .flatMap(metres -> rules.judge(
                        TrainingRules.DISTANCE, BigDecimal.valueOf(metres), code.school(), day, code.title()));
        keep(code, match, far.isPresent(), ticket.request(), now);
        return new Present(
                code.title(),
                code.day().toString(),
                far.isPresent(),
                far.stream().toList());
    }

    private void keep(
            AttendanceTables.Known code, AttendanceTables.Match match, boolean doubtful, String request, Instant now) {
        boolean fresh = match.request().isEmpty()
                && Boolean.TRUE.equals(turn.transaction().execute(_ -> {
                    boolean inserted = attendance.insert(new AttendanceTables.Kept(
                            code.session(), match.trainee(), now, match.metres().orElse(null), doubtful, request));
                    if (inserted) {
                        keeping.log()
                                .didAnonymously(
                                        "signed-in",
                                        "session/" + code.session(),
                                        new AuditFact("trainee", String.valueOf(match.trainee())),
                                        new AuditFact("doubtful", String.valueOf(doubtful)));
                    }
                    return inserted;
                }));
        if (!fresh && !match.request().equals(Optional.of(request))) {
            throw SignInTexts.usedBefore(code.title());
        }
    }

    @Override
    @Transactional
    public int recordByHand(Reader by, long session, List<Long> trainees, String note) {
        requireOwn(by, session);
        requireNote(note);
        int added = attendance.insertByHand(session, trainees, turn.clock().instant(), note);
        keeping.log().did(by, "recorded-by-hand", "session/" + session, new AuditFact("rows", String.valueOf(added)));
        return added;
    }

    @Override
    @Transactional
    public void confirm(Reader by, long session, long trainee, String note) {
        requireOwn(by, session);
        requireNote(note);
        if (attendance.confirm(session, trainee, note) > 0) {
            keeping.log()
                    .did(
                            by,
                            "sign-in-confirmed",
                            "session/" + session,
                            new AuditFact("trainee", String.valueOf(trainee)));
        }
    }

    private static void requireNote(String note) {
        if (note.isBlank() || note.length() > 200) {
            throw TrainingRefusals.wrongField(
                    "note",
                    new LocalText("没有写依据，或超过 200 字", "no reason, or more than 200 characters"),
                    new LocalText("如“纸质签到表第 2 页”", "such as \"paper list, page 2\""),
                    new LocalText("手工记的出勤要能查到依据", "what is recorded by hand must be documented"));
        }
    }

    @Override
    public List<Attendee> list(long session) {
        return attendance.list(session);
    }
}
