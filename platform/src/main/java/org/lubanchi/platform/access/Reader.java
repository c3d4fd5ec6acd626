package org.lubanchi.platform.access;

import java.util.Optional;
import org.lubanchi.engine.kernel.OrgUnitId;

/**
 * Somebody who has signed in (已登录用户).
 *
 * @param account the opaque id of the account
 * @param login the name typed to sign in
 * @param name how the account is called on the page
 * @param role what the account is to the platform
 * @param unit where it belongs
 * @param deputyFor the account for which this one acts, when it acts as a deputy
 */
public record Reader(String account, String login, String name, Role role, OrgUnitId unit, Optional<String> deputyFor) {
    /** Somebody who acts for themselves. */
    public Reader(String account, String login, String name, Role role, OrgUnitId unit) {
        this(account, login, name, role, unit, Optional.empty());
    }

    /** This one, acting for somebody who is away; the name says for whom. */
    public Reader actingFor(Reader principal) {
        return new Reader(
                account, login, name + "（代" + principal.name + "）", role, unit, Optional.of(principal.account));
    }
}
