package org.lubanchi.platform.access.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.platform.access.Delegations;
import org.lubanchi.platform.access.Reader;
import org.lubanchi.platform.access.Role;
import org.lubanchi.platform.audit.AuditTrail;
import org.lubanchi.platform.audit.AuditTrail.Actor;
import org.lubanchi.platform.audit.AuditTrail.AuditFact;
import org.lubanchi.platform.http.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Delegations in PostgreSQL. */
@Component
class DelegationTable implements Delegations {
    private static final String BOTH = "select d.*, p.login as p_login, p.name as p_name, p.role as p_role,"
            + " p.unit as p_unit, q.login as q_login, q.name as q_name, q.role as q_role, q.unit as q_unit"
            + " from access.delegation d join access.account p on p.id = d.principal"
            + " join access.account q on q.id = d.deputy";

    private final JdbcClient jdbc;
    private final AccountTable accounts;
    private final AuditTrail audit;
    private final Clock clock;

    DelegationTable(JdbcClient jdbc, AccountTable accounts, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void name(Naming naming, Reader by) {
        Reader deputy = accounts.findReader(naming.deputyLogin())
                .filter(known -> known.unit().equals(by.unit())
                        && !known.account().equals(by.account())
                        && known.role() != Role.PUBLIC)
                .orElseThrow(() -> DelegationRefusals.noDeputy(naming.deputyLogin()));
        if (!by.role().reviews()) {
            throw DelegationRefusals.nothingToDelegate(by);
        }
        check(naming);
        jdbc.sql("insert into access.delegation (principal, deputy, first_day, last_day, reason, made_at)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(
                        by.account(),
                        deputy.account(),
                        naming.first(),
                        naming.last(),
                        naming.reason().strip(),
                        OffsetDateTime.now(clock))
                .update();
        audit.append(
                new Actor(by.account()),
                "access.deputy-named",
                deputy.account(),
                List.of(
                        new AuditFact("first", naming.first().toString()),
                        new AuditFact("last", naming.last().toString())));
    }

    private void check(Naming naming) {
        long days = ChronoUnit.DAYS.between(naming.first(), naming.last()) + 1;
        if (days < 1
                || days > MOST_DAYS
                || naming.last().isBefore(LocalDate.now(clock))
                || naming.reason().isBlank()) {
            throw Refusal.badRequest(
                    "first, last, reason",
                    naming.first() + "—" + naming.last(),
                    new LocalText(
                            "今天以后的 1 到 " + MOST_DAYS + " 天，和一句理由",
                            "1 to " + MOST_DAYS + " days that are not over, and a reason"));
        }
    }

    @Override
    @Transactional
    public void revoke(long delegation, Reader by) {
        int revoked = jdbc.sql("update access.delegation set revoked_at = ? where id = ? and principal = ?"
                        + " and revoked_at is null")
                .params(OffsetDateTime.now(clock), delegation, by.account())
                .update();
        if (revoked == 0) {
            throw Refusal.notFound("delegation " + delegation);
        }
        audit.append(new Actor(by.account()), "access.deputy-revoked", String.valueOf(delegation), List.of());
    }

    @Override
    public List<Delegation> list(Reader of) {
        return jdbc.sql(BOTH + " where d.principal = ? or d.deputy = ? order by d.id desc limit 100")
                .params(of.account(), of.account())
                .query((row, _) -> read(row))
                .list();
    }

    /** For whom somebody may review on a day; only while both accounts are open and in one unit. */
    List<Reader> principals(Reader deputy, LocalDate day) {
        return jdbc.sql(BOTH + " where d.deputy = ? and d.revoked_at is null and d.first_day <= ? and d.last_day >= ?"
                        + " and p.enabled and p.unit = q.unit order by d.id")
                .params(deputy.account(), day, day)
                .query((row, _) -> read(row).principal())
                .list();
    }

    private static Delegation read(ResultSet row) throws SQLException {
        return new Delegation(
                row.getLong("id"),
                reader(row, row.getString("principal"), "p_"),
                reader(row, row.getString("deputy"), "q_"),
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                row.getString("reason"),
                row.getObject("revoked_at") != null);
    }

    private static Reader reader(ResultSet row, String account, String prefix) throws SQLException {
        return new Reader(
                account,
                row.getString(prefix + "login"),
                row.getString(prefix + "name"),
                Role.ofCode(row.getString(prefix + "role")),
                new OrgUnitId(row.getString(prefix + "unit")));
    }
}
