package org.lubanchi.platform.collection.internal;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.lubanchi.engine.kernel.Failure;
import org.lubanchi.engine.kernel.Issue;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.engine.kernel.Place;
import org.lubanchi.engine.kernel.ReportYear;
import org.lubanchi.engine.kernel.Severity;
import org.lubanchi.engine.warehouse.lake.Lake;
import org.lubanchi.engine.warehouse.lake.Manifest;
import org.lubanchi.platform.audit.AuditTrail;
import org.lubanchi.platform.audit.AuditTrail.AuditFact;
import org.lubanchi.platform.catalogue.Definitions;
import org.lubanchi.platform.collection.Sealing;
import org.lubanchi.platform.lake.CommitPoint;
import org.lubanchi.platform.lake.SealedSnapshot;
import org.lubanchi.platform.lake.StoredObject;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Compacts a round's newest versions, writes the manifest, and moves the pointer in one transaction. */
@Component
class RoundSealing implements Sealing {
    private static final String JSON = ".json";

    private final CollectionTables tables;
    private final Regions regions;
    private final Definitions definitions;
    private final RoundObjects lakeObjects;
    private final CommitPoint commitPoint;
    private final CollectionJournal journal;
    private final SealedCases cases;

    RoundSealing(
            SealedCases cases,
            Regions regions,
            Definitions definitions,
            RoundObjects lakeObjects,
            CommitPoint commitPoint,
            CollectionJournal journal) {
        this.cases = cases;
        this.tables = cases.versions();
        this.regions = regions;
        this.definitions = definitions;
        this.lakeObjects = lakeObjects;
        this.commitPoint = commitPoint;
        this.journal = journal;
    }

    @Override
    @Transactional
    public void calibrate(OrgUnitId region, ReportYear year, SortedMap<String, String> fitted, AuditTrail.Actor by) {
        String round = CollectionTables.roundOf(region, year);
        tables.openRound(region, year, true, journal.now());
        tables.calibrate(round, fitted);
        List<AuditFact> facts = List.of(new AuditFact("fitted", Integer.toString(fitted.size())));
        journal.append(by, "collection.round-calibrated", round, facts);
    }

    @Override
    @Transactional
    public SealedSnapshot seal(OrgUnitId region, ReportYear year, AuditTrail.Actor approver) {
        String round = CollectionTables.roundOf(region, year);
        Instant now = journal.now().truncatedTo(ChronoUnit.SECONDS);
        List<Manifest> below = sealedBelow(region, year);
        boolean synthetic = tables.isSynthetic(region) || below.stream().anyMatch(Manifest::synthetic);
        if (!below.isEmpty()) {
            tables.openRound(region, year, synthetic, now);
        }
        tables.lock(round);
        List<Version> versions = cases.counting(round, tables.newest(round));
        if (versions.isEmpty() && below.isEmpty()) {
            throw nothingCollected(round);
        }
        List<Manifest.VersionEntry> entries = entries(round, versions, below, approver);
        Optional<SealedSnapshot> current = commitPoint.findCurrent(round);
        if (current.isPresent() && unchanged(current.get(), entries)) {
            return current.get();
        }
        int number = current.map(SealedSnapshot::number).orElse(0) + 1;
        SortedMap<String, String> partitions = lakeObjects.compact(definitions.catalogue(), versions, below);
        Manifest manifest = new Manifest(
                Manifest.FORMAT,
                round + "." + number,
                round,
                region.value(),
                year.year(),
                new Manifest.Seal(OffsetDateTime.ofInstant(now, journal.zone()).toString(), approver.id()),
                definitions.catalogue().edition(),
                synthetic,
                regions.tree(region, year.lastDay()),
                entries,
                partitions,
                calibration(round, below));
        return commit(manifest, number, versions, approver, now);
    }

    /** Of a province, what its cities have sealed for the year, by city; they are sealed together (汇总封存). */
    private List<Manifest> sealedBelow(OrgUnitId region, ReportYear year) {
        Set<OrgUnitId> cities = regions.citiesBelow(region, year.lastDay());
        return cities.isEmpty()
                ? List.of()
                : commitPoint.listCurrent().stream()
                        .filter(snapshot -> snapshot.year().equals(year) && cities.contains(snapshot.region()))
                        .sorted(Comparator.comparing(
                                snapshot -> snapshot.region().value()))
                        .map(snapshot -> lakeObjects.require(snapshot.manifest()))
                        .toList();
    }

