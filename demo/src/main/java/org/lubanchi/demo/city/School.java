package org.lubanchi.demo.city;

import java.util.List;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.engine.kernel.OrgUnitId;

/**
 * A school (学校) that was invented.
 *
 * @param id opaque
 * @param name invented
 * @param territory the county it lies in
 * @param authority the unit that supervises it: skilled-workers schools answer to the labour authority
 * @param founder {@code public} or {@code private}
 * @param weights what shapes its size
 * @param programmes what it teaches, largest first
 */
public record School(
        OrgUnitId id,
        LocalText name,
        OrgUnitId territory,
        String authority,
        String founder,
        Weights weights,
        List<TaughtProgramme> programmes) {
    public School {
        programmes = List.copyOf(programmes);
    }

    /**
     * What shapes a school; all in thousandths except the size.
     *
     * @param size about its enrolment
     * @param technicians share of skilled-workers students
     * @param teachers teachers for its size, 1000 ordinary
     * @param equipment value of equipment for its size, 1000 ordinary
     * @param training how much it trains the public for its size, 1000 ordinary
     */
    public record Weights(int size, int technicians, int teachers, int equipment, int training) {}

    /** Whether it is private. */
    public boolean isPrivate() {
        return founder.equals("private");
    }

    /** The digits in its numbers, those of its id: two in the first city, three in any other. */
    public String number() {
        return id.value().substring(id.value().lastIndexOf('s') + 1);
    }
}
