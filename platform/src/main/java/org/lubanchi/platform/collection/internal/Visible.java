package org.lubanchi.platform.collection.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lubanchi.engine.definitions.FieldDefinition;
import org.lubanchi.engine.definitions.Sensitivity;
import org.lubanchi.engine.definitions.TableDefinition;
import org.lubanchi.engine.kernel.Issue;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.engine.kernel.MissingReason;
import org.lubanchi.platform.collection.DraftJudgement;
import org.lubanchi.platform.collection.DraftJudgement.CellIssue;
import org.lubanchi.platform.collection.Drafts.DraftCellView;
import org.lubanchi.platform.collection.Drafts.DraftRowView;

/** What of a draft somebody is shown: fields above the sensitivity say that they are withheld, problems with them too. */
record Visible(TableDefinition table, Sensitivity upTo) {
    private boolean hides(FieldDefinition field) {
        return field.sensitivity().compareTo(upTo) > 0;
    }

    private boolean hides(String field) {
        return table.findField(field).filter(this::hides).isPresent();
    }

    private static String withheld() {
        return MissingReason.WITHHELD.label().zh();
    }

    DraftRowView row(DraftRow row) {
        Map<String, DraftCellView> cells = new TreeMap<>();
        row.cells()
                .forEach((field, cell) ->
                        cells.put(field, new DraftCellView(hides(field) ? withheld() : cell.text(), cell.version())));
        return new DraftRowView(row.id(), cells);
    }

    Map<String, String> texts(Map<String, String> texts) {
        Map<String, String> shown = new HashMap<>();
        texts.forEach((field, text) -> shown.put(field, hides(field) ? withheld() : text));
        return shown;
    }

    DraftJudgement judgement(DraftJudgement judgement) {
        List<CellIssue> issues = judgement.issues().stream().map(this::issue).toList();
        return new DraftJudgement(issues, judgement.counts(), judgement.totals());
    }

    private CellIssue issue(CellIssue one) {
        boolean tells = hides(one.field()) || one.related().stream().anyMatch(this::hides);
        if (!tells) {
            return one;
        }
        Issue issue = one.issue();
        LocalText hidden = MissingReason.WITHHELD.label();
        Issue shown = new Issue(
                issue.code(), issue.severity(), issue.where(), hidden, issue.expected(), issue.why(), issue.remedy());
        return new CellIssue(one.row(), one.field(), shown, one.related(), one.explanation());
    }
}
