package org.lubanchi.platform.evaluation;

import org.lubanchi.engine.definitions.Catalogue;
import org.lubanchi.engine.definitions.pedigree.Pedigree;
import org.lubanchi.engine.evaluation.pedigree.PedigreeMap;
import org.lubanchi.engine.evaluation.pedigree.StructureMatch;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.engine.kernel.ReportYear;

/** Industry–education maps of sealed years (各年产教对接), within the asker's scope. */
public interface Pedigrees {
    /**
     * The map of a unit and those below it.
     *
     * @throws org.lubanchi.platform.http.Refusal when the asker may not see the unit, or nothing is sealed
     */
    Sheet sheet(OrgUnitId unit, ReportYear year);

    /**
     * A map and how the structures fit (产教对接结果).
     *
     * @param asked whether anybody below the unit reported demand
     */
    record Sheet(
            Catalogue catalogue,
            Pedigree pedigree,
            PedigreeMap map,
            StructureMatch match,
            boolean asked,
            boolean synthetic) {}
}
