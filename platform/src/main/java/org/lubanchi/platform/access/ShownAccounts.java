package org.lubanchi.platform.access;

import java.util.List;
import org.lubanchi.platform.access.Accounts.NewAccount;

/** Accounts that the sign-in page shows to everybody with their passwords (公示账号); only a demonstration has any. */
public interface ShownAccounts {
    /** Whether this is a demonstration at all. */
    boolean demonstration();

    /** Those that can sign in now, in the order to show them. */
    List<NewAccount> list();
}
