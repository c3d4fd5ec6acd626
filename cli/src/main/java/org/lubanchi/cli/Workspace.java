package org.lubanchi.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.lubanchi.adapter.duckdb.DuckDbWarehouse;
import org.lubanchi.engine.definitions.Catalogue;
import org.lubanchi.engine.definitions.DefinitionProblem;
import org.lubanchi.engine.definitions.Sensitivity;
import org.lubanchi.engine.definitions.reading.CatalogueReader;
import org.lubanchi.engine.indicator.Explainer;
import org.lubanchi.engine.indicator.Figures;
import org.lubanchi.engine.indicator.Snapshots;
import org.lubanchi.engine.indicator.movement.Movement;
import org.lubanchi.engine.indicator.movement.Movements;
import org.lubanchi.engine.kernel.Failure;
import org.lubanchi.engine.kernel.Issue;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.engine.kernel.NearestName;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.engine.kernel.Place;
import org.lubanchi.engine.kernel.ReportYear;
import org.lubanchi.engine.kernel.Severity;
import org.lubanchi.engine.warehouse.ReadScope;
import org.lubanchi.engine.warehouse.lake.Lake;
import org.lubanchi.engine.warehouse.lake.Manifest;
import picocli.CommandLine.Option;

/** The folders a command works on; what it opens it also closes. */
final class Workspace implements AutoCloseable {
    private static final int MEMORY_MEGABYTES = 512;

    @Option(names = "--data", description = "数据文件夹 data folder", defaultValue = "${sys:lubanchi.data:-data}")
    private Path data = Path.of("data");

    @Option(
            names = "--definitions",
            description = "定义文件夹 definitions folder",
            defaultValue = "${sys:lubanchi.definitions:-definitions}")
    private Path definitions = Path.of("definitions");

    private final List<DuckDbWarehouse> opened = new ArrayList<>();

    /** The checked catalogue, or a failure that tells every problem. */
    Catalogue catalogue() {
        try {
            if (!Files.isDirectory(definitions)) {
                throw new Failure(Failure.Category.USER, noFolder(definitions));
            }
            return switch (CatalogueReader.read(definitions)) {
                case CatalogueReader.Result.Read read -> read.catalogue();
                case CatalogueReader.Result.Rejected rejected ->
                    throw new Failure(
                            Failure.Category.USER,
                            rejected.problems().stream()
                                    .map(DefinitionProblem::issue)
                                    .toList(),
                            null);
            };
        } catch (IOException e) {
            throw new Failure(Failure.Category.ENVIRONMENT, noFolder(definitions), e);
        }
    }

    /** Every problem of the definitions, for showing with carets; empty when they are sound. */
    List<DefinitionProblem> definitionProblems() {
        try {
            return switch (CatalogueReader.read(definitions)) {
                case CatalogueReader.Result.Read ignored -> List.of();
                case CatalogueReader.Result.Rejected rejected -> rejected.problems();
            };
        } catch (IOException e) {
            throw new Failure(Failure.Category.ENVIRONMENT, noFolder(definitions), e);
        }
    }

    Lake lake() {
        return new Lake(data.resolve("lake"), UUID::randomUUID);
    }

    /** The lake's rows; closed with this. */
    DuckDbWarehouse warehouse() {
        DuckDbWarehouse warehouse = DuckDbWarehouse.open(lake().root(), MEMORY_MEGABYTES);
        opened.add(warehouse);
        return warehouse;
    }

    /** Figures of the region a unit belongs to, for somebody who holds the data folder. */
    Opened open(OrgUnitId unit) {
        return open(unit, Optional.empty());
    }

    /** The same for some indicators alone: tables they do not stand on are not read. */
    Opened open(OrgUnitId unit, Set<String> indicators) {
        return open(unit, Optional.of(indicators));
    }

    private Opened open(OrgUnitId unit, Optional<Set<String>> indicators) {
        Catalogue catalogue = catalogue();
        Lake lake = lake();
        List<Manifest> current = lake.listCurrent();
        List<Manifest> ofUnit = current.stream()
                .filter(manifest -> manifest.findUnit(unit.value()).isPresent())
                .toList();
        if (ofUnit.isEmpty()) {
            throw new Failure(Failure.Category.USER, unknownUnit(unit, current));
        }
        String region = ofUnit.getLast().region();
        Snapshots snapshots = new Snapshots(ofUnit.stream()
                .filter(manifest -> manifest.region().equals(region))
                .toList());
        DuckDbWarehouse warehouse = warehouse();
        ReadScope scope = new ReadScope(Set.copyOf(snapshots.units()), Sensitivity.INTERNAL, "command line");
        Figures figures = indicators
                .map(chosen -> Figures.computeOnly(chosen, catalogue, snapshots, lake, warehouse, scope))
                .orElseGet(() -> Figures.compute(catalogue, snapshots, lake, warehouse, scope));
        return new Opened(figures, new Explainer(figures, lake, warehouse));
    }

