package org.lubanchi.platform.training.internal;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.lubanchi.platform.access.Reader;
import org.lubanchi.platform.audit.AuditTrail;
import org.lubanchi.platform.audit.AuditTrail.Actor;
import org.lubanchi.platform.audit.AuditTrail.AuditFact;
import org.lubanchi.platform.training.TrainingClasses.Step;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every move of a case, beside it for people and in the audit trail for good; ids and facts, nothing personal. */
@Component
class CaseLog {
    static final String CLASS = "class";
    static final String POOL = "pool";
    static final String CERTIFICATE = "certificate";
    static final String ASSESSMENT = "assessment";

    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final Clock clock;

    CaseLog(JdbcClient jdbc, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /** One move. */
    record Move(String kind, long subject, String from, String to, String note) {}

    void moved(Reader by, Move move) {
        jdbc.sql("insert into training.step (kind, subject, from_state, to_state, account, role, at, note)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        move.kind(),
                        move.subject(),
                        move.from(),
                        move.to(),
                        by.account(),
                        by.role().code(),
                        OffsetDateTime.now(clock),
                        move.note())
                .update();
        did(
                by,
                move.kind() + "-moved",
                move.kind() + "/" + move.subject(),
                new AuditFact("from", move.from()),
                new AuditFact("to", move.to()));
    }

    void did(Reader by, String action, String subject, AuditFact... facts) {
        audit.append(new Actor(by.account()), "training." + action, subject, List.of(facts));
    }

    void didAnonymously(String action, String subject, AuditFact... facts) {
        audit.append(new Actor("anyone"), "training." + action, subject, List.of(facts));
    }

    /** Whether the last move of a case was this one: then doing it again is the other half of a double click. */
    boolean isRepetition(Reader by, Move move) {
        return jdbc.sql("select from_state, to_state, account from training.step where kind = ? and subject = ?"
                        + " order by id desc limit 1")
                .params(move.kind(), move.subject())
                .query((row, _) -> row.getString(1).equals(move.from())
                        && row.getString(2).equals(move.to())
                        && row.getString(3).equals(by.account()))
                .optional()
                .orElse(false);
    }

    List<Step> list(String kind, long subject) {
        return jdbc.sql("select * from training.step where kind = ? and subject = ? order by id")
                .params(kind, subject)
                .query((row, _) -> new Step(
                        row.getString("from_state"),
                        row.getString("to_state"),
                        row.getString("role"),
                        row.getObject("at", OffsetDateTime.class).toString(),
                        row.getString("note")))
                .list();
    }
}
