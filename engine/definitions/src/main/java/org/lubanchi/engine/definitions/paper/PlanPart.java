package org.lubanchi.engine.definitions.paper;

import static org.lubanchi.engine.definitions.paper.PaperPart.table;
import static org.lubanchi.engine.definitions.paper.PaperPart.words;

/** What the yearly report of the plans says (规划监测年度报告). */
public enum PlanPart implements PaperPart {
    TITLE(words("unit")),
    SUBTITLE(words("year")),
    NOTHING(words("caption")),
    OVERVIEW(words()),
    OVERVIEW_TEXT(words("unit", "year", "targets", "standings", "actions")),
    TARGETS_TOLD(words("standing", "count")),
    ACTIONS_TOLD(words("standing", "count")),
    ACTIONS_TRACKED(words("count", "standings")),
    ACTIONS_NONE(words()),
    CAUTION(words()),
    PROGRESS(words()),
    /** Target, baseline, actual, path, goal, forecast, standing. */
    TARGETS(table(7)),
    TARGET_UNIT(words("target", "unit")),
    ACTUALS_MISSING(words()),
    TARGET_ACTUAL(words("target", "year", "actual", "unit", "goal_year", "goal")),
    TARGET_PATH(words("path", "unit")),
    TARGET_STANDING(words("standing")),
    TARGET_GAP(words("gap", "unit")),
    TARGET_MOVERS(words("schools")),
    TARGET_END(words()),
    SERIES_ACTUAL(words()),
    SERIES_PATH(words()),
    CHART_SUMMARY(words("first_year", "first", "last_year", "last", "goal")),
    COVERAGE(words()),
    /** Target, coverage in the plan, why nothing is concluded. */
    UNJUDGED(table(3)),
    ACTIONS(words()),
    NO_ACTIONS(words()),
    /** Action, owner and date, promise, reported counts, figures of the lake, word. */
    BOX(table(6, "box")),
    UNASSIGNED(words()),
    OWNER(words("owner", "due")),
    PROMISE(words("count", "unit", "local")),
    PROMISE_ABOUT(words("count", "unit", "local")),
    PROMISE_UNCOUNTED(words()),
    UNREPORTED(words()),
    NOT_COLLECTED(words()),
    YEARS_TOTAL(words("total")),
    METHOD(words()),
    METHOD_TEXT(words("forecast")),
    SOURCE_TEXT(words("snapshot"));

    private final Shape shape;

    PlanPart(Shape shape) {
        this.shape = shape;
    }

    @Override
    public Shape shape() {
        return shape;
    }
}
