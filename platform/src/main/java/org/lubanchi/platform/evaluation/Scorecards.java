package org.lubanchi.platform.evaluation;

import java.util.Optional;
import org.lubanchi.engine.document.Document;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.engine.kernel.ReportYear;

/** How one unit stands, as a document with bound figures (得分单文书), within the asker's scope. */
public interface Scorecards {
    /**
     * A school's card (学校得分单): its row of the standards, and its scores where a scheme or run is named.
     *
     * @param scheme the scheme, scored from sealed figures alone; empty for none
     */
    Document card(OrgUnitId school, ReportYear year, Optional<String> scheme);

    /** The same with the scores of a run as it stands, within who may see that run's scores. */
    Document card(OrgUnitId school, Run run);
}
