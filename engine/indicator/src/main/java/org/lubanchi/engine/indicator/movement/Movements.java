package org.lubanchi.engine.indicator.movement;

import java.util.ArrayList;
import java.util.List;
import org.lubanchi.engine.definitions.Catalogue;
import org.lubanchi.engine.indicator.Figures;
import org.lubanchi.engine.indicator.Snapshots;
import org.lubanchi.engine.kernel.FactKey;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.engine.kernel.ReportYear;
import org.lubanchi.engine.warehouse.ReadScope;
import org.lubanchi.engine.warehouse.Warehouse;
import org.lubanchi.engine.warehouse.lake.Lake;
import org.lubanchi.engine.warehouse.lake.Manifest;

/**
 * Splits what moved between two snapshots of a region by cause (变动归因).
 *
 * <p>What a year before is asked for, such as growth, is taken from the region's other sealed snapshots.
 */
public final class Movements {
    private final Catalogue catalogue;
    private final Lake lake;
    private final Warehouse warehouse;

    public Movements(Catalogue catalogue, Lake lake, Warehouse warehouse) {
        this.catalogue = catalogue;
        this.lake = lake;
        this.warehouse = warehouse;
    }

    /**
     * Every indicator of a unit in two snapshots.
     *
     * @param earlier and later snapshots of one region; of one year or of two
     * @param others the region's sealed snapshots
     * @param scope covers the unit
     */
    public List<Movement> between(
            Manifest earlier, Manifest later, List<Manifest> others, OrgUnitId unit, ReadScope scope) {
        if (!earlier.region().equals(later.region())) {
            throw new IllegalArgumentException(earlier.region() + " and " + later.region() + " are two regions");
        }
        ReportYear then = new ReportYear(earlier.year());
        ReportYear now = new ReportYear(later.year());
        Figures before = figures(others, earlier, scope);
        Figures reorganised =
                earlier.units().equals(later.units()) ? before : figures(others, earlier.under(later.units()), scope);
        Figures redefined = reorganised.underFormulasOf(now);
        Figures after = figures(others, later, scope);
        List<Movement> movements = new ArrayList<>();
        for (String indicator : catalogue.indicators().keySet()) {
            FactKey old = new FactKey(indicator, unit, then);
            movements.add(new Movement(
                    indicator,
                    before.value(old),
                    reorganised.value(old),
                    redefined.value(old),
                    after.value(new FactKey(indicator, unit, now))));
        }
        return movements;
    }

    private Figures figures(List<Manifest> others, Manifest chosen, ReadScope scope) {
        List<Manifest> manifests = new ArrayList<>(others.stream()
                .filter(each -> each.region().equals(chosen.region()))
                .toList());
        manifests.add(chosen);
        return Figures.compute(catalogue, new Snapshots(manifests), lake, warehouse, scope);
    }
}
