package org.lubanchi.platform.collection;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.lubanchi.platform.Visitor;
import tools.jackson.databind.JsonNode;

/** One person on two rolls: found across schools by those who run the round, and by nobody else. */
class SharedPersonsTest {
    private static void handIn(OpenRound round, Visitor clerk, String unit) throws Exception {
        assertThat(round.submit(clerk, unit, "new_entrant").status()).isEqualTo(200);
    }

    @Test
    void whoStandsOnTwoRollsIsFoundOnceBothAreHandedIn() throws Exception {
        OpenRound round = OpenRound.of(2101, "\"city\"", "new_entrant");
        Visitor one = Visitor.signedIn("school");
        Visitor other = Visitor.signedIn("clerk2");
        TrialTest.entrant(round, one, "s1", 1, "2101330600000017");
        TrialTest.entrant(round, one, "s1", 2, "2101330600000025");
        TrialTest.entrant(round, other, "s2", 1, "2101330600000017");
        String address = "/api/rounds/" + round.id() + "/doubles";
        handIn(round, one, "s1");
        assertThat(round.city().get(address).body().path(0).path("persons").size())
                .as("a draft of another school is not looked at")
                .isZero();
        handIn(round, other, "s2");
        JsonNode found = round.city().get(address).body().path(0);
        assertThat(found.path("table").asString()).isEqualTo("new_entrant");
        assertThat(found.path("units").asInt()).isEqualTo(2);
        assertThat(found.path("persons").size()).as(found.toString()).isEqualTo(1);
        JsonNode person = found.path("persons").path(0);
        assertThat(person.path("mark").asString()).isEqualTo("2101********0017");
        assertThat(person.path("units").toString()).contains("衡木学校", "澄石学校");
        assertThat(one.get(address).status())
                .as("a school learns nothing of another's students")
                .isEqualTo(403);
    }
}
