package org.lubanchi.platform.evaluation.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lubanchi.engine.definitions.Catalogue;
import org.lubanchi.engine.definitions.evaluation.ActionGroup;
import org.lubanchi.engine.definitions.evaluation.PlanAction;
import org.lubanchi.engine.evaluation.plan.ActionStanding;
import org.lubanchi.engine.kernel.FactKey;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.engine.kernel.ReportYear;
import org.lubanchi.engine.kernel.Unit;
import org.lubanchi.platform.access.UnitNames;
import org.lubanchi.platform.evaluation.ActionBoards;
import org.lubanchi.platform.evaluation.ActionLedger;
import org.lubanchi.platform.evaluation.TrackedAction;

/** Tracked actions on the wire, as far as the asker may see them. */
final class ActionViews {
    private final Catalogue catalogue;
    private final OrgUnitId region;
    private final UnitNames names;
    private final Sight sight;

    ActionViews(Catalogue catalogue, OrgUnitId region, UnitNames names, Sight sight) {
        this.catalogue = catalogue;
        this.region = region;
        this.names = names;
        this.sight = sight;
    }

    /** What the asker may see and do. */
    interface Sight {
        /** Whether the asker reads what proves a count. */
        boolean proof(TrackedAction action);

        /** Whether the asker names who does actions. */
        boolean plan();

        /** Whether the asker reports counts of an action. */
        boolean report(TrackedAction action);
    }

    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    GroupView group(ActionBoards.Box box) {
        ActionGroup group = box.group();
        return new GroupView(
                group.id(),
                group.plan(),
                catalogue.requireSource(group.place().source()).label(),
                group.label(),
                group.place().where(),
                box.lines().stream()
                        .map(line -> view(line.standing(), line.tracked()))
                        .toList());
    }

    private ActionView view(ActionStanding standing, TrackedAction track) {
        PlanAction action = standing.action();
        LocalText unit = action.promise().unit().equals(Unit.ONE)
                ? null
                : action.promise().unit().symbol();
        return new ActionView(
                action.id(),
                action.label(),
                action.place().where(),
                unit,
                new GoalView(
                        text(action.promise().count()),
                        action.promise().about(),
                        action.promise().by(),
                        text(standing.goal()),
                        text(standing.gap())),
                word(standing.word()),
                standing.word().label(),
                track.planned().map(plan -> PlannedView.of(plan, names)).orElse(null),
                counts(track),
                lake(standing),
                new MayView(sight.plan(), sight.report(track)),
                action.proof());
    }

    private List<CountView> counts(TrackedAction track) {
        boolean proof = sight.proof(track);
        return track.counts().stream()
                .map(count -> new CountView(
                        count.year(),
                        text(count.amount()),
                        proof ? count.evidence() : null,
                        proof ? count.reference() : null))
                .toList();
    }

    private @Nullable LakeView lake(ActionStanding standing) {
        PlanAction action = standing.action();
        Optional<String> indicator = action.measured().indicator();
        if (indicator.isEmpty() && action.measured().differs().isEmpty()) {
            return null;
        }
        List<YearView> years = new ArrayList<>();
        standing.lake()
                .byYear()
                .forEach((year, amount) -> years.add(new YearView(
                        year,
                        Amounts.text(amount),
                        new FactKey(indicator.orElseThrow(), region, new ReportYear(year)).toString())));
        return new LakeView(
                indicator.map(id -> catalogue.requireIndicator(id).label()).orElse(null),
                years,
                text(standing.lake().total()),
                action.measured().addsUp(),
                List.copyOf(standing.lake().missing()),
                action.measured().differs().orElse(null),
                text(standing.difference()));
    }

    private static @Nullable String text(Optional<BigDecimal> amount) {
        return amount.map(Amounts::text).orElse(null);
    }

    /** All that a region tracks, box by box. */
    record Page(String region, List<GroupView> groups, boolean runner, List<UnitView> units, boolean synthetic) {}

    /** A unit that may be named. */
    record UnitView(String unit, LocalText name) {}

    /** A box or part of a plan. */
    record GroupView(
            String id, String plan, LocalText planLabel, LocalText label, String where, List<ActionView> actions) {}

    /** An action and how it stands. */
    record ActionView(
            String id,
            LocalText label,
            String where,
            @Nullable LocalText unit,
            GoalView goal,
            String word,
            LocalText wordLabel,
            @Nullable PlannedView planned,
            List<CountView> counts,
            @Nullable LakeView lake,
            MayView may,
            LocalText proof) {}

    /** What the plan promises, and what the region has taken on. */
    record GoalView(
            @Nullable String count,
            boolean about,
            int by,
            @Nullable String here,
            @Nullable String gap) {}

    /** Who does it, until when. */
    record PlannedView(
            int revision,
            @Nullable String owner,
            @Nullable LocalText ownerName,
            String office,
            String due,
            @Nullable String share,
            String state,
            String note) {
        static PlannedView of(TrackedAction.Planned plan, UnitNames names) {
            return new PlannedView(
                    plan.revision(),
                    plan.owner().map(OrgUnitId::value).orElse(null),
                    plan.owner().map(names::nameOf).orElse(null),
                    plan.office(),
                    plan.due().toString(),
                    text(plan.share()),
                    word(plan.state()),
                    plan.note());
        }
    }

    /** A reported count; its proof is null for those who may not read it. */
    record CountView(
            int year,
            @Nullable String amount,
            @Nullable String evidence,
            @Nullable String reference) {}

    /** Our own figures beside it; each year's key leads to its trace. */
    record LakeView(
            @Nullable LocalText label,
            List<YearView> years,
            @Nullable String total,
            boolean addsUp,
            List<Integer> missing,
            @Nullable LocalText differs,
            @Nullable String difference) {}

    /** A year's figure. */
    record YearView(int year, String text, String key) {}

    /** What the asker may do. */
    record MayView(boolean plan, boolean report) {}

    /** A line of an action's history. */
    record EntryView(
            String at,
            LocalText unit,
            @Nullable PlannedView planned,
            @Nullable CountView counted) {
        static EntryView of(ActionLedger.Entry entry, UnitNames names) {
            return new EntryView(
                    entry.by().at().toString(),
                    names.nameOf(entry.by().unit()),
                    entry.planned().map(plan -> PlannedView.of(plan, names)).orElse(null),
                    entry.counted()
                            .map(count -> new CountView(
                                    count.year(), text(count.amount()), count.evidence(), count.reference()))
                            .orElse(null));
        }
    }
}
