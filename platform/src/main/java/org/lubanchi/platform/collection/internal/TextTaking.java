package org.lubanchi.platform.collection.internal;

import java.util.Iterator;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.lubanchi.engine.definitions.Catalogue;
import org.lubanchi.engine.definitions.CodeList;
import org.lubanchi.engine.definitions.RuleDefinition;
import org.lubanchi.engine.definitions.TableDefinition;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.engine.kernel.Severity;
import org.lubanchi.engine.sheet.CsvReading;
import org.lubanchi.engine.sheet.SheetPlace;
import org.lubanchi.engine.sheet.WorkbookLayout;
import org.lubanchi.engine.sheet.WorkbookStamp;
import org.lubanchi.engine.validation.PlainRows;
import org.lubanchi.engine.validation.PlainSheet;
import org.lubanchi.engine.validation.RowValidator;
import org.lubanchi.engine.warehouse.LakeRow;
import org.lubanchi.engine.warehouse.RowSieve;
import org.lubanchi.engine.warehouse.lake.Lake;
import org.lubanchi.platform.audit.AuditTrail;
import org.lubanchi.platform.catalogue.Definitions;
import org.lubanchi.platform.collection.Intake.Receipt;
import org.lubanchi.platform.collection.Intake.TextFindings;
import org.lubanchi.platform.collection.TextTable;
import org.springframework.stereotype.Component;

/** From a table as text to a version: what is beyond doubt passes the sieve, the rest is read and judged row by row. */
@Component
class TextTaking {
    private final RowSieve sieve;
    private final Definitions definitions;
    private final Regions regions;
    private final Lake lake;
    private final IntakeCommitting committing;
    private final ReentrantLock one = new ReentrantLock();

    TextTaking(RowSieve sieve, Definitions definitions, Regions regions, Lake lake, IntakeCommitting committing) {
        this.sieve = sieve;
        this.definitions = definitions;
        this.regions = regions;
        this.lake = lake;
        this.committing = committing;
    }

    Receipt take(TextTable text, AuditTrail.Actor submitter, boolean synthetic) {
        OrgUnitId region = regions.requireRegion(text.unit(), text.year().lastDay(), text.file());
        String edition = definitions.catalogue().edition();
        return sift(text, (sieving, sheet) -> {
            TextFindings judged = judged(text, sieving, sheet, sieving::keep);
            IntakeCommitting.refuseBlocking(judged.issues());
            WrittenTable written = new WrittenTable(
                    text.table(),
                    sheet.layout(definitions.catalogue().requireTable(text.table())),
                    judged.rowsIn() - judged.rejected(),
                    lake.objects().put(sieving::write, Lake.PARQUET),
                    WorkbookTaking.hash(text.file()),
                    (int) judged.issues().stream()
                            .filter(issue -> issue.severity() == Severity.EXPLAINABLE)
                            .count());
            WorkbookStamp stamp = new WorkbookStamp(text.unit(), text.unit().value(), text.year(), edition);
            return committing.commit(
                    new IntakeCommitting.Sent(region, stamp, List.of(written), judged.issues()), submitter, synthetic);
        });
    }

    TextFindings judge(TextTable text) {
        return sift(text, (sieving, sheet) -> judged(text, sieving, sheet, _ -> {}));
    }

    /** One after another: each takes its share of memory. */
    private <T> T sift(TextTable text, BiFunction<RowSieve.Sieving, PlainSheet, T> work) {
        Catalogue catalogue = definitions.catalogue();
        TableDefinition table = TextRefusals.requireTable(text, catalogue);
        SheetPlace place = new SheetPlace(String.valueOf(text.file().getFileName()), WorkbookLayout.sheetOf(table));
        one.lock();
        try (TextSource source = TextSource.open(text.file())) {
            PlainSheet sheet = PlainSheet.matched(table, catalogue::requireCodeList, place, source.heads());
            return sieve.sieve(
                    new RowSieve.TextFile(source.plain(), sheet.columns()),
                    mesh(table, catalogue, text),
                    new RowSieve.Owner(text.unit(), text.year()),
                    sieving -> work.apply(sieving, sheet));
        } finally {
            one.unlock();
        }
    }

    private TextFindings judged(TextTable text, RowSieve.Sieving sieving, PlainSheet sheet, Consumer<LakeRow> taken) {
        Catalogue catalogue = definitions.catalogue();
        PlainRows plain = new PlainRows(
                new RowValidator(catalogue::requireSource, catalogue::requireCodeList), catalogue::requireCodeList);
        Odd odd = new Odd(sieving.odd());
        PlainRows.Found found = plain.judge(
                catalogue.requireTable(text.table()), catalogue.rules().values(), text.year(), sheet, odd, row -> {
                    odd.kept++;
                    taken.accept(new LakeRow(row.sourceRow(), row.values()));
                });
        long passed = sieving.rows() - odd.met;
        return new TextFindings(passed + odd.kept + found.rowsRejected(), found.rowsRejected(), found.issues());
    }

    private static RowSieve.Mesh mesh(TableDefinition table, Catalogue catalogue, TextTable text) {
        List<CodeList> codes = table.fields().stream()
                .flatMap(field -> field.codes().stream())
                .distinct()
                .map(catalogue::requireCodeList)
                .toList();
        List<RuleDefinition> rules = catalogue.rules().values().stream()
                .filter(rule -> rule.table().equals(table.id())
                        && rule.holdsIn(text.year().year()))
                .toList();
        return new RowSieve.Mesh(table, codes, rules);
    }

    /** The odd rows as they come, counted; blank ones are among them and are no rows. */
    private static final class Odd implements Iterator<PlainRows.TextRow> {
        private final Iterator<RowSieve.OddRow> rows;
        private long met;
        private long kept;

        Odd(Iterator<RowSieve.OddRow> rows) {
            this.rows = rows;
        }

        @Override
        public boolean hasNext() {
            return rows.hasNext();
        }

        @Override
        public PlainRows.TextRow next() {
            RowSieve.OddRow row = rows.next();
            met++;
            return new PlainRows.TextRow(
                    row.sourceRow(),
                    row.texts().stream().map(CsvReading::unguarded).toList());
        }
    }
}
