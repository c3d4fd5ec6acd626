package org.lubanchi.platform.collection.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lubanchi.engine.definitions.FieldDefinition;
import org.lubanchi.engine.definitions.TableDefinition;
import org.lubanchi.engine.kernel.ReportYear;
import org.lubanchi.engine.sheet.TableReading;
import org.lubanchi.engine.sheet.TableRow;
import org.lubanchi.platform.access.Reader;
import org.lubanchi.platform.collection.CellPatch;
import org.lubanchi.platform.collection.CellPatch.CellChange;
import org.lubanchi.platform.collection.CellPatch.RowChange;
import org.lubanchi.platform.collection.TableCase;
import org.lubanchi.platform.collection.Uploads.Adopted;
import org.lubanchi.platform.collection.Uploads.RowChanges;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts the rows of a workbook into a draft as one patch: rows are known by their keys, and keep who wrote them before. */
@Component
class UploadTaking {
    private final DraftBook book;
    private final DraftJudging judging;

    UploadTaking(DraftBook book, DraftJudging judging) {
        this.book = book;
        this.judging = judging;
    }

    /** What would become of the draft's rows. */
    RowChanges changes(TableCase state, UploadReading.Incoming incoming, ReportYear year) {
        TableDefinition table = incoming.reading().table();
        DraftJudging.Judged draft = judging.judge(table, book.rowsOf(table, state.key()), year, List.of());
        KeyedDraft keyed = new KeyedDraft(table, draft);
        Map<List<String>, Map<String, String>> after = RowDifferences.byKey(incoming.reading());
        after.values()
                .forEach(texts -> keyed.find(texts)
                        .ifPresent(known -> incoming.silent()
                                .forEach(field ->
                                        texts.put(field, keyed.texts(known).getOrDefault(field, "")))));
        Map<List<String>, Map<String, String>> before = RowDifferences.byKey(draft.reading());
        if (!incoming.silent().isEmpty()) {
            after.forEach((key, texts) -> keyed.find(texts)
                    .filter(known -> !known.cells().isEmpty())
                    .ifPresent(known -> before.putIfAbsent(key, keyed.texts(known))));
        }
        boolean readsWhole = incoming.reading().rowsRejected() == 0;
        before.entrySet()
                .removeIf(
                        row -> !after.containsKey(row.getKey()) && !(readsWhole && incoming.saysGone(row.getValue())));
        return RowDifferences.changes(table, before, after);
    }

    @Transactional
    Adopted adopt(UploadTables.Upload upload, UploadReading.Incoming incoming, ReportYear year, Reader by) {
        TableDefinition table = incoming.reading().table();
        TableCase.Key key = new TableCase.Key(upload.round(), upload.unit(), table.id());
        DraftJudging.Judged draft = judging.judge(table, book.rowsOf(table, key), year, List.of());
        CellPatch patch = patch(upload, table, incoming, draft);
        CellPatch.Outcome outcome = book.patch(key, patch, by);
        book.judge(key);
        return new Adopted(
                table.id(),
                outcome.applied().size(),
                incoming.reading().rows().size(),
                outcome.refused().size() + outcome.conflicts().size(),
                incoming.toFill());
    }

    private static CellPatch patch(
            UploadTables.Upload upload,
            TableDefinition table,
            UploadReading.Incoming incoming,
            DraftJudging.Judged draft) {
        KeyedDraft keyed = new KeyedDraft(table, draft);
        Rows rows = new Rows(table, keyed, incoming.silent(), upload.id().substring(0, 8));
        TableReading reading = incoming.reading();
        reading.rows().forEach(rows::take);
        if (reading.rowsRejected() == 0) {
            rows.removeRest(incoming);
        }
        return new CellPatch("upload-" + upload.id(), 1, rows.cells, rows.changes);
    }

    /** The rows of a draft being brought to what a workbook says. */
    private static final class Rows {
        private final TableDefinition table;
        private final String prefix;
        private final KeyedDraft draft;
        private final Set<String> silent;
        private final Set<String> met = new HashSet<>();
        private final List<CellChange> cells = new ArrayList<>();
        private final List<RowChange> changes = new ArrayList<>();

        Rows(TableDefinition table, KeyedDraft draft, Set<String> silent, String prefix) {
            this.table = table;
            this.draft = draft;
            this.silent = silent;
            this.prefix = prefix;
        }

        void take(TableRow row) {
            Map<String, String> texts = RowDifferences.texts(table, row);
            boolean form = table.shape() == TableDefinition.Shape.FORM;
            Optional<DraftRow> known = draft.find(texts);
            String id = known.map(DraftRow::id).orElse(form ? DraftRow.FORM_ROW : "u" + prefix + "-" + row.sourceRow());
            met.add(id);
            if (known.isEmpty() && !form) {
                changes.add(new RowChange(RowChange.Kind.ADD, id, Optional.empty()));
            }
            for (FieldDefinition field : table.fields()) {
                String text = texts.getOrDefault(field.id(), "");
                DraftRow.DraftCell stands =
                        known.map(one -> one.cell(field.id())).orElse(DraftRow.DraftCell.BLANK);
                if (!silent.contains(field.id()) && !stands.text().equals(text)) {
                    cells.add(new CellChange(id, field.id(), text, stands.version()));
                }
            }
        }

        /**
         * A whole workbook that lacks a row of those it speaks of says that it is gone; one with rejected rows says nothing
         * of the kind.
         */
        void removeRest(UploadReading.Incoming incoming) {
            for (DraftRow row : draft.present()) {
                boolean gone = incoming.saysGone(draft.readTexts(row));
                if (gone && !met.contains(row.id()) && table.shape() != TableDefinition.Shape.FORM) {
                    changes.add(new RowChange(RowChange.Kind.REMOVE, row.id(), Optional.empty()));
                }
            }
        }
    }
}
