package org.lubanchi.platform.studio.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.engine.kernel.ReportYear;
import org.lubanchi.platform.studio.Story;
import org.lubanchi.platform.studio.StudioReport.Signed;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Cases and where they were chosen into. */
@Component
class StoryTables {
    private static final int LONGEST_LIST = 300;
    private final JdbcClient jdbc;

    StoryTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A case of a section, in its place. */
    record Placed(String section, int place, Story story) {}

    long insert(Story story) {
        return jdbc.sql("insert into studio.story (unit, year, title, text, state, revision, reason, rights, consent,"
                        + " account, account_name, at) values (?, ?, ?, ?, ?, 1, '', false, false, ?, ?, ?)"
                        + " returning id")
                .params(
                        story.unit().value(),
                        story.year().year(),
                        story.words().title(),
                        story.words().text(),
                        story.state().code(),
                        story.by().account(),
                        story.by().name(),
                        StudioJournal.at(story.by().at()))
                .query(Long.class)
                .single();
    }

    Optional<Story> find(long id) {
        return jdbc.sql("select * from studio.story where id = ?")
                .param(id)
                .query((row, _) -> read(row))
                .optional();
    }

    List<Story> list(ReportYear year, List<String> words) {
        StringBuilder where = new StringBuilder("where year = ?");
        List<Object> values = new ArrayList<>(List.of(year.year()));
        for (String word : words) {
            where.append(" and position(lower(?) in lower(title || ' ' || text)) > 0");
            values.add(word);
        }
        return jdbc.sql("select * from studio.story " + where + " order by id desc limit " + LONGEST_LIST)
                .params(values)
                .query((row, _) -> read(row))
                .list();
    }

    /** Writes words, state and reason over the revision that was seen; false when somebody was faster. */
    boolean update(Story story, int seen) {
        return jdbc.sql("update studio.story set title = ?, text = ?, state = ?, reason = ?, revision = revision + 1,"
                                + " account = ?, account_name = ?, at = ? where id = ? and revision = ?")
                        .params(
                                story.words().title(),
                                story.words().text(),
                                story.state().code(),
                                story.reason(),
                                story.by().account(),
                                story.by().name(),
                                StudioJournal.at(story.by().at()),
                                story.id(),
                                seen)
                        .update()
                == 1;
    }

    void illustrate(long id, Story.Picture picture) {
        jdbc.sql("update studio.story set picture = ?, suffix = ?, width = ?, height = ?, rights = ?, consent = ?,"
                        + " revision = revision + 1 where id = ?")
                .params(
                        picture.object(),
                        picture.suffix(),
                        picture.width(),
                        picture.height(),
                        picture.rights(),
                        picture.consent(),
                        id)
                .update();
    }

    void choose(long report, String section, List<Long> stories) {
        jdbc.sql("delete from studio.chosen_story where report = ? and section = ?")
                .params(report, section)
                .update();
        for (int i = 0; i < stories.size(); i++) {
            jdbc.sql("insert into studio.chosen_story (report, section, place, story) values (?, ?, ?, ?)")
                    .params(report, section, i + 1, stories.get(i))
                    .update();
        }
    }

    List<Placed> chosen(long report) {
        return jdbc.sql("select c.section, c.place, s.* from studio.chosen_story c join studio.story s on s.id ="
                        + " c.story where c.report = ? order by c.section, c.place")
                .param(report)
                .query((row, _) -> new Placed(row.getString("section"), row.getInt("place"), read(row)))
                .list();
    }

    private static Story read(ResultSet row) throws SQLException {
        String object = row.getString("picture");
        Optional<Story.Picture> picture = object == null
                ? Optional.empty()
                : Optional.of(new Story.Picture(
                        object,
                        row.getString("suffix"),
                        row.getInt("width"),
                        row.getInt("height"),
                        row.getBoolean("rights"),
                        row.getBoolean("consent")));
        Signed by = ReportTables.signed(row, "account", "account_name", "at");
        return new Story(
                row.getLong("id"),
                new OrgUnitId(row.getString("unit")),
                new ReportYear(row.getInt("year")),
                new Story.Words(row.getString("title"), row.getString("text")),
                Story.State.find(row.getString("state")).orElseThrow(),
                row.getInt("revision"),
                row.getString("reason"),
                picture,
                by);
    }
}
