package org.lubanchi.platform.collection.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.engine.kernel.ReportYear;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rounds, versions, approvals. */
@Component
class CollectionTables {
    private final JdbcClient jdbc;

    CollectionTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    static String roundOf(OrgUnitId region, ReportYear year) {
        return region + "-" + year;
    }

    void openRound(OrgUnitId region, ReportYear year, boolean synthetic, Instant now) {
        jdbc.sql("insert into collection.round (id, region, year, synthetic, opened_at) values (?, ?, ?, ?, ?)"
                        + " on conflict (id) do update set synthetic = round.synthetic or excluded.synthetic")
                .params(roundOf(region, year), region.value(), year.year(), synthetic, at(now))
                .update();
    }

    /** Invented data make every round of their region synthetic, later ones too. */
    boolean isSynthetic(OrgUnitId region) {
        return jdbc.sql("select exists (select from collection.round where region = ? and synthetic)")
                .param(region.value())
                .query(Boolean.class)
                .single();
    }

    /** Waits until nobody else works on this round, till the transaction ends. */
    void lock(String round) {
        jdbc.sql("select id from collection.round where id = ? for update")
                .param(round)
                .query((row, _) -> row.getString(1))
                .optional();
    }

    /** Waits until nobody seals this round; others may put versions of other tables into it at the same time. */
    void lockShared(String round) {
        jdbc.sql("select id from collection.round where id = ? for share")
                .param(round)
                .query((row, _) -> row.getString(1))
                .optional();
    }

    void insert(Version version) {
        jdbc.sql("insert into collection.table_version (round, unit, table_id, number, object, row_count, source_file,"
                        + " source_sha256, sheet, addresses, to_explain, submitter, submitted_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        version.key().round(),
                        version.key().unit(),
                        version.key().table(),
                        version.key().number(),
                        version.object(),
                        version.rows(),
                        version.origin().file(),
                        version.origin().sha256(),
                        version.origin().sheet(),
                        text(version.origin().addresses()),
                        version.toExplain(),
                        version.submitter(),
                        at(version.submittedAt()))
                .update();
    }

    /** The newest version of every table of every unit, by table and unit. */
    List<Version> newest(String round) {
        return jdbc.sql("select distinct on (table_id, unit) * from collection.table_version where round = ?"
                        + " order by table_id, unit, number desc")
                .param(round)
                .query((row, _) -> read(row))
                .list();
    }

    /** The newest version of every table of one unit, by table. */
    List<Version> newest(String round, String unit) {
        return jdbc.sql("select distinct on (table_id) * from collection.table_version where round = ? and unit = ?"
                        + " order by table_id, number desc")
                .params(round, unit)
                .query((row, _) -> read(row))
                .list();
    }

    Optional<Version> newest(String round, String unit, String table) {
        return jdbc.sql("select * from collection.table_version where round = ? and unit = ? and table_id = ?"
                        + " order by number desc limit 1")
                .params(round, unit, table)
                .query((row, _) -> read(row))
                .optional();
    }

    Optional<Version> version(String round, String unit, String table, int number) {
        return jdbc.sql("select * from collection.table_version where round = ? and unit = ? and table_id = ?"
                        + " and number = ?")
                .params(round, unit, table, number)
                .query((row, _) -> read(row))
                .optional();
    }

    void approve(Version.Key key, String approver, Instant now) {
        jdbc.sql("insert into collection.approval (round, unit, table_id, number, approver, approved_at)"
                        + " values (?, ?, ?, ?, ?, ?) on conflict do nothing")
                .params(key.round(), key.unit(), key.table(), key.number(), approver, at(now))
                .update();
    }

    void unapprove(Version.Key key) {
        jdbc.sql("delete from collection.approval where round = ? and unit = ? and table_id = ? and number = ?")
                .params(key.round(), key.unit(), key.table(), key.number())
                .update();
    }

    Map<Version.Key, String> approvers(String round) {
        return jdbc
                .sql("select * from collection.approval where round = ?")
                .param(round)
                .query((row, _) -> Map.entry(key(row), row.getString("approver")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    void calibrate(String round, SortedMap<String, String> fitted) {
        fitted.forEach((published, value) -> jdbc.sql("insert into collection.calibration (round, published, value)"
                        + " values (?, ?, ?) on conflict (round, published) do update set value = excluded.value")
                .params(round, published, value)
                .update());
    }

    SortedMap<String, String> calibration(String round) {
        TreeMap<String, String> fitted = new TreeMap<>();
        jdbc.sql("select published, value from collection.calibration where round = ?")
                .param(round)
                .query((row, _) -> fitted.put(row.getString("published"), row.getString("value")) == null)
                .list();
        return fitted;
    }

    private static Version.Key key(ResultSet row) throws SQLException {
        return new Version.Key(
                row.getString("round"), row.getString("unit"), row.getString("table_id"), row.getInt("number"));
    }

    private static Version read(ResultSet row) throws SQLException {
        return new Version(
                key(row),
                row.getString("object"),
                row.getLong("row_count"),
                new Version.Origin(
                        row.getString("source_file"),
                        row.getString("source_sha256"),
                        row.getString("sheet"),
                        addresses(row.getString("addresses"))),
                row.getInt("to_explain"),
                row.getString("submitter"),
                row.getObject("submitted_at", OffsetDateTime.class).toInstant());
    }

    /** Field ids and cell addresses hold neither spaces nor equals signs. */
    private static String text(SortedMap<String, String> addresses) {
        return addresses.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining(" "));
    }

    private static SortedMap<String, String> addresses(String text) {
        TreeMap<String, String> addresses = new TreeMap<>();
        for (String entry : text.split(" ", -1)) {
            int equals = entry.indexOf('=');
            if (equals > 0) {
                addresses.put(entry.substring(0, equals), entry.substring(equals + 1));
            }
        }
        return addresses;
    }

    private static OffsetDateTime at(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
