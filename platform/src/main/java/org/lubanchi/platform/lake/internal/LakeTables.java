package org.lubanchi.platform.lake.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.engine.kernel.ReportYear;
import org.lubanchi.platform.lake.SealedSnapshot;
import org.lubanchi.platform.lake.StoredObject;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** References and pointers. */
@Component
class LakeTables {
    /** Held shared by commits and alone by the sweep, so that no object is swept between its writing and its commit. */
    private static final long LAKE_LOCK = 7_201_512L;

    private final JdbcClient jdbc;

    LakeTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void lockForCommit() {
        jdbc.sql("select pg_advisory_xact_lock_shared(?)")
                .param(LAKE_LOCK)
                .query((_, _) -> 1)
                .single();
    }

    void lockForSweep() {
        jdbc.sql("select pg_advisory_xact_lock(?)")
                .param(LAKE_LOCK)
                .query((_, _) -> 1)
                .single();
    }

    void refer(StoredObject object, Instant now) {
        jdbc.sql("insert into lake.object (sha256, suffix, committed_at) values (?, ?, ?) on conflict do nothing")
                .params(object.sha256(), object.suffix(), at(now))
                .update();
    }

    Set<StoredObject> referred() {
        return Set.copyOf(jdbc.sql("select sha256, suffix from lake.object")
                .query((row, _) -> new StoredObject(row.getString("sha256"), row.getString("suffix")))
                .list());
    }

    void insert(SealedSnapshot snapshot) {
        jdbc.sql("insert into lake.snapshot (id, round, number, region, year, manifest, sealed_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        snapshot.id(),
                        snapshot.round(),
                        snapshot.number(),
                        snapshot.region().value(),
                        snapshot.year().year(),
                        snapshot.manifest(),
                        at(snapshot.sealedAt()))
                .update();
    }

    List<SealedSnapshot> current() {
        return jdbc.sql("select distinct on (round) * from lake.snapshot order by round, number desc")
                .query((row, _) -> read(row))
                .list();
    }

    private static SealedSnapshot read(ResultSet row) throws SQLException {
        return new SealedSnapshot(
                row.getString("id"),
                row.getString("round"),
                row.getInt("number"),
                new OrgUnitId(row.getString("region")),
                new ReportYear(row.getInt("year")),
                row.getString("manifest"),
                row.getObject("sealed_at", OffsetDateTime.class).toInstant());
    }

    private static OffsetDateTime at(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
