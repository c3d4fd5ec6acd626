package org.lubanchi.platform.registry.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.platform.registry.OrgUnit;
import org.lubanchi.platform.registry.Register.Hierarchy;
import org.lubanchi.platform.registry.UnitChange;
import org.lubanchi.platform.registry.UnitChange.NewUnit;
import org.lubanchi.platform.registry.UnitList;
import org.springframework.stereotype.Component;

/** Writes a change when it may be made; what may not is refused before anything is written. */
@Component
class ChangeWriting {
    private final RegisterTables tables;
    private final ChangeTables changes;

    ChangeWriting(RegisterTables tables, ChangeTables changes) {
        this.tables = tables;
        this.changes = changes;
    }

    void write(UnitChange change) {
        switch (change) {
            case UnitChange.Founding found -> found(found.unit(), found.from());
            case UnitChange.Rename rename -> {
                requireOpen(rename.unit(), rename.from());
                changes.rename(rename.unit(), rename.name(), rename.from());
            }
            case UnitChange.Recode recode -> {
                requireOpen(recode.unit(), recode.from());
                changes.recode(recode.unit(), recode.scheme(), recode.code(), recode.from());
            }
            case UnitChange.Move move -> move(move);
            case UnitChange.Merge merge -> merge(merge);
            case UnitChange.Split split -> split(split);
            case UnitChange.Close close -> close(close.unit(), close.from());
            case UnitChange.OpenCampus campus -> {
                requireThere(campus.unit(), campus.from());
                changes.openCampus(campus);
            }
            case UnitChange.CloseCampus campus -> {
                requireThere(campus.unit(), campus.from());
                if (!changes.closeCampus(campus)) {
                    throw ChangeRefusals.wrongId(campus.unit(), campus.campus());
                }
            }
            case UnitChange.Regroup group -> {
                requireThere(group.unit(), group.from());
                if (changes.groups().stream().noneMatch(each -> each.id().equals(group.group()))) {
                    throw ChangeRefusals.wrongId(group.unit(), group.group());
                }
                changes.regroup(group);
            }
        }
    }

    private void found(NewUnit unit, LocalDate from) {
        if (changes.span(unit.id()).isPresent()) {
            throw ChangeRefusals.taken(unit.id());
        }
        unit.territory().ifPresent(parent -> requireThere(parent, from));
        unit.authority().ifPresent(parent -> requireThere(parent, from));
        tables.add(unit.id());
        tables.write(
                new UnitList.Entry(
                        1,
                        unit.id(),
                        unit.name(),
                        unit.kind(),
                        unit.founder(),
                        unit.territory(),
                        unit.authority(),
                        unit.code()),
                from);
    }

    private void move(UnitChange.Move move) {
        requireOpen(move.unit(), move.from());
        requireThere(move.parent(), move.from());
        if (move.unit().equals(move.parent())) {
            throw ChangeRefusals.cycle(move.unit());
        }
        changes.move(move.hierarchy(), move.unit(), move.parent(), move.from());
    }

    private void merge(UnitChange.Merge merge) {
        OrgUnit into = requireThere(merge.into(), merge.from());
        if (merge.merged().isEmpty() || merge.merged().contains(merge.into())) {
            throw ChangeRefusals.itself(merge.into());
        }
        for (OrgUnitId unit : merge.merged()) {
            OrgUnit gone = requireOpen(unit, merge.from());
            if (gone.kind() != into.kind()) {
                throw ChangeRefusals.otherKind(unit, merge.into());
            }
            for (Hierarchy hierarchy : Hierarchy.values()) {
                for (OrgUnitId child : changes.children(hierarchy, unit, merge.from())) {
                    requireOpen(child, merge.from());
                    changes.move(hierarchy, child, merge.into(), merge.from());
                }
            }
            changes.end(unit, merge.from());
        }
    }

    private void split(UnitChange.Split split) {
        OrgUnit unit = requireOpen(split.unit(), split.from());
        if (split.parts().size() < (split.stays() ? 1 : 2)) {
            throw ChangeRefusals.noParts(split.unit(), split.stays());
        }
        Optional<OrgUnitId> authority = tables.links(Hierarchy.AUTHORITY, split.from()).stream()
                .filter(link -> link.child().equals(split.unit()))
                .map(link -> link.parent())
                .findFirst();
        for (UnitChange.Part part : split.parts()) {
            found(
                    new NewUnit(
                            part.id(), part.name(), unit.kind(), unit.founder(), unit.parent(), authority, part.code()),
                    split.from());
        }
        if (!split.stays()) {
            close(split.unit(), split.from());
        }
    }

    private void close(OrgUnitId unit, LocalDate from) {
        requireOpen(unit, from);
        Set<OrgUnitId> below = new TreeSet<>();
        for (Hierarchy hierarchy : Hierarchy.values()) {
            below.addAll(changes.children(hierarchy, unit, from));
        }
        if (!below.isEmpty()) {
            throw ChangeRefusals.stillHasUnits(unit, below);
        }
        changes.end(unit, from);
    }

    private OrgUnit requireThere(OrgUnitId unit, LocalDate day) {
        return tables.find(unit, day).orElseThrow(() -> ChangeRefusals.notThere(unit, day));
    }

    /** The unit, there on the day, begun before it, and without a change that was recorded for later. */
    private OrgUnit requireOpen(OrgUnitId unit, LocalDate day) {
        ChangeTables.Span span = changes.span(unit).orElseThrow(() -> ChangeRefusals.notThere(unit, day));
        if (!day.isAfter(span.first())) {
            throw ChangeRefusals.beforeFounding(unit, day, span.first());
        }
        if (span.last().isAfter(day)) {
            throw ChangeRefusals.laterChange(unit, day, span.last());
        }
        return requireThere(unit, day);
    }

    /** Computes every way up anew, and tells the units that would be under themselves. */
    Set<String> rebuild() {
        Set<String> cycles = new TreeSet<>();
        for (Hierarchy hierarchy : Hierarchy.values()) {
            Closure.Outcome outcome = Closure.of(tables.datedLinks(hierarchy));
            cycles.addAll(outcome.cycles());
            if (outcome.cycles().isEmpty()) {
                tables.replaceClosure(hierarchy, outcome.ways());
            }
        }
        return cycles;
    }

    /** The word for a change in history and audit. */
    static String kindOf(UnitChange change) {
        return switch (change) {
            case UnitChange.Founding _ -> "found";
            case UnitChange.Rename _ -> "rename";
            case UnitChange.Recode _ -> "recode";
            case UnitChange.Move _ -> "move";
            case UnitChange.Merge _ -> "merge";
            case UnitChange.Split _ -> "split";
            case UnitChange.Close _ -> "close";
            case UnitChange.OpenCampus _ -> "open_campus";
            case UnitChange.CloseCampus _ -> "close_campus";
            case UnitChange.Regroup _ -> "regroup";
        };
    }

    /** Every unit in whose history a change belongs. */
    static List<OrgUnitId> concerned(UnitChange change) {
        List<OrgUnitId> units = new ArrayList<>(change.units());
        switch (change) {
            case UnitChange.Merge merge -> units.add(merge.into());
            case UnitChange.Split split ->
                split.parts().stream().map(UnitChange.Part::id).forEach(units::add);
            case UnitChange.Founding _,
                    UnitChange.Rename _,
                    UnitChange.Recode _,
                    UnitChange.Move _,
                    UnitChange.Close _,
                    UnitChange.OpenCampus _,
                    UnitChange.CloseCampus _,
                    UnitChange.Regroup _ -> {
                // nobody else is concerned
            }
        }
        return units;
    }
}
