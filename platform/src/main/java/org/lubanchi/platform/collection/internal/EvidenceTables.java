package org.lubanchi.platform.collection.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.lubanchi.platform.access.Reader;
import org.lubanchi.platform.collection.Drafts;
import org.lubanchi.platform.collection.EvidenceFiles.EvidenceFile;
import org.lubanchi.platform.collection.TableCase;
import org.lubanchi.platform.lake.AttachmentKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Pointers to files that prove figures. */
@Component
class EvidenceTables {
    private static final String OF_CASE = " where e.round = ? and e.unit = ? and e.table_id = ?";
    private static final String FILES = "select e.* from collection.evidence e";

    private final JdbcClient jdbc;

    EvidenceTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A file to be kept (待存佐证). */
    record NewFile(
            TableCase.Key key, Drafts.CellRef cell, String name, AttachmentKind kind, String object, long size) {}

    long insert(NewFile file, Reader by, Instant now) {
        return jdbc.sql("insert into collection.evidence (round, unit, table_id, row_id, field, name, kind, object,"
                        + " size, actor, person, at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning id")
                .params(
                        file.key().round(),
                        file.key().unit().value(),
                        file.key().table(),
                        file.cell().row(),
                        file.cell().field(),
                        file.name(),
                        file.kind().code(),
                        file.object(),
                        file.size(),
                        by.account(),
                        by.name(),
                        RoundTables.at(now))
                .query(Long.class)
                .single();
    }

    List<EvidenceFile> list(TableCase.Key key) {
        return jdbc.sql(FILES + OF_CASE + " and e.removed_at is null order by e.id")
                .params(key.round(), key.unit().value(), key.table())
                .query((row, _) -> read(row))
                .list();
    }

    List<EvidenceFile> list(TableCase.Key key, int version) {
        return jdbc.sql(FILES + " join collection.version_evidence v on v.evidence = e.id" + OF_CASE
                        + " and v.number = ? order by e.id")
                .params(key.round(), key.unit().value(), key.table(), version)
                .query((row, _) -> read(row))
                .list();
    }

    Optional<EvidenceFile> find(TableCase.Key key, long id) {
        return jdbc.sql(FILES + OF_CASE + " and e.id = ?")
                .params(key.round(), key.unit().value(), key.table(), id)
                .query((row, _) -> read(row))
                .optional();
    }

    boolean remove(TableCase.Key key, long id, Instant now) {
        return jdbc.sql("update collection.evidence e set removed_at = ?" + OF_CASE
                                + " and e.id = ? and e.removed_at is null")
                        .params(RoundTables.at(now), key.round(), key.unit().value(), key.table(), id)
                        .update()
                == 1;
    }

    /** What is on the draft goes out with the version. */
    void carry(TableCase.Key key, int version) {
        jdbc.sql("insert into collection.version_evidence (round, unit, table_id, number, evidence)"
                        + " select e.round, e.unit, e.table_id, ?, e.id from collection.evidence e" + OF_CASE
                        + " and e.removed_at is null on conflict do nothing")
                .params(version, key.round(), key.unit().value(), key.table())
                .update();
    }

    private static EvidenceFile read(ResultSet row) throws SQLException {
        return new EvidenceFile(
                row.getLong("id"),
                new Drafts.CellRef(row.getString("row_id"), row.getString("field")),
                row.getString("name"),
                AttachmentKind.ofCode(row.getString("kind")),
                row.getString("object"),
                row.getLong("size"),
                row.getString("person"),
                RoundTables.instant(row, "at"));
    }
}
