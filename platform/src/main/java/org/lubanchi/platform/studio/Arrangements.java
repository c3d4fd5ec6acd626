package org.lubanchi.platform.studio;

import java.util.Map;
import org.lubanchi.engine.report.BlockArrangement;

/** How authors want tables and charts of figures shown, by report (图表样式登记). */
public interface Arrangements {
    /** What is wanted in a report, by block id; blocks as the outline has them are not there. */
    Map<String, BlockArrangement> of(StudioReport report);

    /**
     * Shows a block of a section otherwise; as the outline has it when nothing is wanted.
     *
     * @throws org.lubanchi.platform.http.Refusal when there is no such block, it cannot be shown so, a word brings a
     *     number, the report is not open for writing, or the asker does not write for its unit
     */
    void arrange(long report, String section, String block, BlockArrangement wanted);
}
