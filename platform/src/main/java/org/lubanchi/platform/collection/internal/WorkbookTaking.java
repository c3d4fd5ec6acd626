package org.lubanchi.platform.collection.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.lubanchi.engine.definitions.Catalogue;
import org.lubanchi.engine.kernel.Issue;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.engine.kernel.Severity;
import org.lubanchi.engine.sheet.TableReading;
import org.lubanchi.engine.sheet.WorkbookStamp;
import org.lubanchi.engine.validation.RowValidator;
import org.lubanchi.engine.warehouse.lake.ObjectStore;
import org.lubanchi.engine.warehouse.lake.StoreFailures;
import org.lubanchi.platform.audit.AuditTrail;
import org.lubanchi.platform.catalogue.Definitions;
import org.lubanchi.platform.collection.Intake.Receipt;
import org.lubanchi.platform.collection.WorkbookSource;
import org.springframework.stereotype.Component;

/** From a workbook to versions: read, judge, write objects, then commit once. */
@Component
class WorkbookTaking {
    private final WorkbookSource workbooks;
    private final Definitions definitions;
    private final Regions regions;
    private final RoundObjects lakeObjects;
    private final IntakeCommitting committing;

    WorkbookTaking(
            WorkbookSource workbooks,
            Definitions definitions,
            Regions regions,
            RoundObjects lakeObjects,
            IntakeCommitting committing) {
        this.workbooks = workbooks;
        this.definitions = definitions;
        this.regions = regions;
        this.lakeObjects = lakeObjects;
        this.committing = committing;
    }

    Receipt take(Path workbook, AuditTrail.Actor submitter, boolean synthetic) {
        Catalogue catalogue = definitions.catalogue();
        WorkbookSource.Filled filled = workbooks.read(workbook, catalogue);
        List<Issue> issues = new ArrayList<>(filled.issues());
        List<Judged> judged = judge(filled, catalogue);
        judged.forEach(table -> issues.addAll(table.issues()));
        WorkbookStamp stamp = filled.stamp();
        OrgUnitId region = regions.requireRegion(stamp.unit(), stamp.year().lastDay(), workbook);
        IntakeCommitting.refuseBlocking(issues);
        String sha256 = hash(workbook);
        List<WrittenTable> written = judged.stream()
                .map(table -> WrittenTable.of(
                        table.reading(), lakeObjects.write(table.reading(), stamp), sha256, table.toExplain()))
                .toList();
        return committing.commit(new IntakeCommitting.Sent(region, stamp, written, issues), submitter, synthetic);
    }

    /** A table with what its sheet shows and what the rules say of its rows. */
    private record Judged(TableReading reading, List<Issue> issues) {
        int toExplain() {
            return (int) issues.stream()
                    .filter(issue -> issue.severity() == Severity.EXPLAINABLE)
                    .count();
        }
    }

    private static List<Judged> judge(WorkbookSource.Filled filled, Catalogue catalogue) {
        RowValidator rules = new RowValidator(catalogue::requireSource, catalogue::requireCodeList);
        List<Judged> judged = new ArrayList<>();
        for (TableReading table : filled.tables()) {
            List<Issue> all = new ArrayList<>(table.issues());
            all.addAll(rules.validate(
                    catalogue.rules().values(), table, filled.stamp().year()));
            judged.add(new Judged(table, all));
        }
        return judged;
    }

    static String hash(Path workbook) {
        try {
            return ObjectStore.hash(workbook);
        } catch (IOException e) {
            throw StoreFailures.cannotRead(workbook, e);
        }
    }
}
