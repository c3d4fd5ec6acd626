package org.lubanchi.platform.consistency.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lubanchi.platform.consistency.FindingDecision;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Findings and what was said to them. */
@Component
class DecisionTables {
    private final JdbcClient jdbc;

    DecisionTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insertFindings(String check, List<CheckResult.Told> findings) {
        for (CheckResult.Told finding : findings) {
            jdbc.sql("insert into consistency.finding (check_id, number, meaning, severity, relation)"
                            + " values (?, ?, ?, ?, ?)")
                    .params(check, finding.number(), finding.meaning(), finding.severity(), finding.relation())
                    .update();
        }
    }

    boolean hasFinding(String check, int number) {
        return jdbc.sql("select exists (select from consistency.finding where check_id = ? and number = ?)")
                .params(check, number)
                .query(Boolean.class)
                .single();
    }

    /** Throws a {@link org.springframework.dao.DuplicateKeyException} when somebody else has taken the version. */
    void insert(String check, FindingDecision decision) {
        jdbc.sql("insert into consistency.decision (check_id, number, version, decision, reason, account,"
                        + " account_name, decided_at, carried_from) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .param(check)
                .param(decision.number())
                .param(decision.version())
                .param(decision.answer().code())
                .param(decision.reason())
                .param(decision.account())
                .param(decision.name())
                .param(CheckTables.at(decision.at()))
                .param(decision.carriedFrom().orElse(null))
                .update();
    }

    /** What holds now, by number. */
    List<FindingDecision> current(String check) {
        return jdbc.sql("select distinct on (number) * from consistency.decision where check_id = ?"
                        + " order by number, version desc")
                .param(check)
                .query((row, _) -> read(row))
                .list();
    }

    /** All that was said to one finding, the first first. */
    List<FindingDecision> history(String check, int number) {
        return jdbc.sql("select * from consistency.decision where check_id = ? and number = ? order by version")
                .params(check, number)
                .query((row, _) -> read(row))
                .list();
    }

    /** Findings of a check by what they mean, in order; the same may be found twice. */
    private Map<String, List<Integer>> byMeaning(String check) {
        Map<String, List<Integer>> numbers = new HashMap<>();
        jdbc.sql("select number, meaning from consistency.finding where check_id = ? order by number")
                .param(check)
                .query((row, _) -> numbers.computeIfAbsent(row.getString("meaning"), _ -> new ArrayList<>())
                        .add(row.getInt("number")))
                .list();
        return numbers;
    }

    /** Carries over what was said to findings of an earlier draft that mean the same; gives how many. */
    int carryOver(String from, String to) {
        Map<String, List<Integer>> before = byMeaning(from);
        Map<Integer, Integer> sameAs = new HashMap<>();
        byMeaning(to).forEach((meaning, numbers) -> {
            List<Integer> earlier = before.getOrDefault(meaning, List.of());
            for (int i = 0; i < Math.min(numbers.size(), earlier.size()); i++) {
                sameAs.put(earlier.get(i), numbers.get(i));
            }
        });
        int carried = 0;
        for (FindingDecision decision : current(from)) {
            Integer number = sameAs.get(decision.number());
            if (number != null && decision.answer() != FindingDecision.Answer.OPEN) {
                insert(to, carried(decision, number, from));
                carried++;
            }
        }
        return carried;
    }

    private static FindingDecision carried(FindingDecision decision, int number, String from) {
        return new FindingDecision(
                number,
                1,
                decision.answer(),
                decision.reason(),
                decision.account(),
                decision.name(),
                decision.at(),
                Optional.of(from));
    }

    private static FindingDecision read(ResultSet row) throws SQLException {
        return new FindingDecision(
                row.getInt("number"),
                row.getInt("version"),
                FindingDecision.Answer.find(row.getString("decision")).orElseThrow(),
                row.getString("reason"),
                row.getString("account"),
                row.getString("account_name"),
                row.getObject("decided_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getString("carried_from")));
    }
}
