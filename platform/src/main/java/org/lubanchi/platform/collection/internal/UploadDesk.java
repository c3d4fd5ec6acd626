package org.lubanchi.platform.collection.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import org.lubanchi.engine.definitions.Catalogue;
import org.lubanchi.engine.definitions.FieldDefinition;
import org.lubanchi.engine.definitions.FieldType;
import org.lubanchi.engine.definitions.TableDefinition;
import org.lubanchi.engine.kernel.Issue;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.engine.sheet.TableReading;
import org.lubanchi.engine.sheet.WorkbookStamp;
import org.lubanchi.engine.validation.RowValidator;
import org.lubanchi.engine.warehouse.lake.ObjectStore;
import org.lubanchi.engine.warehouse.lake.StoreFailures;
import org.lubanchi.platform.access.Reader;
import org.lubanchi.platform.access.UnitNames;
import org.lubanchi.platform.catalogue.Definitions;
import org.lubanchi.platform.collection.CollectionRound;
import org.lubanchi.platform.collection.TableCase;
import org.lubanchi.platform.collection.Uploads;
import org.lubanchi.platform.collection.WorkbookFiles;
import org.lubanchi.platform.collection.WorkbookSource;
import org.lubanchi.platform.http.Refusal;
import org.springframework.stereotype.Component;

/** Workbooks on the web: template, preview, the same file with remarks, taking over. */
@Component
class UploadDesk implements Uploads {
    private static final int KEPT = 5;

    private final DraftParts parts;
    private final UploadTables uploads;
    private final UploadTaking taking;
    private final WorkbookSource source;
    private final WorkbookFiles files;
    private final UploadSurroundings around;

    UploadDesk(
            DraftParts parts,
            UploadTables uploads,
            UploadTaking taking,
            WorkbookSource source,
            WorkbookFiles files,
            UploadSurroundings around) {
        this.parts = parts;
        this.uploads = uploads;
        this.taking = taking;
        this.source = source;
        this.files = files;
        this.around = around;
    }

    /** What uploads need of the rest of the platform. */
    @Component
    record UploadSurroundings(Definitions definitions, UnitNames names, Supplier<UUID> ids) {}

    @Override
    public void template(String round, OrgUnitId unit, List<String> tables, OutputStream out) {
        CollectionRound of = parts.rounds().require(round);
        Catalogue catalogue = around.definitions().catalogue();
        List<TableDefinition> wanted = parts.rounds().listCases(round, unit).stream()
                .map(one -> one.key().table())
                .filter(table -> tables.isEmpty() || tables.contains(table))
                .map(catalogue::requireTable)
                .toList();
        if (wanted.isEmpty()) {
            throw Refusal.notFound(round + "/" + unit);
        }
        WorkbookStamp stamp =
                new WorkbookStamp(unit, around.names().nameOf(unit).zh(), of.year(), catalogue.edition());
        files.template(stamp, wanted, catalogue::requireCodeList, out);
    }

    @Override
    public Preview bring(String round, OrgUnitId unit, Path file, Reader by) {
        CollectionRound of = parts.rounds().require(round);
        parts.rounds().requireOpen(of, unit);
        Read read = read(of, unit, file);
        UploadTables.Upload upload = new UploadTables.Upload(
                around.ids().get().toString(), round, unit, String.valueOf(file.getFileName()), hash(file));
        try {
            uploads.insert(
                    upload,
                    Files.readAllBytes(file),
                    by.account(),
                    parts.journal().now());
        } catch (IOException e) {
            throw StoreFailures.cannotRead(file, e);
        }
        uploads.forgetOld(round, unit, KEPT);
        List<TablePreview> previews = new ArrayList<>();
        for (Judged one : read.tables()) {
            previews.add(preview(of, unit, one));
        }
        return new Preview(upload.id(), upload.name(), previews, read.issues());
    }

    /** A workbook that was read and judged. */
    private record Read(List<Judged> tables, List<Issue> issues) {}

    private record Judged(TableReading reading, List<Issue> issues) {}

