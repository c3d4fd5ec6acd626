package org.lubanchi.platform.registry.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.platform.access.Reader;
import org.lubanchi.platform.audit.AuditTrail;
import org.lubanchi.platform.audit.AuditTrail.Actor;
import org.lubanchi.platform.audit.AuditTrail.AuditFact;
import org.lubanchi.platform.http.Refusal;
import org.lubanchi.platform.registry.Register;
import org.lubanchi.platform.registry.RegisterChanges;
import org.lubanchi.platform.registry.UnitChange;
import org.lubanchi.platform.registry.UnitHistory;
import org.lubanchi.platform.registry.UnitHistory.Event;
import org.lubanchi.platform.registry.UnitList;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes changes, or makes them and takes them back to tell what would move: what is told is what would happen. */
@Component
class ChangeDesk implements RegisterChanges {
    private final Register register;
    private final RegisterTables tables;
    private final ChangeTables changes;
    private final ChangeWriting writing;
    private final TransactionTemplate transaction;
    private final Journal journal;

    ChangeDesk(
            Register register,
            RegisterTables tables,
            ChangeTables changes,
            ChangeWriting writing,
            TransactionTemplate transaction,
            Journal journal) {
        this.register = register;
        this.tables = tables;
        this.changes = changes;
        this.writing = writing;
        this.transaction = transaction;
        this.journal = journal;
    }

    /** When something is changed, and the entry that says so. */
    @Component
    record Journal(AuditTrail audit, Clock clock) {}

    @Override
    public List<Effect> preview(UnitChange change) {
        return taken(() -> make(change), true);
    }

    @Override
    public List<Effect> apply(UnitChange change, String reason, Reader by) {
        OrgUnitId first = change.units().isEmpty() ? by.unit() : change.units().getFirst();
        if (reason.isBlank()) {
            throw ChangeRefusals.noReason(first);
        }
        return taken(
                () -> {
                    List<Effect> effects = make(change);
                    note(change, reason.strip(), by);
                    return effects;
                },
                false);
    }

    private List<Effect> make(UnitChange change) {
        changes.lock();
        RegisterPicture before = RegisterPicture.of(tables, change.from());
        writing.write(change);
        rebuild(change);
        List<Effect> effects = new ArrayList<>(before.movesTo(RegisterPicture.of(tables, change.from())));
        beside(change).ifPresent(effects::add);
        return effects;
    }

    private void rebuild(UnitChange change) {
        Set<String> cycles = writing.rebuild();
        if (!cycles.isEmpty()) {
            throw ChangeRefusals.cycle(change.units().getFirst());
        }
    }

    /** What a change moves beside units, names and hierarchies. */
    private Optional<Effect> beside(UnitChange change) {
        return switch (change) {
            case UnitChange.Recode code ->
                Optional.of(effect(change, What.CODE, code.scheme().label().zh() + " " + code.code(), true));
            case UnitChange.OpenCampus campus ->
                Optional.of(effect(change, What.CAMPUS, campus.name().zh(), true));
            case UnitChange.CloseCampus campus -> Optional.of(effect(change, What.CAMPUS, campus.campus(), false));
            case UnitChange.Regroup group -> Optional.of(effect(change, What.GROUP, group.group(), group.in()));
            case UnitChange.Founding _,
                    UnitChange.Rename _,
                    UnitChange.Move _,
                    UnitChange.Merge _,
                    UnitChange.Split _,
                    UnitChange.Close _ -> Optional.empty();
        };
    }

    private Effect effect(UnitChange change, What what, String text, boolean comes) {
        OrgUnitId unit = change.units().getFirst();
        LocalText shown = new LocalText(text, text);
        LocalText name = tables.latestName(unit).orElse(shown);
        return new Effect(
                unit,
                name,
                what,
                comes ? Optional.empty() : Optional.of(shown),
                comes ? Optional.of(shown) : Optional.empty());
    }

    private void note(UnitChange change, String reason, Reader by) {
        String kind = ChangeWriting.kindOf(change);
        List<OrgUnitId> concerned = ChangeWriting.concerned(change);
        for (OrgUnitId unit : concerned) {
            List<String> others = concerned.stream()
                    .filter(each -> !each.equals(unit))
                    .map(OrgUnitId::value)
                    .toList();
            changes.event(
                    unit,
                    new Event(
                            kind,
                            change.from(),
                            others,
                            reason,
                            by.name(),
                            journal.clock().instant()),
                    by.account());
        }
        journal.audit()
                .append(
                        new Actor(by.account()),
                        "registry." + kind.replace('_', '-'),
                        concerned.getFirst().value(),
                        List.of(
                                new AuditFact("from", change.from().toString()),
                                new AuditFact(
                                        "units",
                                        String.join(
                                                ",",
                                                concerned.stream()
                                                        .map(OrgUnitId::value)
                                                        .toList())),
                                new AuditFact("reason", reason)));
    }

    @Override
    public List<Effect> preview(UnitList list) {
        return taken(() -> take(list, Actor.PROGRAM), true);
    }

    @Override
    public List<Effect> apply(UnitList list, Reader by) {
        return taken(() -> take(list, new Actor(by.account())), false);
    }

    private List<Effect> take(UnitList list, Actor by) {
        changes.lock();
        LocalDate day = list.from();
        RegisterPicture before = RegisterPicture.of(tables, day);
        register.take(list, by);
        return before.movesTo(RegisterPicture.of(tables, day));
    }

    private interface Making {
        List<Effect> make();
    }

    private List<Effect> taken(Making making, boolean back) {
        List<Effect> effects = transaction.execute(status -> {
            List<Effect> made = making.make();
            if (back) {
                status.setRollbackOnly();
            }
            return made;
        });
        return effects == null ? List.of() : effects;
    }

    @Override
    @Transactional
    public void putGroup(String id, LocalText name, Reader by) {
        changes.putGroup(id, name);
        journal.audit()
                .append(new Actor(by.account()), "registry.group-put", id, List.of(new AuditFact("name", name.zh())));
    }

    @Override
    public List<Group> listGroups() {
        return changes.groups();
    }

    @Override
    public UnitHistory requireHistory(OrgUnitId unit) {
        if (changes.span(unit).isEmpty()) {
            throw Refusal.notFound(unit.value());
        }
        return new UnitHistory(
                unit,
                changes.names(unit),
                changes.kinds(unit),
                changes.codes(unit),
                changes.links(unit),
                changes.campuses(unit),
                changes.memberships(unit),
                changes.events(unit));
    }
}
