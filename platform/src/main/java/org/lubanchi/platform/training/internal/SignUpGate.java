package org.lubanchi.platform.training.internal;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.platform.http.Refusal;
import org.lubanchi.platform.training.ClassRoster;
import org.lubanchi.platform.training.ClassRoster.Person;
import org.lubanchi.platform.training.ClassRoster.SignedUp;
import org.lubanchi.platform.training.PublicSignUps;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts what comes from one address; attempts are kept even though they are refused, so outside their transaction. */
@Component
class SignUpGate implements PublicSignUps {
    /** Two full classes behind one address within the time; somebody who fills classes needs more. */
    private static final int MOST_TAKEN = 120;

    /** People mistype now and then; somebody who tries out numbers does so all the time. */
    private static final int MOST_REFUSED = 20;

    private static final Duration WITHIN = Duration.ofMinutes(10);
    private static final Duration KEPT = Duration.ofDays(1);

    private final ClassRoster roster;
    private final JdbcClient jdbc;
    private final Turn turn;

    SignUpGate(ClassRoster roster, JdbcClient jdbc, Turn turn) {
        this.roster = roster;
        this.jdbc = jdbc;
        this.turn = turn;
    }

    @Override
    public SignedUp signUp(long held, Person person, String address) {
        Instant now = turn.clock().instant();
        if (since(address, now, false) >= MOST_TAKEN || since(address, now, true) >= MOST_REFUSED) {
            throw tooMany();
        }
        try {
            SignedUp done = roster.signUp(Optional.empty(), held, person);
            note(address, now, false);
            return done;
        } catch (Refusal refused) {
            note(address, now, true);
            throw refused;
        }
    }

    private int since(String address, Instant now, boolean refused) {
        return jdbc.sql("select count(*) from training.sign_up_attempt where address = ? and at > ? and refused = ?")
                .params(address, at(now.minus(WITHIN)), refused)
                .query(Integer.class)
                .single();
    }

    private void note(String address, Instant now, boolean refused) {
        jdbc.sql("delete from training.sign_up_attempt where at < ?")
                .param(at(now.minus(KEPT)))
                .update();
        jdbc.sql("insert into training.sign_up_attempt (address, at, refused) values (?, ?, ?)")
                .params(address, at(now), refused)
                .update();
    }

    private static OffsetDateTime at(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    private static Refusal tooMany() {
        return TrainingRefusals.of(
                Refusal.Kind.TOO_MANY,
                "too-many-sign-ups",
                "sign-ups",
                new TrainingRefusals.Said(
                        new LocalText(
                                "从这里提交的报名太多，或没有通过的太多", "too many sign-ups from here, or too many that were refused"),
                        new LocalText(
                                "十分钟内不超过 " + MOST_TAKEN + " 次报名、" + MOST_REFUSED + " 次未通过",
                                "at most " + MOST_TAKEN + " sign-ups and " + MOST_REFUSED
                                        + " refused ones in ten minutes"),
                        new LocalText("防止占满名额和试探身份号码", "so that nobody fills classes or tries out identity numbers"),
                        new LocalText(
                                "请十分钟后再试；集体报名请由学校导入名单",
                                "try again in ten minutes; a school takes groups in by its list")));
    }
}
