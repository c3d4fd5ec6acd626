package org.lubanchi.platform.evaluation;

import java.util.List;
import java.util.Optional;
import org.lubanchi.engine.kernel.OrgUnitId;

/**
 * How some schools are judged otherwise by the standards of a year (合并评价与免评): several that run as one are judged as
 * one, or a school is not judged for a reason that the standard names.
 *
 * @param id its number
 * @param schools whom it concerns; two or more when they are judged as one
 * @param exemption the reason of the standard; empty when they are judged as one
 * @param reason what it rests on, in words
 */
public record Dispensation(long id, List<OrgUnitId> schools, Optional<String> exemption, String reason) {
    public Dispensation {
        schools = List.copyOf(schools);
    }

    /** Whether its schools are judged as one. */
    public boolean together() {
        return exemption.isEmpty();
    }
}
