package org.lubanchi.platform.training.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.lubanchi.platform.training.CertificateState;
import org.lubanchi.platform.training.Certificates.Certificate;
import org.lubanchi.platform.training.Certificates.Holder;
import org.lubanchi.platform.training.Certificates.NewCertificate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Certificates, valid and not. */
@Component
class CertificateTables {
    private static final String ALL =
            "select c.*, t.name, t.masked, coalesce((select s.note from training.step s where s.kind = 'certificate'"
                    + " and s.subject = c.id order by s.id desc limit 1), '') as reason from training.certificate c"
                    + " join training.trainee t on t.id = c.trainee where ";

    private final JdbcClient jdbc;

    CertificateTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Issues a certificate and gives its id; nothing when the trainee holds one of this occupation and level. */
    Optional<Long> insert(long held, NewCertificate certificate) {
        return jdbc.sql("insert into training.certificate (class, trainee, occupation, level, number, issued_on, state)"
                        + " values (?, ?, ?, ?, ?, ?, 'issued') on conflict (class, trainee, occupation, level)"
                        + " where state in ('issued', 'online') do nothing returning id")
                .params(
                        held,
                        certificate.trainee(),
                        certificate.occupation(),
                        certificate.level(),
                        certificate.number(),
                        certificate.issuedOn())
                .query(Long.class)
                .optional();
    }

    /** The certificate that takes the place of another. */
    long insertReplacing(Certificate old, String number, LocalDate issuedOn) {
        return jdbc.sql("insert into training.certificate (class, trainee, occupation, level, number, issued_on, state,"
                        + " replaces) values (?, ?, ?, ?, ?, ?, 'issued', ?) returning id")
                .params(old.held(), old.holder().trainee(), old.occupation(), old.level(), number, issuedOn, old.id())
                .query(Long.class)
                .single();
    }

    boolean hasNumber(String number) {
        return jdbc.sql("select exists (select from training.certificate where number = ?)")
                .param(number)
                .query(Boolean.class)
                .single();
    }

    /** The certificate, held until the transaction ends. */
    Optional<Certificate> lock(long id) {
        jdbc.sql("select id from training.certificate where id = ? for update")
                .param(id)
                .query(Long.class)
                .optional();
        return find(id);
    }

    Optional<Certificate> find(long id) {
        return jdbc.sql(ALL + "c.id = ?").param(id).query((row, _) -> read(row)).optional();
    }

    List<Certificate> list(long held) {
        return jdbc.sql(ALL + "c.class = ? order by c.id")
                .param(held)
                .query((row, _) -> read(row))
                .list();
    }

    void move(long id, int version, CertificateState to) {
        jdbc.sql("update training.certificate set state = ?, version = version + 1 where id = ? and version = ?")
                .params(to.code(), id, version)
                .update();
    }

    /** Valid certificates of the classes of some schools and a year. */
    long countValid(List<String> schools, int year) {
        return jdbc.sql("select count(*) from training.certificate c join training.class h on h.id = c.class"
                        + " where h.school = any (?) and h.year = ? and c.state in ('issued', 'online')")
                .params(schools.toArray(String[]::new), year)
                .query(Long.class)
                .single();
    }

    private static Certificate read(ResultSet row) throws SQLException {
        return new Certificate(
                row.getLong("id"),
                row.getLong("class"),
                new Holder(row.getLong("trainee"), row.getString("name"), row.getString("masked")),
                row.getString("occupation"),
                row.getString("level"),
                row.getString("number"),
                row.getObject("issued_on", LocalDate.class),
                CertificateState.find(row.getString("state")).orElseThrow(),
                row.getInt("version"),
                row.getObject("replaces", Long.class),
                row.getString("reason"));
    }
}
