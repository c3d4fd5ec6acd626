package org.lubanchi.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.lubanchi.adapter.duckdb.DuckDbWarehouse;
import org.lubanchi.engine.definitions.Catalogue;
import org.lubanchi.engine.definitions.Sensitivity;
import org.lubanchi.engine.definitions.reading.CatalogueReader;
import org.lubanchi.engine.indicator.Figures;
import org.lubanchi.engine.indicator.Snapshots;
import org.lubanchi.engine.warehouse.ReadScope;
import org.lubanchi.engine.warehouse.lake.Lake;
import org.lubanchi.engine.warehouse.lake.Manifest;

/** The sealed data that is measured on (被测数据). */
final class LakeUnderTest implements AutoCloseable {
    static final int MEMORY_MEGABYTES = 512;
    final Catalogue catalogue;
    final Lake lake;
    final Snapshots snapshots;
    final DuckDbWarehouse warehouse;

    /**
     * The newest snapshots of one region.
     *
     * @param region a city's id
     */
    LakeUnderTest(Path definitions, Path data, String region) throws IOException {
        this.catalogue = switch (CatalogueReader.read(definitions)) {
            case CatalogueReader.Result.Read read -> read.catalogue();
            case CatalogueReader.Result.Rejected rejected ->
                throw new IOException("definitions: " + rejected.problems().size() + " problems");
        };
        this.lake = new Lake(data.resolve("lake"), UUID::randomUUID);
        this.snapshots = new Snapshots(lake.listCurrent().stream()
                .filter(manifest -> manifest.region().equals(region))
                .toList());
        this.warehouse = DuckDbWarehouse.open(lake.root(), MEMORY_MEGABYTES);
    }

    /** The regions with sealed data, in the order of their names. */
    static List<String> regions(Path data) throws IOException {
        return new Lake(data.resolve("lake"), UUID::randomUUID)
                .listCurrent().stream()
                        .map(Manifest::region)
                        .distinct()
                        .sorted()
                        .toList();
    }

    /** Whether a unit belongs to the region in the newest year. */
    boolean reports(String unit) {
        return snapshots
                .find(snapshots.years().last())
                .orElseThrow()
                .findUnit(unit)
                .isPresent();
    }

    Figures figures() {
        return Figures.compute(catalogue, snapshots, lake, warehouse, scope());
    }

    /** The figures of some indicators and no others. */
    Figures figures(Set<String> indicators) {
        return Figures.computeOnly(indicators, catalogue, snapshots, lake, warehouse, scope());
    }

    private ReadScope scope() {
        return new ReadScope(Set.copyOf(snapshots.units()), Sensitivity.INTERNAL, "benchmark");
    }

    HandWritten handWritten() throws java.sql.SQLException {
        return HandWritten.open(List.copyOf(catalogue.tables().values()), snapshots, lake, MEMORY_MEGABYTES);
    }

    @Override
    public void close() {
        warehouse.close();
    }
}
