package org.lubanchi.platform.access;

import java.util.Map;
import java.util.Set;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.engine.kernel.OrgUnitId;

/** How a unit is called today (单位名称); the registry answers. */
public interface UnitNames {
    /** Its name; its id when it has none. */
    LocalText nameOf(OrgUnitId unit);

    /** The names of many at once. */
    Map<OrgUnitId, LocalText> namesOf(Set<OrgUnitId> units);
}
