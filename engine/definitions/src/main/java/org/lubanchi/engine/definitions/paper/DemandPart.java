package org.lubanchi.engine.definitions.paper;

import java.util.List;

/** What the report of demand says (产业人才需求报告). */
public enum DemandPart implements PaperPart {
    TITLE(0, "unit"),
    SUBTITLE(0, "year"),
    NOTHING(0, "caption"),
    DEMAND(0),
    DEMAND_TEXT(0, "posts", "graduates", "employed", "further"),
    NOT_ASKED(0),
    /** Chain, persons asked for. */
    CHAINS(2),
    SUPPLY(0),
    GAP_CHART(0),
    SERIES_POSTS(0),
    SERIES_GRADUATES(0),
    GAP_SUMMARY(0, "occupation", "gap"),
    /** Occupation, posts, graduates, gap, until, expected graduates, year in which the gap closes, programmes. */
    OCCUPATIONS(8),
    UNTIL(0, "year"),
    NEVER_CLOSED(0),
    NOT_OFFERED(0),
    /** Code, programme, graduates. */
    UNASKED(3),
    /** Code, programme, graduates. */
    UNMAPPED(3),
    MATCH(0),
    MATCH_TEXT(0, "mismatch", "similarity"),
    /** Section, share of graduates, share of demand, deviation, coordination. */
    INDUSTRIES(5),
    WARNINGS(0),
    NO_RULES(0),
    RULE(0, "rule", "level"),
    /** Code, programme, school, what was found. */
    WARNED(4, "rule"),
    ALL_SCHOOLS(0),
    RULE_EXCEPT(0, "why"),
    RULE_NOTE(0, "silent", "open", "excepted", "source", "note"),
    METHOD(0),
    METHOD_TEXT(0, "method"),
    SOURCE_TEXT(0, "source", "note", "snapshot");

    private final int columns;
    private final List<String> fields;

    DemandPart(int columns, String... fields) {
        this.columns = columns;
        this.fields = List.of(fields);
    }

    @Override
    public List<String> fields() {
        return fields;
    }

    @Override
    public int columns() {
        return columns;
    }
}
