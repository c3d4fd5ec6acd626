package org.lubanchi.engine.evaluation.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.lubanchi.engine.definitions.evaluation.PlanAction;
import org.lubanchi.engine.evaluation.plan.ActionRecord.State;
import org.lubanchi.engine.evaluation.plan.ActionStanding.Beside;
import org.lubanchi.engine.evaluation.plan.ActionStanding.Word;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.engine.kernel.Quantity;
import org.lubanchi.engine.kernel.ReportYear;

/** Holds what is said of a plan's actions in a region against dates, counts and our own figures (行动监测). */
public final class ActionMonitor {
    /** Where our own figures come from. */
    @FunctionalInterface
    public interface Values {
        /** An indicator's value at the region in a year, in the indicator's unit; empty where there is none. */
        Optional<Quantity> value(String indicator, ReportYear year);
    }

    private final Values values;
    private final OrgUnitId region;
    private final ReportYear until;
    private final LocalDate today;

    /**
     * A monitor of a region.
     *
     * @param until the last year whose figures count
     * @param today the day by which dates have passed or not
     */
    public ActionMonitor(Values values, OrgUnitId region, ReportYear until, LocalDate today) {
        this.values = values;
        this.region = region;
        this.until = until;
        this.today = today;
    }

    /** Whether a plan's actions are this region's to do: a province's are all its cities'. */
    public boolean concerns(PlanAction action) {
        return action.scope().province() || action.scope().region().equals(region);
    }

    /** What stands before anybody said anything: nobody named, due at the end of the plan. */
    public static ActionRecord untouched(PlanAction action) {
        return new ActionRecord(
                false, LocalDate.of(action.promise().by(), 12, 31), Optional.empty(), State.OPEN, new TreeMap<>());
    }

    /** How one action stands. */
    public ActionStanding standing(PlanAction action, ActionRecord said) {
        Optional<BigDecimal> goal = said.share()
                .or(() -> action.scope().region().equals(region)
                        ? action.promise().count()
                        : Optional.empty());
        Optional<BigDecimal> reported = said.countUntil(until.year());
        Beside lake = lake(action);
        Optional<BigDecimal> gap = goal.flatMap(of -> reported.map(of::subtract));
        Optional<BigDecimal> difference = action.measured().differs().isPresent()
                ? Optional.empty()
                : reported.flatMap(of -> lake.total().map(of::subtract));
        Word word = concerns(action) ? word(said, gap) : Word.OTHER_REGION;
        return new ActionStanding(action, word, goal, reported, lake, gap, difference);
    }

    private Word word(ActionRecord said, Optional<BigDecimal> gap) {
        boolean below = gap.filter(lacking -> lacking.signum() > 0).isPresent();
        return switch (said.state()) {
            case DONE -> below ? Word.DONE_BELOW : Word.DONE;
            case DROPPED -> Word.DROPPED;
            case OPEN, UNDER_WAY -> open(said, gap.isPresent() && !below);
        };
    }

    private Word open(ActionRecord said, boolean reached) {
        if (reached) {
            return Word.REACHED;
        }
        if (today.isAfter(said.due())) {
            return Word.OVERDUE;
        }
        if (!said.assigned()) {
            return Word.UNASSIGNED;
        }
        return said.state() == State.OPEN && said.counts().isEmpty() ? Word.NOT_STARTED : Word.UNDER_WAY;
    }

    private Beside lake(PlanAction action) {
        SortedMap<Integer, BigDecimal> byYear = new TreeMap<>();
        SortedSet<Integer> missing = new TreeSet<>();
        Optional<String> indicator = action.measured().indicator();
        if (indicator.isPresent()) {
            int last = Math.min(until.year(), action.promise().by());
            for (int year = action.promise().from(); year <= last; year++) {
                Optional<BigDecimal> value = values.value(indicator.get(), new ReportYear(year))
                        .map(quantity -> quantity.in(action.promise().unit()).amount());
                if (value.isPresent()) {
                    byYear.put(year, value.get());
                } else {
                    missing.add(year);
                }
            }
        }
        Optional<BigDecimal> total = byYear.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        action.measured().addsUp()
                                ? byYear.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add)
                                : byYear.getOrDefault(byYear.lastKey(), BigDecimal.ZERO));
        return new Beside(byYear, total, missing);
    }
}
