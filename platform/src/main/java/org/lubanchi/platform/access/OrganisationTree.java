package org.lubanchi.platform.access;

import java.time.LocalDate;
import java.util.Set;
import org.lubanchi.engine.kernel.OrgUnitId;

/** What access must know of the hierarchy (组织层级); the registry answers. */
public interface OrganisationTree {
    /** A unit and all that is under it on a day. */
    Set<OrgUnitId> within(OrgUnitId unit, LocalDate asOf);

    /** A unit and all it is under on a day. */
    Set<OrgUnitId> upFrom(OrgUnitId unit, LocalDate asOf);

    /** Every unit there is on a day. */
    Set<OrgUnitId> all(LocalDate asOf);
}
