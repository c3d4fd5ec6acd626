package org.lubanchi.platform.collection.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.platform.access.Reader;
import org.lubanchi.platform.collection.Returns.Message;
import org.lubanchi.platform.collection.Returns.Note;
import org.lubanchi.platform.collection.Returns.Reason;
import org.lubanchi.platform.collection.TableCase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was sent back, and what was said about it. */
@Component
class ReturnTables {
    private static final String BY_KEY = " where round = ? and unit = ? and table_id = ?";

    private final JdbcClient jdbc;

    ReturnTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long insert(TableCase.Key key, Optional<Note.Cell> cell, Reason reason, String text, Reader by, Instant now) {
        long id = jdbc.sql("insert into collection.return_note (round, unit, table_id, row_id, field, reason, state,"
                        + " cell_text, actor, name, at) values (?, ?, ?, nullif(?, ''), nullif(?, ''), ?, 'open',"
                        + " ?, ?, ?, ?) returning id")
                .params(
                        key.round(),
                        key.unit().value(),
                        key.table(),
                        cell.map(Note.Cell::row).orElse(""),
                        cell.map(Note.Cell::field).orElse(""),
                        reason.code(),
                        cell.map(Note.Cell::text).orElse(""),
                        by.account(),
                        by.name(),
                        RoundTables.at(now))
                .query(Long.class)
                .single();
        say(id, text, by, now);
        return id;
    }

    void say(long note, String text, Reader by, Instant now) {
        jdbc.sql("insert into collection.note_message (note, actor, name, at, text) values (?, ?, ?, ?, ?)")
                .params(note, by.account(), by.name(), RoundTables.at(now), text)
                .update();
    }

    /** The notes of a case, oldest first, with what was said. */
    List<Note> list(TableCase.Key key) {
        return jdbc.sql("select * from collection.return_note" + BY_KEY + " order by id")
                .params(key.round(), key.unit().value(), key.table())
                .query((row, _) -> read(row))
                .list();
    }

    Optional<Note> find(long id) {
        return jdbc.sql("select * from collection.return_note where id = ?")
                .param(id)
                .query((row, _) -> read(row))
                .optional();
    }

    void state(long id, Note.State state) {
        jdbc.sql("update collection.return_note set state = ? where id = ?")
                .params(state.name().toLowerCase(Locale.ROOT), id)
                .update();
    }

    /** What is not accepted becomes changed when its cell was written. */
    void changed(TableCase.Key key, String row, String field) {
        jdbc.sql("update collection.return_note set state = 'changed'" + BY_KEY
                        + " and state = 'open' and (row_id is null or (row_id = ? and field = ?))")
                .params(key.round(), key.unit().value(), key.table(), row, field)
                .update();
    }

    void acceptAll(TableCase.Key key) {
        jdbc.sql("update collection.return_note set state = 'accepted'" + BY_KEY)
                .params(key.round(), key.unit().value(), key.table())
                .update();
    }

    private Note read(ResultSet row) throws SQLException {
        String rowId = row.getString("row_id");
        long id = row.getLong("id");
        return new Note(
                id,
                new TableCase.Key(
                        row.getString("round"), new OrgUnitId(row.getString("unit")), row.getString("table_id")),
                rowId == null
                        ? Optional.empty()
                        : Optional.of(new Note.Cell(rowId, row.getString("field"), row.getString("cell_text"))),
                Reason.ofCode(row.getString("reason")),
                Note.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                new ArrayList<>(messages(id)));
    }

    private List<Message> messages(long note) {
        return jdbc.sql("select * from collection.note_message where note = ? order by number")
                .param(note)
                .query((row, _) ->
                        new Message(row.getString("name"), RoundTables.instant(row, "at"), row.getString("text")))
                .list();
    }
}
