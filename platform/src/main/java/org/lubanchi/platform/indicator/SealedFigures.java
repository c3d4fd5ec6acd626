package org.lubanchi.platform.indicator;

import java.util.List;
import org.lubanchi.engine.indicator.Explainer;
import org.lubanchi.engine.indicator.Figures;
import org.lubanchi.engine.indicator.movement.Movement;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.engine.kernel.ReportYear;
import org.lubanchi.engine.warehouse.lake.Manifest;
import org.lubanchi.platform.access.Purpose;

/** The figures of sealed snapshots (封存数据的指标), always within the asker's scope. */
public interface SealedFigures {
    /**
     * The figures of the region a unit belongs to.
     *
     * @throws org.lubanchi.platform.http.Refusal when the asker may not see the unit
     */
    Figures of(OrgUnitId unit, Purpose purpose);

    /** The figures with what explains them. */
    Explainer explaining(OrgUnitId unit);

    /** The report years with a sealed snapshot that holds the unit, ascending. */
    List<ReportYear> listYears(OrgUnitId unit);

    /**
     * The snapshot of a unit and year.
     *
     * @throws org.lubanchi.platform.http.Refusal when there is none
     */
    Manifest requireSnapshot(OrgUnitId unit, ReportYear year);

    /**
     * What moved at a unit between the snapshots of two years, within the asker's scope.
     *
     * @throws org.lubanchi.platform.http.Refusal when one of them is not sealed
     */
    List<Movement> movements(OrgUnitId unit, ReportYear earlier, ReportYear later);
}
