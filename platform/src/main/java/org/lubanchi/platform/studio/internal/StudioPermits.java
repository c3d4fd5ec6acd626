package org.lubanchi.platform.studio.internal;

import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.platform.access.Duty;
import org.lubanchi.platform.access.Reader;
import org.lubanchi.platform.access.Readers;
import org.lubanchi.platform.studio.StudioReport;
import org.springframework.stereotype.Component;

/** Who may see a report that is not public, and who may do what to it; access decides. */
@Component
class StudioPermits {
    private final Readers readers;
    private final StudioJournal journal;

    StudioPermits(Readers readers, StudioJournal journal) {
        this.readers = readers;
        this.journal = journal;
    }

    Reader require(Duty duty, OrgUnitId unit) {
        return readers.requireDuty(duty, unit, journal.today());
    }

    boolean may(Duty duty, OrgUnitId unit) {
        return readers.may(duty, unit, journal.today());
    }

    /** Who works for the unit sees its unpublished reports. */
    Reader requireSees(StudioReport report) {
        return require(Duty.FOLLOW, report.unit());
    }

    boolean sees(StudioReport report) {
        return may(Duty.FOLLOW, report.unit());
    }

    Reader requireWrites(StudioReport report) {
        return require(Duty.WRITE_REPORT, report.unit());
    }

    /** Authors and approvers remark; so does a city about its schools' reports. */
    Reader requireRemarks(StudioReport report) {
        return requireSees(report);
    }
}
