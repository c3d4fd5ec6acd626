package org.lubanchi.platform.consistency;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lubanchi.platform.SealedYear;
import org.lubanchi.platform.Visitor;
import tools.jackson.databind.JsonNode;

/** What the platform knows of a school and year, said on the check of its report: the school's sealed form has 100 books. */
class KnownFiguresOnTheCheckTest {
    private static final Map<String, String> OF_2023 = Map.of("year", "2023");

    /** What the check tells of the platform's own figures. */
    private static List<JsonNode> known(Visitor visitor, String text, Map<String, String> fields) throws Exception {
        assertThat(SealedYear.snapshot()).isNotEmpty();
        String id = HandedIn.checked(visitor, text, fields);
        return visitor.get("/api/checks/" + id + "/result")
                .body()
                .path("findings")
                .valueStream()
                .filter(finding -> finding.path("relation").asString("").equals("known-figure"))
                .toList();
    }

    @Test
    void aFigureOtherThanTheComputedOneIsToldWithBoth() throws Exception {
        List<JsonNode> told = known(Visitor.signedIn("school"), "2023 年学校纸质图书 110 册。", OF_2023);
        assertThat(told).hasSize(1);
        assertThat(told.getFirst().path("severity").asString()).isEqualTo("error");
        assertThat(told.getFirst().path("formula").asString()).contains("110").contains("100");
    }

    @Test
    void theComputedFigureItselfIsRight() throws Exception {
        assertThat(known(Visitor.signedIn("school"), "2023 年学校纸质图书 100 册。", OF_2023))
                .isEmpty();
    }

    @Test
    void withoutAYearNothingIsCompared() throws Exception {
        assertThat(known(Visitor.signedIn("school"), "2023 年学校纸质图书 110 册。", Map.of()))
                .isEmpty();
    }

    @Test
    void aFigureOfAnotherYearIsNotSetBesideTheseRows() throws Exception {
        assertThat(known(Visitor.signedIn("school"), "2022 年学校纸质图书 110 册。", OF_2023))
                .isEmpty();
    }
}
