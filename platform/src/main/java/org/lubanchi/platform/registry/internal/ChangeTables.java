package org.lubanchi.platform.registry.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.platform.registry.Register.Hierarchy;
import org.lubanchi.platform.registry.RegisterChanges.Group;
import org.lubanchi.platform.registry.UnitChange;
import org.lubanchi.platform.registry.UnitHistory.Dated;
import org.lubanchi.platform.registry.UnitHistory.Event;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes single changes into the register's tables, and reads what they hold over time. */
@Component
class ChangeTables {
    private static final String DATES = "select min(valid_from) as first, max(valid_from) as last from ("
            + "select valid_from from registry.unit_kind where unit = :unit"
            + " union all select valid_from from registry.unit_name where unit = :unit"
            + " union all select valid_from from registry.unit_code where unit = :unit"
            + " union all select valid_from from registry.link where child = :unit) all_of";

    private final JdbcClient jdbc;
    private final RegisterTables tables;

    ChangeTables(JdbcClient jdbc, RegisterTables tables) {
        this.jdbc = jdbc;
        this.tables = tables;
    }

    /** When a unit began, and when it was changed last. */
    record Span(LocalDate first, LocalDate last) {}

    Optional<Span> span(OrgUnitId unit) {
        return jdbc.sql(DATES)
                .param("unit", unit.value())
                .query((row, _) -> read(row))
                .single();
    }

    private static Optional<Span> read(ResultSet row) throws SQLException {
        LocalDate first = row.getObject("first", LocalDate.class);
        LocalDate last = row.getObject("last", LocalDate.class);
        return first == null || last == null ? Optional.empty() : Optional.of(new Span(first, last));
    }

