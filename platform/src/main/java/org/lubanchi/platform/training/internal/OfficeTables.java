package org.lubanchi.platform.training.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.lubanchi.platform.training.TrainingClasses.Filing;
import org.lubanchi.platform.training.TrainingClasses.NewFiling;
import org.lubanchi.platform.training.TrainingClasses.NewProject;
import org.lubanchi.platform.training.TrainingClasses.Project;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Projects and filings of schools. */
@Component
class OfficeTables {
    private final JdbcClient jdbc;

    OfficeTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Filing insert(String school, NewFiling filing) {
        jdbc.sql("insert into training.filing (school, occupation, level, document, valid_from, valid_to, request)"
                        + " values (?, ?, ?, ?, ?, ?, ?) on conflict (request) do nothing")
                .params(
                        school,
                        filing.occupation(),
                        filing.level(),
                        filing.document(),
                        filing.from(),
                        filing.to(),
                        filing.request())
                .update();
        return jdbc.sql("select * from training.filing where request = ? and school = ?")
                .params(filing.request(), school)
                .query((row, _) -> filing(row))
                .single();
    }

    List<Filing> listFilings(String school) {
        return jdbc.sql("select * from training.filing where school = ? order by id")
                .param(school)
                .query((row, _) -> filing(row))
                .list();
    }

    /** The filing by which a school may assess an occupation at a level on a day. */
    Optional<Long> findCovering(String school, String occupation, String level, LocalDate day) {
        return jdbc.sql("select id from training.filing where school = ? and occupation = ? and level = ?"
                        + " and ? between valid_from and valid_to order by id limit 1")
                .params(school, occupation, level, day)
                .query(Long.class)
                .optional();
    }

    void insert(String school, NewProject project) {
        jdbc.sql("insert into training.project (school, name, industry, public_benefit, skills, elderly,"
                        + " domestic_service, request) values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (request) do"
                        + " nothing")
                .params(
                        school,
                        project.name(),
                        project.industry(),
                        project.publicBenefit(),
                        project.skills(),
                        project.elderly(),
                        project.domesticService(),
                        project.request())
                .update();
    }

    Optional<Project> findByRequest(String request) {
        return jdbc.sql("select * from training.project where request = ?")
                .param(request)
                .query((row, _) -> project(row))
                .optional();
    }

    Optional<Project> find(long id) {
        return jdbc.sql("select * from training.project where id = ?")
                .param(id)
                .query((row, _) -> project(row))
                .optional();
    }

    boolean hasProject(String school, String name) {
        return jdbc.sql("select exists (select from training.project where school = ? and name = ?)")
                .params(school, name)
                .query(Boolean.class)
                .single();
    }

    boolean hasClass(String school, String number) {
        return jdbc.sql("select exists (select from training.class where school = ? and number = ?)")
                .params(school, number)
                .query(Boolean.class)
                .single();
    }

    List<Project> listProjects(String school) {
        return jdbc.sql("select * from training.project where school = ? order by name")
                .param(school)
                .query((row, _) -> project(row))
                .list();
    }

    private static Filing filing(ResultSet row) throws SQLException {
        return new Filing(
                row.getLong("id"),
                row.getString("school"),
                row.getString("occupation"),
                row.getString("level"),
                row.getString("document"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class));
    }

    private static Project project(ResultSet row) throws SQLException {
        return new Project(
                row.getLong("id"),
                row.getString("school"),
                row.getString("name"),
                row.getString("industry"),
                row.getBoolean("public_benefit"),
                row.getBoolean("skills"),
                row.getBoolean("elderly"),
                row.getBoolean("domestic_service"));
    }
}
