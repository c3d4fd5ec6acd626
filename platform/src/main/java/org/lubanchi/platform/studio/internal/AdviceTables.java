package org.lubanchi.platform.studio.internal;

import java.util.Set;
import org.lubanchi.platform.studio.StudioReport.Signed;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Suggestions that were left. */
@Component
class AdviceTables {
    private final JdbcClient jdbc;

    AdviceTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What the suggestions of a section that were left are about. */
    Set<String> left(long report, String section) {
        return jdbc.sql("select about from studio.advice_left where report = ? and section = ?")
                .params(report, section)
                .query((row, _) -> row.getString("about"))
                .set();
    }

    void leave(long report, String section, String about, Signed by) {
        jdbc.sql("insert into studio.advice_left (report, section, about, account, account_name, at)"
                        + " values (?, ?, ?, ?, ?, ?) on conflict do nothing")
                .params(report, section, about, by.account(), by.name(), StudioJournal.at(by.at()))
                .update();
    }

    void remake(long report, String section) {
        jdbc.sql("delete from studio.advice_left where report = ? and section = ?")
                .params(report, section)
                .update();
    }
}