    private Read read(CollectionRound round, OrgUnitId unit, Path file) {
        Catalogue catalogue = around.definitions().catalogue();
        WorkbookSource.Filled filled = source.read(file, catalogue);
        UploadRefusals.requireOwn(filled.stamp(), unit, round, file);
        RowValidator rules = new RowValidator(catalogue::requireSource, catalogue::requireCodeList);
        List<Judged> judged = new ArrayList<>();
        List<Issue> issues = new ArrayList<>(filled.issues());
        for (TableReading reading : filled.tables()) {
            if (round.tables().contains(reading.table().id())) {
                List<Issue> all = new ArrayList<>(reading.issues());
                all.addAll(rules.validate(catalogue.rules().values(), reading, round.year()));
                judged.add(new Judged(reading, all));
            } else {
                issues.add(UploadRefusals.notCollected(reading));
            }
        }
        return new Read(judged, issues);
    }

    private TablePreview preview(CollectionRound round, OrgUnitId unit, Judged one) {
        TableReading reading = one.reading();
        TableCase state = parts.moves()
                .require(new TableCase.Key(round.id(), unit, reading.table().id()));
        return new TablePreview(
                reading.table().id(),
                reading.rowsIn(),
                reading.rows().size(),
                reading.rowsRejected(),
                sums(reading),
                taking.changes(state, reading, round.year()),
                one.issues(),
                state.state().editable());
    }

    private static SortedMap<String, String> sums(TableReading reading) {
        TreeMap<String, String> sums = new TreeMap<>();
        for (FieldDefinition field : reading.table().fields()) {
            if (field.type() == FieldType.INTEGER || field.type() == FieldType.DECIMAL) {
                sums.put(field.id(), "0");
            }
        }
        for (var row : reading.rows()) {
            Map<String, String> texts = RowDifferences.texts(reading.table(), row);
            sums.replaceAll((field, sum) -> plus(sum, texts.getOrDefault(field, "")));
        }
        return sums;
    }

    private static String plus(String sum, String text) {
        return text.matches("-?[0-9]+(\\.[0-9]+)?")
                ? new BigDecimal(sum).add(new BigDecimal(text)).toPlainString()
                : sum;
    }

    @Override
    public void annotated(String upload, OrgUnitId unit, OutputStream out) {
        UploadTables.Upload found = require(upload, unit);
        withFile(found, file -> {
            Read read = read(parts.rounds().require(found.round()), unit, file);
            List<Issue> all = new ArrayList<>(read.issues());
            read.tables().forEach(table -> all.addAll(table.issues()));
            files.annotate(file, all, out);
        });
    }

    @Override
    public String nameOf(String upload, OrgUnitId unit) {
        return require(upload, unit).name();
    }

    @Override
    public List<Adopted> adopt(String upload, OrgUnitId unit, List<String> tables, Reader by) {
        UploadTables.Upload found = require(upload, unit);
        CollectionRound round = parts.rounds().require(found.round());
        parts.rounds().requireOpen(round, unit);
        List<Adopted> adopted = new ArrayList<>();
        withFile(found, file -> {
            for (Judged one : read(round, unit, file).tables()) {
                if (tables.contains(one.reading().table().id())) {
                    adopted.add(taking.adopt(found, one.reading(), round.year(), by));
                }
            }
        });
        return adopted;
    }

    private UploadTables.Upload require(String upload, OrgUnitId unit) {
        return uploads.find(upload)
                .filter(one -> one.unit().equals(unit))
                .orElseThrow(() -> Refusal.notFound("upload " + upload));
    }

    private interface OnFile {
        void use(Path file);
    }

    private void withFile(UploadTables.Upload upload, OnFile use) {
        try {
            Path folder = Files.createTempDirectory("lubanchi");
            Path file = folder.resolve(upload.name());
            try {
                Files.write(file, uploads.content(upload.id()));
                use.use(file);
            } finally {
                Files.deleteIfExists(file);
                Files.deleteIfExists(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hash(Path file) {
        try {
            return ObjectStore.hash(file);
        } catch (IOException e) {
            throw StoreFailures.cannotRead(file, e);
        }
    }
}
