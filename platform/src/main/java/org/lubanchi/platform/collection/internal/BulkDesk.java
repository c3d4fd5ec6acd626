package org.lubanchi.platform.collection.internal;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.lubanchi.engine.definitions.FieldDefinition;
import org.lubanchi.engine.definitions.TableDefinition;
import org.lubanchi.engine.kernel.Issue;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.engine.kernel.NearestName;
import org.lubanchi.engine.kernel.Place;
import org.lubanchi.engine.kernel.Severity;
import org.lubanchi.engine.sheet.SheetReading;
import org.lubanchi.engine.warehouse.lake.ObjectStore;
import org.lubanchi.platform.access.Reader;
import org.lubanchi.platform.collection.BulkLoads;
import org.lubanchi.platform.collection.CollectionRound;
import org.lubanchi.platform.collection.DraftJudgement.CellIssue;
import org.lubanchi.platform.collection.TableCase;
import org.lubanchi.platform.collection.Uploads.Adopted;
import org.lubanchi.platform.collection.Uploads.RowChanges;
import org.lubanchi.platform.collection.internal.DraftRow.DraftCell;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Rows sent by a program go the way of a workbook's rows: read, judged, and put into the draft as one patch. */
@Component
class BulkDesk implements BulkLoads {
    private final DraftParts parts;
    private final DraftJudging judging;
    private final UploadTaking taking;
    private final UploadTables uploads;

    BulkDesk(DraftParts parts, DraftJudging judging, UploadTaking taking, UploadTables uploads) {
        this.parts = parts;
        this.judging = judging;
        this.taking = taking;
        this.uploads = uploads;
    }

    @Override
    @Transactional
    public Loaded load(TableCase.Key key, Batch batch, Reader by) {
        CollectionRound round = parts.rounds().require(key.round());
        TableCase state = parts.moves().require(key);
        parts.rounds().windows().requireOpen(round, state);
        if (!state.state().editable()) {
            throw CaseRefusals.locked(state);
        }
        TableDefinition table = judging.table(key.table());
        List<RowIssue> issues = new ArrayList<>();
        List<DraftRow> rows = rows(table, batch.rows(), issues);
        Map<String, String> heads = heads(table, batch.rows());
        DraftJudging.Judged judged = judging.judge(table, rows, round.year(), List.of());
        for (CellIssue one : judged.judgement().issues()) {
            String head = heads.getOrDefault(one.field(), one.field());
            issues.add(placed(batch.rows(), number(one.row()), head, one));
        }
        UploadReading.Incoming incoming = UploadReading.Incoming.whole(judged.reading(), List.of(), batch.whole());
        RowChanges changes = taking.changes(state, incoming, round.year());
        Optional<Adopted> adopted = batch.dry()
                ? Optional.empty()
                : Optional.of(taking.adopt(once(key, batch, by), incoming, round.year(), by));
        return new Loaded(
                judged.reading().rowsIn(),
                judged.reading().rows().size(),
                judged.reading().rowsRejected(),
                ColumnSums.of(judged.reading()),
                changes,
                adopted,
                issues);
    }

    /** Told at the line and column of the file, where there is one. */
    private static RowIssue placed(SentRows sent, int row, String head, CellIssue one) {
        return new RowIssue(row, one.field(), placed(sent, row, head, one.issue()));
    }

    private static Issue placed(SentRows sent, int row, String head, Issue issue) {
        return sent.place(row, head)
                .map(place -> new Issue(
                        issue.code(),
                        issue.severity(),
                        place,
                        issue.found(),
                        issue.expected(),
                        issue.why(),
                        issue.remedy()))
                .orElse(issue);
    }

    /** Under which head of the file each field stood. */
    private static Map<String, String> heads(TableDefinition table, SentRows sent) {
        Map<String, String> heads = new HashMap<>();
        sent.columns()
                .keySet()
                .forEach(head -> SheetReading.findField(table, head).ifPresent(field -> heads.put(field.id(), head)));
        return heads;
    }

    private static int number(String row) {
        return row.matches("[0-9]+") ? Integer.parseInt(row) : row.equals(DraftRow.FORM_ROW) ? 1 : 0;
    }

    private static List<DraftRow> rows(TableDefinition table, SentRows sent, List<RowIssue> issues) {
        Map<String, Optional<FieldDefinition>> fields = new HashMap<>();
        boolean form = table.shape() == TableDefinition.Shape.FORM;
        List<DraftRow> rows = new ArrayList<>();
        for (int i = 0; i < sent.rows().size(); i++) {
            Map<String, DraftCell> cells = new TreeMap<>();
            int number = i + 1;
            sent.rows().get(i).forEach((name, text) -> {
                boolean first = !fields.containsKey(name);
                Optional<FieldDefinition> field =
                        fields.computeIfAbsent(name, each -> SheetReading.findField(table, each));
                if (field.isEmpty() && first) {
                    issues.add(
                            new RowIssue(number, name, placed(sent, number, name, unknownField(table, number, name))));
                }
                if (field.isPresent() && !text.isEmpty()) {
                    cells.put(field.get().id(), new DraftCell(text, 1, "", "", ""));
                }
            });
            rows.add(new DraftRow(
                    form ? DraftRow.FORM_ROW : Integer.toString(number), BigDecimal.valueOf(number), cells, false));
        }
        return rows;
    }

    /** Told once for a name, at the first row that has it. */
    private static Issue unknownField(TableDefinition table, int row, String name) {
        TreeSet<String> names = new TreeSet<>();
        table.fields()
                .forEach(field -> names.addAll(List.of(field.id(), field.label().zh())));
        Optional<String> near = NearestName.among(name, names);
        return new Issue(
                "collection.unknown-field",
                Severity.EXPLAINABLE,
                new Place.RowField(table.id(), row, name),
                new LocalText("表里没有字段“" + name + "”", "the table has no field \"" + name + "\""),
                new LocalText("表的字段代码或名称", "the id or name of a field"),
                new LocalText("这一项没有读入", "it was not read"),
                near.map(field -> new LocalText("是不是“" + field + "”", "perhaps \"" + field + "\""))
                        .orElse(new LocalText("核对字段名", "check the field's name")));
    }

    /** A key stands for its rows: with other rows it is refused, so that a retry never loads half of two batches. */
    private UploadTables.Upload once(TableCase.Key key, Batch batch, Reader by) {
        String id = sha256(String.join("\n", key.round(), key.unit().value(), key.table(), batch.key()));
        String content = sha256(batch.whole() + "\n" + batch.rows().rows());
        UploadTables.Upload upload = new UploadTables.Upload(id, key.round(), key.unit(), "api", content);
        Optional<UploadTables.Upload> before = uploads.find(id);
        if (before.isEmpty()) {
            uploads.insert(upload, new byte[0], by.account(), parts.journal().now());
        } else if (!before.get().sha256().equals(content)) {
            throw CaseRefusals.keyReused(key, batch.key());
        }
        return upload;
    }

    private static String sha256(String text) {
        return ObjectStore.hash(text.getBytes(StandardCharsets.UTF_8));
    }
}
