package org.lubanchi.platform.quality;

import java.util.List;
import java.util.Map;
import org.lubanchi.engine.indicator.Figures;
import org.lubanchi.engine.indicator.quality.CrossFinding;
import org.lubanchi.engine.indicator.quality.PeerSpread;
import org.lubanchi.engine.indicator.quality.WatchFinding;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.engine.kernel.ReportYear;

/** What a unit's tables would say if they were sealed as they stand (上报前试算). */
public interface Trials {
    /**
     * Computes a unit's figures from its drafts and what it has handed in, beside those of the sealed year before.
     *
     * @throws org.lubanchi.platform.http.Refusal when the asker may not follow the unit, or there is no such round
     */
    Trial trial(String round, OrgUnitId unit);

    /**
     * What came of it (试算结果).
     *
     * @param figures of the unit, this year's from the drafts
     * @param tables ids of the tables that hold rows
     * @param crosses tables against tables and against last year
     * @param watches indicators against last year
     * @param peers of indicators that are held against other units, how those were spread last year
     */
    record Trial(
            OrgUnitId unit,
            ReportYear year,
            Figures figures,
            List<String> tables,
            List<CrossFinding> crosses,
            List<WatchFinding> watches,
            Map<String, PeerSpread> peers) {
        public Trial {
            tables = List.copyOf(tables);
            crosses = List.copyOf(crosses);
            watches = List.copyOf(watches);
            peers = Map.copyOf(peers);
        }
    }
}
