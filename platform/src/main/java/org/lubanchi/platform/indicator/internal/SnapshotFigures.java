package org.lubanchi.platform.indicator.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.lubanchi.engine.indicator.Explainer;
import org.lubanchi.engine.indicator.Figures;
import org.lubanchi.engine.indicator.Snapshots;
import org.lubanchi.engine.indicator.movement.Movement;
import org.lubanchi.engine.indicator.movement.Movements;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.engine.kernel.ReportYear;
import org.lubanchi.engine.warehouse.ReadScope;
import org.lubanchi.engine.warehouse.Warehouse;
import org.lubanchi.engine.warehouse.lake.Lake;
import org.lubanchi.engine.warehouse.lake.Manifest;
import org.lubanchi.platform.access.Purpose;
import org.lubanchi.platform.access.Readers;
import org.lubanchi.platform.catalogue.Definitions;
import org.lubanchi.platform.http.Refusal;
import org.lubanchi.platform.indicator.SealedFigures;
import org.lubanchi.platform.lake.CommitPoint;
import org.lubanchi.platform.lake.SealedSnapshot;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;

/** Computes figures once for a set of snapshots and a scope; snapshots never change, so neither do the figures. */
@Service
class SnapshotFigures implements SealedFigures {
    private static final int KEPT = 24;
    private final CommitPoint commits;
    private final Lake lake;
    private final Warehouse warehouse;
    private final Definitions definitions;
    private final Readers readers;
    private final Clock clock;
    private final Map<String, Manifest> manifests = new ConcurrentHashMap<>();
    private final Map<Key, Figures> computed = Collections.synchronizedMap(new Recent());

    SnapshotFigures(
            CommitPoint commits,
            Lake lake,
            @Lazy Warehouse warehouse,
            Definitions definitions,
            Readers readers,
            Clock clock) {
        this.commits = commits;
        this.lake = lake;
        this.warehouse = warehouse;
        this.definitions = definitions;
        this.readers = readers;
        this.clock = clock;
    }

    /** What figures depend on. */
    private record Key(List<String> snapshots, Set<OrgUnitId> units, String sensitivity) {}

    /** The figures asked for last. */
    private static final class Recent extends LinkedHashMap<Key, Figures> {
        private static final long serialVersionUID = 1L;

        Recent() {
            super(KEPT, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Figures> eldest) {
            return size() > KEPT;
        }
    }

    @Override
    public Figures of(OrgUnitId unit, Purpose purpose) {
        ReadScope scope = readers.scopeShowing(unit, purpose, LocalDate.now(clock));
        List<Manifest> holding = holding(unit);
        Key key = new Key(
                holding.stream().map(Manifest::snapshot).toList(),
                scope.units(),
                scope.sensitivity().name());
        Figures known = computed.get(key);
        if (known != null) {
            return known;
        }
        Figures figures = Figures.compute(definitions.catalogue(), new Snapshots(holding), lake, warehouse, scope);
        computed.put(key, figures);
        return figures;
    }

    @Override
    public Explainer explaining(OrgUnitId unit) {
        return new Explainer(of(unit, Purpose.EXPLAIN), lake, warehouse);
    }

    @Override
    public List<ReportYear> listYears(OrgUnitId unit) {
        readers.scopeShowing(unit, Purpose.FIGURES, LocalDate.now(clock));
        return holding(unit).stream()
                .map(manifest -> new ReportYear(manifest.year()))
                .sorted()
                .toList();
    }

    @Override
    public Manifest requireSnapshot(OrgUnitId unit, ReportYear year) {
        return holding(unit).stream()
                .filter(manifest -> manifest.year() == year.year())
                .findFirst()
                .orElseThrow(() -> notSealed(unit, year));
    }

    @Override
    public List<Movement> movements(OrgUnitId unit, ReportYear earlier, ReportYear later) {
        ReadScope scope = readers.scopeShowing(unit, Purpose.FIGURES, LocalDate.now(clock));
        return new Movements(definitions.catalogue(), lake, warehouse)
                .between(
                        requireSnapshot(unit, earlier),
                        requireSnapshot(unit, later),
                        holding(unit),
                        unit,
                        scope.only(unit));
    }

    private Refusal notSealed(OrgUnitId unit, ReportYear year) {
        String years = listYears(unit).stream()
                .map(each -> String.valueOf(each.year()))
                .collect(Collectors.joining("、"));
        return Refusal.notFound(
                unit + " " + year,
                new LocalText(year.year() + " 年度没有封存的数据", "nothing is sealed for the report year " + year.year()),
                years.isEmpty()
                        ? new LocalText("先封存一个年度", "a year that has been sealed first")
                        : new LocalText("已封存的年度：" + years, "a sealed year: " + years.replace("、", ", ")));
    }

    private List<Manifest> holding(OrgUnitId unit) {
        return Snapshots.holding(
                commits.listCurrent().stream().map(this::manifest).toList(), unit);
    }

    private Manifest manifest(SealedSnapshot snapshot) {
        return manifests.computeIfAbsent(snapshot.manifest(), lake::require);
    }
}
