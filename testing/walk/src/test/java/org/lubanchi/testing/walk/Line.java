package org.lubanchi.testing.walk;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lubanchi.adapter.duckdb.DuckDbWarehouse;
import org.lubanchi.adapter.office.workbook.FilledTable;
import org.lubanchi.adapter.office.workbook.WorkbookFiller;
import org.lubanchi.adapter.office.workbook.WorkbookIntake;
import org.lubanchi.adapter.office.workbook.WorkbookReading;
import org.lubanchi.engine.definitions.Catalogue;
import org.lubanchi.engine.definitions.Sensitivity;
import org.lubanchi.engine.definitions.TableDefinition;
import org.lubanchi.engine.definitions.UnitKind;
import org.lubanchi.engine.definitions.reading.CatalogueReader;
import org.lubanchi.engine.document.Document;
import org.lubanchi.engine.indicator.Explainer;
import org.lubanchi.engine.indicator.Figures;
import org.lubanchi.engine.indicator.Snapshots;
import org.lubanchi.engine.kernel.Language;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.engine.kernel.ReportYear;
import org.lubanchi.engine.report.ReportRequest;
import org.lubanchi.engine.report.ReportWriter;
import org.lubanchi.engine.sheet.TableReading;
import org.lubanchi.engine.sheet.WorkbookStamp;
import org.lubanchi.engine.warehouse.LakeRow;
import org.lubanchi.engine.warehouse.ReadScope;
import org.lubanchi.engine.warehouse.lake.Lake;
import org.lubanchi.engine.warehouse.lake.Manifest;

/** The engines joined as the platform joins them, without its database. */
final class Line implements AutoCloseable {
    static final Path DEFINITIONS = Path.of("../../definitions");
    static final Catalogue CATALOGUE = readProjects();
    final Catalogue catalogue;
    final Lake lake;
    final DuckDbWarehouse warehouse;
    private final Path folder;

    Line(Path folder) {
        this(folder, CATALOGUE);
    }

    Line(Path folder, Path definitions) throws IOException {
        this(folder, read(definitions));
    }

    private Line(Path folder, Catalogue catalogue) {
        this.folder = folder;
        this.catalogue = catalogue;
        this.lake = new Lake(folder.resolve("lake"), UUID::randomUUID);
        this.warehouse = DuckDbWarehouse.open(lake.root(), 256);
    }

    private static Catalogue readProjects() {
        try {
            return read(DEFINITIONS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Catalogue read(Path definitions) throws IOException {
        return switch (CatalogueReader.read(definitions)) {
            case CatalogueReader.Result.Read read -> read.catalogue();
            case CatalogueReader.Result.Rejected rejected ->
                throw new AssertionError(rejected.problems().stream()
                        .map(problem -> problem.text(Language.EN))
                        .collect(Collectors.joining("\n")));
        };
    }

    /** Writes the workbook of a unit and year. */
    Path workbook(String unit, int year, Map<String, List<List<String>>> rows) throws IOException {
        Path file = folder.resolve(unit + "-" + year + ".xlsx");
        List<FilledTable> tables = rows.entrySet().stream()
                .map(entry -> new FilledTable(catalogue.requireTable(entry.getKey()), entry.getValue()))
                .toList();
        WorkbookStamp stamp = new WorkbookStamp(new OrgUnitId(unit), unit, new ReportYear(year), "");
        try (OutputStream out = Files.newOutputStream(file)) {
            WorkbookFiller.write(stamp, tables, catalogue::requireCodeList, out);
        }
        return file;
    }

    /** Takes a workbook in: every table becomes a version. */
    List<Manifest.VersionEntry> takeIn(Path file, int number) {
        WorkbookReading reading =
                WorkbookIntake.read(file, List.copyOf(catalogue.tables().values()), catalogue::requireCodeList);
        List<Manifest.VersionEntry> versions = new ArrayList<>();
        for (TableReading table : reading.tables()) {
            if (!table.issues().isEmpty()) {
                throw new AssertionError(table.issues().getFirst().text(Language.EN));
            }
            versions.add(store(table, reading.stamp(), number));
        }
        return versions;
    }

    private Manifest.VersionEntry store(TableReading table, WorkbookStamp stamp, int number) {
        List<LakeRow> rows = table.rows().stream()
                .map(row -> new LakeRow(row.sourceRow(), row.values()))
                .toList();
        String object = lake.objects()
                .put(file -> warehouse.write(table.table(), stamp.unit(), stamp.year(), rows, file), Lake.PARQUET);
        return new Manifest.VersionEntry(
                stamp.unit().value(),
                table.table().id(),
                number,
                object,
                table.layout().file(),
                table.layout().sheet(),
                table.layout().addressOfField(),
                rows.size(),
                "reporter-1",
                "reviewer-1");
    }

    /** Takes in and seals everything the region reports in a year, from a seed. */
    Manifest loadYear(int year, long seed) throws IOException {
        List<Manifest.VersionEntry> versions = new ArrayList<>();
        for (Manifest.UnitEntry unit : Region.UNITS) {
            if (unit.kind() != UnitKind.COUNTY) {
                versions.addAll(takeIn(workbook(unit.id(), year, Region.rows(unit.id(), year, seed)), 1));
            }
        }
        return seal(year, versions);
    }

    /** Seals versions into a snapshot. */
    Manifest seal(int year, List<Manifest.VersionEntry> versions) {
        TreeMap<String, String> partitions = new TreeMap<>();
        for (TableDefinition table : catalogue.tables().values()) {
            List<Path> files = versions.stream()
                    .filter(version -> version.table().equals(table.id()))
                    .map(version -> lake.objects().requireIntact(version.object(), Lake.PARQUET))
                    .toList();
            if (!files.isEmpty()) {
                partitions.put(
                        table.id(),
                        lake.objects().put(target -> warehouse.compact(table, files, target), Lake.PARQUET));
            }
        }
        Manifest manifest = new Manifest(
                Manifest.FORMAT,
                "muye-" + year + ".1",
                "muye-" + year,
                "muye",
                year,
                new Manifest.Seal("2024-01-10T09:00:00+08:00", "sealer-1"),
                catalogue.edition(),
                true,
                Region.UNITS,
                versions,
                partitions,
                new TreeMap<>());
        lake.point(manifest.round(), lake.store(manifest));
        return manifest;
    }

    ReadScope everything() {
        Set<OrgUnitId> units = new TreeSet<>();
        Region.UNITS.forEach(unit -> units.add(new OrgUnitId(unit.id())));
        return new ReadScope(units, Sensitivity.INTERNAL, "the walk");
    }

    Figures figures() {
        return Figures.compute(catalogue, new Snapshots(lake.listCurrent()), lake, warehouse, everything());
    }

    Explainer explainer(Figures figures) {
        return new Explainer(figures, lake, warehouse);
    }

    Document report(Figures figures, int year) {
        ReportRequest request = new ReportRequest(
                new OrgUnitId("muye"),
                new LocalText("木业市", "Muye"),
                "",
                new ReportYear(year),
                LocalDate.of(2024, 1, 10),
                true,
                List.of(),
                List.of());
        return ReportWriter.write(catalogue, catalogue.reports().firstEntry().getValue(), figures::value, request);
    }

    @Override
    public void close() {
        warehouse.close();
    }
}
