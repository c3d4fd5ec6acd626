package org.lubanchi.platform.collection;

import java.util.Map;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.engine.kernel.ReportYear;

/** How the tables of a round came in (报送记录), for judging the round afterwards. */
public interface RoundRecords {
    /** One record for each unit that had tables to hand in; nothing where the year was not collected in a round on the web. */
    Map<OrgUnitId, UnitRecord> records(OrgUnitId region, ReportYear year);

    /**
     * What one unit did (单位报送记录).
     *
     * @param due tables whose deadline has passed, or that were handed in before it
     * @param onTime tables that left the school before the round's deadline; an extension does not move it
     * @param handedIn tables that reached a reviewer outside the school
     * @param returned those among them that came back at least once
     * @param explained rule id to the number of its issues that carry an explanation
     */
    record UnitRecord(int due, int onTime, int handedIn, int returned, Map<String, Integer> explained) {
        public UnitRecord {
            explained = Map.copyOf(explained);
        }
    }
}
