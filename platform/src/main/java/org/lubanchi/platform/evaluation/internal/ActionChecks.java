package org.lubanchi.platform.evaluation.internal;

import java.time.LocalDate;
import org.lubanchi.engine.definitions.evaluation.PlanAction;
import org.lubanchi.engine.evaluation.plan.ActionRecord.State;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.platform.evaluation.ActionLedger;
import org.lubanchi.platform.evaluation.TrackedAction;
import org.lubanchi.platform.http.Refusal;

/** What a plan or count of an action must have before it is taken. */
final class ActionChecks {
    private static final int LONGEST = 1_000;
    private static final int LATEST_YEAR = 2100;
    private static final LocalText ABOVE_ZERO = new LocalText("大于零的数，或空", "a number above zero, or nothing");

    private ActionChecks() {}

    static void check(PlanAction action, TrackedAction before, ActionLedger.Plan plan) {
        if (plan.owner().isEmpty() && plan.office().isBlank()) {
            throw Refusal.badRequest(
                    "owner", "", new LocalText("责任单位，或责任处室的名称", "a unit that does it, or the name of an office"));
        }
        requireShort("office", plan.office());
        requireShort("note", plan.note());
        if (plan.due().getYear() < action.promise().from() || plan.due().getYear() > LATEST_YEAR) {
            throw Refusal.badRequest(
                    "due",
                    plan.due().toString(),
                    new LocalText(
                            action.promise().from() + " 年以后的日期",
                            "a date not before " + action.promise().from()));
        }
        if (plan.share().filter(share -> share.signum() <= 0).isPresent()) {
            throw Refusal.badRequest("share", plan.share().orElseThrow().toPlainString(), ABOVE_ZERO);
        }
        if (plan.share().isPresent() && action.promise().count().isEmpty()) {
            throw Refusal.badRequest(
                    "share",
                    plan.share().orElseThrow().toPlainString(),
                    new LocalText("空：规划没有给这项行动写数", "nothing: the plan gives this action no number"));
        }
        if (plan.state() == State.DROPPED && plan.note().isBlank()) {
            throw Refusal.badRequest("note", "", new LocalText("终止的理由", "why it is given up"));
        }
        if (plan.state() == State.DONE && before.counts().isEmpty()) {
            throw ActionRefusals.doneWithoutProof(action);
        }
    }

    static void check(PlanAction action, TrackedAction.Planned planned, ActionLedger.Count count, LocalDate today) {
        if (planned.state() == State.DROPPED) {
            throw ActionRefusals.closed(action);
        }
        if (count.year() < action.promise().from() || count.year() > today.getYear()) {
            throw Refusal.badRequest(
                    "year",
                    String.valueOf(count.year()),
                    new LocalText(
                            action.promise().from() + " 到 " + today.getYear() + " 的年份",
                            "a year from " + action.promise().from() + " to " + today.getYear()));
        }
        boolean counted = action.promise().count().isPresent();
        if (counted != count.amount().isPresent()
                || count.amount().filter(amount -> amount.signum() < 0).isPresent()) {
            throw Refusal.badRequest(
                    "amount",
                    count.amount().map(Object::toString).orElse(""),
                    counted
                            ? new LocalText("截至当年年底的累计数，0 或以上", "how many in all at the end of the year, zero or more")
                            : new LocalText("空：规划没有给这项行动写数", "nothing: the plan gives this action no number"));
        }
        if (count.evidence().isBlank()) {
            throw Refusal.badRequest("evidence", "", action.proof());
        }
        requireShort("evidence", count.evidence());
        requireShort("reference", count.reference());
    }

    private static void requireShort(String where, String text) {
        if (text.length() > LONGEST) {
            throw Refusal.badRequest(
                    where,
                    text.length() + " 字",
                    new LocalText("不超过 " + LONGEST + " 字", "at most " + LONGEST + " characters"));
        }
    }
}
