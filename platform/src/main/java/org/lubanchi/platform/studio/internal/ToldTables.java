package org.lubanchi.platform.studio.internal;

import java.util.List;
import org.lubanchi.platform.access.Reader;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What people entered from reports that were written elsewhere. */
@Component
class ToldTables {
    private final JdbcClient jdbc;
    private final StudioJournal journal;

    ToldTables(JdbcClient jdbc, StudioJournal journal) {
        this.jdbc = jdbc;
        this.journal = journal;
    }

    /** A printed figure: of which indicator, its characters, and which report prints it. */
    record Told(String indicator, String printed, String source) {}

    List<Told> of(long report) {
        return jdbc.sql("select indicator, printed, source from studio.told_figure where report = ?"
                        + " order by indicator, source")
                .param(report)
                .query((row, _) ->
                        new Told(row.getString("indicator"), row.getString("printed"), row.getString("source")))
                .list();
    }

    /** Keeps it, or takes it back where nothing is printed. */
    void put(long report, Told told, Reader by) {
        journal.inTransaction(() -> {
            jdbc.sql("delete from studio.told_figure where report = ? and indicator = ? and source = ?")
                    .params(report, told.indicator(), told.source())
                    .update();
            if (!told.printed().isEmpty()) {
                jdbc.sql("insert into studio.told_figure (report, indicator, source, printed, account,"
                                + " account_name, at) values (?, ?, ?, ?, ?, ?, ?)")
                        .params(
                                report,
                                told.indicator(),
                                told.source(),
                                told.printed(),
                                by.account(),
                                by.name(),
                                StudioJournal.at(journal.now()))
                        .update();
            }
            journal.append(
                    by,
                    "studio.figure-told",
                    WritingDesk.subject(report) + " " + told.indicator(),
                    "printed=" + told.printed(),
                    "source=" + told.source());
            return report;
        });
    }
}
