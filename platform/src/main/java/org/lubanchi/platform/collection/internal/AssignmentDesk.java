package org.lubanchi.platform.collection.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.platform.access.Accounts;
import org.lubanchi.platform.access.Reader;
import org.lubanchi.platform.access.Role;
import org.lubanchi.platform.audit.AuditTrail.Actor;
import org.lubanchi.platform.audit.AuditTrail.AuditFact;
import org.lubanchi.platform.collection.Assignments;
import org.lubanchi.platform.collection.TableCase;
import org.lubanchi.platform.http.Refusal;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Assignments in PostgreSQL. */
@Component
class AssignmentDesk implements Assignments {
    private static final int LONGEST = 40;

    private final JdbcClient jdbc;
    private final CaseTables cases;
    private final Accounts accounts;
    private final RoundNotices notices;
    private final RoundBook rounds;
    private final CollectionJournal journal;

    AssignmentDesk(
            JdbcClient jdbc,
            CaseTables cases,
            Accounts accounts,
            RoundNotices notices,
            RoundBook rounds,
            CollectionJournal journal) {
        this.jdbc = jdbc;
        this.cases = cases;
        this.accounts = accounts;
        this.notices = notices;
        this.rounds = rounds;
        this.journal = journal;
    }

    @Override
    @Transactional
    public void assign(String round, OrgUnitId unit, Assigning assigning, Reader by) {
        String department = assigning.department().strip();
        if (assigning.tables().isEmpty() || department.length() > LONGEST) {
            throw Refusal.badRequest(
                    "tables, department",
                    department,
                    new LocalText(
                            "至少一张表，部门名至多 " + LONGEST + " 字",
                            "a table, and a department of at most " + LONGEST + " characters"));
        }
        Optional<Reader> person = assigning
                .login()
                .map(login -> accounts.findReader(login)
                        .filter(known -> listPeople(unit).contains(known))
                        .orElseThrow(() -> Refusal.badRequest(
                                "login", login, new LocalText("本单位的填报账号", "an account that reports for the unit"))));
        for (String table : assigning.tables()) {
            TableCase.Key key = new TableCase.Key(round, unit, table);
            if (cases.find(key).isEmpty()) {
                throw CaseRefusals.noCase(key);
            }
            put(key, department, person, by);
        }
        journal.append(
                new Actor(by.account()),
                "collection.tables-assigned",
                round + "/" + unit,
                List.of(
                        new AuditFact("tables", String.join(",", assigning.tables())),
                        new AuditFact("account", person.map(Reader::account).orElse(""))));
        person.ifPresent(
                to -> notices.assigned(rounds.require(round), unit, assigning.tables(), to, by, journal.now()));
    }

    private void put(TableCase.Key key, String department, Optional<Reader> person, Reader by) {
        if (department.isEmpty() && person.isEmpty()) {
            jdbc.sql("delete from collection.assignment where round = ? and unit = ? and table_id = ?")
                    .params(key.round(), key.unit().value(), key.table())
                    .update();
            return;
        }
        jdbc.sql("insert into collection.assignment (round, unit, table_id, department, account, assigned_by,"
                        + " assigned_at) values (?, ?, ?, ?, nullif(?, ''), ?, ?) on conflict (round, unit, table_id)"
                        + " do update set department = excluded.department, account = excluded.account,"
                        + " assigned_by = excluded.assigned_by, assigned_at = excluded.assigned_at")
                .params(
                        key.round(),
                        key.unit().value(),
                        key.table(),
                        department,
                        person.map(Reader::account).orElse(""),
                        by.account(),
                        RoundTables.at(journal.now()))
                .update();
    }

    @Override
    public Map<TableCase.Key, Assigned> list(String round) {
        Map<String, Optional<Assigned.Person>> people = new HashMap<>();
        Map<TableCase.Key, Assigned> all = new HashMap<>();
        jdbc.sql("select * from collection.assignment where round = ?")
                .param(round)
                .query((RowCallbackHandler) row -> all.put(
                        new TableCase.Key(round, new OrgUnitId(row.getString("unit")), row.getString("table_id")),
                        new Assigned(
                                row.getString("department"),
                                Optional.ofNullable(row.getString("account"))
                                        .flatMap(account -> people.computeIfAbsent(account, this::person)))));
        return all;
    }

    private Optional<Assigned.Person> person(String account) {
        return accounts.findOpen(account)
                .map(known -> new Assigned.Person(known.account(), known.login(), known.name()));
    }

    @Override
    public List<Reader> listPeople(OrgUnitId unit) {
        return accounts.listOpen(unit, Role.SCHOOL);
    }
}
