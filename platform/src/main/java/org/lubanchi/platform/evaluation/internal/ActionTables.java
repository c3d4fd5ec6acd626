package org.lubanchi.platform.evaluation.internal;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.lubanchi.engine.evaluation.plan.ActionRecord;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.platform.evaluation.TrackedAction.By;
import org.lubanchi.platform.evaluation.TrackedAction.Counted;
import org.lubanchi.platform.evaluation.TrackedAction.Planned;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tracked actions in PostgreSQL. What changes gets a further revision; nothing is overwritten. */
@Component
class ActionTables {
    private final JdbcClient jdbc;

    ActionTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A plan or count with the action it is of. */
    record Of<T>(String action, T what) {}

    /**
     * Adds a plan's revision.
     *
     * @throws org.springframework.dao.DuplicateKeyException when somebody else has added the same revision
     */
    void insert(String action, OrgUnitId region, Planned planned) {
        jdbc.sql("insert into evaluation.action_plan (action, region, revision, owner, office, due, share, state, note,"
                        + " actor, unit, at) values (?, ?, ?, ?, ?, ?, cast(? as numeric), ?, ?, ?, ?, ?)")
                .param(action)
                .param(region.value())
                .param(planned.revision())
                .param(planned.owner().map(OrgUnitId::value).orElse(null))
                .param(planned.office())
                .param(planned.due())
                .param(planned.share().orElse(null))
                .param(planned.state().name().toLowerCase(Locale.ROOT))
                .param(planned.note())
                .param(planned.by().account())
                .param(planned.by().unit().value())
                .param(RunTables.at(planned.by().at()))
                .update();
    }

    /** Adds a count's revision; the number it carries is given here. */
    void insert(String action, OrgUnitId region, Counted counted) {
        jdbc.sql("insert into evaluation.action_count (action, region, year, revision, amount, evidence, reference,"
                        + " actor, unit, at) select ?, ?, ?, coalesce(max(revision), 0) + 1, cast(? as numeric), ?, ?, ?, ?, ?"
                        + " from evaluation.action_count where action = ? and region = ? and year = ?")
                .param(action)
                .param(region.value())
                .param(counted.year())
                .param(counted.amount().orElse(null))
                .param(counted.evidence())
                .param(counted.reference())
                .param(counted.by().account())
                .param(counted.by().unit().value())
                .param(RunTables.at(counted.by().at()))
                .param(action)
                .param(region.value())
                .param(counted.year())
                .update();
    }

    /** Every revision of every plan of a region, the latest of an action first. */
    List<Of<Planned>> plans(OrgUnitId region) {
        return jdbc.sql("select * from evaluation.action_plan where region = ? order by action, revision desc")
                .param(region.value())
                .query((row, _) -> new Of<>(row.getString("action"), planned(row)))
                .list();
    }

    /** Every revision of every count of a region, by year, the latest of a year first. */
    List<Of<Counted>> counts(OrgUnitId region) {
        return jdbc.sql("select * from evaluation.action_count where region = ? order by action, year, revision desc")
                .param(region.value())
                .query((row, _) -> new Of<>(row.getString("action"), counted(row)))
                .list();
    }

    private static Planned planned(ResultSet row) throws SQLException {
        return new Planned(
                row.getInt("revision"),
                Optional.ofNullable(row.getString("owner")).map(OrgUnitId::new),
                row.getString("office"),
                row.getObject("due", LocalDate.class),
                Optional.<BigDecimal>ofNullable(row.getBigDecimal("share")),
                ActionRecord.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getString("note"),
                by(row));
    }

    private static Counted counted(ResultSet row) throws SQLException {
        return new Counted(
                row.getInt("year"),
                row.getInt("revision"),
                Optional.<BigDecimal>ofNullable(row.getBigDecimal("amount")),
                row.getString("evidence"),
                row.getString("reference"),
                by(row));
    }

    private static By by(ResultSet row) throws SQLException {
        return new By(
                row.getString("actor"),
                new OrgUnitId(row.getString("unit")),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }
}
