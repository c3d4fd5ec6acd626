package org.lubanchi.platform.collection.internal;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lubanchi.platform.collection.CellPatch;
import org.lubanchi.platform.collection.Drafts.Explanation;
import org.lubanchi.platform.collection.TableCase;
import org.lubanchi.platform.collection.internal.DraftRow.DraftCell;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Rows of drafts, their patches and explanations. */
@Component
class DraftTables {
    private static final String BY_KEY = " where round = ? and unit = ? and table_id = ?";
    private static final String PUT =
            "insert into collection.draft_row (round, unit, table_id, row_id, position, cells, gone)"
                    + " values (?, ?, ?, ?, ?, cast(? as jsonb), ?) on conflict (round, unit, table_id, row_id)"
                    + " do update set position = excluded.position, cells = excluded.cells, gone = excluded.gone";
    private static final TypeReference<Map<String, DraftCell>> CELLS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final JsonMapper json;

    DraftTables(JdbcClient jdbc, JdbcTemplate batches, JsonMapper json) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.json = json;
    }

    /** The rows that are there, in their order. */
    List<DraftRow> rows(TableCase.Key key) {
        return jdbc.sql("select * from collection.draft_row" + BY_KEY + " and not gone order by position, row_id")
                .params(key.round(), key.unit().value(), key.table())
                .query((row, _) -> read(row))
                .list();
    }

    /** Rows behind one, in their order; one that is gone keeps its place, one that was never there is before the first. */
    List<DraftRow> rowsAfter(TableCase.Key key, Optional<String> after, int most) {
        String behind = " and (position, row_id) > (select place.position, place.row_id from collection.draft_row place"
                + " where place.round = ? and place.unit = ? and place.table_id = ? and place.row_id = ?)";
        List<Object> values = new ArrayList<>(List.of(key.round(), key.unit().value(), key.table()));
        after.ifPresent(row -> values.addAll(List.of(key.round(), key.unit().value(), key.table(), row)));
        values.add(most);
        return jdbc.sql("select * from collection.draft_row" + BY_KEY + " and not gone"
                        + (after.isPresent() ? behind : "") + " order by position, row_id limit ?")
                .params(values)
                .query((row, _) -> read(row))
                .list();
    }

    boolean everHad(TableCase.Key key, String row) {
        return !rows(key, List.of(row)).isEmpty();
    }

    boolean anyRow(TableCase.Key key) {
        return jdbc.sql("select exists (select from collection.draft_row" + BY_KEY + ")")
                .params(key.round(), key.unit().value(), key.table())
                .query(Boolean.class)
                .single();
    }

    /** How many rows there have ever been, those that are gone among them. */
    int everRows(TableCase.Key key) {
        return jdbc.sql("select count(*) from collection.draft_row" + BY_KEY)
                .params(key.round(), key.unit().value(), key.table())
                .query(Integer.class)
                .single();
    }

    /** Rows by id, those that are gone too. */
    Map<String, DraftRow> rows(TableCase.Key key, Collection<String> ids) {
        Map<String, DraftRow> found = new HashMap<>();
        jdbc.sql("select * from collection.draft_row" + BY_KEY + " and row_id = any (?)")
                .params(key.round(), key.unit().value(), key.table(), ids.toArray(String[]::new))
                .query((row, _) -> read(row))
                .list()
                .forEach(row -> found.put(row.id(), row));
        return found;
    }

    void put(TableCase.Key key, Collection<DraftRow> rows) {
        batches.batchUpdate(PUT, rows, 500, (statement, row) -> {
            statement.setString(1, key.round());
            statement.setString(2, key.unit().value());
            statement.setString(3, key.table());
            statement.setString(4, row.id());
            statement.setBigDecimal(5, row.position());
            statement.setString(6, json.writeValueAsString(row.cells()));
            statement.setBoolean(7, row.gone());
        });
    }

    /** A place after a row; at the end when it is not named or not there. */
    BigDecimal positionAfter(TableCase.Key key, Optional<String> after) {
        return after.flatMap(row -> between(key, row))
                .orElseGet(() -> jdbc.sql("select coalesce(max(position), 0) + 1 from collection.draft_row" + BY_KEY)
                        .params(key.round(), key.unit().value(), key.table())
                        .query(BigDecimal.class)
                        .single());
    }

    private Optional<BigDecimal> between(TableCase.Key key, String row) {
        return jdbc.sql("select (one.position + next.position) / 2 as place from collection.draft_row one join"
                        + " lateral (select position from collection.draft_row other where other.round = one.round and"
                        + " other.unit = one.unit and other.table_id = one.table_id and other.position > one.position"
                        + " order by position limit 1) next on true where one.round = ? and one.unit = ? and"
                        + " one.table_id = ? and one.row_id = ?")
                .params(key.round(), key.unit().value(), key.table(), row)
                .query((found, _) -> found.getBigDecimal("place"))
                .optional();
    }

    Optional<CellPatch.Outcome> outcome(TableCase.Key key, String client, int sequence) {
        return jdbc.sql("select outcome from collection.draft_patch" + BY_KEY + " and client = ? and sequence = ?")
                .params(key.round(), key.unit().value(), key.table(), client, sequence)
                .query((row, _) -> json.readValue(row.getString(1), CellPatch.Outcome.class))
                .optional();
    }

    void insert(TableCase.Key key, CellPatch patch, CellPatch.Outcome outcome, String actor, Instant now) {
        jdbc.sql("insert into collection.draft_patch (round, unit, table_id, client, sequence, actor, at, changes,"
                        + " outcome) values (?, ?, ?, ?, ?, ?, ?, cast(? as jsonb), cast(? as jsonb))")
                .params(
                        key.round(),
                        key.unit().value(),
                        key.table(),
                        patch.client(),
                        patch.sequence(),
                        actor,
                        RoundTables.at(now),
                        json.writeValueAsString(patch),
                        json.writeValueAsString(outcome))
                .update();
    }

    /** How often the draft was written; it grows with every acknowledged patch. */
    long patchCount(TableCase.Key key) {
        return jdbc.sql("select count(*) from collection.draft_patch" + BY_KEY)
                .params(key.round(), key.unit().value(), key.table())
                .query(Long.class)
                .single();
    }

    List<Explanation> explanations(TableCase.Key key) {
        return jdbc.sql("select * from collection.explanation" + BY_KEY)
                .params(key.round(), key.unit().value(), key.table())
                .query((row, _) -> new Explanation(
                        row.getString("row_id"),
                        row.getString("field"),
                        row.getString("code"),
                        row.getString("found"),
                        row.getString("reason")))
                .list();
    }

    void explain(TableCase.Key key, Explanation said, String actor, Instant now) {
        jdbc.sql("insert into collection.explanation (round, unit, table_id, row_id, field, code, found, reason,"
                        + " actor, at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (round, unit, table_id, row_id, code,"
                        + " field) do update set found = excluded.found, reason = excluded.reason, actor = excluded.actor, at ="
                        + " excluded.at")
                .params(
                        key.round(),
                        key.unit().value(),
                        key.table(),
                        said.row(),
                        said.field(),
                        said.code(),
                        said.found(),
                        said.reason(),
                        actor,
                        RoundTables.at(now))
                .update();
    }

    private DraftRow read(ResultSet row) throws SQLException {
        return new DraftRow(
                row.getString("row_id"),
                row.getBigDecimal("position"),
                json.readValue(row.getString("cells"), CELLS),
                row.getBoolean("gone"));
    }
}
