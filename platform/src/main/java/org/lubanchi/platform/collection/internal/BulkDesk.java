package org.lubanchi.platform.collection.internal;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
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
        DraftJudging.Judged judged = judging.judge(table, rows, round.year(), List.of());
        for (CellIssue one : judged.judgement().issues()) {
            issues.add(new RowIssue(number(one.row()), one.field(), one.issue()));
        }
        UploadReading.Incoming incoming =
                new UploadReading.Incoming(judged.reading(), List.of(), Map.of(), batch.whole());
        RowChanges changes = taking.changes(state, incoming, round.year());
        Optional<Adopted> adopted = batch.dry()
                ? Optional.empty()
                : Optional.of(taking.adopt(once(key, batch, by), incoming, round.year(), by));
        return new Loaded(
                judged.reading().rowsIn(),
                judged.reading().rows().size(),
                judged.reading().rowsRejected(),
                changes,
                adopted,
                issues);
    }

    private static int number(String row) {
        return row.matches("[0-9]+") ? Integer.parseInt(row) : row.equals(DraftRow.FORM_ROW) ? 1 : 0;
    }

    private static List<DraftRow> rows(TableDefinition table, List<Map<String, String>> sent, List<RowIssue> issues) {
        Map<String, String> fields = new TreeMap<>();
        for (FieldDefinition field : table.fields()) {
            fields.put(field.label().zh(), field.id());
            fields.put(field.id(), field.id());
        }
        boolean form = table.shape() == TableDefinition.Shape.FORM;
        List<DraftRow> rows = new ArrayList<>();
        for (int i = 0; i < sent.size(); i++) {
            Map<String, DraftCell> cells = new TreeMap<>();
            int number = i + 1;
            sent.get(i).forEach((name, text) -> {
                String field = fields.get(name);
                if (field == null) {
                    issues.add(new RowIssue(number, name, unknownField(table, number, name, fields)));
                } else if (!text.isEmpty()) {
                    cells.put(field, new DraftCell(text, 1, "", "", ""));
                }
            });
            rows.add(new DraftRow(
                    form ? DraftRow.FORM_ROW : Integer.toString(number), BigDecimal.valueOf(number), cells, false));
        }
        return rows;
    }

    private static Issue unknownField(TableDefinition table, int row, String name, Map<String, String> fields) {
        Optional<String> near = NearestName.among(name, new TreeSet<>(fields.keySet()));
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
        String content = sha256(batch.whole() + "\n" + batch.rows());
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
