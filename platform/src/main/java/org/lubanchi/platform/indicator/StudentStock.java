package org.lubanchi.platform.indicator;

import java.util.List;
import org.lubanchi.engine.indicator.stock.StockAccount;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.engine.kernel.ReportYear;
import org.lubanchi.engine.warehouse.lake.Manifest;

/** The student stock account of sealed years (学生存量账查询), within the asker's scope. */
public interface StudentStock {
    /**
     * The account of a unit's schools.
     *
     * @throws org.lubanchi.platform.http.Refusal when the asker may not see the unit, or nothing is sealed
     */
    Sealed account(OrgUnitId unit, ReportYear year);

    /**
     * An account and where it comes from (封存存量账).
     *
     * @param schools those of the unit that the asker may see, in the order of the tree
     */
    record Sealed(StockAccount account, Manifest manifest, List<OrgUnitId> schools) {
        public Sealed {
            schools = List.copyOf(schools);
        }
    }
}
