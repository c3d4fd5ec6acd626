package org.lubanchi.platform.access.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.platform.access.Accounts;
import org.lubanchi.platform.access.Reader;
import org.lubanchi.platform.access.Role;
import org.lubanchi.platform.audit.AuditTrail;
import org.lubanchi.platform.audit.AuditTrail.AuditFact;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Accounts in PostgreSQL. */
@Component
class AccountTable implements Accounts {
    private final JdbcClient jdbc;
    private final Passwords passwords;
    private final AuditTrail audit;
    private final Clock clock;
    private final Supplier<UUID> ids;

    AccountTable(JdbcClient jdbc, Passwords passwords, AuditTrail audit, Clock clock, Supplier<UUID> ids) {
        this.jdbc = jdbc;
        this.passwords = passwords;
        this.audit = audit;
        this.clock = clock;
        this.ids = ids;
    }

    /** An account with the hash of its password. */
    record Stored(Reader reader, String passwordHash) {}

    @Override
    @Transactional
    public String open(NewAccount account, AuditTrail.Actor by) {
        if (account.password().length() < SHORTEST_PASSWORD) {
            throw AccessFailures.passwordTooShort(account.login());
        }
        if (exists(account.login())) {
            throw AccessFailures.loginTaken(account.login());
        }
        String id = ids.get().toString();
        jdbc.sql("insert into access.account (id, login, name, password_hash, role, unit, opened_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        id,
                        account.login(),
                        account.name(),
                        passwords.hash(account.password()),
                        account.role().code(),
                        account.unit().value(),
                        OffsetDateTime.now(clock))
                .update();
        audit.append(
                by,
                "access.account-opened",
                id,
                List.of(
                        new AuditFact("role", account.role().code()),
                        new AuditFact("unit", account.unit().value())));
        return id;
    }

    @Override
    public boolean exists(String login) {
        return jdbc.sql("select exists (select from access.account where login = ?)")
                .param(login)
                .query(Boolean.class)
                .single();
    }

    @Override
    @Transactional
    public void close(String login, AuditTrail.Actor by) {
        Optional<String> id = jdbc.sql("update access.account set enabled = false where login = ? returning id")
                .param(login)
                .query(String.class)
                .optional();
        if (id.isEmpty()) {
            throw AccessFailures.noSuchAccount(login);
        }
        audit.append(by, "access.account-closed", id.get(), List.of());
    }

    @Override
    public Optional<Reader> findReader(String login) {
        return find(login).map(Stored::reader);
    }

    @Override
    public Optional<Reader> findOpen(String account) {
        return jdbc.sql("select * from access.account where id = ? and enabled")
                .param(account)
                .query((row, _) -> read(row).reader())
                .optional();
    }

    @Override
    public List<Reader> listOpen(OrgUnitId unit, Role role) {
        return jdbc.sql("select * from access.account where unit = ? and role = ? and enabled order by login")
                .params(unit.value(), role.code())
                .query((row, _) -> read(row).reader())
                .list();
    }

    Optional<Stored> find(String login) {
        return jdbc.sql("select * from access.account where login = ? and enabled")
                .param(login)
                .query((row, _) -> read(row))
                .optional();
    }

    /** Whether an account that signed in before is still open. */
    boolean open(String id) {
        return jdbc.sql("select exists (select from access.account where id = ? and enabled)")
                .param(id)
                .query(Boolean.class)
                .single();
    }

    private static Stored read(ResultSet row) throws SQLException {
        Reader reader = new Reader(
                row.getString("id"),
                row.getString("login"),
                row.getString("name"),
                Role.ofCode(row.getString("role")),
                new OrgUnitId(row.getString("unit")));
        return new Stored(reader, row.getString("password_hash"));
    }
}