    /** A sealed snapshot by its name, or a failure that names those there are. */
    Manifest requireSnapshot(String name) {
        Lake lake = lake();
        return lake.findSnapshot(name)
                .orElseThrow(() -> new Failure(
                        Failure.Category.USER,
                        unknownSnapshot(
                                name,
                                lake.listCurrent().stream()
                                        .map(Manifest::snapshot)
                                        .toList())));
    }

    /** What moved at a unit between two snapshots of a region. */
    List<Movement> movements(Manifest earlier, Manifest later, OrgUnitId unit) {
        List<Manifest> current = lake().listCurrent();
        if (earlier.findUnit(unit.value()).isEmpty()
                && later.findUnit(unit.value()).isEmpty()) {
            throw new Failure(Failure.Category.USER, unknownUnit(unit, List.of(earlier, later)));
        }
        DuckDbWarehouse warehouse = warehouse();
        ReadScope scope = new ReadScope(Set.of(unit), Sensitivity.INTERNAL, "command line");
        return new Movements(catalogue(), lake(), warehouse).between(earlier, later, current, unit, scope);
    }

    /** What a command computes with. */
    record Opened(Figures figures, Explainer explainer) {
        Catalogue catalogue() {
            return figures.catalogue();
        }

        /** The snapshot of a year, or a failure that names the years there are. */
        Manifest requireYear(ReportYear year) {
            return figures.snapshots()
                    .find(year)
                    .orElseThrow(() -> new Failure(
                            Failure.Category.USER,
                            new Issue(
                                    "snapshot.none",
                                    Severity.BLOCKING,
                                    new Place.WholeFile("lake"),
                                    new LocalText(year + " 年度没有封存的数据", "no sealed data for " + year),
                                    new LocalText(
                                            "其中之一：" + figures.snapshots().years(),
                                            "one of " + figures.snapshots().years()),
                                    new LocalText("只从封存的快照计算", "Figures come from sealed snapshots only"),
                                    new LocalText("先收齐并封存这一年度", "Collect and seal the year first"))));
        }
    }

    @Override
    public void close() {
        opened.forEach(DuckDbWarehouse::close);
        opened.clear();
    }

    private static Issue noFolder(Path folder) {
        return new Issue(
                "workspace.no-folder",
                Severity.BLOCKING,
                new Place.WholeFile(folder.toString()),
                new LocalText("没有这个文件夹", "the folder is not there"),
                new LocalText("定义或数据文件夹", "a definitions or data folder"),
                new LocalText("命令从文件夹里读定义与数据", "Commands read definitions and data from folders"),
                new LocalText(
                        "用 --definitions 或 --data 指明，或先运行 ./lubanchi demo",
                        "Name it with --definitions or --data, or run ./lubanchi demo first"));
    }

    private static Issue unknownSnapshot(String name, List<String> known) {
        return new Issue(
                "workspace.unknown-snapshot",
                Severity.BLOCKING,
                new Place.WholeFile("lake"),
                new LocalText("没有快照「" + name + "」", "no snapshot \"" + name + "\""),
                new LocalText("封存过的快照，现行的有 " + known, "a sealed snapshot; current are " + known),
                new LocalText("只比较封存的快照", "Only sealed snapshots are compared"),
                NearestName.remedy(name, known, new LocalText("先收齐并封存", "Collect and seal first")));
    }

    private Issue unknownUnit(OrgUnitId unit, List<Manifest> current) {
        List<String> known = current.stream()
                .flatMap(manifest -> manifest.units().stream())
                .map(Manifest.UnitEntry::id)
                .distinct()
                .toList();
        LocalText remedy = NearestName.remedy(
                unit.value(),
                known,
                new LocalText(
                        "先用 ./lubanchi demo 或 collect、seal 装入数据",
                        "Load data with ./lubanchi demo, or collect and seal"));
        return new Issue(
                "workspace.unknown-unit",
                Severity.BLOCKING,
                new Place.WholeFile(data.toString()),
                new LocalText("没有组织「" + unit + "」的封存数据", "no sealed data of the unit \"" + unit + "\""),
                new LocalText("已封存数据的组织", "a unit with sealed data"),
                new LocalText("只从封存的快照计算", "Figures come from sealed snapshots only"),
                remedy);
    }
}
