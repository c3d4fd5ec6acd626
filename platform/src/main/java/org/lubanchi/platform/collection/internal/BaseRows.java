package org.lubanchi.platform.collection.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lubanchi.engine.definitions.FieldDefinition;
import org.lubanchi.engine.definitions.TableDefinition;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.engine.kernel.ReportYear;
import org.lubanchi.engine.warehouse.ReadScope;
import org.lubanchi.engine.warehouse.StoredText;
import org.lubanchi.engine.warehouse.Warehouse;
import org.lubanchi.engine.warehouse.lake.Lake;
import org.lubanchi.engine.warehouse.lake.Manifest;
import org.lubanchi.platform.access.Readers;
import org.lubanchi.platform.collection.TableCase;
import org.lubanchi.platform.lake.CommitPoint;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Reads rows back out of the lake as the texts a reporter would have typed. */
@Component
class BaseRows {
    private final Lake lake;
    private final Warehouse warehouse;
    private final CommitPoint commitPoint;
    private final CollectionTables versions;
    private final Readers readers;
    private final Clock clock;

    BaseRows(
            Lake lake,
            @Lazy Warehouse warehouse,
            CommitPoint commitPoint,
            CollectionTables versions,
            Readers readers,
            Clock clock) {
        this.lake = lake;
        this.warehouse = warehouse;
        this.commitPoint = commitPoint;
        this.versions = versions;
        this.readers = readers;
        this.clock = clock;
    }

    /** The rows of a version, by field. */
    List<Map<String, String>> ofVersion(TableDefinition table, TableCase.Key key, int number) {
        return versions.version(key.round(), key.unit().value(), key.table(), number)
                .map(version -> read(table, key.unit(), version.object()))
                .orElse(List.of());
    }

    /** The rows the unit had in the sealed snapshot of the year before. */
    List<Map<String, String>> ofYearBefore(TableDefinition table, OrgUnitId region, OrgUnitId unit, ReportYear year) {
        String round = CollectionTables.roundOf(region, year.before());
        return commitPoint
                .findCurrent(round)
                .flatMap(snapshot -> entry(lake.require(snapshot.manifest()), unit, table))
                .map(entry -> read(table, unit, entry.object()))
                .orElse(List.of());
    }

    private static Optional<Manifest.VersionEntry> entry(Manifest manifest, OrgUnitId unit, TableDefinition table) {
        return manifest.versions().stream()
                .filter(entry ->
                        entry.unit().equals(unit.value()) && entry.table().equals(table.id()))
                .findFirst();
    }

    private List<Map<String, String>> read(TableDefinition table, OrgUnitId unit, String object) {
        ReadScope scope = readers.scopeOfReported(unit, LocalDate.now(clock));
        List<Map<String, String>> rows = new ArrayList<>();
        for (List<String> values :
                warehouse.rows(table, unit, lake.objects().requireIntact(object, Lake.PARQUET), scope)) {
            Map<String, String> row = new HashMap<>();
            for (int i = 0; i < table.fields().size(); i++) {
                FieldDefinition field = table.fields().get(i);
                row.put(field.id(), StoredText.typed(field, values.get(i)));
            }
            rows.add(row);
        }
        return rows;
    }
}
