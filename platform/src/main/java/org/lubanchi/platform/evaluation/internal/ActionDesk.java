package org.lubanchi.platform.evaluation.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lubanchi.engine.definitions.evaluation.PlanAction;
import org.lubanchi.engine.evaluation.plan.ActionRecord.State;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.platform.access.OrganisationTree;
import org.lubanchi.platform.access.Reader;
import org.lubanchi.platform.audit.AuditTrail.AuditFact;
import org.lubanchi.platform.catalogue.Definitions;
import org.lubanchi.platform.evaluation.ActionLedger;
import org.lubanchi.platform.evaluation.TrackedAction;
import org.lubanchi.platform.evaluation.TrackedAction.By;
import org.lubanchi.platform.evaluation.TrackedAction.Counted;
import org.lubanchi.platform.evaluation.TrackedAction.Planned;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is said of the actions of plans; who may say it is asked before. */
@Service
class ActionDesk implements ActionLedger {
    private static final Comparator<Entry> LATEST_FIRST =
            Comparator.comparing((Entry entry) -> entry.by().at()).reversed();
    private final ActionTables tables;
    private final Definitions definitions;
    private final OrganisationTree tree;
    private final RunJournal journal;

    ActionDesk(ActionTables tables, Definitions definitions, OrganisationTree tree, RunJournal journal) {
        this.tables = tables;
        this.definitions = definitions;
        this.tree = tree;
        this.journal = journal;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, TrackedAction> list(OrgUnitId region) {
        Map<String, Planned> latest = new LinkedHashMap<>();
        tables.plans(region).forEach(each -> latest.putIfAbsent(each.action(), each.what()));
        Map<String, Map<Integer, Counted>> counts = new LinkedHashMap<>();
        tables.counts(region)
                .forEach(each -> counts.computeIfAbsent(each.action(), none -> new LinkedHashMap<>())
                        .putIfAbsent(each.what().year(), each.what()));
        Map<String, TrackedAction> tracked = new LinkedHashMap<>();
        for (String action :
                definitions.catalogue().evaluation().plans().actions().keySet()) {
            tracked.put(
                    action,
                    new TrackedAction(
                            action,
                            region,
                            Optional.ofNullable(latest.get(action)),
                            List.copyOf(counts.getOrDefault(action, Map.of()).values())));
        }
        return tracked;
    }

    @Override
    @Transactional(readOnly = true)
    public TrackedAction get(String action, OrgUnitId region) {
        require(action, region);
        return Optional.ofNullable(list(region).get(action)).orElseThrow();
    }

    private PlanAction require(String id, OrgUnitId region) {
        Map<String, PlanAction> actions =
                definitions.catalogue().evaluation().plans().actions();
        PlanAction action =
                Optional.ofNullable(actions.get(id)).orElseThrow(() -> ActionRefusals.unknown(id, actions.keySet()));
        if (!action.scope().province() && !action.scope().region().equals(region)) {
            throw ActionRefusals.otherRegion(action, region);
        }
        return action;
    }

    @Override
    @Transactional
    public TrackedAction plan(String id, OrgUnitId region, Plan plan, Reader by) {
        PlanAction action = require(id, region);
        TrackedAction before = get(id, region);
        int now = before.planned().map(Planned::revision).orElse(0);
        if (now != plan.seen()) {
            throw ActionRefusals.stale(action);
        }
        ActionChecks.check(action, before, plan);
        plan.owner()
                .filter(owner -> !tree.within(region, journal.today()).contains(owner))
                .ifPresent(owner -> {
                    throw ActionRefusals.ownerOutside(action, owner);
                });
        Planned next = new Planned(
                now + 1,
                plan.owner(),
                plan.office().strip(),
                plan.due(),
                plan.share(),
                plan.state(),
                plan.note().strip(),
                new By(by.account(), by.unit(), journal.now()));
        insert(action, region, next);
        journal.tellOfAction(
                by,
                "evaluation.action-planned",
                id + " " + region,
                new AuditFact("revision", String.valueOf(next.revision())),
                new AuditFact("owner", next.owner().map(OrgUnitId::value).orElse("")),
                new AuditFact("due", next.due().toString()),
                new AuditFact("share", text(next.share())),
                new AuditFact("state", next.state().name()));
        return get(id, region);
    }

    private void insert(PlanAction action, OrgUnitId region, Planned planned) {
        try {
            tables.insert(action.id(), region, planned);
        } catch (DuplicateKeyException meanwhile) {
            throw ActionRefusals.stale(action);
        }
    }

    private void insert(PlanAction action, OrgUnitId region, Counted counted) {
        try {
            tables.insert(action.id(), region, counted);
        } catch (DuplicateKeyException meanwhile) {
            throw ActionRefusals.stale(action);
        }
    }

    @Override
    @Transactional
    public TrackedAction report(String id, OrgUnitId region, Count count, Reader by) {
        PlanAction action = require(id, region);
        TrackedAction before = get(id, region);
        Planned planned = before.planned().orElseThrow(() -> ActionRefusals.nobodyNamed(action));
        ActionChecks.check(action, planned, count, journal.today());
        By said = new By(by.account(), by.unit(), journal.now());
        insert(
                action,
                region,
                new Counted(
                        count.year(),
                        0,
                        count.amount(),
                        count.evidence().strip(),
                        count.reference().strip(),
                        said));
        State state = count.done() ? State.DONE : State.UNDER_WAY;
        if (planned.state() != state) {
            insert(action, region, planned.moved(state, said));
        }
        journal.tellOfAction(
                by,
                "evaluation.action-reported",
                id + " " + region,
                new AuditFact("year", String.valueOf(count.year())),
                new AuditFact("amount", text(count.amount())),
                new AuditFact("state", state.name()));
        return get(id, region);
    }

    private static String text(Optional<BigDecimal> amount) {
        return amount.map(BigDecimal::toPlainString).orElse("");
    }

    @Override
    @Transactional(readOnly = true)
    public List<Entry> history(String id, OrgUnitId region) {
        require(id, region);
        List<Entry> entries = new ArrayList<>();
        tables.plans(region).stream()
                .filter(each -> each.action().equals(id))
                .forEach(each -> entries.add(new Entry(Optional.of(each.what()), Optional.empty())));
        tables.counts(region).stream()
                .filter(each -> each.action().equals(id))
                .forEach(each -> entries.add(new Entry(Optional.empty(), Optional.of(each.what()))));
        entries.sort(LATEST_FIRST);
        return List.copyOf(entries);
    }
}
