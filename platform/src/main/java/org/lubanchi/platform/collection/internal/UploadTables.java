package org.lubanchi.platform.collection.internal;

import java.time.Instant;
import java.util.Optional;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The workbooks that were brought. */
@Component
class UploadTables {
    private final JdbcClient jdbc;

    UploadTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A workbook that was brought. */
    record Upload(String id, String round, OrgUnitId unit, String name, String sha256) {}

    void insert(Upload upload, byte[] content, String actor, Instant now) {
        jdbc.sql("insert into collection.upload (id, round, unit, name, sha256, content, actor, at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        upload.id(),
                        upload.round(),
                        upload.unit().value(),
                        upload.name(),
                        upload.sha256(),
                        content,
                        actor,
                        RoundTables.at(now))
                .update();
    }

    Optional<Upload> find(String id) {
        return jdbc.sql("select id, round, unit, name, sha256 from collection.upload where id = ?")
                .param(id)
                .query((row, _) -> new Upload(
                        row.getString("id"),
                        row.getString("round"),
                        new OrgUnitId(row.getString("unit")),
                        row.getString("name"),
                        row.getString("sha256")))
                .optional();
    }

    byte[] content(String id) {
        return jdbc.sql("select content from collection.upload where id = ?")
                .param(id)
                .query((row, _) -> row.getBytes(1))
                .single();
    }

    /** Of a unit only the newest are kept. */
    void forgetOld(String round, OrgUnitId unit, int kept) {
        jdbc.sql("delete from collection.upload where round = ? and unit = ? and id not in (select id from"
                        + " collection.upload where round = ? and unit = ? order by at desc limit ?)")
                .params(round, unit.value(), round, unit.value(), kept)
                .update();
    }

    /** A file that was brought is gone for good. */
    void forget(String id) {
        jdbc.sql("delete from collection.upload where id = ?").param(id).update();
    }

    /** Files are kept for a look before loading, not for ever: those brought before a moment are gone. */
    void forgetBefore(Instant moment) {
        jdbc.sql("delete from collection.upload where at < ?")
                .param(RoundTables.at(moment))
                .update();
    }
}
