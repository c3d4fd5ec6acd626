package org.lubanchi.platform.collection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lubanchi.platform.Visitor;
import tools.jackson.databind.JsonNode;

/** A program that follows along: page by page from a mark, nothing twice, nothing of others. */
class ChangesTest {
    private static final String TABLE = "programme_offering";

    /** The kinds of a round's changes, and the mark behind the last, in pages of so many entries. */
    private static long follow(Visitor visitor, String round, long after, int limit, List<String> kinds)
            throws Exception {
        long mark = after;
        JsonNode page;
        do {
            page = visitor.get("/api/changes?after=" + mark + "&limit=" + limit).body();
            for (JsonNode change : page.path("changes")) {
                assertThat(change.path("mark").asLong()).isGreaterThan(mark);
                if (change.path("round").asString().equals(round)) {
                    kinds.add(change.path("kind").asString());
                }
            }
            mark = page.path("mark").asLong();
        } while (page.path("more").asBoolean());
        return mark;
    }

    @Test
    void everyStepIsToldOnceFromAnyMark() throws Exception {
        OpenRound round = OpenRound.of(2118, "\"city\"", TABLE);
        Visitor clerk = Visitor.signedIn("school");
        List<String> none = new ArrayList<>();
        long begin = follow(clerk, round.id(), 0, 1_000, none);
        assertThat(none).isEmpty();
        round.goodRow(clerk, "s1", 1, "r1");
        assertThat(round.submit(clerk, "s1", TABLE).status()).isEqualTo(200);
        List<String> whole = new ArrayList<>();
        List<String> pieces = new ArrayList<>();
        long end = follow(clerk, round.id(), begin, 1_000, whole);
        assertThat(whole).containsExactly("committed", "submitted");
        assertThat(follow(clerk, round.id(), begin, 1, pieces)).isGreaterThanOrEqualTo(end);
        assertThat(pieces).isEqualTo(whole);
        List<String> again = new ArrayList<>();
        follow(clerk, round.id(), end, 100, again);
        assertThat(again).as("nothing twice").isEmpty();
        List<String> others = new ArrayList<>();
        follow(Visitor.signedIn("clerk2"), round.id(), begin, 100, others);
        assertThat(others).as("another school sees none of it").isEmpty();
        List<String> city = new ArrayList<>();
        follow(round.city(), round.id(), begin, 100, city);
        assertThat(city).isEqualTo(whole);
    }

    @Test
    void marksAndLimitsThatAreNoneAreRefusedAndNobodyFollowsUnknown() throws Exception {
        Visitor clerk = Visitor.signedIn("school");
        for (String wrong : List.of("after=-1", "limit=0", "limit=1001", "after=x")) {
            assertThat(clerk.get("/api/changes?" + wrong).status()).as(wrong).isEqualTo(400);
        }
        assertThat(Visitor.anonymous().get("/api/changes").status()).isEqualTo(401);
    }
}
