package org.lubanchi.platform.registry.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.platform.registry.OrgUnit;
import org.lubanchi.platform.registry.Register.Hierarchy;
import org.lubanchi.platform.registry.Register.Link;
import org.lubanchi.platform.registry.RegisterChanges.Effect;
import org.lubanchi.platform.registry.RegisterChanges.What;

/** The register on one day, to be held against another picture of the same day. */
record RegisterPicture(
        Map<OrgUnitId, OrgUnit> units, Map<OrgUnitId, OrgUnitId> territory, Map<OrgUnitId, OrgUnitId> authority) {

    static RegisterPicture of(RegisterTables tables, LocalDate day) {
        Map<OrgUnitId, OrgUnit> units = new LinkedHashMap<>();
        tables.list(day).forEach(unit -> units.put(unit.id(), unit));
        return new RegisterPicture(
                units, links(tables, Hierarchy.TERRITORY, day), links(tables, Hierarchy.AUTHORITY, day));
    }

    private static Map<OrgUnitId, OrgUnitId> links(RegisterTables tables, Hierarchy hierarchy, LocalDate day) {
        return tables.links(hierarchy, day).stream()
                .collect(Collectors.toMap(Link::child, Link::parent, (first, _) -> first, LinkedHashMap::new));
    }

    /** What has to move for this picture to become another, by unit. */
    List<Effect> movesTo(RegisterPicture after) {
        TreeSet<OrgUnitId> all = new TreeSet<>(units.keySet());
        all.addAll(after.units.keySet());
        List<Effect> effects = new ArrayList<>();
        for (OrgUnitId id : all) {
            Optional<OrgUnit> was = Optional.ofNullable(units.get(id));
            Optional<OrgUnit> is = Optional.ofNullable(after.units.get(id));
            LocalText name = is.or(() -> was).map(OrgUnit::name).orElse(same(id.value()));
            if (was.isEmpty() || is.isEmpty()) {
                effects.add(new Effect(id, name, What.EXISTENCE, was.map(OrgUnit::name), is.map(OrgUnit::name)));
            }
            add(effects, id, name, What.NAME, both(was, is, OrgUnit::name));
            add(effects, id, name, What.KIND, both(was, is, RegisterPicture::kind));
            add(effects, id, name, What.TERRITORY, parents(territory, after, after.territory, id));
            add(effects, id, name, What.AUTHORITY, parents(authority, after, after.authority, id));
        }
        return effects;
    }

    private record Pair(Optional<LocalText> before, Optional<LocalText> after) {}

    private static void add(List<Effect> effects, OrgUnitId id, LocalText name, What what, Pair pair) {
        if (!pair.before().equals(pair.after())) {
            effects.add(new Effect(id, name, what, pair.before(), pair.after()));
        }
    }

    /** Of a unit that comes or goes only the coming or going is told. */
    private static Pair both(Optional<OrgUnit> was, Optional<OrgUnit> is, Function<OrgUnit, LocalText> of) {
        return was.isPresent() && is.isPresent()
                ? new Pair(was.map(of), is.map(of))
                : new Pair(Optional.empty(), Optional.empty());
    }

    private Pair parents(
            Map<OrgUnitId, OrgUnitId> before, RegisterPicture after, Map<OrgUnitId, OrgUnitId> now, OrgUnitId id) {
        return new Pair(
                Optional.ofNullable(before.get(id)).map(this::nameOf),
                Optional.ofNullable(now.get(id)).map(after::nameOf));
    }

    private LocalText nameOf(OrgUnitId unit) {
        return Optional.ofNullable(units.get(unit)).map(OrgUnit::name).orElseGet(() -> same(unit.value()));
    }

    private static LocalText kind(OrgUnit unit) {
        String founder = unit.founder().map(each -> " " + each.code()).orElse("");
        return same(unit.kind().code() + founder);
    }

    private static LocalText same(String text) {
        return new LocalText(text, text);
    }
}
