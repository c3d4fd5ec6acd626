package org.lubanchi.platform.evaluation;

import java.util.Optional;
import org.lubanchi.engine.document.Document;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.engine.kernel.ReportYear;

/** What a bureau says of plans, demand and schools, as documents with bound figures (评价文书), within the asker's scope. */
public interface EvaluationPapers {
    /** How every target and action of the plans stands at a unit (规划监测年度报告). */
    Document planReport(OrgUnitId unit, ReportYear year);

    /** Who is needed, who graduates, where they part, and which programmes to look at (产业人才需求报告). */
    Document demandReport(OrgUnitId unit, ReportYear year);

    /**
     * A school's card (学校得分单): its row of the standards, and its scores where a scheme or run is named.
     *
     * @param scheme the scheme, scored from sealed figures alone; empty for none
     */
    Document card(OrgUnitId school, ReportYear year, Optional<String> scheme);

    /** The same with the scores of a run as it stands, within who may see that run's scores. */
    Document card(OrgUnitId school, Run run);
}
