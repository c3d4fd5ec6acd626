package org.lubanchi.platform.indicator.internal;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lubanchi.engine.definitions.FieldDefinition;
import org.lubanchi.engine.definitions.FieldType;
import org.lubanchi.engine.definitions.TableDefinition;
import org.lubanchi.engine.indicator.Figures;
import org.lubanchi.engine.indicator.open.OpenFigure;
import org.lubanchi.engine.indicator.open.OpenFigures;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.engine.kernel.ReportYear;
import org.lubanchi.engine.warehouse.GroupQuery;
import org.lubanchi.engine.warehouse.GroupRow;
import org.lubanchi.engine.warehouse.ReadScope;
import org.lubanchi.engine.warehouse.RowPage;
import org.lubanchi.engine.warehouse.Warehouse;
import org.lubanchi.engine.warehouse.lake.Lake;
import org.lubanchi.engine.warehouse.lake.Manifest;
import org.lubanchi.platform.access.Duty;
import org.lubanchi.platform.access.Purpose;
import org.lubanchi.platform.access.Readers;
import org.lubanchi.platform.http.Refusal;
import org.lubanchi.platform.indicator.SealedFigures;
import org.lubanchi.platform.indicator.SealedRows;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;

/** Reads the rows of one unit from the sealed partitions, anew each time. */
@Service
class RowDesk implements SealedRows {
    private final SealedFigures sealed;
    private final Readers readers;
    private final Lake lake;
    private final Warehouse warehouse;
    private final Clock clock;

    RowDesk(SealedFigures sealed, Readers readers, Lake lake, @Lazy Warehouse warehouse, Clock clock) {
        this.sealed = sealed;
        this.readers = readers;
        this.lake = lake;
        this.warehouse = warehouse;
        this.clock = clock;
    }

    @Override
    public List<SealedTable> list(OrgUnitId unit, ReportYear year) {
        readers.requireDuty(Duty.FOLLOW, unit, LocalDate.now(clock));
        Figures figures = sealed.of(unit, Purpose.EXPLAIN);
        Manifest manifest = sealed.requireSnapshot(unit, year);
        Map<String, Manifest.VersionEntry> versions = manifest.versions().stream()
                .filter(version -> version.unit().equals(unit.value()))
                .collect(Collectors.toMap(Manifest.VersionEntry::table, Function.identity(), (one, other) -> one));
        return figures.catalogue().tables().values().stream()
                .flatMap(table -> Optional.ofNullable(versions.get(table.id()))
                        .map(version -> new SealedTable(table, version, manifest))
                        .stream())
                .toList();
    }

    @Override
    public Sheet require(OrgUnitId unit, ReportYear year, String table) {
        List<SealedTable> reported = list(unit, year);
        SealedTable of = reported.stream()
                .filter(each -> each.table().id().equals(table))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound(
                        unit + " " + year + " " + table,
                        new LocalText("这个单位当年没有报这张表", "this unit did not report this table in that year"),
                        new LocalText(
                                "已报的表：" + names(reported, each -> each.label().zh()),
                                "a table it reported: " + names(reported, TableDefinition::id))));
        ReadScope scope = sealed.of(unit, Purpose.EXPLAIN).scope();
        return new Sheet(
                of,
                unit,
                scope,
                of.table().fields().stream()
                        .filter(field -> field.type() == FieldType.CODE || field.type() == FieldType.BOOLEAN)
                        .filter(field -> field.sensitivity().compareTo(scope.sensitivity()) <= 0)
                        .toList());
    }

    private static String names(List<SealedTable> tables, Function<TableDefinition, String> name) {
        return tables.stream().map(SealedTable::table).map(name).collect(Collectors.joining("、"));
    }

    @Override
    public List<List<String>> read(Sheet sheet) {
        return warehouse.rows(sheet.of().table(), sheet.unit(), partition(sheet), sheet.scope());
    }

    @Override
    public List<List<String>> page(Sheet sheet, RowPage page) {
        return warehouse.page(sheet.of().table(), sheet.unit(), partition(sheet), page, sheet.scope());
    }

    @Override
    public OpenFigure.Standing standing(Sheet sheet) {
        return OpenFigures.standing(sheet.of().manifest(), sealed.of(sheet.unit(), Purpose.EXPLAIN), sheet.unit());
    }

    private Path partition(Sheet sheet) {
        return lake.requirePartition(sheet.of().manifest(), sheet.of().table().id());
    }

    @Override
    public List<GroupRow> counted(Sheet sheet, String field) {
        if (sheet.countable().stream().map(FieldDefinition::id).noneMatch(field::equals)) {
            String known = sheet.countable().stream().map(FieldDefinition::id).collect(Collectors.joining("、"));
            throw Refusal.badRequest("by", field, new LocalText("有代码的字段：" + known, "a field with codes: " + known));
        }
        return warehouse
                .grouped(
                        new GroupQuery(sheet.of().table(), List.of(field), List.of(), partition(sheet)),
                        sheet.scope().only(sheet.unit()))
                .stream()
                .sorted((one, other) -> Long.compare(other.rows(), one.rows()))
                .toList();
    }
}
