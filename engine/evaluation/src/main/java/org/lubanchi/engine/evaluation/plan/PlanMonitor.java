package org.lubanchi.engine.evaluation.plan;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.lubanchi.engine.definitions.evaluation.PlanTarget;
import org.lubanchi.engine.evaluation.plan.TargetStanding.Standing;
import org.lubanchi.engine.evaluation.standard.FigureReadings;
import org.lubanchi.engine.indicator.Figures;
import org.lubanchi.engine.kernel.FactKey;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.engine.kernel.Quantity;
import org.lubanchi.engine.kernel.ReportYear;

/** Holds the figures of a unit against the targets of plans (规划监测). */
public final class PlanMonitor {
    private static final int MOST_MOVERS = 5;
    private final Figures figures;
    private final OrgUnitId unit;
    private final ReportYear until;
    private final List<OrgUnitId> schools;
    private final List<OrgUnitId> counties;

    /**
     * A monitor of a unit up to a year.
     *
     * @param schools the unit's schools whose effect may be told
     * @param counties the unit's counties whose gap may be told
     */
    public PlanMonitor(
            Figures figures, OrgUnitId unit, ReportYear until, List<OrgUnitId> schools, List<OrgUnitId> counties) {
        this.figures = figures;
        this.unit = unit;
        this.until = until;
        this.schools = List.copyOf(schools);
        this.counties = List.copyOf(counties);
    }

    /** How one target stands. */
    public TargetStanding standing(PlanTarget target) {
        SortedMap<Integer, BigDecimal> actuals = new TreeMap<>();
        target.measured()
                .indicator()
                .ifPresent(indicator -> figures.snapshots().years().stream()
                        .filter(year -> year.compareTo(until) <= 0)
                        .forEach(year -> figures.value(new FactKey(indicator, unit, year))
                                .reported()
                                .map(value -> value.in(target.unit()).amount())
                                .ifPresent(amount -> actuals.put(year.year(), amount))));
        Optional<BigDecimal> path = actuals.isEmpty() ? Optional.empty() : target.pathIn(actuals.lastKey());
        Optional<BigDecimal> gap = actuals.isEmpty()
                ? Optional.empty()
                : Optional.of(target.goal().value().subtract(actuals.getOrDefault(actuals.lastKey(), BigDecimal.ZERO)));
        boolean comparable = holdsHere(target)
                && target.measured().differs().isEmpty()
                && (unit.equals(target.scope().region()) || target.holdsForParts());
        Optional<Forecast> forecast = Forecast.of(actuals, target.goal().year());
        return new TargetStanding(
                target,
                holdsHere(target) ? word(comparable, target, actuals, path, forecast) : Standing.OTHER_REGION,
                actuals,
                comparable ? path : Optional.empty(),
                comparable ? gap : Optional.empty(),
                forecast,
                comparable ? movers(target) : List.of(),
                comparable && target.holdsForParts() && !actuals.isEmpty()
                        ? parts(target, actuals.lastKey())
                        : List.of());
    }

    /** A province's targets hold for all its cities, a city's for what lies in it. */
    private boolean holdsHere(PlanTarget target) {
        OrgUnitId region = target.scope().region();
        return target.scope().province() || figures.snapshots().liesIn(unit, region);
    }

    private static Standing word(
            boolean comparable,
            PlanTarget target,
            SortedMap<Integer, BigDecimal> actuals,
            Optional<BigDecimal> path,
            Optional<Forecast> forecast) {
        if (actuals.isEmpty()) {
            return Standing.NO_DATA;
        }
        if (!comparable) {
            return target.measured().differs().isPresent() ? Standing.DIFFERS : Standing.OF_THE_WHOLE;
        }
        BigDecimal last = actuals.getOrDefault(actuals.lastKey(), BigDecimal.ZERO);
        if (last.compareTo(target.goal().value()) >= 0) {
            return Standing.REACHED;
        }
        Optional<BigDecimal> needed = path;
        if (needed.isPresent()) {
            return last.compareTo(needed.get()) >= 0 ? Standing.ON_PATH : Standing.BEHIND;
        }
        return forecast.map(
                        each -> each.value().compareTo(target.goal().value()) >= 0 ? Standing.ON_PATH : Standing.BEHIND)
                .orElse(Standing.UNDER_WAY);
    }

    /** Each county's value of a year held against the goal, the widest gap first; counties without a value are left out. */
    private List<TargetStanding.Part> parts(PlanTarget target, int year) {
        String indicator = target.measured().indicator().orElseThrow();
        List<TargetStanding.Part> parts = new ArrayList<>();
        for (OrgUnitId county : counties) {
            figures.value(new FactKey(indicator, county, new ReportYear(year)))
                    .reported()
                    .map(value -> value.in(target.unit()).amount())
                    .ifPresent(amount -> parts.add(new TargetStanding.Part(
                            county, amount, target.goal().value().subtract(amount))));
        }
        return parts.stream()
                .sorted(Comparator.comparing(TargetStanding.Part::gap).reversed())
                .toList();
    }

    /** Each school's effect: the value with all schools less the value without it; only where measures add up. */
    private List<TargetStanding.Mover> movers(PlanTarget target) {
        if (target.measured().indicator().isEmpty()) {
            return List.of();
        }
        String indicator = target.measured().indicator().get();
        if (schools.size() < 2) {
            return List.of();
        }
        Optional<BigDecimal> whole = value(indicator, target, schools);
        List<TargetStanding.Mover> movers = new ArrayList<>();
        for (OrgUnitId school : schools) {
            List<OrgUnitId> others =
                    schools.stream().filter(each -> !each.equals(school)).toList();
            Optional<BigDecimal> without = value(indicator, target, others);
            if (whole.isPresent() && without.isPresent()) {
                movers.add(new TargetStanding.Mover(school, whole.get().subtract(without.get())));
            }
        }
        return movers.stream()
                .sorted(Comparator.comparing(
                                (TargetStanding.Mover mover) -> mover.effect().abs())
                        .reversed())
                .limit(MOST_MOVERS)
                .toList();
    }

    private Optional<BigDecimal> value(String indicator, PlanTarget target, List<OrgUnitId> schools) {
        return new FigureReadings(figures, schools, until)
                .indicator(indicator)
                .reported()
                .map(quantity -> quantity.in(target.unit()))
                .map(Quantity::amount);
    }
}
