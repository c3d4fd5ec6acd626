package org.lubanchi.platform.studio.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.lubanchi.engine.report.narrative.Narrative;
import org.lubanchi.platform.studio.NarrativeForm;
import org.lubanchi.platform.studio.SectionText;
import org.lubanchi.platform.studio.StudioReport.Signed;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What people wrote, version by version. */
@Component
class SectionTables {
    private static final int LONGEST_LIST = 500;
    private final JdbcClient jdbc;
    private final JsonMapper json;

    SectionTables(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Throws a {@link org.springframework.dao.DuplicateKeyException} when somebody else took the version. */
    void insert(long report, SectionText text, Signed by) {
        jdbc.sql("insert into studio.section_version (report, section, version, content, characters, account,"
                        + " account_name, saved_at) values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        report,
                        text.section(),
                        text.version(),
                        content(text.narrative()),
                        text.narrative().length(),
                        by.account(),
                        by.name(),
                        StudioJournal.at(by.at()))
                .update();
    }

    /** Keeps what somebody wrote while another was faster. */
    void setAside(long report, String section, int seen, Narrative narrative, Signed by) {
        jdbc.sql("insert into studio.section_aside (report, section, seen, content, account, account_name, at)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(report, section, seen, content(narrative), by.account(), by.name(), StudioJournal.at(by.at()))
                .update();
    }

    String content(Narrative narrative) {
        return json.writeValueAsString(NarrativeForm.of(narrative));
    }

    Optional<SectionText> find(long report, String section) {
        return jdbc.sql("select * from studio.section_version where report = ? and section = ?"
                        + " order by version desc limit 1")
                .params(report, section)
                .query((row, _) -> read(row))
                .optional();
    }

    /** A section at one of its versions. */
    Optional<SectionText> find(long report, String section, int version) {
        return jdbc.sql("select * from studio.section_version where report = ? and section = ? and version = ?")
                .params(report, section, version)
                .query((row, _) -> read(row))
                .optional();
    }

    /** The text of each section as it stands. */
    List<SectionText> current(long report) {
        return jdbc.sql("select distinct on (section) * from studio.section_version where report = ?"
                        + " order by section, version desc")
                .param(report)
                .query((row, _) -> read(row))
                .list();
    }

    /** The versions of a section, the newest first. */
    List<SectionText> versions(long report, String section) {
        return jdbc.sql("select * from studio.section_version where report = ? and section = ?"
                        + " order by version desc limit " + LONGEST_LIST)
                .params(report, section)
                .query((row, _) -> read(row))
                .list();
    }

    private SectionText read(ResultSet row) throws SQLException {
        return new SectionText(
                row.getString("section"),
                row.getInt("version"),
                json.readValue(row.getString("content"), NarrativeForm.class).narrative(),
                Optional.of(ReportTables.signed(row, "account", "account_name", "saved_at")));
    }
}
