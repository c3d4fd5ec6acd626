package org.lubanchi.platform.collection.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.lubanchi.engine.definitions.Catalogue;
import org.lubanchi.engine.definitions.TableDefinition;
import org.lubanchi.engine.kernel.Issue;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.engine.sheet.TableReading;
import org.lubanchi.engine.sheet.WorkbookStamp;
import org.lubanchi.engine.warehouse.lake.ObjectStore;
import org.lubanchi.engine.warehouse.lake.StoreFailures;
import org.lubanchi.platform.access.Reader;
import org.lubanchi.platform.access.UnitNames;
import org.lubanchi.platform.collection.CollectionRound;
import org.lubanchi.platform.collection.TableCase;
import org.lubanchi.platform.collection.Uploads;
import org.lubanchi.platform.collection.WorkbookFiles;
import org.lubanchi.platform.http.Refusal;
import org.springframework.stereotype.Component;

/** Workbooks on the web: template, preview, the same file with remarks, taking over. */
@Component
class UploadDesk implements Uploads {
    private static final int KEPT = 5;
    private static final Duration KEPT_FOR = Duration.ofDays(1);

    private final DraftParts parts;
    private final UploadTables uploads;
    private final UploadTaking taking;
    private final UploadReading reading;
    private final WorkbookFiles files;
    private final UploadSurroundings around;

    UploadDesk(
            DraftParts parts,
            UploadTables uploads,
            UploadTaking taking,
            UploadReading reading,
            WorkbookFiles files,
            UploadSurroundings around) {
        this.parts = parts;
        this.uploads = uploads;
        this.taking = taking;
        this.reading = reading;
        this.files = files;
        this.around = around;
    }

    /** What uploads need of the rest of the platform. */
    @Component
    record UploadSurroundings(UnitNames names, Supplier<UUID> ids) {}

    @Override
    public void template(String round, OrgUnitId unit, List<String> tables, OutputStream out) {
        CollectionRound of = parts.rounds().require(round);
        Catalogue catalogue = reading.catalogue();
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
        parts.rounds().windows().requireOpen(of, unit);
        UploadReading.Read read = reading.read(of, unit, file);
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
        uploads.forgetBefore(parts.journal().now().minus(KEPT_FOR));
        List<TablePreview> previews = new ArrayList<>();
        for (UploadReading.Incoming one : read.tables()) {
            previews.add(preview(of, unit, one));
        }
        return new Preview(upload.id(), upload.name(), previews, read.issues());
    }

    private TablePreview preview(CollectionRound round, OrgUnitId unit, UploadReading.Incoming one) {
        TableReading incoming = one.reading();
        TableCase state = parts.moves()
                .require(new TableCase.Key(round.id(), unit, incoming.table().id()));
        return new TablePreview(
                incoming.table().id(),
                incoming.rowsIn(),
                incoming.rows().size(),
                incoming.rowsRejected(),
                ColumnSums.of(incoming),
                taking.changes(state, one, round.year()),
                one.issues(),
                state.state().editable(),
                one.toFill());
    }

    @Override
    public void annotated(String upload, OrgUnitId unit, OutputStream out) {
        UploadTables.Upload found = require(upload, unit);
        withFile(found, file -> {
            UploadReading.Read read = reading.read(parts.rounds().require(found.round()), unit, file);
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
        tables.forEach(table -> parts.rounds()
                .windows()
                .requireOpen(round, parts.moves().require(new TableCase.Key(round.id(), unit, table))));
        List<Adopted> adopted = new ArrayList<>();
        withFile(found, file -> {
            UploadReading.Read read = reading.read(round, unit, file);
            for (UploadReading.Incoming one : read.tables()) {
                if (tables.contains(one.reading().table().id())) {
                    adopted.add(taking.adopt(found, one, round.year(), by));
                }
            }
            if (read.foreign()) {
                uploads.forget(upload);
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
