package org.lubanchi.platform.evaluation.internal;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.engine.kernel.ReportYear;
import org.lubanchi.platform.evaluation.Dispensation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Dispensations as rows; an ended one is kept. */
@Component
class DispensationTables {
    private final JdbcClient jdbc;

    DispensationTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Dispensation> list(OrgUnitId region, ReportYear year) {
        return jdbc.sql("select id, schools, exemption, reason from evaluation.dispensation"
                        + " where region = ? and year = ? and ended_at is null order by id")
                .params(region.value(), year.year())
                .query((row, _) -> new Dispensation(
                        row.getLong("id"),
                        Arrays.stream(row.getString("schools").split(","))
                                .map(OrgUnitId::new)
                                .toList(),
                        Optional.ofNullable(row.getString("exemption")),
                        row.getString("reason")))
                .list();
    }

    long insert(OrgUnitId region, ReportYear year, Dispensation wanted, String account, Instant now) {
        return jdbc.sql("insert into evaluation.dispensation (region, year, schools, exemption, reason, account, at)"
                        + " values (?, ?, ?, ?, ?, ?, ?) returning id")
                .param(region.value())
                .param(year.year())
                .param(wanted.schools().stream().map(OrgUnitId::value).collect(Collectors.joining(",")))
                .param(wanted.exemption().orElse(null))
                .param(wanted.reason())
                .param(account)
                .param(RunTables.at(now))
                .query(Long.class)
                .single();
    }

    boolean end(OrgUnitId region, ReportYear year, long id, Instant now) {
        return jdbc.sql("update evaluation.dispensation set ended_at = ? where id = ? and region = ? and year = ?"
                                + " and ended_at is null")
                        .params(RunTables.at(now), id, region.value(), year.year())
                        .update()
                > 0;
    }
}
