package org.lubanchi.platform.collection;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lubanchi.engine.kernel.OrgUnitId;

/**
 * Who reviews in a round (审核安排): the levels one after another, and the authorities that review those they supervise in
 * the county's place, as the labour authority does for skilled-workers schools.
 *
 * @param levels in their order, the authorities' not among them; never empty
 * @param authorities units of the register
 */
public record ReviewPlan(List<ReviewLevel> levels, List<OrgUnitId> authorities) {
    /** The school's approver and then the city. */
    public static final ReviewPlan USUAL = new ReviewPlan(List.of(ReviewLevel.SCHOOL, ReviewLevel.CITY), List.of());

    public ReviewPlan {
        levels = List.copyOf(levels);
        authorities = List.copyOf(authorities);
        if (levels.isEmpty() || levels.contains(ReviewLevel.AUTHORITY)) {
            throw new IllegalArgumentException("A round has somebody who reviews; authorities are named: " + levels);
        }
    }

    /**
     * Where a unit stands (单位归属).
     *
     * @param school whether it has an approver inside
     * @param inCounty whether it lies in a county
     * @param authority who supervises it
     */
    public record Standing(boolean school, boolean inCounty, Optional<OrgUnitId> authority) {}

    /** Who reviews what a unit sends, one after another; the city where nobody else would. */
    public List<ReviewLevel> chain(Standing unit) {
        boolean supervised = unit.authority().filter(authorities::contains).isPresent();
        List<ReviewLevel> chain = new ArrayList<>();
        for (ReviewLevel level : levels) {
            boolean there = switch (level) {
                case SCHOOL -> unit.school();
                case COUNTY -> unit.inCounty() && !supervised;
                case AUTHORITY -> false;
                case CITY -> true;
            };
            if (there) {
                chain.add(level);
            }
        }
        if (supervised) {
            chain.add(chain.contains(ReviewLevel.SCHOOL) ? 1 : 0, ReviewLevel.AUTHORITY);
        }
        return chain.isEmpty() ? List.of(ReviewLevel.CITY) : List.copyOf(chain);
    }
}
