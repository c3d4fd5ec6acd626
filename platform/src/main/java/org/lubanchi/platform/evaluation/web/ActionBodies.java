package org.lubanchi.platform.evaluation.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lubanchi.engine.evaluation.plan.ActionRecord.State;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.platform.evaluation.ActionLedger;
import org.lubanchi.platform.http.Asked;
import org.lubanchi.platform.http.Refusal;

/** What people send about an action, read or refused with what would have been right. */
final class ActionBodies {
    private ActionBodies() {}

    /** Who does an action in a region, until when, how many, and how far it is. */
    record PlanBody(
            String action,
            String unit,
            @Nullable String owner,
            @Nullable String office,
            String due,
            @Nullable BigDecimal share,
            String state,
            @Nullable String note,
            int seen) {
        ActionLedger.Plan read() {
            Optional<OrgUnitId> named =
                    Optional.ofNullable(owner).filter(text -> !text.isBlank()).map(Asked::unit);
            return new ActionLedger.Plan(
                    named,
                    Objects.requireNonNullElse(office, ""),
                    date(due),
                    Optional.ofNullable(share),
                    stateOf(state),
                    Objects.requireNonNullElse(note, ""),
                    seen);
        }
    }

    /** How many there were at the end of a year, and what proves it. */
    record CountBody(
            String action,
            String unit,
            int year,
            @Nullable BigDecimal amount,
            @Nullable String evidence,
            @Nullable String reference,
            boolean done) {
        ActionLedger.Count read() {
            return new ActionLedger.Count(
                    year,
                    Optional.ofNullable(amount),
                    Objects.requireNonNullElse(evidence, ""),
                    Objects.requireNonNullElse(reference, ""),
                    done);
        }
    }

    private static LocalDate date(@Nullable String text) {
        try {
            return LocalDate.parse(Objects.requireNonNullElse(text, ""));
        } catch (DateTimeParseException notADate) {
            throw Refusal.badRequest(
                    "due",
                    Objects.requireNonNullElse(text, ""),
                    new LocalText("日期，如 2025-12-31", "a date such as 2025-12-31"));
        }
    }

    private static State stateOf(@Nullable String text) {
        return Arrays.stream(State.values())
                .filter(state -> ActionViews.word(state).equals(text))
                .findFirst()
                .orElseThrow(() -> {
                    String known =
                            Arrays.stream(State.values()).map(ActionViews::word).collect(Collectors.joining(", "));
                    return Refusal.badRequest(
                            "state", Objects.requireNonNullElse(text, ""), new LocalText(known, known));
                });
    }
}
