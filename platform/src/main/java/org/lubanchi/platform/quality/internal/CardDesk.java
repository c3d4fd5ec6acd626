package org.lubanchi.platform.quality.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lubanchi.engine.definitions.TableDefinition;
import org.lubanchi.engine.indicator.Figures;
import org.lubanchi.engine.indicator.quality.HandIns;
import org.lubanchi.engine.indicator.quality.QualityCard;
import org.lubanchi.engine.indicator.quality.QualityCards;
import org.lubanchi.engine.indicator.quality.TableQuality;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.engine.kernel.ReportYear;
import org.lubanchi.engine.warehouse.Warehouse;
import org.lubanchi.engine.warehouse.lake.Lake;
import org.lubanchi.engine.warehouse.lake.Manifest;
import org.lubanchi.platform.access.Duty;
import org.lubanchi.platform.access.Purpose;
import org.lubanchi.platform.access.Readers;
import org.lubanchi.platform.collection.RoundRecords;
import org.lubanchi.platform.indicator.SealedFigures;
import org.lubanchi.platform.quality.UnitCards;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;

/** Counts a sealed year once for a set of units; how the tables came in is asked each time, for it still changes. */
@Service
class CardDesk implements UnitCards {
    private static final int KEPT = 8;
    private static final int ROWS_SHOWN = 20;
    private final SealedFigures sealed;
    private final RoundRecords records;
    private final Readers readers;
    private final Lake lake;
    private final Warehouse warehouse;
    private final Clock clock;
    private final Map<Key, QualityCards> counted = Collections.synchronizedMap(new Recent());

    CardDesk(
            SealedFigures sealed,
            RoundRecords records,
            Readers readers,
            Lake lake,
            @Lazy Warehouse warehouse,
            Clock clock) {
        this.sealed = sealed;
        this.records = records;
        this.readers = readers;
        this.lake = lake;
        this.warehouse = warehouse;
        this.clock = clock;
    }

    /** What the counts depend on: the figures are kept by snapshots and scope, so the same figures are the same counts. */
    private record Key(Figures figures, String snapshot) {}

    /** The counts asked for last. */
    private static final class Recent extends LinkedHashMap<Key, QualityCards> {
        private static final long serialVersionUID = 1L;

        Recent() {
            super(KEPT, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, QualityCards> eldest) {
            return size() > KEPT;
        }
    }

    @Override
    public Sheet sheet(OrgUnitId unit, ReportYear year) {
        readers.requireDuty(Duty.FOLLOW, unit, LocalDate.now(clock));
        Figures figures = sealed.of(unit, Purpose.FIGURES);
        Manifest manifest = sealed.requireSnapshot(unit, year);
        QualityCards cards = counted.computeIfAbsent(
                new Key(figures, manifest.snapshot()), key -> QualityCards.count(figures, manifest, lake, warehouse));
        Map<OrgUnitId, RoundRecords.UnitRecord> known = records.records(new OrgUnitId(manifest.region()), year);
        List<QualityCard> made = manifest.units().stream()
                .filter(entry -> figures.scope().covers(entry.unit())
                        && figures.snapshots()
                                .reporters(manifest, unit, entry.kind())
                                .contains(entry.unit()))
                .filter(entry -> figures.catalogue().tables().values().stream()
                        .anyMatch(table -> reports(table, entry, manifest)))
                .map(entry -> cards.card(entry, handIns(known.get(entry.unit()))))
                .toList();
        return new Sheet(manifest, figures, made);
    }

    private static boolean reports(TableDefinition table, Manifest.UnitEntry entry, Manifest manifest) {
        return table.reportedBy() == entry.kind() && manifest.partitions().containsKey(table.id());
    }

    private static HandIns handIns(RoundRecords.@org.jspecify.annotations.Nullable UnitRecord record) {
        if (record == null) {
            return HandIns.UNKNOWN;
        }
        return new HandIns(
                record.due() == 0 ? Optional.empty() : Optional.of(new HandIns.Timing(record.due(), record.onTime())),
                record.handedIn() == 0
                        ? Optional.empty()
                        : Optional.of(new HandIns.Review(record.handedIn(), record.returned())),
                record.explained());
    }

    @Override
    public Failing failing(Sheet sheet, OrgUnitId unit, TableQuality.RuleQuality rule) {
        Manifest manifest = sheet.manifest();
        String table = rule.rule().table();
        List<Integer> rows = warehouse
                .failingRows(
                        rule.rule(),
                        sheet.figures().catalogue().requireTable(table),
                        unit,
                        lake.requirePartition(manifest, table),
                        sheet.figures().scope())
                .stream()
                .limit(ROWS_SHOWN)
                .toList();
        return manifest.versions().stream()
                .filter(version ->
                        version.unit().equals(unit.value()) && version.table().equals(table))
                .findFirst()
                .map(version -> new Failing(version.sourceFile(), version.sheet(), rows))
                .orElse(new Failing("", "", rows));
    }
}
