package org.lubanchi.engine.definitions.paper;

import static org.lubanchi.engine.definitions.paper.PaperPart.table;
import static org.lubanchi.engine.definitions.paper.PaperPart.words;

/** What the report of demand says (产业人才需求报告). */
public enum DemandPart implements PaperPart {
    TITLE(words("unit")),
    SUBTITLE(words("year")),
    NOTHING(words("caption")),
    DEMAND(words()),
    DEMAND_TEXT(words("posts", "graduates", "employed", "further")),
    NOT_ASKED(words()),
    /** Chain, persons asked for. */
    CHAINS(table(2)),
    SUPPLY(words()),
    GAP_CHART(words()),
    SERIES_POSTS(words()),
    SERIES_GRADUATES(words()),
    GAP_SUMMARY(words("occupation", "gap")),
    /** Occupation, posts, graduates, gap, until, expected graduates, year in which the gap closes, programmes. */
    OCCUPATIONS(table(8)),
    UNTIL(words("year")),
    NEVER_CLOSED(words()),
    NOT_OFFERED(words()),
    /** Code, programme, graduates. */
    UNASKED(table(3)),
    /** Code, programme, graduates. */
    UNMAPPED(table(3)),
    MATCH(words()),
    MATCH_TEXT(words("mismatch", "similarity")),
    /** Section, share of graduates, share of demand, deviation, coordination. */
    INDUSTRIES(table(5)),
    WARNINGS(words()),
    NO_RULES(words()),
    RULE(words("rule", "level")),
    /** Code, programme, school, what was found. */
    WARNED(table(4, "rule")),
    ALL_SCHOOLS(words()),
    RULE_EXCEPT(words("why")),
    RULE_NOTE(words("silent", "open", "excepted", "source", "note")),
    METHOD(words()),
    METHOD_TEXT(words("method")),
    SOURCE_TEXT(words("source", "note", "snapshot"));

    private final Shape shape;

    DemandPart(Shape shape) {
        this.shape = shape;
    }

    @Override
    public Shape shape() {
        return shape;
    }
}