    private SortedMap<String, String> calibration(String round, List<Manifest> below) {
        SortedMap<String, String> fitted = new TreeMap<>();
        below.forEach(manifest -> fitted.putAll(manifest.calibration()));
        fitted.putAll(tables.calibration(round));
        return fitted;
    }

    private List<Manifest.VersionEntry> entries(
            String round, List<Version> versions, List<Manifest> below, AuditTrail.Actor approver) {
        Map<Version.Key, String> approvers = tables.approvers(round);
        Stream<Manifest.VersionEntry> own =
                versions.stream().map(version -> entry(version, approvers.getOrDefault(version.key(), approver.id())));
        List<Manifest.VersionEntry> all = Stream.concat(
                        own, below.stream().flatMap(manifest -> manifest.versions().stream()))
                .toList();
        Set<String> seen = new HashSet<>();
        all.stream()
                .filter(each -> !seen.add(each.unit() + " " + each.table()))
                .findFirst()
                .ifPresent(twice -> {
                    throw twiceSealed(round, twice);
                });
        return all;
    }

    /** A unit that moved between cities after one of them had sealed. */
    private static Failure twiceSealed(String round, Manifest.VersionEntry twice) {
        return new Failure(
                Failure.Category.USER,
                new Issue(
                        "collection.sealed-twice",
                        Severity.BLOCKING,
                        new Place.WholeFile(round),
                        new LocalText(
                                twice.unit() + " 的 " + twice.table() + " 在两个市的快照里",
                                twice.table() + " of " + twice.unit() + " stands in the snapshots of two cities"),
                        new LocalText("每个单位的每张表只在一处", "each table of a unit in one place"),
                        new LocalText("同一行会被数两次", "the same rows would be counted twice"),
                        new LocalText("请原来的市按现在的名册再封存一次", "let the city it left seal again by the register of today")));
    }

    private SealedSnapshot commit(
            Manifest manifest, int number, List<Version> versions, AuditTrail.Actor approver, Instant now) {
        SealedSnapshot snapshot = new SealedSnapshot(
                manifest.snapshot(),
                manifest.round(),
                number,
                new OrgUnitId(manifest.region()),
                new ReportYear(manifest.year()),
                lakeObjects.store(manifest),
                now);
        List<StoredObject> objects = new ArrayList<>(List.of(new StoredObject(snapshot.manifest(), JSON)));
        manifest.partitions().values().forEach(object -> objects.add(new StoredObject(object, Lake.PARQUET)));
        commitPoint.seal(snapshot, objects, pointer -> {
            versions.forEach(version -> tables.approve(version.key(), approver.id(), now));
            List<AuditFact> facts = List.of(
                    new AuditFact("manifest", pointer.manifest()),
                    new AuditFact("versions", Integer.toString(versions.size())));
            journal.append(approver, "collection.round-sealed", pointer.id(), facts);
            cases.seal(manifest.round(), approver);
        });
        return snapshot;
    }

    /** Sealing the same versions by the same definitions again would say nothing new. */
    private boolean unchanged(SealedSnapshot current, List<Manifest.VersionEntry> entries) {
        Manifest manifest = lakeObjects.require(current.manifest());
        return manifest.versions().equals(entries)
                && manifest.edition().equals(definitions.catalogue().edition());
    }

    private static Manifest.VersionEntry entry(Version version, String approver) {
        return new Manifest.VersionEntry(
                version.key().unit(),
                version.key().table(),
                version.key().number(),
                version.object(),
                version.origin().file(),
                version.origin().sheet(),
                version.origin().addresses(),
                version.rows(),
                version.submitter(),
                approver);
    }

    private static Failure nothingCollected(String round) {
        return new Failure(
                Failure.Category.USER,
                new Issue(
                        "collection.nothing-to-seal",
                        Severity.BLOCKING,
                        new Place.WholeFile(round),
                        new LocalText("采集批次 " + round + " 里没有表", "round " + round + " holds no table"),
                        new LocalText("至少一张已收的表", "at least one table taken in"),
                        new LocalText("空的快照什么也算不出", "nothing can be computed from an empty snapshot"),
                        new LocalText("请先用 collect 收表，并核对地区与年度", "collect first, and check region and year")));
    }
}
