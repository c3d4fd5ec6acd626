package org.lubanchi.platform.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lubanchi.platform.SealedYear;
import org.lubanchi.platform.Visitor;

/** What follows from sealed snapshots is sent once: whoever has it under its tag is told that nothing changed. */
class SealedAnswersTest {
    private static final String ADDRESS = "/api/dashboard?unit=shaoxing&year=";

    @BeforeAll
    static void seal() {
        SealedYear.snapshot();
    }

    private static String tag(Visitor.Answer answer) {
        return answer.whole().headers().firstValue("ETag").orElse("");
    }

    @Test
    void anAnswerUnderItsTagIsNotSentAgainAndAnotherReaderHasAnotherTag() throws Exception {
        Visitor city = Visitor.signedIn("city");
        Visitor.Answer first = city.get(ADDRESS + SealedYear.YEAR);
        assertThat(first.status()).isEqualTo(200);
        assertThat(tag(first)).isNotEmpty();
        assertThat(tag(city.get(ADDRESS + SealedYear.YEAR))).isEqualTo(tag(first));
        assertThat(tag(Visitor.signedIn("school").get(ADDRESS + SealedYear.YEAR)))
                .isNotEqualTo(tag(first));
        assertThat(tag(city.get("/api/session")))
                .as("what is not sealed has none")
                .isEmpty();

        Visitor.Answer again = city.getWith("If-None-Match", "\"other\", " + tag(first), ADDRESS + SealedYear.YEAR);
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.whole().body()).isEmpty();
        assertThat(city.getWith("If-None-Match", "\"other\"", ADDRESS + SealedYear.YEAR)
                        .status())
                .isEqualTo(200);
        assertThat(Visitor.anonymous()
                        .getWith("If-None-Match", tag(first), ADDRESS + SealedYear.YEAR)
                        .status())
                .as("a tag opens nothing")
                .isEqualTo(401);
    }
}
