package org.lubanchi.platform.collection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.lubanchi.platform.Visitor;
import org.lubanchi.platform.Visitor.Answer;
import tools.jackson.databind.JsonNode;

/** Lists that can grow are gone through page by page, and sent again only when they have changed. */
class PagingTest {
    private static final String TABLE = "programme_offering";
    private static final Pattern NEXT = Pattern.compile("<([^>]+)>; rel=\"next\"");

    /** All items of a list, by pages of a few, as the header of each leads on. */
    private static List<JsonNode> walk(Visitor visitor, String address) throws Exception {
        List<JsonNode> all = new ArrayList<>();
        String next = address;
        for (int pages = 0; !next.isEmpty(); pages++) {
            assertThat(pages).as("pages end").isLessThan(100);
            Answer answer = visitor.get(next);
            assertThat(answer.status()).as(answer.whole().body()).isEqualTo(200);
            answer.body().forEach(all::add);
            Matcher link =
                    NEXT.matcher(answer.whole().headers().firstValue("Link").orElse(""));
            next = link.find() ? link.group(1) : "";
        }
        return all;
    }

    private static List<String> texts(List<JsonNode> items, String field) {
        return items.stream().map(item -> item.path(field).asString("")).toList();
    }

    @Test
    void unitsAreGoneThroughByTheirIds() throws Exception {
        Visitor city = Visitor.signedIn("city");
        List<JsonNode> whole = new ArrayList<>();
        city.get("/api/units").body().forEach(whole::add);
        assertThat(whole.size()).isGreaterThan(2);
        assertThat(texts(walk(city, "/api/units?limit=2"), "id"))
                .isEqualTo(texts(whole, "id").stream().sorted().toList());
        assertThat(city.get("/api/units?limit=0").status()).isEqualTo(400);
        JsonNode register = city.get("/api/register?limit=2").body();
        assertThat(register.path("units").size()).isEqualTo(2);
        JsonNode behind = city.get("/api/register?limit=1000&after="
                        + register.path("next").asString())
                .body();
        assertThat(behind.path("units").size()).isEqualTo(whole.size() - 2);
        assertThat(behind.path("next").isNull()).isTrue();
    }

    @Test
    void problemsAreGoneThroughInTheOrderOfTheSheet() throws Exception {
        OpenRound round = OpenRound.of(2079, "\"city\"", TABLE);
        Visitor clerk = Visitor.signedIn("school");
        for (int row = 1; row <= 4; row++) {
            round.patch(clerk, "s1", TABLE, """
                {"client": "c1", "sequence": %d, "rows": [{"op": "add", "row": "r%d"}],
                 "cells": [%s, %s]}
                """.formatted(
                            row,
                            row,
                            OpenRound.cell("r" + row, "enrolment", "约十"),
                            OpenRound.cell("r" + row, "graduates", "1.5")));
        }
        String problems = round.table("s1", TABLE) + "/problems";
        List<JsonNode> whole = walk(clerk, problems);
        List<JsonNode> paged = walk(clerk, problems + "?limit=3");
        assertThat(whole.size()).isGreaterThan(8);
        assertThat(paged).isEqualTo(whole);
        assertThat(texts(whole, "row")).isSorted();
        JsonNode sheet = clerk.get(round.table("s1", TABLE)).body().path("judgement");
        assertThat(whole.size()).isEqualTo(sheet.path("issuesTotal").asInt());
        assertThat(clerk.get(problems + "?after=r9~graduates~x").status())
                .as("a row that is gone")
                .isEqualTo(400);
        assertThat(Visitor.signedIn("city").get(problems).status())
                .as("a draft is the school's own")
                .isNotEqualTo(200);
    }

    @Test
    void whatHappenedInARoundIsGoneThroughFromTheNewest() throws Exception {
        OpenRound round = OpenRound.of(2172, "\"city\"", TABLE);
        Visitor clerk = Visitor.signedIn("school");
        for (int turn = 1; turn <= 3; turn++) {
            assertThat(round.goodRow(clerk, "s1", turn, "r" + turn).status()).isEqualTo(200);
            round.patch(clerk, "s1", TABLE, """
                {"client": "c2", "sequence": %d, "rows": [{"op": "remove", "row": "r%d"}], "cells": []}
                """.formatted(turn, turn - 1));
            assertThat(round.submit(clerk, "s1", TABLE).status()).isEqualTo(200);
            assertThat(round.giveBack("s1", TABLE).status()).isEqualTo(200);
        }
        String steps = "/api/rounds/" + round.id() + "/steps";
        List<JsonNode> paged = walk(round.city(), steps + "?limit=2");
        assertThat(texts(paged, "to"))
                .containsExactly("returned", "submitted", "returned", "submitted", "returned", "submitted", "drafting");
        assertThat(paged).allMatch(step -> step.path("unit").asString().equals("s1"));
        assertThat(walk(clerk, round.unit("s1") + "/steps?limit=3")).isEqualTo(paged);
        assertThat(texts(walk(Visitor.signedIn("clerk2"), steps), "unit"))
                .as("another school's steps are not shown")
                .isEmpty();
    }

    @Test
    void theBoardIsGoneThroughUnitByUnit() throws Exception {
        OpenRound round = OpenRound.of(2077, "\"city\"", TABLE);
        String board = "/api/rounds/" + round.id() + "/board";
        int whole = round.city().get(board).body().path("units").size();
        int met = 0;
        String after = "";
        do {
            JsonNode page = round.city().get(board + "?limit=1" + after).body();
            met += page.path("units").size();
            after = page.path("next").isNull()
                    ? ""
                    : "&after=" + page.path("next").asString();
        } while (!after.isEmpty());
        assertThat(met).isEqualTo(whole).isGreaterThan(1);
    }

    private static int again(Visitor visitor, String address) throws Exception {
        String tag = visitor.get(address).whole().headers().firstValue("ETag").orElse("");
        assertThat(tag).as(address).isNotEmpty();
        return visitor.getWith("If-None-Match", tag, address).status();
    }

    @Test
    void whatHasNotChangedIsNotSentAgain() throws Exception {
        OpenRound round = OpenRound.of(2076, "\"city\"", TABLE);
        Visitor clerk = Visitor.signedIn("school");
        for (String address : List.of(
                "/api/units",
                "/api/notices",
                "/api/rounds/" + round.id() + "/board",
                round.unit("s1") + "/steps",
                round.table("s1", TABLE) + "/rows")) {
            assertThat(List.of(again(clerk, address), again(clerk, address)))
                    .as("%s: of two tries one lies within a minute", address)
                    .contains(304);
        }
        String rows = round.table("s1", TABLE) + "/rows";
        String tag = clerk.get(rows).whole().headers().firstValue("ETag").orElse("");
        assertThat(round.goodRow(clerk, "s1", 1, "r1").status()).isEqualTo(200);
        assertThat(clerk.getWith("If-None-Match", tag, rows).status())
                .as("one row more")
                .isEqualTo(200);
    }
}
