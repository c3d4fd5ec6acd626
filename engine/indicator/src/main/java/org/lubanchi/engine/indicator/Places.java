package org.lubanchi.engine.indicator;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.engine.kernel.ReportYear;

/** Numbers units and years, so that what is known of them stands in arrays: one look for a unit, none for a year. */
final class Places {
    /** No such unit or year. */
    static final int NOWHERE = -1;

    private final Map<OrgUnitId, Integer> units;
    private final int first;
    private final int years;

    /**
     * @param units in any order
     * @param years the first and the last of them bound what has a place
     */
    Places(Set<OrgUnitId> units, SortedSet<ReportYear> years) {
        this.units = HashMap.newHashMap(units.size());
        units.forEach(unit -> this.units.put(unit, this.units.size()));
        this.first = years.isEmpty() ? 0 : years.first().year();
        this.years = years.isEmpty() ? 0 : years.last().year() - first + 1;
    }

    /** How many places there are. */
    int size() {
        return units.size() * years;
    }

    /** The place of a unit in a year, from 0; or nowhere. */
    int of(OrgUnitId unit, ReportYear year) {
        int at = year.year() - first;
        Integer row = at < 0 || at >= years ? null : units.get(unit);
        return row == null ? NOWHERE : row * years + at;
    }
}
