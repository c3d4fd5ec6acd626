package org.lubanchi.platform.evaluation;

import java.util.List;
import org.lubanchi.engine.definitions.UnitKind;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.engine.kernel.ReportYear;
import org.lubanchi.engine.warehouse.lake.Manifest;
import org.lubanchi.platform.access.Reader;

/** Which schools are judged as one or not at all, by region and year (合并评价与免评登记); audited. */
public interface Dispensations {
    /** Those that hold, the oldest first. */
    List<Dispensation> list(OrgUnitId region, ReportYear year);

    /** Those of a snapshot's region; of a province those of its cities, who decide. */
    default List<Dispensation> list(Manifest manifest) {
        ReportYear year = new ReportYear(manifest.year());
        return manifest.units().stream()
                .filter(unit ->
                        unit.kind() == UnitKind.CITY || unit.unit().value().equals(manifest.region()))
                .flatMap(unit -> list(unit.unit(), year).stream())
                .toList();
    }

    /**
     * Decides one.
     *
     * @throws org.lubanchi.platform.http.Refusal when a school is not of the region or concerned by another already, fewer
     *     than two are to be judged as one, or no standard of the year knows the reason
     */
    Dispensation decide(OrgUnitId region, ReportYear year, Dispensation wanted, Reader by);

    /** Ends one: from then on its schools are judged as all others. */
    void end(OrgUnitId region, ReportYear year, long id, Reader by);
}
