package org.lubanchi.platform.evaluation;

import org.lubanchi.engine.document.Document;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.engine.kernel.ReportYear;

/** What a bureau says of plans and demand, as documents with bound figures (评价文书), within the asker's scope. */
public interface EvaluationPapers {
    /** How every target and action of the plans stands at a unit (规划监测年度报告). */
    Document planReport(OrgUnitId unit, ReportYear year);

    /** Who is needed, who graduates, where they part, and which programmes to look at (产业人才需求报告). */
    Document demandReport(OrgUnitId unit, ReportYear year);
}
