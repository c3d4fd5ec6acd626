package org.lubanchi.platform.training;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lubanchi.engine.kernel.Issue;
import org.lubanchi.platform.access.Reader;

/** Signing in to a session (签到) by a code that lives a minute or two, once for each trainee. */
public interface SignIns {
    /** Makes a code for a session of today. */
    Code issue(Reader by, long session);

    /**
     * Signs a trainee in.
     *
     * @param address where the request comes from; too many wrong codes from there are refused for a while
     * @throws org.lubanchi.platform.http.Refusal when the code is unknown, too old or used by this trainee before
     */
    Present signIn(Ticket ticket, String address);

    /** Records attendance by hand, with what documents it; those already there stay as they are. */
    int recordByHand(Reader by, long session, List<Long> trainees, String note);

    /** Confirms a doubtful sign-in. */
    void confirm(Reader by, long session, long trainee, String note);

    /** Who is there. */
    List<Attendee> list(long session);

    /** A code (签到码) and how long it holds. */
    record Code(String code, int seconds) {}

    /**
     * What a trainee types (签到请求).
     *
     * @param tail the last four characters of the identity number
     * @param request the same for every repetition of one attempt
     */
    record Ticket(
            String code,
            String name,
            String tail,
            String request,
            @Nullable BigDecimal latitude,
            @Nullable BigDecimal longitude) {
        @Override
        public String toString() {
            return "sign-in " + request;
        }
    }

    /** A sign-in that was taken (签到结果). */
    record Present(String title, String day, boolean doubtful, List<Issue> issues) {
        public Present {
            issues = List.copyOf(issues);
        }
    }

    /** Somebody's attendance at a session (出勤). */
    record Attendee(
            long trainee,
            String name,
            String masked,
            @Nullable String at,
            @Nullable String way,
            @Nullable Integer metres,
            boolean doubtful,
            String note) {
        @Override
        public String toString() {
            return "trainee " + trainee;
        }
    }
}
