package org.lubanchi.platform.collection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.platform.RunningPlatform;
import org.lubanchi.platform.Visitor;
import org.lubanchi.platform.access.Accounts;
import org.lubanchi.platform.access.Role;
import org.lubanchi.platform.audit.AuditTrail.Actor;
import org.lubanchi.platform.registry.Register;
import org.lubanchi.platform.registry.UnitListReader;

/** A skilled-workers school is reviewed by the labour authority that supervises it, and not by the county it lies in. */
class AuthorityReviewTest {
    private static final String TABLE = "programme_offering";
    private static final int YEAR = 2171;
    private static final String LABOUR = "labour-bureau";

    @BeforeAll
    static void register() {
        List<String> lines = List.of(
                "id,kind,zh,en,parent,authority,founder",
                LABOUR + ",authority,人社主管部门,Labour authority,,,",
                "s2,school,澄石学校,Chengshi School,yuecheng," + LABOUR + ",private");
        RunningPlatform.bean(Register.class)
                .take(UnitListReader.read("supervised.csv", lines, LocalDate.of(YEAR - 1, 1, 1)), Actor.PROGRAM);
        RunningPlatform.bean(Accounts.class)
                .open(
                        new Accounts.NewAccount(
                                "labour", "人社局", RunningPlatform.PASSWORD, Role.AUTHORITY, new OrgUnitId(LABOUR)),
                        Actor.PROGRAM);
    }

    private static String opening(String levels, String authorities) {
        return OpenRound.opening(YEAR, levels, TABLE)
                .replace("\"tables\"", "\"authorities\": [" + authorities + "], \"tables\"");
    }

    @Test
    void onlyAnAuthorityOfTheRegionMayBeNamedAndNoneIsALevel() throws Exception {
        Visitor city = Visitor.signedIn("city");
        assertThat(city.get("/api/rounds/authorities?region=shaoxing&year=" + YEAR)
                        .body()
                        .path(0)
                        .path("id")
                        .asString())
                .isEqualTo(LABOUR);
        assertThat(city.post("/api/rounds", opening("\"county\", \"city\"", "\"nobody\""))
                        .code())
                .isEqualTo("collection.unsound-round");
        assertThat(city.post("/api/rounds", opening("\"authority\", \"city\"", ""))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void whatASupervisedSchoolSendsWaitsForItsAuthorityAndThenForTheCity() throws Exception {
        OpenRound round = OpenRound.opened(opening("\"county\", \"city\"", "\"" + LABOUR + "\""));

        Visitor clerk = Visitor.signedIn("clerk2");
        round.goodRow(clerk, "s2", 1, "r1");
        round.submit(clerk, "s2", TABLE);
        assertThat(round.pass(Visitor.signedIn("county"), "s2", TABLE).status()).isEqualTo(403);
        assertThat(round.pass(round.city(), "s2", TABLE).status()).isEqualTo(403);

        Visitor labour = Visitor.signedIn("labour");
        assertThat(labour.get("/api/notices").whole().body()).contains(round.id());
        assertThat(labour.get("/api/rounds/" + round.id() + "/board")
                        .body()
                        .path("units")
                        .size())
                .as("it follows those it supervises")
                .isEqualTo(1);
        assertThat(round.pass(labour, "s2", TABLE).body().path(0).path("state").asString())
                .isEqualTo("submitted");
        assertThat(round.pass(labour, "s2", TABLE).status())
                .as("and decides no further than its own level")
                .isEqualTo(403);
        assertThat(round.pass(round.city(), "s2", TABLE)
                        .body()
                        .path(0)
                        .path("state")
                        .asString())
                .isEqualTo("approved");
    }
}
