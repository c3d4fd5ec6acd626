package org.lubanchi.engine.definitions.reading;

import java.math.BigDecimal;
import java.util.Optional;
import org.lubanchi.engine.definitions.evaluation.ActionGroup;
import org.lubanchi.engine.definitions.evaluation.PlanAction;
import org.lubanchi.engine.definitions.evaluation.PlanTarget;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.engine.kernel.Unit;

/** Reads what plans promise to do: {@code action_groups/<plan>.yaml} and {@code actions/<plan>/<action>.yaml}. */
final class ActionReader {
    private final Draft draft;

    ActionReader(Draft draft) {
        this.draft = draft;
    }

    void read() {
        draft.each("action_groups", this::readGroups);
        draft.each("actions", this::readAction);
    }

    private void readGroups(MapCursor map, String path) {
        String plan = map.require("plan");
        boolean fresh = draft.fresh(
                map,
                "plan",
                plan,
                path,
                draft.groups.values().stream().anyMatch(group -> group.plan().equals(plan)));
        String source = draft.requireSource(map, "source");
        for (MapCursor each : map.maps("groups")) {
            String id = plan + "/" + each.require("group");
            LocalText label = each.requireText("label");
            PlanTarget.Place place = new PlanTarget.Place(source, String.valueOf(each.requireInteger("line")));
            each.finish();
            if (fresh) {
                draft.groups.put(id, new ActionGroup(id, plan, label, place));
            }
        }
        map.finish();
    }

    private void readAction(MapCursor map, String path) {
        String plan = map.require("plan");
        String id = plan + "/" + map.require("action");
        PlanReader.checkFolder(map, path, plan);
        String group = plan + "/" + map.require("group");
        draft.find(
                draft.groups,
                map.spotOf("group"),
                "definition.unknown-action-group",
                group,
                new LocalText("action_groups 中该规划的专栏", "a group of the plan in action_groups"));
        int order = map.requireInteger("order");
        LocalText label = map.requireText("label");
        PlanTarget.Place place = new PlanTarget.Place(draft.requireSource(map, "source"), PlanReader.where(map));
        PlanTarget.Scope scope = PlanReader.readScope(map);
        PlanAction.Promise promise = readPromise(map);
        PlanAction.Measured measured = readMeasured(map, promise);
        LocalText proof = map.requireText("proof");
        map.finish();
        if (draft.fresh(map, "action", id, path, draft.actions.containsKey(id))) {
            draft.actions.put(
                    id, new PlanAction(id, plan, group, order, label, place, scope, promise, measured, proof));
        }
    }

    private PlanAction.Promise readPromise(MapCursor map) {
        int from = map.requireInteger("from");
        int by = map.requireInteger("by");
        if (by < from) {
            map.wrong(
                    "by",
                    new LocalText(by + " 早于 from " + from, by + " is before from " + from),
                    new LocalText("不早于 from 的年份", "a year not before from"));
        }
        Optional<BigDecimal> count = Decimals.find(map, "count");
        boolean about = map.flag("about");
        if (count.isEmpty()) {
            return new PlanAction.Promise(from, by, count, Unit.ONE, about);
        }
        if (count.get().signum() <= 0) {
            map.wrong(
                    "count",
                    new LocalText(
                            count.get().toPlainString() + " 不大于零", count.get().toPlainString() + " is not above zero"),
                    new LocalText("规划写的数；没有写数就不写 count", "the plan's number; leave count out where it gives none"));
        }
        return new PlanAction.Promise(from, by, count, draft.requireUnit(map, "unit"), about);
    }

    private PlanAction.Measured readMeasured(MapCursor map, PlanAction.Promise promise) {
        Optional<String> id = draft.findIndicatorIn(map, "indicator", unit -> unit.commensurable(promise.unit()));
        boolean addsUp = map.flag("adds_up");
        if (addsUp && id.isEmpty()) {
            map.wrong(
                    "adds_up",
                    new LocalText("没有指标可累加", "there is no indicator to add up"),
                    new LocalText("indicator: … 或删去 adds_up", "indicator: … or no adds_up"));
        }
        return new PlanAction.Measured(id, addsUp, map.findText("differs"));
    }
}
