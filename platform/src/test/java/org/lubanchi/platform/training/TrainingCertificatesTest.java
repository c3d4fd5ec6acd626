package org.lubanchi.platform.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lubanchi.platform.RunningPlatform;
import org.lubanchi.platform.Visitor;
import org.lubanchi.platform.Visitor.Answer;
import org.lubanchi.platform.access.Role;
import org.lubanchi.platform.audit.AuditTrail;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** A certificate is issued within the filing, goes online, is replaced or withdrawn; each step by its rule. */
class TrainingCertificatesTest {
    private static TrainingYear at;

    @BeforeAll
    static void file() throws Exception {
        at = TrainingYear.signedIn();
        at.file("养老护理员", "备案 1 号", "filing-390");
    }

    @Test
    void oneOutsideTheFiledScopeIsRefusedAndOneWithinIsIssued() throws Exception {
        long id = completed(390);
        Answer refused = certify(id, "level_3", fresh(), 0);
        assertThat(refused.code()).isEqualTo("training.outside-filing");
        assertThat(TrainingYear.said(refused, "expected")).contains("养老护理员 中级工（四级）");
        Answer issued = certify(id, "level_4", fresh(), 0);
        assertThat(issued.status()).isEqualTo(200);
        assertThat(state(issued)).isEqualTo("issued");
        assertThat(issued.whole().body()).doesNotContain(People.number(390));
    }

    @Test
    void nobodyHoldsTwoOfTheSameAndADoubleClickIsOne() throws Exception {
        long id = completed(391);
        String number = fresh();
        Answer issued = certify(id, "level_4", number, 0);
        assertThat(certify(id, "level_4", number, 0).body().path("id"))
                .as("the same one again")
                .isEqualTo(issued.body().path("id"));
        Answer second = certify(id, "level_4", fresh(), 0);
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.code()).isEqualTo("training.already-certified");
        assertThat(certify(completed(392), "level_4", number, 0).code()).isEqualTo("training.taken");
    }

    @Test
    void theDayLiesBetweenTheEndOfTheClassAndToday() throws Exception {
        long id = completed(393);
        assertThat(TrainingYear.said(certify(id, "level_4", fresh(), 1), "found"))
                .startsWith("发证日期");
        assertThat(certify(id, "level_4", fresh(), -1).code()).isEqualTo("training.wrong-field");
        assertThat(certify(id, "level_4", fresh(), 0).status()).isEqualTo(200);
    }

    @Test
    void whatWasGivenIsNotTakenBackWithoutAReason() throws Exception {
        long certificate = issued(394);
        assertThat(move(at.school, certificate, 1, "online", "").status()).isEqualTo(200);
        assertThat(move(at.school, certificate, 1, "online", "").status())
                .as("a double click")
                .isEqualTo(200);
        assertThat(move(at.school, certificate, 2, "withdrawn", " ").code()).isEqualTo("training.reason-missing");
        assertThat(move(at.school, certificate, 1, "withdrawn", "评价记录不全").code())
                .isEqualTo("training.changed-meanwhile");
        Answer withdrawn = move(at.school, certificate, 2, "withdrawn", "评价记录不全");
        assertThat(state(withdrawn)).isEqualTo("withdrawn");
        assertThat(withdrawn.body().path("reason").asString()).isEqualTo("评价记录不全");
        assertThat(move(at.school, certificate, 3, "online", "").code()).isEqualTo("training.no-such-move");
    }

    @Test
    void aReplacedOneIsValidNoMoreAndTheNewOneNamesIt() throws Exception {
        long before = valid();
        long certificate = issued(395);
        assertThat(valid()).isEqualTo(before + 1);
        String number = fresh();
        Answer noReason = replace(certificate, 1, number, "");
        assertThat(noReason.code()).isEqualTo("training.reason-missing");
        Answer made = replace(certificate, 1, number, "姓名用字更正");
        assertThat(made.status()).as(made.whole().body()).isEqualTo(200);
        assertThat(made.body().path("replaces").asLong()).isEqualTo(certificate);
        assertThat(replace(certificate, 1, number, "姓名用字更正").body().path("id"))
                .as("a double click")
                .isEqualTo(made.body().path("id"));
        assertThat(replace(certificate, 2, fresh(), "再换").code()).isEqualTo("training.no-such-move");
        assertThat(valid()).as("one holder, one valid certificate").isEqualTo(before + 1);
        List<String> trail = RunningPlatform.bean(JdbcClient.class)
                .sql("select from_state || '>' || to_state from training.step where kind = 'certificate'"
                        + " and subject = ? order by id")
                .param(certificate)
                .query((row, _) -> row.getString(1))
                .list();
        assertThat(trail).containsExactly(">issued", "issued>replaced");
        assertThat(RunningPlatform.bean(AuditTrail.class).verify().whole()).isTrue();
    }

    @Test
    void theCityMayWithdrawAndNothingElseAndAStrangerNothing() throws Exception {
        long certificate = issued(396);
        assertThat(move(at.city, certificate, 1, "online", "").code()).isEqualTo("training.no-such-move");
        Visitor neighbour = TrainingYear.visitor("training-neighbour", Role.SCHOOL, "s2");
        assertThat(move(neighbour, certificate, 1, "withdrawn", "不是我发的").status())
                .isEqualTo(403);
        assertThat(state(move(at.city, certificate, 1, "withdrawn", "超出备案范围"))).isEqualTo("withdrawn");
    }

    private static long completed(int person) throws Exception {
        long id = at.running(1, person);
        at.complete(id);
        return id;
    }

    private static long issued(int person) throws Exception {
        return certify(completed(person), "level_4", fresh(), 0)
                .body()
                .path("id")
                .asLong();
    }

    private static String fresh() {
        return "ZS" + TrainingYear.fresh();
    }

    private static Answer certify(long id, String level, String number, int daysFromToday) throws Exception {
        long trainee = at.room(id).path("trainees").path(0).path("trainee").asLong();
        return at.school.post(
                "/api/training/classes/" + id + "/certificates",
                TrainingYear.body(
                        "trainee",
                        trainee,
                        "occupation",
                        "养老护理员",
                        "level",
                        level,
                        "number",
                        number,
                        "issuedOn",
                        at.today.plusDays(daysFromToday).toString()));
    }

    private static Answer move(Visitor by, long id, int version, String to, String note) throws Exception {
        return by.post(
                "/api/training/certificates/" + id + "/moves",
                TrainingYear.body("version", version, "to", to, "note", note));
    }

    private static Answer replace(long id, int version, String number, String reason) throws Exception {
        JsonNode by = TrainingYear.node("number", number, "issuedOn", at.today.toString(), "reason", reason);
        return at.school.post(
                "/api/training/certificates/" + id + "/replacements",
                TrainingYear.body("version", version, "replacement", by));
    }

    private static String state(Answer answer) {
        return answer.body().path("state").path("code").asString(answer.whole().body());
    }

    private static long valid() {
        return RunningPlatform.bean(TrainingFigures.class)
                .year(List.of(TrainingYear.SCHOOL), at.year)
                .totals()
                .certificates();
    }
}
