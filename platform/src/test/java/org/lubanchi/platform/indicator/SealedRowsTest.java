package org.lubanchi.platform.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lubanchi.platform.SealedYear;
import org.lubanchi.platform.Visitor;
import org.lubanchi.platform.Visitor.Answer;
import tools.jackson.databind.JsonNode;

/** The rows behind the figures over HTTP: as they were sealed, for those who reported them and those above. */
class SealedRowsTest {
    private static final String FORM = "/api/tables/campus_and_resources";
    private static final String AT = "?unit=s1&year=2023";

    @BeforeAll
    static void seal() {
        assertThat(SealedYear.snapshot()).startsWith("shaoxing-2023.");
    }

    @Test
    void aUnitsTablesSayWhereTheyCameFromAndWhoAnswersForThem() throws Exception {
        JsonNode tables =
                Visitor.signedIn("school").get("/api/tables" + AT).body().path("tables");
        assertThat(tables).hasSize(1);
        assertThat(tables.path(0).get("id").asString()).isEqualTo("campus_and_resources");
        assertThat(tables.path(0).get("file").asString()).isEqualTo("s1.xlsx");
        assertThat(tables.path(0).get("submitter").asString()).isEqualTo("reporter-1");
        assertThat(tables.path(0).get("approver").asString()).isEqualTo("reviewer-1");
    }

    @Test
    void aValueStandsUnderItsHeadAsItWasReported() throws Exception {
        JsonNode page = Visitor.signedIn("city").get(FORM + AT).body();
        assertThat(page.get("total").asInt()).isEqualTo(1);
        int books = -1;
        for (int i = 0; i < page.get("head").size(); i++) {
            if (page.get("head").get(i).get("id").asString().equals("printed_books")) {
                books = i;
            }
        }
        assertThat(page.get("rows").path(0).get(books).get("text").asString()).isEqualTo("100");
        assertThat(Visitor.signedIn("city").get(FORM + AT + "&from=999").body().get("rows"))
                .isEmpty();
    }

    @Test
    void theWholeTableIsKeptWithItsDescriptionBesideIt() throws Exception {
        Answer csv = Visitor.signedIn("city").get(FORM + "/rows.csv" + AT);
        assertThat(csv.status()).isEqualTo(200);
        assertThat(csv.whole().body()).contains("printed_books").contains("100");
        Answer described = Visitor.signedIn("city").get(FORM + "/rows.csv-metadata.json" + AT);
        assertThat(described.whole().body().replaceAll("\\s", ""))
                .contains("\"url\":\"campus_and_resources-s1-2023.csv\"")
                .contains("\"dc:source\":\"" + SealedYear.snapshot() + "\"")
                .contains("\"name\":\"printed_books\"")
                .contains("\"null\":[\"#not_reported\"");
        Answer message = Visitor.signedIn("city").get(FORM + "/rows.sdmx.json" + AT);
        assertThat(message.whole().headers().firstValue("Content-Type").orElse(""))
                .startsWith("application/vnd.sdmx.data+json");
        assertThat(message.whole().body()).contains("\"PRINTED_BOOKS\"", "\"STANDING\"", "\"0:0:0\":[");
    }

    @Test
    void theUnknownIsRefusedWithWhatThereIs() throws Exception {
        Answer table = Visitor.signedIn("city").get("/api/tables/teacher" + AT);
        assertThat(table.status()).isEqualTo(404);
        assertThat(table.whole().body()).contains("没有报这张表");
        Answer by = Visitor.signedIn("city").get(FORM + "/counts" + AT + "&by=printed_books");
        assertThat(by.status()).isEqualTo(400);
        assertThat(by.whole().body()).contains("有代码的字段");
        assertThat(Visitor.signedIn("public")
                        .get("/api/tables?unit=shaoxing&year=2023")
                        .status())
                .isEqualTo(403);
    }
}
