package org.lubanchi.platform.registry.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.platform.registry.OrgUnit;
import org.lubanchi.platform.registry.Register.Hierarchy;
import org.lubanchi.platform.registry.Register.Link;
import org.lubanchi.platform.registry.UnitList;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The register's own tables. */
@Component
class RegisterTables {
    /** PostgreSQL's infinity as a date every driver reads. */
    static final LocalDate OPEN_END = LocalDate.of(9999, 12, 31);

    private static final String UNITS = """
        select unit.id, name.zh, name.en, kind.kind, kind.founder, link.parent
        from registry.unit
        join registry.unit_name name on name.unit = unit.id and name.valid_from <= :day and name.valid_to > :day
        join registry.unit_kind kind on kind.unit = unit.id and kind.valid_from <= :day and kind.valid_to > :day
        left join registry.link link on link.child = unit.id and link.hierarchy = 'territory'
            and link.valid_from <= :day and link.valid_to > :day
        """;

    private final JdbcClient jdbc;

    RegisterTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<OrgUnit> list(LocalDate day) {
        String order = " left join registry.closure above on above.descendant = unit.id"
                + " and above.hierarchy = 'territory' and above.valid_from <= :day and above.valid_to > :day"
                + " group by unit.id, name.zh, name.en, kind.kind, kind.founder, link.parent"
                + " order by count(above.ancestor), unit.id";
        return jdbc.sql(UNITS + order)
                .param("day", day)
                .query((row, _) -> read(row))
                .list();
    }

    Optional<OrgUnit> find(OrgUnitId unit, LocalDate day) {
        return jdbc.sql(UNITS + " where unit.id = :unit")
                .param("day", day)
                .param("unit", unit.value())
                .query((row, _) -> read(row))
                .optional();
    }

    Optional<LocalText> latestName(OrgUnitId unit) {
        return jdbc.sql("select zh, en from registry.unit_name where unit = ? order by valid_from desc limit 1")
                .param(unit.value())
                .query((row, _) -> new LocalText(row.getString("zh"), row.getString("en")))
                .optional();
    }

    private static OrgUnit read(ResultSet row) throws SQLException {
        return new OrgUnit(
                new OrgUnitId(row.getString("id")),
                new LocalText(row.getString("zh"), row.getString("en")),
                OrgUnit.Kind.ofCode(row.getString("kind")).orElseThrow(),
                Optional.ofNullable(row.getString("parent")).map(OrgUnitId::new),
                Optional.ofNullable(row.getString("founder")).flatMap(OrgUnit.Founder::ofCode));
    }

    List<OrgUnitId> below(Hierarchy hierarchy, OrgUnitId unit, LocalDate day) {
        return units(
                "select descendant from registry.closure where hierarchy = ? and ancestor = ?"
                        + " and valid_from <= ? and valid_to > ? order by descendant",
                hierarchy,
                unit,
                day);
    }

    List<OrgUnitId> above(Hierarchy hierarchy, OrgUnitId unit, LocalDate day) {
        return units(
                "select ancestor from registry.closure where hierarchy = ? and descendant = ?"
                        + " and valid_from <= ? and valid_to > ? order by depth",
                hierarchy,
                unit,
                day);
    }

    private List<OrgUnitId> units(String sql, Hierarchy hierarchy, OrgUnitId unit, LocalDate day) {
        return jdbc.sql(sql)
                .params(hierarchy.code(), unit.value(), day, day)
                .query((row, _) -> new OrgUnitId(row.getString(1)))
                .list();
    }

    List<Link> links(Hierarchy hierarchy, LocalDate day) {
        return jdbc.sql("select child, parent from registry.link where hierarchy = ?"
                        + " and valid_from <= ? and valid_to > ? order by child")
                .params(hierarchy.code(), day, day)
                .query((row, _) ->
                        new Link(new OrgUnitId(row.getString("child")), new OrgUnitId(row.getString("parent"))))
                .list();
    }

    Set<String> ids() {
        return Set.copyOf(jdbc.sql("select id from registry.unit")
                .query((row, _) -> row.getString(1))
                .list());
    }

    void add(OrgUnitId unit) {
        jdbc.sql("insert into registry.unit (id) values (?) on conflict do nothing")
                .param(unit.value())
                .update();
    }

    void write(UnitList.Entry entry, LocalDate from) {
        String id = entry.id().value();
        replace("unit_name", "unit", id, from);
        jdbc.sql("insert into registry.unit_name (unit, valid_from, valid_to, zh, en) values (?, ?, ?, ?, ?)")
                .params(id, from, OPEN_END, entry.name().zh(), entry.name().en())
                .update();
        replace("unit_kind", "unit", id, from);
        jdbc.sql("insert into registry.unit_kind (unit, valid_from, valid_to, kind, founder) values (?, ?, ?, ?, ?)")
                .param(id)
                .param(from)
                .param(OPEN_END)
                .param(entry.kind().code())
                .param(entry.founder().map(OrgUnit.Founder::code).orElse(null))
                .update();
        replace("unit_code", "unit", id, from);
        entry.code()
                .ifPresent(code -> jdbc.sql("insert into registry.unit_code"
                                + " (unit, scheme, valid_from, valid_to, code) values (?, 'school', ?, ?, ?)")
                        .params(id, from, OPEN_END, code)
                        .update());
        replace("link", "child", id, from);
        entry.territory().ifPresent(parent -> link(Hierarchy.TERRITORY, id, parent, from));
        entry.authority().ifPresent(parent -> link(Hierarchy.AUTHORITY, id, parent, from));
    }

    private void link(Hierarchy hierarchy, String child, OrgUnitId parent, LocalDate from) {
        jdbc.sql("insert into registry.link (hierarchy, child, parent, valid_from, valid_to) values (?, ?, ?, ?, ?)")
                .params(hierarchy.code(), child, parent.value(), from, OPEN_END)
                .update();
    }

    /** What was said for the time from a day on gives way; what held before ends there. Table names are our own. */
    void replace(String table, String column, String unit, LocalDate from) {
        jdbc.sql("delete from registry." + table + " where " + column + " = ? and valid_from >= ?")
                .params(unit, from)
                .update();
        jdbc.sql("update registry." + table + " set valid_to = ? where " + column + " = ? and valid_to > ?")
                .params(from, unit, from)
                .update();
    }

    List<Closure.DatedLink> datedLinks(Hierarchy hierarchy) {
        return jdbc.sql("select child, parent, valid_from, valid_to from registry.link where hierarchy = ?"
                        + " order by child, valid_from")
                .param(hierarchy.code())
                .query((row, _) -> new Closure.DatedLink(
                        row.getString("child"),
                        row.getString("parent"),
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("valid_to", LocalDate.class)))
                .list();
    }

    void replaceClosure(Hierarchy hierarchy, List<Closure.Way> ways) {
        jdbc.sql("delete from registry.closure where hierarchy = ?")
                .param(hierarchy.code())
                .update();
        for (Closure.Way way : ways) {
            jdbc.sql("insert into registry.closure (hierarchy, ancestor, descendant, depth, valid_from, valid_to)"
                            + " values (?, ?, ?, ?, ?, ?)")
                    .params(hierarchy.code(), way.ancestor(), way.descendant(), way.depth(), way.from(), way.to())
                    .update();
        }
    }
}
