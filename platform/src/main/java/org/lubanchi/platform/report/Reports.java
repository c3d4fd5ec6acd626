package org.lubanchi.platform.report;

import java.util.List;
import java.util.Map;
import org.lubanchi.engine.definitions.report.ReportOutline;
import org.lubanchi.engine.document.Document;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.engine.kernel.ReportYear;
import org.lubanchi.engine.report.WrittenReport;

/** Reports of units (年报), within the asker's scope. */
public interface Reports {
    /** The outlines that fit a unit and year. */
    List<ReportOutline> listOutlines(OrgUnitId unit, ReportYear year);

    /**
     * The report.
     *
     * @throws org.lubanchi.platform.http.Refusal when no such outline fits, or the asker may not see the unit
     */
    Document write(String outline, OrgUnitId unit, ReportYear year);

    /**
     * The same section by section, for people to add their text.
     *
     * @param partner whom it is written together with, where the outline asks for somebody; else empty
     * @throws org.lubanchi.platform.http.Refusal when no such outline fits, or the asker may not see the unit
     */
    WrittenReport writeSections(String outline, OrgUnitId unit, ReportYear year, String partner);

    /** The trace of each anchored figure, as lines. */
    Map<String, List<String>> traces(Document document, OrgUnitId unit);
}
