package org.lubanchi.platform.registry.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.lubanchi.engine.kernel.Failure;
import org.lubanchi.engine.kernel.Issue;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.platform.access.OrganisationTree;
import org.lubanchi.platform.access.UnitNames;
import org.lubanchi.platform.audit.AuditTrail;
import org.lubanchi.platform.registry.OrgUnit;
import org.lubanchi.platform.registry.Register;
import org.lubanchi.platform.registry.UnitList;
import org.lubanchi.platform.registry.UnitListProblems;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The register over its tables; also what access must know of it. */
@Component
class DatedRegister implements Register, OrganisationTree, UnitNames {
    private final RegisterTables tables;
    private final AuditTrail audit;
    private final Clock clock;

    DatedRegister(RegisterTables tables, AuditTrail audit, Clock clock) {
        this.tables = tables;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public List<OrgUnit> list(LocalDate asOf) {
        return tables.list(asOf);
    }

    @Override
    public Optional<OrgUnit> find(OrgUnitId unit, LocalDate asOf) {
        return tables.find(unit, asOf);
    }

    @Override
    public List<OrgUnitId> listWithin(Hierarchy hierarchy, OrgUnitId unit, LocalDate asOf) {
        List<OrgUnitId> units = new ArrayList<>(tables.below(hierarchy, unit, asOf));
        units.add(unit);
        return units.stream().sorted().toList();
    }

    @Override
    public List<Link> listLinks(Hierarchy hierarchy, LocalDate asOf) {
        return tables.links(hierarchy, asOf);
    }

    @Override
    public boolean isEmpty() {
        return tables.ids().isEmpty();
    }

    @Override
    @Transactional
    public int take(UnitList list, AuditTrail.Actor by) {
        checkParents(list);
        // Parents may stand after their children: every unit is there before the first link.
        for (UnitList.Entry entry : list.entries()) {
            tables.add(entry.id());
        }
        for (UnitList.Entry entry : list.entries()) {
            tables.write(entry, list.from());
        }
        for (Hierarchy hierarchy : Hierarchy.values()) {
            Closure.Outcome outcome = Closure.of(tables.datedLinks(hierarchy));
            if (!outcome.cycles().isEmpty()) {
                throw new Failure(Failure.Category.USER, cycles(list, outcome.cycles()), null);
            }
            tables.replaceClosure(hierarchy, outcome.ways());
        }
        audit.append(
                by,
                "registry.list-taken",
                list.source(),
                List.of(
                        new AuditTrail.AuditFact("from", list.from().toString()),
                        new AuditTrail.AuditFact(
                                "units", Integer.toString(list.entries().size()))));
        return list.entries().size();
    }

    private void checkParents(UnitList list) {
        Set<String> known = new HashSet<>(tables.ids());
        list.entries().forEach(entry -> known.add(entry.id().value()));
        List<Issue> issues = new ArrayList<>();
        for (UnitList.Entry entry : list.entries()) {
            for (OrgUnitId parent : List.of(entry.territory(), entry.authority()).stream()
                    .flatMap(Optional::stream)
                    .toList()) {
                if (!known.contains(parent.value())) {
                    issues.add(UnitListProblems.unknownParent(list.source(), entry.line(), parent.value()));
                }
            }
        }
        if (!issues.isEmpty()) {
            throw new Failure(Failure.Category.USER, issues, null);
        }
    }

    private static List<Issue> cycles(UnitList list, Set<String> units) {
        return new TreeSet<>(units)
                .stream()
                        .map(unit -> UnitListProblems.cycle(list.source(), unit))
                        .toList();
    }

    /**
     * What lies in the unit's territory, what it supervises, and every authority all of whose units are among them: who
     * sees all its schools may see it.
     */
    @Override
    public Set<OrgUnitId> within(OrgUnitId unit, LocalDate asOf) {
        Set<OrgUnitId> units = new HashSet<>(listWithin(Hierarchy.TERRITORY, unit, asOf));
        units.addAll(tables.below(Hierarchy.AUTHORITY, unit, asOf));
        Map<OrgUnitId, Set<OrgUnitId>> supervised = new HashMap<>();
        tables.links(Hierarchy.AUTHORITY, asOf)
                .forEach(link -> supervised
                        .computeIfAbsent(link.parent(), none -> new HashSet<>())
                        .add(link.child()));
        boolean grown = true;
        while (grown) {
            grown = false;
            for (Map.Entry<OrgUnitId, Set<OrgUnitId>> authority : supervised.entrySet()) {
                grown |= units.containsAll(authority.getValue()) && units.add(authority.getKey());
            }
        }
        return units;
    }

    @Override
    public Set<OrgUnitId> upFrom(OrgUnitId unit, LocalDate asOf) {
        Set<OrgUnitId> units = new HashSet<>(tables.above(Hierarchy.TERRITORY, unit, asOf));
        units.addAll(tables.above(Hierarchy.AUTHORITY, unit, asOf));
        units.add(unit);
        return units;
    }

    @Override
    public Set<OrgUnitId> all(LocalDate asOf) {
        return tables.list(asOf).stream().map(OrgUnit::id).collect(Collectors.toSet());
    }

    @Override
    public Map<OrgUnitId, LocalText> namesOf(Set<OrgUnitId> units) {
        Map<OrgUnitId, LocalText> names = new HashMap<>();
        tables.list(LocalDate.now(clock)).forEach(unit -> names.put(unit.id(), unit.name()));
        names.keySet().retainAll(units);
        units.forEach(unit -> names.computeIfAbsent(unit, this::nameOf));
        return names;
    }

    @Override
    public LocalText nameOf(OrgUnitId unit) {
        LocalDate today = LocalDate.now(clock);
        return tables.find(unit, today)
                .map(OrgUnit::name)
                .or(() -> tables.latestName(unit))
                .orElseGet(() -> new LocalText(unit.value(), unit.value()));
    }
}
