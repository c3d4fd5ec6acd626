package org.lubanchi.platform.access.internal;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.lubanchi.platform.access.Reader;
import org.lubanchi.platform.access.SignIn;
import org.lubanchi.platform.audit.AuditTrail;
import org.lubanchi.platform.http.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Signing in by password. */
@Component
class PasswordSignIn implements SignIn {
    private final AccountTable accounts;
    private final Passwords passwords;
    private final Attempts attempts;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;

    PasswordSignIn(
            AccountTable accounts,
            Passwords passwords,
            Attempts attempts,
            AuditTrail audit,
            TransactionTemplate transaction) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.attempts = attempts;
        this.audit = audit;
        this.transaction = transaction;
    }

    @Override
    public Reader prove(String login, String password, String address) {
        Duration pause = attempts.pause(login, address);
        if (pause.isPositive()) {
            throw AccessFailures.tooMany(pause.toSeconds() + 1);
        }
        Optional<AccountTable.Stored> stored = accounts.find(login);
        if (stored.isEmpty()) {
            passwords.spendTheTimeOfAMatch(password);
            throw refused(login, address);
        }
        if (!passwords.matches(password, stored.get().passwordHash())) {
            throw refused(login, address);
        }
        attempts.succeeded(login);
        Reader reader = stored.get().reader();
        note(reader, "access.signed-in");
        return reader;
    }

    private Refusal refused(String login, String address) {
        attempts.failed(login, address);
        return AccessFailures.wrongPassword();
    }

    @Override
    public void left(Reader reader) {
        note(reader, "access.signed-out");
    }

    private void note(Reader reader, String action) {
        transaction.executeWithoutResult(
                _ -> audit.append(new AuditTrail.Actor(reader.account()), action, reader.account(), List.of()));
    }
}
