package org.lubanchi.platform.evaluation;

import java.util.List;
import org.lubanchi.engine.definitions.Catalogue;
import org.lubanchi.engine.evaluation.warning.ProgrammeWarnings;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.engine.kernel.ReportYear;
import org.lubanchi.engine.warehouse.lake.Manifest;

/** Programmes of a unit that a rule says should be looked at (专业预警查询), within the asker's scope. */
public interface ProgrammeAlerts {
    /**
     * The programmes of a unit and those below it.
     *
     * @throws org.lubanchi.platform.http.Refusal when the asker may not see the unit, or nothing is sealed
     */
    Found find(OrgUnitId unit, ReportYear year);

    /**
     * What was found (专业预警清单).
     *
     * @param table the table whose field names programmes
     * @param field that field
     */
    record Found(
            Catalogue catalogue, Manifest manifest, List<ProgrammeWarnings.Judged> judged, String table, String field) {
        public Found {
            judged = List.copyOf(judged);
        }

        /** What a programme is called. */
        public LocalText nameOf(String programme) {
            return catalogue.labelOf(table, field, programme);
        }
    }
}
