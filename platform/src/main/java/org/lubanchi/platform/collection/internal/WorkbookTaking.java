package org.lubanchi.platform.collection.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lubanchi.engine.definitions.Catalogue;
import org.lubanchi.engine.kernel.Failure;
import org.lubanchi.engine.kernel.Issue;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.engine.kernel.ReportYear;
import org.lubanchi.engine.kernel.Severity;
import org.lubanchi.engine.sheet.TableReading;
import org.lubanchi.engine.sheet.WorkbookStamp;
import org.lubanchi.engine.warehouse.LakeRow;
import org.lubanchi.engine.warehouse.Warehouse;
import org.lubanchi.engine.warehouse.lake.Lake;
import org.lubanchi.engine.warehouse.lake.ObjectStore;
import org.lubanchi.engine.warehouse.lake.StoreFailures;
import org.lubanchi.platform.audit.AuditTrail;
import org.lubanchi.platform.audit.AuditTrail.AuditFact;
import org.lubanchi.platform.catalogue.Definitions;
import org.lubanchi.platform.collection.Intake;
import org.lubanchi.platform.collection.WorkbookSource;
import org.lubanchi.platform.collection.events.TableVersionCommitted;
import org.lubanchi.platform.lake.CommitPoint;
import org.lubanchi.platform.lake.StoredObject;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** From a file to versions: read, judge, write objects, then commit once. */
@Component
class WorkbookTaking implements Intake {
    private final WorkbookSource workbooks;
    private final Definitions definitions;
    private final Regions regions;
    private final Lake lake;
    private final Warehouse warehouse;
    private final CommitPoint commitPoint;
    private final CollectionTables tables;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    WorkbookTaking(
            WorkbookSource workbooks,
            Definitions definitions,
            Regions regions,
            Lake lake,
            @org.springframework.context.annotation.Lazy Warehouse warehouse,
            CommitPoint commitPoint,
            CollectionTables tables,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.workbooks = workbooks;
        this.definitions = definitions;
        this.regions = regions;
        this.lake = lake;
        this.warehouse = warehouse;
        this.commitPoint = commitPoint;
        this.tables = tables;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public Receipt take(Path workbook, AuditTrail.Actor submitter, boolean synthetic) {
        Catalogue catalogue = definitions.catalogue();
        WorkbookSource.Filled filled = workbooks.read(workbook, catalogue);
        List<Issue> issues = new ArrayList<>(filled.issues());
        filled.tables().forEach(table -> issues.addAll(table.issues()));
        WorkbookStamp stamp = filled.stamp();
        OrgUnitId region =
                regions.requireRegion(stamp.unit(), LocalDate.of(stamp.year().year(), 12, 31), workbook);
        refuseBlocking(issues);
        String sha256 = hash(workbook);
        List<Written> written = filled.tables().stream()
                .map(table -> write(table, stamp, sha256))
                .toList();
        List<StoredObject> objects = written.stream()
                .map(each -> new StoredObject(each.object(), Lake.PARQUET))
                .toList();
        List<Taken> taken = new ArrayList<>();
        commitPoint.commit(objects, () -> {
            taken.clear();
            taken.addAll(insert(region, stamp, written, submitter, synthetic));
        });
        return new Receipt(CollectionTables.roundOf(region, stamp.year()), stamp.unit(), stamp.year(), taken, issues);
    }

    /** A table whose object lies in the lake and counts for nothing yet. */
    private record Written(TableReading reading, String object, String sourceSha256) {}

    private Written write(TableReading table, WorkbookStamp stamp, String sourceSha256) {
        List<LakeRow> rows = table.rows().stream()
                .map(row -> new LakeRow(row.sourceRow(), row.values()))
                .toList();
        OrgUnitId unit = stamp.unit();
        ReportYear year = stamp.year();
        String object =
                lake.objects().put(file -> warehouse.write(table.table(), unit, year, rows, file), Lake.PARQUET);
        return new Written(table, object, sourceSha256);
    }

    private static void refuseBlocking(List<Issue> issues) {
        List<Issue> blocking = issues.stream()
                .filter(issue -> issue.severity() == Severity.BLOCKING)
                .toList();
        if (!blocking.isEmpty()) {
            throw new Failure(Failure.Category.USER, blocking, null);
        }
    }

    private List<Taken> insert(
            OrgUnitId region,
            WorkbookStamp stamp,
            List<Written> written,
            AuditTrail.Actor submitter,
            boolean synthetic) {
        Instant now = clock.instant();
        String round = CollectionTables.roundOf(region, stamp.year());
        tables.openRound(region, stamp.year(), synthetic || tables.isSynthetic(region), now);
        tables.lock(round);
        List<Taken> taken = new ArrayList<>();
        for (Written each : written) {
            taken.add(insert(round, stamp.unit(), each, submitter, now));
        }
        return taken;
    }

    /** The same rows as before are the same object, so they are no new version. */
    private Taken insert(String round, OrgUnitId unit, Written written, AuditTrail.Actor submitter, Instant now) {
        TableReading reading = written.reading();
        String table = reading.table().id();
        Optional<Version> before = tables.newest(round, unit.value(), table);
        if (before.filter(version -> version.object().equals(written.object())).isPresent()) {
            return new Taken(table, before.get().key().number(), reading.rows().size(), false);
        }
        int number = before.map(version -> version.key().number()).orElse(0) + 1;
        int toExplain = (int) reading.issues().stream()
                .filter(issue -> issue.severity() == Severity.EXPLAINABLE)
                .count();
        Version.Key key = new Version.Key(round, unit.value(), table, number);
        Version.Origin origin = new Version.Origin(
                reading.layout().file(),
                written.sourceSha256(),
                reading.layout().sheet(),
                reading.layout().addressOfField());
        tables.insert(
                new Version(key, written.object(), reading.rows().size(), origin, toExplain, submitter.id(), now));
        List<AuditFact> facts = List.of(
                new AuditFact("number", Integer.toString(number)),
                new AuditFact("object", written.object()),
                new AuditFact("rows", Integer.toString(reading.rows().size())));
        audit.append(submitter, "collection.version-committed", round + "/" + unit + "/" + table, facts);
        events.publishEvent(new TableVersionCommitted(round, unit.value(), table, number, written.object()));
        return new Taken(table, number, reading.rows().size(), true);
    }

    private static String hash(Path workbook) {
        try {
            return ObjectStore.hash(workbook);
        } catch (IOException e) {
            throw StoreFailures.cannotRead(workbook, e);
        }
    }
}
