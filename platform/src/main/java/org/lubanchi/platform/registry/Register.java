package org.lubanchi.platform.registry;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.platform.audit.AuditTrail;

/** The register of organisation units (组织登记), read as of a day. */
public interface Register {
    /** All units of a day, those above before those below, then by id. */
    List<OrgUnit> list(LocalDate asOf);

    /** A unit on a day; empty when it was not there. */
    Optional<OrgUnit> find(OrgUnitId unit, LocalDate asOf);

    /** A unit and all under it in a hierarchy, ordered by id. */
    List<OrgUnitId> listWithin(Hierarchy hierarchy, OrgUnitId unit, LocalDate asOf);

    /** The whole tree of a hierarchy on a day, as it goes into a snapshot. */
    List<Link> listLinks(Hierarchy hierarchy, LocalDate asOf);

    /**
     * Takes in a unit list: new units appear, known ones get new attributes from the day named; units not named stay.
     *
     * @throws org.lubanchi.engine.kernel.Failure with all issues of the list at once; then nothing was taken
     */
    int take(UnitList list, AuditTrail.Actor by);

    /** Whether no unit is known yet. */
    boolean isEmpty();

    /** Which tree (组织体系). */
    enum Hierarchy {
        /** Where a unit lies: for statistics. */
        TERRITORY("territory"),
        /** Who supervises it: for review and access. */
        AUTHORITY("authority");

        private final String code;

        Hierarchy(String code) {
            this.code = code;
        }

        /** The word in the database. */
        public String code() {
            return code;
        }
    }

    /** A unit directly under another. */
    record Link(OrgUnitId child, OrgUnitId parent) {}
}
