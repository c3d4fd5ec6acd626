package org.lubanchi.engine.warehouse;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;
import org.lubanchi.engine.definitions.Sensitivity;
import org.lubanchi.engine.kernel.OrgUnitId;

/**
 * What a reader may see (读取范围): no read of the lake goes without one.
 *
 * <p>Aggregates are given only for units of the scope; single rows only of units of the scope, and only fields up to
 * its sensitivity.
 *
 * @param units whose figures may be read, in the order of their ids
 * @param sensitivity the most closed field that may be read row by row
 * @param purpose why, for the audit
 */
public record ReadScope(Set<OrgUnitId> units, Sensitivity sensitivity, String purpose) {
    public ReadScope {
        units = Collections.unmodifiableSet(new LinkedHashSet<>(new TreeSet<>(units)));
        if (purpose.isBlank()) {
            throw new IllegalArgumentException("A read scope says its purpose");
        }
    }

    /** Whether figures of a unit may be read. */
    public boolean covers(OrgUnitId unit) {
        return units.contains(unit);
    }

    /** The same for those of its units that are among some. */
    public ReadScope among(Collection<OrgUnitId> some) {
        TreeSet<OrgUnitId> kept = new TreeSet<>(units);
        kept.retainAll(some);
        return new ReadScope(kept, sensitivity, purpose);
    }

    /** The same for one unit of it. */
    public ReadScope only(OrgUnitId unit) {
        if (!covers(unit)) {
            throw new IllegalArgumentException(unit + " is outside the read scope");
        }
        return new ReadScope(Set.of(unit), sensitivity, purpose);
    }
}
