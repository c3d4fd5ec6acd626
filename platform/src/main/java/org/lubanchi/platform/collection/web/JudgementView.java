package org.lubanchi.platform.collection.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.platform.collection.DraftJudgement;

/** What the rules say of a draft, as it travels; problems beyond the first so many are counted, not sent. */
record JudgementView(
        List<IssueView> issues, int issuesTotal, CaseView.CountsView counts, List<DraftJudgement.ColumnTotal> totals) {
    private static final int SENT = 500;

    record IssueView(
            String row,
            String field,
            String code,
            String severity,
            LocalText found,
            LocalText expected,
            LocalText why,
            LocalText remedy,
            List<String> related,
            @Nullable String explanation) {
        static IssueView of(DraftJudgement.CellIssue one) {
            return new IssueView(
                    one.row(),
                    one.field(),
                    one.issue().code(),
                    one.issue().severity().code(),
                    one.issue().found(),
                    one.issue().expected(),
                    one.issue().why(),
                    one.issue().remedy(),
                    one.related(),
                    one.explanation().orElse(null));
        }
    }

    static JudgementView of(DraftJudgement judgement) {
        return new JudgementView(
                judgement.issues().stream().limit(SENT).map(IssueView::of).toList(),
                judgement.issues().size(),
                CaseView.CountsView.of(judgement.counts()),
                judgement.totals());
    }
}
