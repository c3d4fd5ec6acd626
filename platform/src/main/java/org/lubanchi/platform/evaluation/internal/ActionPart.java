package org.lubanchi.platform.evaluation.internal;

import static org.lubanchi.engine.definitions.paper.PlanPart.ACTIONS;
import static org.lubanchi.engine.definitions.paper.PlanPart.ACTIONS_NONE;
import static org.lubanchi.engine.definitions.paper.PlanPart.ACTIONS_TRACKED;
import static org.lubanchi.engine.definitions.paper.PlanPart.ACTUALS_MISSING;
import static org.lubanchi.engine.definitions.paper.PlanPart.BOX;
import static org.lubanchi.engine.definitions.paper.PlanPart.NOT_COLLECTED;
import static org.lubanchi.engine.definitions.paper.PlanPart.NO_ACTIONS;
import static org.lubanchi.engine.definitions.paper.PlanPart.OWNER;
import static org.lubanchi.engine.definitions.paper.PlanPart.PROMISE;
import static org.lubanchi.engine.definitions.paper.PlanPart.PROMISE_ABOUT;
import static org.lubanchi.engine.definitions.paper.PlanPart.PROMISE_UNCOUNTED;
import static org.lubanchi.engine.definitions.paper.PlanPart.UNASSIGNED;
import static org.lubanchi.engine.definitions.paper.PlanPart.UNREPORTED;
import static org.lubanchi.engine.definitions.paper.PlanPart.YEARS_TOTAL;
import static org.lubanchi.platform.evaluation.internal.Paper.digits;
import static org.lubanchi.platform.evaluation.internal.Paper.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lubanchi.engine.definitions.evaluation.PlanAction;
import org.lubanchi.engine.evaluation.plan.ActionStanding;
import org.lubanchi.engine.kernel.FactKey;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.engine.kernel.ReportYear;
import org.lubanchi.platform.access.UnitNames;
import org.lubanchi.platform.evaluation.ActionBoards;
import org.lubanchi.platform.evaluation.TrackedAction;

/** The part of the plans' report that tells of actions, box by box. */
final class ActionPart {
    private final ActionBoards.Board board;
    private final UnitNames names;

    ActionPart(ActionBoards.Board board, UnitNames names) {
        this.board = board;
        this.names = names;
    }

    private List<ActionStanding> standings() {
        return board.boxes().stream()
                .flatMap(box -> box.lines().stream())
                .map(ActionBoards.Line::standing)
                .toList();
    }

    /** A sentence for the beginning. */
    String summary(Paper paper) {
        List<ActionStanding> all = standings();
        return all.isEmpty()
                ? paper.say(ACTIONS_NONE)
                : paper.say(
                        ACTIONS_TRACKED,
                        Map.of("count", String.valueOf(all.size()), "standings", PlanPaper.tallyOf(paper, all)));
    }

    void write(Paper paper) {
        paper.heading(1, ACTIONS);
        if (board.boxes().isEmpty()) {
            paper.note(NO_ACTIONS);
        }
        for (ActionBoards.Box box : board.boxes()) {
            paper.heading(2, box.group().label().zh());
            paper.table(
                    BOX,
                    Map.of("box", box.group().label().zh()),
                    box.lines().stream().map(line -> row(paper, line)).toList(),
                    differences(box));
        }
    }

    private List<List<Paper.Piece>> row(Paper paper, ActionBoards.Line line) {
        ActionStanding standing = line.standing();
        PlanAction action = standing.action();
        Optional<TrackedAction.Planned> planned = line.tracked().planned();
        return List.of(
                List.of(words(action.label())),
                List.of(words(paper.say(
                        OWNER,
                        Map.of(
                                "owner", planned.map(this::owner).orElseGet(() -> paper.say(UNASSIGNED)),
                                "due",
                                        planned.map(plan -> plan.due().toString())
                                                .orElse(action.promise().by() + "-12-31"))))),
                List.of(digits(promised(paper, standing))),
                List.of(digits(reported(paper, line))),
                lake(paper, standing),
                List.of(words(standing.word().label())));
    }

    private static String promised(Paper paper, ActionStanding standing) {
        PlanAction.Promise promise = standing.action().promise();
        return promise.count()
                .map(count -> paper.say(
                        promise.about() ? PROMISE_ABOUT : PROMISE,
                        Map.of(
                                "count", Printed.text(count),
                                "unit", Printed.symbol(promise.unit()),
                                "local", Printed.text(standing.goal()))))
                .orElseGet(() -> paper.say(PROMISE_UNCOUNTED));
    }

    private String owner(TrackedAction.Planned plan) {
        return plan.owner()
                .map(unit -> names.nameOf(unit).zh() + (plan.office().isBlank() ? "" : "（" + plan.office() + "）"))
                .orElse(plan.office());
    }

    private static String reported(Paper paper, ActionBoards.Line line) {
        return line.tracked().counts().isEmpty()
                ? paper.say(UNREPORTED)
                : line.tracked().counts().stream()
                        .map(count -> count.year() + "：" + Printed.text(count.amount()))
                        .collect(Collectors.joining("；"));
    }

    /** Each year's own figure, and the sum where years add up. */
    private List<Paper.Piece> lake(Paper paper, ActionStanding standing) {
        Optional<String> indicator = standing.action().measured().indicator();
        if (indicator.isEmpty()) {
            return List.of(words(
                    standing.action().measured().differs().isPresent() ? paper.say(NOT_COLLECTED) : Printed.NONE));
        }
        List<Paper.Piece> pieces = new ArrayList<>();
        OrgUnitId region = board.region();
        standing.lake().byYear().keySet().forEach(year -> {
            pieces.add(words((pieces.isEmpty() ? "" : "；") + year + "："));
            pieces.add(new Paper.Piece.Bound(
                    new FactKey(indicator.get(), region, new ReportYear(year)),
                    standing.action().promise().unit()));
        });
        if (pieces.isEmpty()) {
            return List.of(words(paper.say(ACTUALS_MISSING)));
        }
        if (standing.action().measured().addsUp() && standing.lake().byYear().size() > 1) {
            pieces.add(words(paper.say(
                    YEARS_TOTAL, Map.of("total", Printed.text(standing.lake().total())))));
        }
        return pieces;
    }

    /** Where our own count differs from the plan's, so that nobody takes one for the other. */
    private static String differences(ActionBoards.Box box) {
        String said = box.lines().stream()
                .map(ActionBoards.Line::standing)
                .flatMap(each -> each.action().measured().differs().stream()
                        .map(text -> each.action().label().zh() + "：" + text.zh()))
                .collect(Collectors.joining("；"));
        return said.isEmpty() ? "" : said + "。";
    }
}
