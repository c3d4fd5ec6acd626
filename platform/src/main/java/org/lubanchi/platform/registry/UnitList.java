package org.lubanchi.platform.registry;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.engine.kernel.OrgUnitId;

/**
 * A list of units (单位名录) as somebody hands it over.
 *
 * @param source the file's name
 * @param from since when what it says holds
 * @param entries one a unit, in the order of the file
 */
public record UnitList(String source, LocalDate from, List<Entry> entries) {
    public UnitList {
        entries = List.copyOf(entries);
    }

    /**
     * One unit.
     *
     * @param line where it stands in the file, from 1
     * @param territory what it lies in
     * @param authority who supervises it
     * @param code the code others know it by
     */
    public record Entry(
            int line,
            OrgUnitId id,
            LocalText name,
            OrgUnit.Kind kind,
            Optional<OrgUnit.Founder> founder,
            Optional<OrgUnitId> territory,
            Optional<OrgUnitId> authority,
            Optional<String> code) {}
}
