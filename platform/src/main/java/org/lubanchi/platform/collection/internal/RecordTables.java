package org.lubanchi.platform.collection.internal;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.engine.kernel.ReportYear;
import org.lubanchi.platform.collection.CollectionRound;
import org.lubanchi.platform.collection.RoundRecords;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts steps and explanations of a round, unit by unit, in two queries. */
@Component
class RecordTables implements RoundRecords {
    private static final String TALLY = "select unit, count(*) filter (where first is not null or ?) as due,"
            + " count(*) filter (where first < ?) as on_time, count(*) filter (where first is not null) as handed_in,"
            + " count(*) filter (where first is not null and returns > 0) as returned from (select c.unit, c.table_id,"
            + " min(s.at) filter (where s.to_state in ('submitted', 'approved')) as first,"
            + " count(s.number) filter (where s.to_state = 'returned' and s.from_state <> 'school_review') as returns"
            + " from collection.table_case c left join collection.case_step s"
            + " on s.round = c.round and s.unit = c.unit and s.table_id = c.table_id"
            + " where c.round = ? group by c.unit, c.table_id) as one_table group by unit";
    private static final String EXPLAINED =
            "select unit, code, count(*) as number from collection.explanation where round = ? group by unit, code";

    private final JdbcClient jdbc;
    private final RoundTables rounds;
    private final CollectionJournal journal;

    RecordTables(JdbcClient jdbc, RoundTables rounds, CollectionJournal journal) {
        this.jdbc = jdbc;
        this.rounds = rounds;
        this.journal = journal;
    }

    @Override
    public Map<OrgUnitId, UnitRecord> records(OrgUnitId region, ReportYear year) {
        Optional<CollectionRound> round = rounds.find(CollectionTables.roundOf(region, year));
        return round.map(this::records).orElse(Map.of());
    }

    private Map<OrgUnitId, UnitRecord> records(CollectionRound round) {
        Map<String, Map<String, Integer>> explained = new HashMap<>();
        jdbc.sql(EXPLAINED)
                .param(round.id())
                .query((row, _) -> explained
                        .computeIfAbsent(row.getString("unit"), none -> new TreeMap<>())
                        .put(row.getString("code"), row.getInt("number")))
                .list();
        Map<OrgUnitId, UnitRecord> records = new TreeMap<>();
        jdbc.sql(TALLY)
                .param(!journal.now().isBefore(round.deadline()))
                .param(RoundTables.at(round.deadline()))
                .param(round.id())
                .query((row, _) -> records.put(
                        new OrgUnitId(row.getString("unit")),
                        new UnitRecord(
                                row.getInt("due"),
                                row.getInt("on_time"),
                                row.getInt("handed_in"),
                                row.getInt("returned"),
                                explained.getOrDefault(row.getString("unit"), Map.of()))))
                .list();
        return records;
    }
}
