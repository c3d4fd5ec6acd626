package org.lubanchi.platform.quality.internal;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.lubanchi.engine.definitions.Catalogue;
import org.lubanchi.engine.definitions.TableDefinition;
import org.lubanchi.engine.indicator.Figures;
import org.lubanchi.engine.indicator.Snapshots;
import org.lubanchi.engine.indicator.quality.PeerSpread;
import org.lubanchi.engine.kernel.FactKey;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.engine.kernel.Quantity;
import org.lubanchi.engine.kernel.ReportYear;
import org.lubanchi.engine.warehouse.ReadScope;
import org.lubanchi.engine.warehouse.Warehouse;
import org.lubanchi.engine.warehouse.lake.Lake;
import org.lubanchi.engine.warehouse.lake.Manifest;
import org.lubanchi.platform.access.Purpose;
import org.lubanchi.platform.access.Readers;
import org.lubanchi.platform.catalogue.Definitions;
import org.lubanchi.platform.collection.CollectionRound;
import org.lubanchi.platform.collection.HandInChecks;
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
    Figures compute(HandInChecks.Occasion occasion, List<Manifest.VersionEntry> versions, Set<String> names) {
        List<Manifest> manifests = new ArrayList<>();
        yearBefore(occasion).ifPresent(manifests::add);
        manifests.add(trial(occasion, versions));
        return Figures.computeOnly(names, catalogue(), new Snapshots(manifests), lake, warehouse, scope(occasion));
    }

    private ReadScope scope(HandInChecks.Occasion occasion) {
        LocalDate today = LocalDate.now(clock);
        return occasion.byCommand()
                ? readers.scopeOfProgram(Purpose.REPORTING, today)
                : readers.scopeOfReported(occasion.unit(), today);
    }

    private Optional<Manifest> yearBefore(HandInChecks.Occasion occasion) {
        OrgUnitId unit = occasion.unit();
        ReportYear before = occasion.year().before();
        if (occasion.byCommand()) {
            return Snapshots.holding(lake.listCurrent(), unit).stream()
                    .filter(manifest -> manifest.year() == before.year())
                    .findFirst();
        }
        return sealed.listYears(unit).contains(before)
                ? Optional.of(sealed.requireSnapshot(unit, before))
                : Optional.empty();
    }

    /**
     * How indicators were spread over the other units of the kind in the sealed year before: those that the same
     * authority supervises, or all of the kind when those are too few.
     */
    Map<String, PeerSpread> peers(CollectionRound round, OrgUnitId unit, Set<String> indicators) {
        ReportYear before = round.year().before();
        if (indicators.isEmpty() || !sealed.listYears(unit).contains(before)) {
            return Map.of();
        }
        Manifest manifest = sealed.requireSnapshot(unit, before);
        Figures figures = Figures.computeOnly(
                indicators,
                catalogue(),
                new Snapshots(List.of(manifest)),
                lake,
                warehouse,
                readers.scopeOfPeers(round.region(), unit, LocalDate.now(clock)));
        Map<String, PeerSpread> spreads = new HashMap<>();
        for (String indicator : indicators) {
            List<BigDecimal> values = peersOf(manifest, unit).stream()
                    .filter(figures.scope()::covers)
                    .flatMap(peer -> figures.value(new FactKey(indicator, peer, before)).reported().stream())
                    .map(Quantity::amount)
                    .toList();
            PeerSpread.of(values).ifPresent(spread -> spreads.put(indicator, spread));
        }
        return spreads;
    }

    private static List<OrgUnitId> peersOf(Manifest manifest, OrgUnitId unit) {
        Optional<Manifest.UnitEntry> own = manifest.units().stream()
                .filter(entry -> entry.unit().equals(unit))
                .findFirst();
        List<Manifest.UnitEntry> kind = manifest.units().stream()
                .filter(entry -> !entry.unit().equals(unit)
                        && own.filter(one -> one.kind() == entry.kind()).isPresent())
                .toList();
        List<Manifest.UnitEntry> supervised = kind.stream()
                .filter(entry -> own.filter(one -> one.authority().equals(entry.authority()))
                        .isPresent())
                .toList();
        return (supervised.size() < PeerSpread.FEWEST ? kind : supervised)
                .stream().map(Manifest.UnitEntry::unit).toList();
    }

    private Manifest trial(HandInChecks.Occasion occasion, List<Manifest.VersionEntry> versions) {
        OrgUnitId unit = occasion.unit();
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
                "trial-" + occasion.round(),
                occasion.round(),
                unit.value(),
                occasion.year().year(),
                new Manifest.Seal(clock.instant().toString(), ""),
                catalogue().edition(),
                false,
                units,
                versions,
                partitions,
                new TreeMap<>());
    }
}
