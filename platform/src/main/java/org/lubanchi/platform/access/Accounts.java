package org.lubanchi.platform.access;

import java.util.List;
import java.util.Optional;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.platform.audit.AuditTrail;

/** The accounts (账号). */
public interface Accounts {
    /** The shortest password that is taken. */
    int SHORTEST_PASSWORD = 10;

    /**
     * Opens an account.
     *
     * @return its opaque id
     * @throws org.lubanchi.engine.kernel.Failure when the login is taken or the password too short
     */
    String open(NewAccount account, AuditTrail.Actor by);

    /** Whether a login is taken. */
    boolean exists(String login);

    /** Who signs in with a login, if the account is open. */
    Optional<Reader> findReader(String login);

    /** Who an account is, if it is open. */
    Optional<Reader> findOpen(String account);

    /** Who of a unit has a role and an open account, by login. */
    List<Reader> listOpen(OrgUnitId unit, Role role);

    /** Closes an account: nobody signs in with it any more. */
    void close(String login, AuditTrail.Actor by);

    /** What an account starts with; the password is kept as a hash only. */
    record NewAccount(String login, String name, String password, Role role, OrgUnitId unit) {
        @Override
        public String toString() {
            return login + " (" + role.code() + " of " + unit + ")";
        }
    }
}
