package org.lubanchi.platform.collection.internal;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.lubanchi.engine.definitions.Catalogue;
import org.lubanchi.engine.definitions.TableDefinition;
import org.lubanchi.engine.sheet.TableReading;
import org.lubanchi.engine.sheet.WorkbookStamp;
import org.lubanchi.engine.warehouse.LakeRow;
import org.lubanchi.engine.warehouse.Warehouse;
import org.lubanchi.engine.warehouse.lake.Lake;
import org.lubanchi.engine.warehouse.lake.Manifest;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Writes the objects of a round into the lake; none of them counts before a transaction refers to it. */
@Component
class RoundObjects {
    private final Lake lake;
    private final Warehouse warehouse;

    RoundObjects(Lake lake, @Lazy Warehouse warehouse) {
        this.lake = lake;
        this.warehouse = warehouse;
    }

    /** Writes the rows of one table and gives the SHA-256 that names them. */
    String write(TableReading table, WorkbookStamp stamp) {
        List<LakeRow> rows = table.rows().stream()
                .map(row -> new LakeRow(row.sourceRow(), row.values()))
                .toList();
        return lake.objects()
                .put(file -> warehouse.write(table.table(), stamp.unit(), stamp.year(), rows, file), Lake.PARQUET);
    }

    /** Writes one partition a table from versions that are still what was written, and from what was sealed below. */
    SortedMap<String, String> compact(Catalogue catalogue, List<Version> versions, List<Manifest> below) {
        SortedMap<String, String> partitions = new TreeMap<>();
        for (TableDefinition table : catalogue.tables().values()) {
            Stream<String> own = versions.stream()
                    .filter(version -> version.key().table().equals(table.id()))
                    .map(Version::object);
            Stream<String> sealed = below.stream()
                    .flatMap(manifest ->
                            Optional.ofNullable(manifest.partitions().get(table.id())).stream());
            List<Path> files = Stream.concat(own, sealed)
                    .map(object -> lake.objects().requireIntact(object, Lake.PARQUET))
                    .toList();
            if (!files.isEmpty()) {
                partitions.put(
                        table.id(),
                        lake.objects().put(target -> warehouse.compact(table, files, target), Lake.PARQUET));
            }
        }
        return partitions;
    }

    String store(Manifest manifest) {
        return lake.store(manifest);
    }

    Manifest require(String sha256) {
        return lake.require(sha256);
    }
}
