package org.lubanchi.platform.indicator.internal;

import java.util.List;
import org.lubanchi.engine.definitions.UnitKind;
import org.lubanchi.engine.indicator.Figures;
import org.lubanchi.engine.indicator.stock.StockAccount;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.engine.kernel.ReportYear;
import org.lubanchi.engine.warehouse.Warehouse;
import org.lubanchi.engine.warehouse.lake.Lake;
import org.lubanchi.engine.warehouse.lake.Manifest;
import org.lubanchi.platform.access.Purpose;
import org.lubanchi.platform.indicator.SealedFigures;
import org.lubanchi.platform.indicator.StudentStock;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;

/** Reads the account anew each time: three small queries. */
@Service
class StockDesk implements StudentStock {
    private final SealedFigures sealed;
    private final Lake lake;
    private final Warehouse warehouse;

    StockDesk(SealedFigures sealed, Lake lake, @Lazy Warehouse warehouse) {
        this.sealed = sealed;
        this.lake = lake;
        this.warehouse = warehouse;
    }

    @Override
    public Sealed account(OrgUnitId unit, ReportYear year) {
        Figures figures = sealed.of(unit, Purpose.FIGURES);
        Manifest manifest = sealed.requireSnapshot(unit, year);
        StockAccount account = StockAccount.read(
                figures.catalogue(),
                manifest,
                figures.snapshots().find(year.before()),
                lake,
                warehouse,
                figures.scope());
        List<OrgUnitId> schools = figures.snapshots().reporters(manifest, unit, UnitKind.SCHOOL).stream()
                .filter(figures.scope()::covers)
                .toList();
        return new Sealed(account, manifest, schools);
    }
}
