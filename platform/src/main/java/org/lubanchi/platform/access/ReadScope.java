package org.lubanchi.platform.access;

import java.util.Set;
import org.lubanchi.engine.kernel.OrgUnitId;

/**
 * What a read of the lake may touch (读取范围); every read takes one. Only this module makes them; a test watches.
 *
 * @param units the units whose figures may be shown
 * @param sensitivity how sensitive what is shown may be
 * @param purpose what it is read for
 */
public record ReadScope(Set<OrgUnitId> units, Sensitivity sensitivity, Purpose purpose) {
    public ReadScope {
        units = Set.copyOf(units);
    }

    /** How much an answer may tell (敏感级别), least first. */
    public enum Sensitivity {
        /** What is printed for everybody. */
        PUBLISHED,
        /** Figures of single schools. */
        INTERNAL,
        /** Rows about persons. */
        PERSONAL
    }

    /** What is read for (用途). */
    public enum Purpose {
        FIGURES,
        REPORT,
        EXPLAIN,
        COMPARE,
        SEAL
    }

    /** Whether figures of a unit may be shown. */
    public boolean shows(OrgUnitId unit) {
        return units.contains(unit);
    }

    /** Whether figures of single schools may be shown by name. */
    public boolean namesSchools() {
        return sensitivity.compareTo(Sensitivity.INTERNAL) >= 0;
    }
}
