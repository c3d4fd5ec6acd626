package org.lubanchi.platform.access;

import java.time.LocalDate;
import java.util.List;

/** Reviewing for somebody who is away (代理). */
public interface Delegations {
    /** The longest span of days. */
    int MOST_DAYS = 90;

    /**
     * Names a deputy for a span of days, both counted. The deputy belongs to the same unit and may then review as the
     * principal may; what they do says for whom.
     *
     * @throws org.lubanchi.platform.http.Refusal when there is no such account, or the span is none
     */
    void name(Naming naming, Reader by);

    /** Takes a delegation of one's own back, from now on. */
    void revoke(long delegation, Reader by);

    /** Those one has made and those made to one, the latest first; what is over stays to be seen. */
    List<Delegation> list(Reader of);

    /** A deputy to be named (指定代理人). */
    record Naming(String deputyLogin, LocalDate first, LocalDate last, String reason) {}

    /**
     * A delegation (代理关系).
     *
     * @param revoked whether it was taken back
     */
    record Delegation(
            long id, Reader principal, Reader deputy, LocalDate first, LocalDate last, String reason, boolean revoked) {
        /** Whether it holds on a day. */
        public boolean holdsOn(LocalDate day) {
            return !revoked && !day.isBefore(first) && !day.isAfter(last);
        }
    }
}
