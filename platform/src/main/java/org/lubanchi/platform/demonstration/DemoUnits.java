package org.lubanchi.platform.demonstration;

import java.util.List;
import java.util.Optional;
import org.lubanchi.platform.registry.OrgUnit;

/** Which units the demonstration's accounts belong to (示范单位). */
public final class DemoUnits {
    private DemoUnits() {}

    /** The first city, the first two schools and the county of the first; nothing when a city or school is missing. */
    public static Optional<DemoAccounts.Units> of(List<OrgUnit> units) {
        List<OrgUnit> schools = units.stream()
                .filter(unit -> unit.kind() == OrgUnit.Kind.SCHOOL)
                .toList();
        return units.stream()
                .filter(unit -> unit.kind() == OrgUnit.Kind.CITY && !schools.isEmpty())
                .findFirst()
                .map(city -> new DemoAccounts.Units(
                        city.id(),
                        schools.getFirst().parent().filter(parent -> !parent.equals(city.id())),
                        schools.getFirst().id(),
                        schools.stream().skip(1).map(OrgUnit::id).findFirst()));
    }
}
