package org.lubanchi.platform.evaluation.internal;

import static org.lubanchi.platform.evaluation.internal.Paper.digits;
import static org.lubanchi.platform.evaluation.internal.Paper.words;

import java.util.ArrayList;
import java.util.List;
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
    String summary() {
        List<ActionStanding> all = standings();
        return all.isEmpty() ? "没有承担的规划行动。" : "跟踪规划行动 " + all.size() + " 项：" + PlanPaper.tallyOf(all) + "。";
    }

    void write(Paper paper) {
        paper.heading(1, "规划行动");
        if (board.boxes().isEmpty()) {
            paper.note("本单位没有承担的规划行动。");
        }
        for (ActionBoards.Box box : board.boxes()) {
            paper.heading(2, box.group().label().zh());
            paper.table(
                    box.group().label().zh(),
                    List.of("行动", "责任单位与期限", "规划数 → 本地承担", "报的数", "数据算出", "进展"),
                    box.lines().stream().map(this::row).toList(),
                    differences(box));
        }
    }

    private List<List<Paper.Piece>> row(ActionBoards.Line line) {
        ActionStanding standing = line.standing();
        PlanAction action = standing.action();
        Optional<TrackedAction.Planned> planned = line.tracked().planned();
        String unit = Printed.symbol(action.promise().unit());
        return List.of(
                List.of(words(action.label())),
                List.of(words(planned.map(this::owner).orElse("未分派") + "，"
                        + planned.map(plan -> plan.due().toString())
                                .orElse(action.promise().by() + "-12-31"))),
                List.of(digits(action.promise()
                        .count()
                        .map(count -> Printed.text(count) + " " + unit
                                + (action.promise().about() ? "左右" : "") + " → " + Printed.text(standing.goal()))
                        .orElse("未写数"))),
                List.of(digits(reported(line))),
                lake(standing),
                List.of(words(standing.word().label())));
    }

    private String owner(TrackedAction.Planned plan) {
        return plan.owner()
                .map(unit -> names.nameOf(unit).zh() + (plan.office().isBlank() ? "" : "（" + plan.office() + "）"))
                .orElse(plan.office());
    }

    private static String reported(ActionBoards.Line line) {
        return line.tracked().counts().isEmpty()
                ? "未报"
                : line.tracked().counts().stream()
                        .map(count -> count.year() + "：" + Printed.text(count.amount()))
                        .collect(Collectors.joining("；"));
    }

    /** Each year's own figure, and the sum where years add up. */
    private List<Paper.Piece> lake(ActionStanding standing) {
        Optional<String> indicator = standing.action().measured().indicator();
        if (indicator.isEmpty()) {
            return List.of(words(standing.action().measured().differs().isPresent() ? "没有采集" : Printed.NONE));
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
            return List.of(words("（没有数据）"));
        }
        if (standing.action().measured().addsUp() && standing.lake().byYear().size() > 1) {
            pieces.add(words("；合计 " + Printed.text(standing.lake().total())));
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
