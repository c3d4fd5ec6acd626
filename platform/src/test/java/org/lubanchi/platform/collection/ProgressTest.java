package org.lubanchi.platform.collection;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.lubanchi.platform.Visitor;
import tools.jackson.databind.JsonNode;

/** How a round goes, for those who follow its units: a city all of them, a school its own. */
class ProgressTest {
    private static final String TABLE = "programme_offering";

    private static JsonNode progress(Visitor by, OpenRound round) throws Exception {
        return by.get("/api/rounds/" + round.id() + "/progress").body();
    }

    @Test
    void aTableThatIsHandedInCountsAtOnceForWhoeverFollowsItsUnit() throws Exception {
        OpenRound round = OpenRound.of(2163, "\"city\"", TABLE);
        Visitor clerk = Visitor.signedIn("school");
        JsonNode before = progress(round.city(), round);
        assertThat(before.path("timeliness").path("onTime").asInt()).isZero();
        assertThat(progress(clerk, round).path("total").asInt())
                .as("a school sees its own tables")
                .isEqualTo(1);
        round.goodRow(clerk, "s1", 1, "r1");
        round.submit(clerk, "s1", TABLE);
        JsonNode after = progress(round.city(), round);
        assertThat(after.path("timeliness").path("onTime").asInt()).isEqualTo(1);
        assertThat(after.path("timeliness").path("open").asInt())
                .isEqualTo(before.path("total").asInt() - 1);
        assertThat(Visitor.anonymous()
                        .get("/api/rounds/" + round.id() + "/progress")
                        .status())
                .isEqualTo(401);
    }
}
