package org.lubanchi.platform.evaluation.internal;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.platform.access.Reader;
import org.lubanchi.platform.evaluation.RunFiles.RunFile;
import org.lubanchi.platform.evaluation.RunFiles.Sent;
import org.lubanchi.platform.lake.AttachmentKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Files of runs as rows. */
@Component
class RunFileTables {
    private final JdbcClient jdbc;

    RunFileTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What a file is, where its bytes lie and how many they are. */
    record Stored(AttachmentKind kind, String object, long size) {}

    List<RunFile> list(long run) {
        return jdbc.sql("select * from evaluation.entry_file where run = ? order by unit, input, at, id")
                .param(run)
                .query((row, _) -> new RunFile(
                        row.getLong("id"),
                        new OrgUnitId(row.getString("unit")),
                        row.getString("input"),
                        row.getString("name"),
                        AttachmentKind.ofCode(row.getString("kind")),
                        row.getString("object"),
                        row.getLong("size"),
                        row.getString("account_name"),
                        row.getTimestamp("at").toInstant()))
                .list();
    }

    /** The number of the new row; of the same file sent at the same time by somebody else, that of theirs. */
    long insert(long run, Sent sent, Stored stored, Reader by, Instant now) {
        return jdbc.sql("insert into evaluation.entry_file (run, unit, input, name, kind, object, size, account,"
                        + " account_name, at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                        + " on conflict (run, unit, input, object) do update set name = entry_file.name returning id")
                .params(
                        run,
                        sent.unit().value(),
                        sent.input(),
                        sent.name(),
                        stored.kind().code(),
                        stored.object(),
                        stored.size(),
                        by.account(),
                        by.name(),
                        now.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }
}