    /** One change at a time, so that two people do not build on the same tree. */
    void lock() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('registry'))")
                .query((row, _) -> 1)
                .list();
    }

    void rename(OrgUnitId unit, LocalText name, LocalDate from) {
        tables.replace("unit_name", "unit", unit.value(), from);
        jdbc.sql("insert into registry.unit_name (unit, valid_from, valid_to, zh, en) values (?, ?, ?, ?, ?)")
                .params(unit.value(), from, RegisterTables.OPEN_END, name.zh(), name.en())
                .update();
    }

    void recode(OrgUnitId unit, UnitChange.CodeScheme scheme, String code, LocalDate from) {
        cut("registry.unit_code where unit = ? and scheme = ?", from, unit.value(), scheme.code());
        if (!code.isEmpty()) {
            jdbc.sql("insert into registry.unit_code (unit, scheme, valid_from, valid_to, code) values (?, ?, ?, ?, ?)")
                    .params(unit.value(), scheme.code(), from, RegisterTables.OPEN_END, code)
                    .update();
        }
    }

    void move(Hierarchy hierarchy, OrgUnitId unit, OrgUnitId parent, LocalDate from) {
        cut("registry.link where hierarchy = ? and child = ?", from, hierarchy.code(), unit.value());
        jdbc.sql("insert into registry.link (hierarchy, child, parent, valid_from, valid_to) values (?, ?, ?, ?, ?)")
                .params(hierarchy.code(), unit.value(), parent.value(), from, RegisterTables.OPEN_END)
                .update();
    }

    /** Ends everything that holds of a unit. */
    void end(OrgUnitId unit, LocalDate from) {
        for (String table : List.of("unit_name", "unit_kind", "unit_code", "campus", "group_member")) {
            tables.replace(table, "unit", unit.value(), from);
        }
        tables.replace("link", "child", unit.value(), from);
    }

    /** The units directly under another on a day. */
    List<OrgUnitId> children(Hierarchy hierarchy, OrgUnitId parent, LocalDate day) {
        return jdbc.sql("select child from registry.link where hierarchy = ? and parent = ? and valid_from <= ?"
                        + " and valid_to > ? order by child")
                .params(hierarchy.code(), parent.value(), day, day)
                .query((row, _) -> new OrgUnitId(row.getString(1)))
                .list();
    }

    void openCampus(UnitChange.OpenCampus campus) {
        cut(
                "registry.campus where unit = ? and campus = ?",
                campus.from(),
                campus.unit().value(),
                campus.campus());
        jdbc.sql("insert into registry.campus (unit, campus, valid_from, valid_to, zh, en, address)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        campus.unit().value(),
                        campus.campus(),
                        campus.from(),
                        RegisterTables.OPEN_END,
                        campus.name().zh(),
                        campus.name().en(),
                        campus.address())
                .update();
    }

    boolean closeCampus(UnitChange.CloseCampus campus) {
        return cut(
                        "registry.campus where unit = ? and campus = ?",
                        campus.from(),
                        campus.unit().value(),
                        campus.campus())
                > 0;
    }

    void regroup(UnitChange.Regroup change) {
        cut(
                "registry.group_member where group_id = ? and unit = ?",
                change.from(),
                change.group(),
                change.unit().value());
        if (change.in()) {
            jdbc.sql("insert into registry.group_member (group_id, unit, valid_from, valid_to) values (?, ?, ?, ?)")
                    .params(change.group(), change.unit().value(), change.from(), RegisterTables.OPEN_END)
                    .update();
        }
    }

    /** What holds ends on a day, what was said for later is gone; how many rows that were. The places are our own. */
    private int cut(String place, LocalDate from, String one, String other) {
        String table = place.substring(0, place.indexOf(' '));
        String where = place.substring(place.indexOf(' '));
        int gone = jdbc.sql("delete from " + table + where + " and valid_from >= ?")
                .params(one, other, from)
                .update();
        return gone
                + jdbc.sql("update " + table + " set valid_to = ?" + where + " and valid_to > ?")
                        .params(from, one, other, from)
                        .update();
    }

    void putGroup(String id, LocalText name) {
        jdbc.sql("insert into registry.unit_group (id, zh, en) values (?, ?, ?)"
                        + " on conflict (id) do update set zh = excluded.zh, en = excluded.en")
                .params(id, name.zh(), name.en())
                .update();
    }

    List<Group> groups() {
        return jdbc.sql("select * from registry.unit_group order by id")
                .query((row, _) -> new Group(row.getString("id"), text(row)))
                .list();
    }

    void event(OrgUnitId unit, Event event, String actor) {
        jdbc.sql("insert into registry.unit_event (unit, kind, day, others, reason, actor, name, at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        unit.value(),
                        event.kind(),
                        event.day(),
                        String.join(",", event.others()),
                        event.reason(),
                        actor,
                        event.name(),
                        OffsetDateTime.ofInstant(event.at(), ZoneOffset.UTC))
                .update();
    }

    List<Event> events(OrgUnitId unit) {
        return jdbc.sql("select * from registry.unit_event where unit = ? order by number desc limit 200")
                .param(unit.value())
                .query((row, _) -> new Event(
                        row.getString("kind"),
                        row.getObject("day", LocalDate.class),
                        others(row.getString("others")),
                        row.getString("reason"),
                        row.getString("name"),
                        moment(row)))
                .list();
    }

    private static Instant moment(ResultSet row) throws SQLException {
        return row.getObject("at", OffsetDateTime.class).toInstant();
    }

    private static List<String> others(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(",", -1));
    }

    List<Dated> names(OrgUnitId unit) {
        return dated(
                "select '' as scope, '' as value, zh, en, valid_from, valid_to from registry.unit_name where unit = ?",
                unit);
    }

    List<Dated> kinds(OrgUnitId unit) {
        return dated(
                "select coalesce(founder, '') as scope, kind as value, kind as zh, kind as en, valid_from, valid_to"
                        + " from registry.unit_kind where unit = ?",
                unit);
    }

    List<Dated> codes(OrgUnitId unit) {
        return dated(
                "select scheme as scope, code as value, code as zh, code as en, valid_from, valid_to"
                        + " from registry.unit_code where unit = ?",
                unit);
    }

    List<Dated> links(OrgUnitId unit) {
        return dated(
                "select hierarchy as scope, parent as value, parent as zh, parent as en, valid_from, valid_to"
                        + " from registry.link where child = ?",
                unit);
    }

    List<Dated> campuses(OrgUnitId unit) {
        return dated(
                "select campus as scope, address as value, zh, en, valid_from, valid_to from registry.campus where"
                        + " unit = ?",
                unit);
    }

    List<Dated> memberships(OrgUnitId unit) {
        return dated(
                "select g.id as scope, '' as value, g.zh, g.en, m.valid_from, m.valid_to from registry.group_member m"
                        + " join registry.unit_group g on g.id = m.group_id where m.unit = ?",
                unit);
    }

    private List<Dated> dated(String sql, OrgUnitId unit) {
        return jdbc.sql(sql + " order by valid_from desc, scope")
                .param(unit.value())
                .query((row, _) -> new Dated(
                        row.getString("scope"),
                        row.getString("value"),
                        text(row),
                        row.getObject("valid_from", LocalDate.class),
                        Optional.of(row.getObject("valid_to", LocalDate.class))
                                .filter(RegisterTables.OPEN_END::isAfter)))
                .list();
    }

    private static LocalText text(ResultSet row) throws SQLException {
        return new LocalText(row.getString("zh"), row.getString("en"));
    }
}
