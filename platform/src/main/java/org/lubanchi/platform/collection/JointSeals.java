package org.lubanchi.platform.collection;

import java.util.List;
import java.util.Optional;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.engine.kernel.ReportYear;
import org.lubanchi.platform.lake.SealedSnapshot;

/** How far the joint snapshot of a province is (汇总封存), within what {@link Sealing} seals together. */
public interface JointSeals {
    /** Of every year in which a city of a province has sealed something, the newest first; none for any other unit. */
    List<JointSeal> list(OrgUnitId province);

    /** The cities of a province in a year, and the joint snapshot if there is one; no cities for any other unit. */
    JointSeal find(OrgUnitId province, ReportYear year);

    /**
     * A joint snapshot and the cities it is of (汇总快照).
     *
     * @param joint the current one
     */
    record JointSeal(ReportYear year, Optional<SealedSnapshot> joint, List<CitySeal> cities) {
        public JointSeal {
            cities = List.copyOf(cities);
        }
    }

    /**
     * A city (市级封存).
     *
     * @param sealed what it has sealed last
     * @param held whether the joint snapshot holds just that
     */
    record CitySeal(OrgUnitId city, Optional<SealedSnapshot> sealed, boolean held) {}
}
