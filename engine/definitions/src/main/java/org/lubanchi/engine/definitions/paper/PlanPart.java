package org.lubanchi.engine.definitions.paper;

import java.util.List;

/** What the yearly report of the plans says (规划监测年度报告). */
public enum PlanPart implements PaperPart {
    TITLE(0, "unit"),
    SUBTITLE(0, "year"),
    NOTHING(0, "caption"),
    OVERVIEW(0),
    OVERVIEW_TEXT(0, "unit", "year", "targets", "standings", "actions"),
    TARGETS_TOLD(0, "standing", "count"),
    ACTIONS_TOLD(0, "standing", "count"),
    ACTIONS_TRACKED(0, "count", "standings"),
    ACTIONS_NONE(0),
    CAUTION(0),
    PROGRESS(0),
    /** Target, baseline, actual, path, goal, forecast, standing. */
    TARGETS(7),
    TARGET_UNIT(0, "target", "unit"),
    ACTUALS_MISSING(0),
    TARGET_ACTUAL(0, "target", "year", "actual", "unit", "goal_year", "goal"),
    TARGET_PATH(0, "path", "unit"),
    TARGET_STANDING(0, "standing"),
    TARGET_GAP(0, "gap", "unit"),
    TARGET_MOVERS(0, "schools"),
    TARGET_END(0),
    SERIES_ACTUAL(0),
    SERIES_PATH(0),
    CHART_SUMMARY(0, "first_year", "first", "last_year", "last", "goal"),
    COVERAGE(0),
    /** Target, coverage in the plan, why nothing is concluded. */
    UNJUDGED(3),
    ACTIONS(0),
    NO_ACTIONS(0),
    /** Action, owner and date, promise, reported counts, figures of the lake, word. */
    BOX(6, "box"),
    UNASSIGNED(0),
    OWNER(0, "owner", "due"),
    PROMISE(0, "count", "unit", "local"),
    PROMISE_ABOUT(0, "count", "unit", "local"),
    PROMISE_UNCOUNTED(0),
    UNREPORTED(0),
    NOT_COLLECTED(0),
    YEARS_TOTAL(0, "total"),
    METHOD(0),
    METHOD_TEXT(0, "forecast"),
    SOURCE_TEXT(0, "snapshot");

    private final int columns;
    private final List<String> fields;

    PlanPart(int columns, String... fields) {
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
