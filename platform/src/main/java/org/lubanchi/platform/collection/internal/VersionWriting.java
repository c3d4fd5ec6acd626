package org.lubanchi.platform.collection.internal;

import java.util.List;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.engine.sheet.TableReading;
import org.lubanchi.engine.sheet.WorkbookStamp;
import org.lubanchi.platform.audit.AuditTrail;
import org.lubanchi.platform.collection.Intake.Taken;
import org.lubanchi.platform.lake.CommitPoint;
import org.lubanchi.platform.lake.StoredObject;
import org.springframework.stereotype.Component;

/** Writes versions by the one commit point, whichever way their rows came. */
@Component
class VersionWriting {
    private final RoundObjects lakeObjects;
    private final CommitPoint commitPoint;
    private final VersionInsertion insertion;

    VersionWriting(RoundObjects lakeObjects, CommitPoint commitPoint, VersionInsertion insertion) {
        this.lakeObjects = lakeObjects;
        this.commitPoint = commitPoint;
        this.insertion = insertion;
    }

    /** Writes the object of a draft's rows; it counts for nothing yet. */
    WrittenTable write(TableReading reading, WorkbookStamp stamp, int toExplain) {
        String object = lakeObjects.write(reading, stamp);
        return WrittenTable.of(reading, object, object, toExplain);
    }

    void commit(List<StoredObject> objects, Runnable meaning) {
        commitPoint.commit(objects, meaning);
    }

    /** Keeps the round from being sealed till the transaction ends. */
    void hold(String round) {
        insertion.hold(round);
    }

    /** Inserts versions inside the transaction of the commit point, which holds their cases. */
    List<Taken> insert(OrgUnitId region, WorkbookStamp stamp, List<WrittenTable> written, AuditTrail.Actor by) {
        return insertion.insertHeld(region, stamp, written, by);
    }
}
