package org.lubanchi.platform.access;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.engine.warehouse.ReadScope;

/** Who asks, and what they may read; the only door to a {@link ReadScope}. */
public interface Readers {
    /** Who has signed in; empty when nobody has. */
    Optional<Reader> find();

    /**
     * Who has signed in.
     *
     * @throws org.lubanchi.platform.http.Refusal when nobody has
     */
    Reader require();

    /**
     * What the asker may read.
     *
     * @param asOf the day whose hierarchy counts
     */
    ReadScope scope(Purpose purpose, LocalDate asOf);

    /**
     * What the asker may read, when the unit is within.
     *
     * @throws org.lubanchi.platform.http.Refusal when it is not: forbidden when it is registered, not found
     *     when it is not
     */
    ReadScope scopeShowing(OrgUnitId unit, Purpose purpose, LocalDate asOf);

    /** Whether the asker may do something about a unit on a day. */
    boolean may(Duty duty, OrgUnitId unit, LocalDate asOf);

    /** Those of many units about which the asker may do something on a day. */
    Set<OrgUnitId> allowed(Duty duty, Set<OrgUnitId> units, LocalDate asOf);

    /**
     * Who asks, when they may do something about a unit.
     *
     * @throws org.lubanchi.platform.http.Refusal when they may not
     */
    Reader requireDuty(Duty duty, OrgUnitId unit, LocalDate asOf);

    /**
     * The rows a unit has reported, field by field, for the unit itself and those above it.
     *
     * @throws org.lubanchi.platform.http.Refusal when the asker is neither
     */
    ReadScope scopeOfReported(OrgUnitId unit, LocalDate asOf);

    /**
     * The rows that all units of a region have reported, for those who run its rounds and hold them against each other.
     *
     * @throws org.lubanchi.platform.http.Refusal when the asker does not
     */
    ReadScope scopeOfReportedBelow(OrgUnitId region, LocalDate asOf);

    /**
     * The figures of all units of a region, of which the asker is told only how they are spread.
     *
     * @throws org.lubanchi.platform.http.Refusal when the asker may not follow the unit that is held against them
     */
    ReadScope scopeOfPeers(OrgUnitId region, OrgUnitId unit, LocalDate asOf);

    /** Everything, for a command that the owner of the machine runs. */
    ReadScope scopeOfProgram(Purpose purpose, LocalDate asOf);
}
