package org.lubanchi.platform.collection.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.lubanchi.engine.definitions.Sensitivity;
import org.lubanchi.engine.definitions.TableDefinition;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.platform.access.Reader;
import org.lubanchi.platform.collection.CellComments;
import org.lubanchi.platform.collection.CollectionRound;
import org.lubanchi.platform.collection.Drafts;
import org.lubanchi.platform.collection.ReviewLevel;
import org.lubanchi.platform.collection.TableCase;
import org.lubanchi.platform.http.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Comments over their table. */
@Component
class CellCommentDesk implements CellComments {
    private static final String OF_TABLE = " where round = ? and unit = ? and table_id = ?";

    private final JdbcClient jdbc;
    private final DraftParts parts;
    private final DraftJudging judging;

    CellCommentDesk(JdbcClient jdbc, DraftParts parts, DraftJudging judging) {
        this.jdbc = jdbc;
        this.parts = parts;
        this.judging = judging;
    }

    @Override
    public List<CellComment> list(TableCase.Key key) {
        return jdbc.sql("select * from collection.cell_comment" + OF_TABLE + " order by id")
                .params(key.round(), key.unit().value(), key.table())
                .query((row, _) -> read(row))
                .list();
    }

    @Override
    @Transactional
    public CellComment say(TableCase.Key key, Drafts.CellRef cell, String text, Reader by) {
        TableCase state = parts.moves().lock(key);
        CollectionRound round = parts.rounds().require(key.round());
        String said = text.strip();
        require(key, cell, said);
        Instant now = parts.journal().now();
        long id = jdbc.sql("insert into collection.cell_comment (round, unit, table_id, row_id, field, said, account,"
                        + " name, at) values (?, ?, ?, ?, ?, ?, ?, ?, ?) returning id")
                .params(
                        key.round(),
                        key.unit().value(),
                        key.table(),
                        cell.row(),
                        cell.field(),
                        said,
                        by.account(),
                        by.name(),
                        RoundTables.at(now))
                .query(Long.class)
                .single();
        boolean inside = judging.table(key.table())
                        .requireField(cell.field())
                        .sensitivity()
                        .compareTo(Sensitivity.INTERNAL)
                > 0;
        List<ReviewLevel> chain = parts.rounds().chainOf(round, key.unit());
        ReviewLevel level = chain.get(Math.min(state.level(), chain.size() - 1));
        parts.notices().commented(new RoundNotices.Comment(round, state, level, inside, id, said), by);
        return new CellComment(id, cell, said, by.name(), now, Optional.empty());
    }

    private void require(TableCase.Key key, Drafts.CellRef cell, String said) {
        if (said.isEmpty() || said.length() > LONGEST) {
            throw Refusal.badRequest(
                    "text",
                    said.isEmpty() ? "∅" : said.substring(0, 40) + "…",
                    new LocalText("1 到 " + LONGEST + " 个字", "1 to " + LONGEST + " characters"));
        }
        TableDefinition table = judging.table(key.table());
        if (table.findField(cell.field()).isEmpty()) {
            throw Refusal.badRequest("field", cell.field(), new LocalText("这张表的一项", "a field of the table"));
        }
        int there = jdbc.sql("select count(*) from collection.cell_comment" + OF_TABLE)
                .params(key.round(), key.unit().value(), key.table())
                .query(Integer.class)
                .single();
        if (there >= MOST) {
            throw Refusal.badRequest(
                    "text",
                    Integer.toString(there),
                    new LocalText("一张表至多 " + MOST + " 条批注", "at most " + MOST + " comments on a table"));
        }
    }

    @Override
    @Transactional
    public void settle(TableCase.Key key, long comment, Reader by) {
        int there = jdbc.sql("update collection.cell_comment set settled_by = coalesce(settled_by, ?),"
                        + " settled_at = coalesce(settled_at, ?)" + OF_TABLE + " and id = ?")
                .params(
                        by.name(),
                        RoundTables.at(parts.journal().now()),
                        key.round(),
                        key.unit().value(),
                        key.table(),
                        comment)
                .update();
        if (there == 0) {
            throw Refusal.notFound("comment " + comment);
        }
    }

    private static CellComment read(ResultSet row) throws SQLException {
        return new CellComment(
                row.getLong("id"),
                new Drafts.CellRef(row.getString("row_id"), row.getString("field")),
                row.getString("said"),
                row.getString("name"),
                RoundTables.instant(row, "at"),
                Optional.ofNullable(row.getString("settled_by")));
    }
}
