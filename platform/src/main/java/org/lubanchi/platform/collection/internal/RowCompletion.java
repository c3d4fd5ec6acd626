package org.lubanchi.platform.collection.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lubanchi.engine.definitions.FieldDefinition;
import org.lubanchi.engine.definitions.TableDefinition;
import org.lubanchi.engine.kernel.Issue;
import org.lubanchi.engine.kernel.Place;
import org.lubanchi.engine.kernel.ReportYear;
import org.lubanchi.engine.sheet.TableReading;
import org.lubanchi.engine.sheet.TableRow;
import org.lubanchi.platform.collection.DraftJudgement.CellIssue;
import org.lubanchi.platform.collection.TableCase;
import org.lubanchi.platform.collection.Uploads.ToFill;
import org.springframework.stereotype.Component;

/**
 * Rows of a file that is silent on some fields, completed with what the draft says of them: judged as the sheet on the web
 * will judge them once they are loaded.
 */
@Component
class RowCompletion {
    private final DraftBook book;
    private final DraftJudging judging;

    RowCompletion(DraftBook book, DraftJudging judging) {
        this.book = book;
        this.judging = judging;
    }

    /**
     * What was found of the completed rows.
     *
     * @param issues told at the cells of the file; not those of blank fields the file is silent on
     * @param toFill fields that are still blank
     */
    record Completed(List<Issue> issues, List<ToFill> toFill) {}

    Completed complete(TableCase.Key key, TableReading reading, Set<String> silent, ReportYear year) {
        TableDefinition table = reading.table();
        KeyedDraft draft = new KeyedDraft(table, judging.judge(table, book.rowsOf(table, key), year, List.of()));
        List<DraftRow> rows = new ArrayList<>();
        Map<String, TableRow> sources = new HashMap<>();
        for (TableRow row : reading.rows()) {
            boolean form = table.shape() == TableDefinition.Shape.FORM;
            String id = form ? DraftRow.FORM_ROW : Integer.toString(row.sourceRow());
            sources.put(id, row);
            rows.add(merged(id, table, row, draft, silent));
        }
        List<Issue> issues = new ArrayList<>();
        DraftJudging.Judged judged = judging.judge(table, rows, year, List.of());
        for (CellIssue one : judged.judgement().issues()) {
            TableRow source = sources.get(one.row());
            if (source != null && !leftBlank(rows, one, silent)) {
                issues.add(at(reading, source, one));
            }
        }
        return new Completed(issues, toFill(table, rows, silent));
    }

    private static boolean leftBlank(List<DraftRow> rows, CellIssue one, Set<String> silent) {
        return silent.contains(one.field())
                && rows.stream()
                        .anyMatch(row -> row.id().equals(one.row())
                                && row.text(one.field()).isBlank());
    }

    private static DraftRow merged(
            String id, TableDefinition table, TableRow row, KeyedDraft draft, Set<String> silent) {
        Map<String, String> texts = RowDifferences.texts(table, row);
        draft.find(texts).ifPresent(known -> silent.forEach(field -> texts.put(field, known.text(field))));
        Map<String, DraftRow.DraftCell> cells = new HashMap<>();
        texts.forEach((field, text) -> {
            if (!text.isEmpty()) {
                cells.put(field, new DraftRow.DraftCell(text, 1, "", "", ""));
            }
        });
        return new DraftRow(id, BigDecimal.valueOf(row.sourceRow()), cells, false);
    }

    private static Issue at(TableReading reading, TableRow source, CellIssue one) {
        Issue issue = one.issue();
        return new Issue(
                issue.code(),
                issue.severity(),
                new Place.Cell(
                        reading.layout().file(), reading.layout().sheet(), reading.addressOf(source, one.field())),
                issue.found(),
                issue.expected(),
                issue.why(),
                issue.remedy());
    }

    private static List<ToFill> toFill(TableDefinition table, List<DraftRow> rows, Set<String> silent) {
        List<ToFill> toFill = new ArrayList<>();
        for (FieldDefinition field : table.fields()) {
            int blank = (int)
                    rows.stream().filter(row -> row.text(field.id()).isBlank()).count();
            if (field.required() && silent.contains(field.id()) && blank > 0) {
                toFill.add(new ToFill(field.id(), field.label(), blank));
            }
        }
        return toFill;
    }
}
