package org.lubanchi.platform.collection.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lubanchi.engine.definitions.Catalogue;
import org.lubanchi.engine.kernel.Issue;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.engine.sheet.TableReading;
import org.lubanchi.engine.validation.RowValidator;
import org.lubanchi.platform.catalogue.Definitions;
import org.lubanchi.platform.collection.CollectionRound;
import org.lubanchi.platform.collection.RegisterSource;
import org.lubanchi.platform.collection.TableCase;
import org.lubanchi.platform.collection.Uploads;
import org.lubanchi.platform.collection.WorkbookSource;
import org.springframework.stereotype.Component;

/** Reads and judges what a reporter brings: our own workbook, or a file that another system gave out. */
@Component
class UploadReading {
    private final WorkbookSource workbooks;
    private final RegisterSource registers;
    private final Definitions definitions;
    private final RowCompletion completion;

    UploadReading(
            WorkbookSource workbooks, RegisterSource registers, Definitions definitions, RowCompletion completion) {
        this.workbooks = workbooks;
        this.registers = registers;
        this.definitions = definitions;
        this.completion = completion;
    }

    /**
     * A file that was read and judged, and what there is to say of it as a whole.
     *
     * @param foreign whether it is another system's file, with columns about people that nobody asked for
     */
    record Read(List<Incoming> tables, List<Issue> issues, boolean foreign) {}

    /**
     * A table that was read and judged.
     *
     * @param scope what rows the file speaks of: those that have these fields so; all when it is empty
     * @param whole whether it holds all rows it speaks of, so that those not in it are gone
     * @param silent fields the file says nothing of: they stay as the draft has them
     * @param toFill those of them that are still blank
     */
    record Incoming(
            TableReading reading,
            List<Issue> issues,
            Map<String, String> scope,
            boolean whole,
            Set<String> silent,
            List<Uploads.ToFill> toFill) {
        /** Of a file that speaks of all fields. */
        static Incoming whole(TableReading reading, List<Issue> issues, boolean whole) {
            return new Incoming(reading, issues, Map.of(), whole, Set.of(), List.of());
        }

        boolean saysGone(Map<String, String> row) {
            return whole
                    && scope.entrySet().stream()
                            .allMatch(each -> each.getValue().equals(row.getOrDefault(each.getKey(), "")));
        }
    }

    Catalogue catalogue() {
        return definitions.catalogue();
    }

    /**
     * Reads a file for a unit in a round.
     *
     * @throws org.lubanchi.engine.kernel.Failure when it is neither, or another unit's workbook
     */
    Read read(CollectionRound round, OrgUnitId unit, Path file) {
        Optional<RegisterSource.RegisterFile> register = registers.find(file, catalogue(), round.year());
        return register.map(found -> register(round, unit, found, file)).orElseGet(() -> workbook(round, unit, file));
    }

    private Read register(CollectionRound round, OrgUnitId unit, RegisterSource.RegisterFile found, Path file) {
        List<Incoming> judged = new ArrayList<>();
        List<Issue> issues = new ArrayList<>();
        issues.add(UploadRefusals.recognised(found, file));
        for (RegisterSource.RegisterTable table : found.tables()) {
            if (round.tables().contains(table.reading().table().id())) {
                Incoming one = foreign(round, unit, table);
                judged.add(one);
                if (table.leftOut() > 0) {
                    issues.add(UploadRefusals.leftOut(table, file));
                }
                if (!one.toFill().isEmpty()) {
                    issues.add(UploadRefusals.toFill(one, file));
                }
            } else {
                issues.add(UploadRefusals.notCollected(table.reading()));
            }
        }
        return new Read(judged, issues, true);
    }

    private Read workbook(CollectionRound round, OrgUnitId unit, Path file) {
        WorkbookSource.Filled filled = workbooks.read(file, catalogue());
        UploadRefusals.requireOwn(filled.stamp(), unit, round, file);
        List<Incoming> judged = new ArrayList<>();
        List<Issue> issues = new ArrayList<>(filled.issues());
        for (TableReading reading : filled.tables()) {
            if (round.tables().contains(reading.table().id())) {
                judged.add(Incoming.whole(reading, judged(round, reading), true));
            } else {
                issues.add(UploadRefusals.notCollected(reading));
            }
        }
        return new Read(judged, issues, false);
    }

    private Incoming foreign(CollectionRound round, OrgUnitId unit, RegisterSource.RegisterTable table) {
        TableReading reading = table.reading();
        if (table.silent().isEmpty()) {
            return new Incoming(reading, judged(round, reading), table.scope(), true, Set.of(), List.of());
        }
        TableCase.Key key = new TableCase.Key(round.id(), unit, reading.table().id());
        RowCompletion.Completed completed = completion.complete(key, reading, table.silent(), round.year());
        List<Issue> all = new ArrayList<>(reading.issues());
        all.addAll(completed.issues());
        return new Incoming(reading, all, table.scope(), true, table.silent(), completed.toFill());
    }

    private List<Issue> judged(CollectionRound round, TableReading reading) {
        RowValidator rules = new RowValidator(catalogue()::requireSource, catalogue()::requireCodeList);
        List<Issue> all = new ArrayList<>(reading.issues());
        all.addAll(rules.validate(catalogue().rules().values(), reading, round.year()));
        return all;
    }
}
