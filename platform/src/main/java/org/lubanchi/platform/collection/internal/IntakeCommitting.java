package org.lubanchi.platform.collection.internal;

import java.util.ArrayList;
import java.util.List;
import org.lubanchi.engine.kernel.Failure;
import org.lubanchi.engine.kernel.Issue;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.engine.kernel.Severity;
import org.lubanchi.engine.sheet.WorkbookStamp;
import org.lubanchi.engine.warehouse.lake.Lake;
import org.lubanchi.platform.audit.AuditTrail;
import org.lubanchi.platform.collection.HandInChecks;
import org.lubanchi.platform.collection.Intake.Receipt;
import org.lubanchi.platform.collection.Intake.Taken;
import org.lubanchi.platform.lake.CommitPoint;
import org.lubanchi.platform.lake.StoredObject;
import org.springframework.stereotype.Component;

/** The end of what comes in by files: held against each other and against what came before, then committed once. */
@Component
class IntakeCommitting {
    private final HandIn handIn;
    private final CommitPoint commitPoint;
    private final VersionInsertion insertion;

    IntakeCommitting(HandIn handIn, CommitPoint commitPoint, VersionInsertion insertion) {
        this.handIn = handIn;
        this.commitPoint = commitPoint;
        this.insertion = insertion;
    }

    /** What one unit sent, clean in itself and written. */
    record Sent(OrgUnitId region, WorkbookStamp stamp, List<WrittenTable> written, List<Issue> issues) {}

    static void refuseBlocking(List<Issue> issues) {
        List<Issue> blocking = issues.stream()
                .filter(issue -> issue.severity() == Severity.BLOCKING)
                .toList();
        if (!blocking.isEmpty()) {
            throw new Failure(Failure.Category.USER, blocking, null);
        }
    }

    Receipt commit(Sent sent, AuditTrail.Actor submitter, boolean synthetic) {
        WorkbookStamp stamp = sent.stamp();
        String round = CollectionTables.roundOf(sent.region(), stamp.year());
        handIn.requireAgreement(
                new HandInChecks.Occasion(round, sent.region(), stamp.unit(), stamp.year(), true),
                sent.written(),
                () -> handIn.rows().withNewest(round, stamp.unit(), sent.written()));
        List<StoredObject> objects = sent.written().stream()
                .map(each -> new StoredObject(each.object(), Lake.PARQUET))
                .toList();
        List<Taken> taken = new ArrayList<>();
        commitPoint.commit(objects, () -> {
            taken.clear();
            taken.addAll(insertion.insert(sent.region(), stamp, sent.written(), submitter, synthetic));
        });
        return new Receipt(round, stamp.unit(), stamp.year(), taken, sent.issues());
    }
}
