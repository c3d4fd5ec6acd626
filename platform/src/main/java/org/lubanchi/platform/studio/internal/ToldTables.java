package org.lubanchi.platform.studio.internal;

import java.util.List;
import org.lubanchi.platform.access.Reader;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What people entered from reports that were written elsewhere. */
@Component
class ToldTables {
    /** The longest name of another report. */
    static final int LONGEST_SOURCE = 80;

    /** The longest text of one printed number. */
    static final int LONGEST_PRINTED = 40;

    private final JdbcClient jdbc;
    private final StudioJournal journal;

    ToldTables(JdbcClient jdbc, StudioJournal journal) {
        this.jdbc = jdbc;
        this.journal = journal;
    }

    /** A printed figure: of which indicator, its characters, which report prints it, and where if that is known. */
    record Told(String indicator, String printed, String source, String place) {}

    List<Told> of(long report) {
        return jdbc.sql("select indicator, printed, source, place from studio.told_figure where report = ?"
                        + " order by indicator, source")
                .param(report)
                .query((row, _) -> new Told(
                        row.getString("indicator"),
                        row.getString("printed"),
                        row.getString("source"),
                        row.getString("place")))
                .list();
    }

    /** Keeps it, or takes it back where nothing is printed. */
    void put(long report, Told told, Reader by) {
        journal.inTransaction(() -> {
            jdbc.sql("delete from studio.told_figure where report = ? and indicator = ? and source = ?")
                    .params(report, told.indicator(), told.source())
                    .update();
            if (!told.printed().isEmpty()) {
                insert(report, told, by);
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

    /** Keeps what one other report prints; what it was said to print before is replaced. */
    void bring(long report, String source, List<Told> figures, Reader by) {
        journal.inTransaction(() -> {
            jdbc.sql("delete from studio.told_figure where report = ? and source = ?")
                    .params(report, source)
                    .update();
            figures.forEach(each -> insert(report, each, by));
            journal.append(
                    by,
                    "studio.figures-brought",
                    WritingDesk.subject(report),
                    "source=" + source,
                    "figures=" + figures.size());
            return report;
        });
    }

    private void insert(long report, Told told, Reader by) {
        jdbc.sql("insert into studio.told_figure (report, indicator, source, printed, place, account,"
                        + " account_name, at) values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        report,
                        told.indicator(),
                        told.source(),
                        told.printed(),
                        told.place(),
                        by.account(),
                        by.name(),
                        StudioJournal.at(journal.now()))
                .update();
    }
}
