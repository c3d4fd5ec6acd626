package org.lubanchi.platform.quality.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.lubanchi.engine.definitions.Catalogue;
import org.lubanchi.engine.definitions.TableDefinition;
import org.lubanchi.engine.indicator.Figures;
import org.lubanchi.engine.indicator.Snapshots;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.engine.kernel.ReportYear;
import org.lubanchi.engine.warehouse.Warehouse;
import org.lubanchi.engine.warehouse.lake.Lake;
import org.lubanchi.engine.warehouse.lake.Manifest;
import org.lubanchi.platform.access.Readers;
import org.lubanchi.platform.catalogue.Definitions;
import org.lubanchi.platform.collection.CollectionRound;
import org.lubanchi.platform.indicator.SealedFigures;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Figures of one unit from a snapshot that nobody seals, beside the sealed year before. */
@Component
class TrialFigures {
    private final SealedFigures sealed;
    private final Definitions definitions;
    private final Readers readers;
    private final Lake lake;
    private final Warehouse warehouse;
    private final Clock clock;

    TrialFigures(
            SealedFigures sealed,
            Definitions definitions,
            Readers readers,
            Lake lake,
            @Lazy Warehouse warehouse,
            Clock clock) {
        this.sealed = sealed;
        this.definitions = definitions;
        this.readers = readers;
        this.lake = lake;
        this.warehouse = warehouse;
        this.clock = clock;
    }

    Catalogue catalogue() {
        return definitions.catalogue();
    }

    /** Computes what some measures and indicators stand on. */
    Figures compute(CollectionRound round, OrgUnitId unit, List<Manifest.VersionEntry> versions, Set<String> names) {
        List<Manifest> manifests = new ArrayList<>();
        ReportYear before = round.year().before();
        if (sealed.listYears(unit).contains(before)) {
            manifests.add(sealed.requireSnapshot(unit, before));
        }
        manifests.add(trial(round, unit, versions));
        return Figures.computeOnly(
                names,
                catalogue(),
                new Snapshots(manifests),
                lake,
                warehouse,
                readers.scopeOfReported(unit, LocalDate.now(clock)));
    }

    private Manifest trial(CollectionRound round, OrgUnitId unit, List<Manifest.VersionEntry> versions) {
        TreeMap<String, String> partitions = new TreeMap<>();
        versions.forEach(version -> partitions.put(version.table(), version.object()));
        List<Manifest.UnitEntry> units = versions.stream()
                .map(version -> catalogue().requireTable(version.table()))
                .map(TableDefinition::reportedBy)
                .limit(1)
                .map(kind -> new Manifest.UnitEntry(unit.value(), unit.value(), unit.value(), kind, ""))
                .toList();
        return new Manifest(
                Manifest.FORMAT,
                "trial-" + round.id(),
                round.id(),
                unit.value(),
                round.year().year(),
                new Manifest.Seal(clock.instant().toString(), ""),
                catalogue().edition(),
                false,
                units,
                versions,
                partitions,
                new TreeMap<>());
    }
}
