package org.lubanchi.platform.collection;

import java.util.SortedMap;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.engine.kernel.ReportYear;
import org.lubanchi.platform.audit.AuditTrail;
import org.lubanchi.platform.lake.SealedSnapshot;

/** Seals a collection round into a snapshot (封存办理). */
public interface Sealing {
    /**
     * Of a province: seals together what its cities have sealed for the year, with what it collected itself. Of any other
     * region: approves the newest version of every table that waits for it, and seals them.
     *
     * @param approver who approves and seals
     * @return the new snapshot; the current one when nothing has changed since
     * @throws org.lubanchi.engine.kernel.Failure when the round holds nothing
     */
    SealedSnapshot seal(OrgUnitId region, ReportYear year, AuditTrail.Actor approver);

    /** Notes which published figures the synthetic data of a round were fitted to. */
    void calibrate(OrgUnitId region, ReportYear year, SortedMap<String, String> fitted, AuditTrail.Actor by);
}
