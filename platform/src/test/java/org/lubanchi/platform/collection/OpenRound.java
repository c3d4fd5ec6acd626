package org.lubanchi.platform.collection;

import java.io.IOException;
import java.util.List;
import org.lubanchi.platform.Visitor;
import org.lubanchi.platform.Visitor.Answer;

/** A round of the small country, opened by its city, and what people send to it. */
final class OpenRound {
    private final Visitor city;
    private final String id;

    private OpenRound(Visitor city, String id) {
        this.city = city;
        this.id = id;
    }

    static OpenRound of(int year, String levels, String... tables) throws IOException, InterruptedException {
        return opened(opening(year, levels, tables));
    }

    /** A round that was closed long ago. */
    static OpenRound over(int year, String... tables) throws IOException, InterruptedException {
        return opened(opening(year, "\"city\"", tables).replace("2199-01-01", "2020-06-01"));
    }

    static OpenRound opened(String opening) throws IOException, InterruptedException {
        Visitor city = Visitor.signedIn("city");
        Answer opened = city.post("/api/rounds", opening);
        if (opened.status() != 200) {
            throw new IOException("The round did not open: " + opened.whole().body());
        }
        return new OpenRound(city, opened.body().path("id").asString(""));
    }

    static String opening(int year, String levels, String... tables) {
        return """
            {"region": "shaoxing", "year": %d, "title": "%d 年度采集", "opensAt": "2020-01-01T00:00:00Z",
             "deadline": "2199-01-01T00:00:00Z", "levels": [%s], "tables": ["%s"]}
            """.formatted(year, year, levels, String.join("\", \"", tables));
    }

    Visitor city() {
        return city;
    }

    String id() {
        return id;
    }

    String unit(String unit) {
        return "/api/rounds/" + id + "/units/" + unit;
    }

    String table(String unit, String table) {
        return unit(unit) + "/tables/" + table;
    }

    Answer patch(Visitor clerk, String unit, String table, String body) throws IOException, InterruptedException {
        return clerk.send("PATCH", table(unit, table), java.net.http.HttpRequest.BodyPublishers.ofString(body));
    }

    /** Fills a row of programme offerings that breaks no rule. */
    Answer goodRow(Visitor clerk, String unit, int sequence, String row) throws IOException, InterruptedException {
        List<String> cells = List.of(
                cell(row, "programme_code", "710201"),
                cell(row, "track", "three_year"),
                cell(row, "new_entrants", "40"),
                cell(row, "enrolment", "120"),
                cell(row, "graduates", "38"),
                cell(row, "further_study", "20"),
                cell(row, "employed", "15"));
        return patch(clerk, unit, "programme_offering", """
            {"client": "c1", "sequence": %d, "rows": [{"op": "add", "row": "%s"}], "cells": [%s]}
            """.formatted(sequence, row, String.join(",", cells)));
    }

    static String cell(String row, String field, String text) {
        return cell(row, field, text, 0);
    }

    static String cell(String row, String field, String text, int base) {
        return "{\"row\": \"%s\", \"field\": \"%s\", \"text\": \"%s\", \"base\": %d}".formatted(row, field, text, base);
    }

    int revision(String unit, String table) throws IOException, InterruptedException {
        return city.get(unit(unit))
                .body()
                .path("cases")
                .valueStream()
                .filter(one -> one.path("table").asString("").equals(table))
                .mapToInt(one -> one.path("revision").asInt())
                .findFirst()
                .orElse(0);
    }

    /** A table as it stands now, as it is named to hand it in or to decide on it. */
    String named(String unit, String table) throws IOException, InterruptedException {
        return "\"tables\": [{\"table\": \"%s\", \"revision\": %d}]".formatted(table, revision(unit, table));
    }

    Answer submit(Visitor clerk, String unit, String table) throws IOException, InterruptedException {
        return clerk.post(unit(unit) + "/submission", "{" + named(unit, table) + "}");
    }

    Answer pass(Visitor by, String unit, String table) throws IOException, InterruptedException {
        return by.post(unit(unit) + "/decisions", "{\"kind\": \"pass\", " + named(unit, table) + "}");
    }

    /** The whole table, with a word. */
    Answer giveBack(String unit, String table) throws IOException, InterruptedException {
        return city.post(unit(unit) + "/decisions", """
            {"kind": "return", "tables": [{"table": "%s", "revision": %d}],
             "notes": [{"table": "%s", "reason": "other", "text": "请核对"}]}
            """.formatted(table, revision(unit, table), table));
    }
}
