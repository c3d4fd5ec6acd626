package org.lubanchi.platform.studio.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.engine.kernel.ReportYear;
import org.lubanchi.platform.studio.Submission;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is frozen and what the public may read. */
@Component
class PublicationTables {
    private static final int LONGEST_LIST = 200;
    private static final String JOINED = "select p.*, r.title, r.unit, r.year, s.synthetic, s.document, s.word, s.html,"
            + " s.pdf, s.data from studio.publication p join studio.report r on r.id = p.report"
            + " join studio.submission s on s.report = p.report and s.number = p.submission ";

    private final JdbcClient jdbc;

    PublicationTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A publication with what stands in it.
     *
     * @param published when it was published; empty while it is only frozen
     * @param withdrawn when it was withdrawn, and why
     */
    record Kept(
            String address,
            Cover cover,
            String contentHash,
            String body,
            Submission.Files files,
            Optional<LocalDate> visibleFrom,
            Optional<Instant> published,
            Optional<Withdrawal> withdrawn) {}

    /** What the list says of it. */
    record Cover(String title, OrgUnitId unit, ReportYear year, boolean synthetic) {}

    /** That it was withdrawn. */
    record Withdrawal(Instant at, String reason) {}

    void freeze(long report, int submission, String address, String contentHash, String body) {
        jdbc.sql("insert into studio.publication (report, address, submission, content_hash, body)"
                        + " values (?, ?, ?, ?, ?)")
                .params(report, address, submission, contentHash, body)
                .update();
    }

    void publish(long report, Optional<LocalDate> visibleFrom, Instant now) {
        jdbc.sql("update studio.publication set published_at = ?, visible_from = ? where report = ?")
                .param(StudioJournal.at(now))
                .param(visibleFrom.orElse(null))
                .param(report)
                .update();
    }

    void withdraw(long report, String reason, Instant now) {
        jdbc.sql("update studio.publication set withdrawn_at = ?, withdrawn_reason = ? where report = ?")
                .params(StudioJournal.at(now), reason, report)
                .update();
    }

    /** How many addresses begin like this; the next one is told apart by a number. */
    int count(String beginning) {
        return jdbc.sql("select count(*) from studio.publication where address = ? or address like ?")
                .params(beginning, beginning + "-_%")
                .query(Integer.class)
                .single();
    }

    Optional<String> findAddress(long report) {
        return jdbc.sql("select address from studio.publication where report = ?")
                .param(report)
                .query(String.class)
                .optional();
    }

    /** The public ones whose title or text holds every word, the newest first. */
    List<Kept> search(List<String> words, LocalDate today) {
        StringBuilder where = new StringBuilder("where p.published_at is not null and p.withdrawn_at is null"
                + " and (p.visible_from is null or p.visible_from <= ?)");
        List<Object> values = new ArrayList<>(List.of(today));
        for (String word : words) {
            where.append(" and position(lower(?) in lower(r.title || ' ' || p.body)) > 0");
            values.add(word);
        }
        return jdbc.sql(JOINED + where + " order by r.year desc, p.published_at desc, p.address limit " + LONGEST_LIST)
                .params(values)
                .query((row, _) -> read(row))
                .list();
    }

    /** The public ones of an outline and year, the newest first. */
    List<Kept> ofOutline(String outline, ReportYear year, LocalDate today) {
        return jdbc.sql(JOINED + "where p.published_at is not null and p.withdrawn_at is null and r.outline = ?"
                        + " and r.year = ? and (p.visible_from is null or p.visible_from <= ?)"
                        + " order by p.published_at desc limit " + LONGEST_LIST)
                .params(outline, year.year(), today)
                .query((row, _) -> read(row))
                .list();
    }

    /** The one at an address, published or not. */
    Optional<Kept> find(String address) {
        return jdbc.sql(JOINED + "where p.address = ?")
                .param(address)
                .query((row, _) -> read(row))
                .optional();
    }

    private static Kept read(ResultSet row) throws SQLException {
        String reason = row.getString("withdrawn_reason");
        Optional<Withdrawal> withdrawn =
                reason == null ? Optional.empty() : instant(row, "withdrawn_at").map(at -> new Withdrawal(at, reason));
        return new Kept(
                row.getString("address"),
                new Cover(
                        row.getString("title"),
                        new OrgUnitId(row.getString("unit")),
                        new ReportYear(row.getInt("year")),
                        row.getBoolean("synthetic")),
                row.getString("content_hash"),
                row.getString("body"),
                new Submission.Files(
                        row.getString("document"),
                        row.getString("word"),
                        row.getString("html"),
                        Optional.ofNullable(row.getString("pdf")),
                        Optional.ofNullable(row.getString("data"))),
                Optional.ofNullable(row.getObject("visible_from", LocalDate.class)),
                instant(row, "published_at"),
                withdrawn);
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        @Nullable OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return Optional.ofNullable(at).map(OffsetDateTime::toInstant);
    }
}
