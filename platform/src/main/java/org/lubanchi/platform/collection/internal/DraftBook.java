package org.lubanchi.platform.collection.internal;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.lubanchi.engine.definitions.Sensitivity;
import org.lubanchi.engine.definitions.TableDefinition;
import org.lubanchi.platform.access.Reader;
import org.lubanchi.platform.collection.CaseState;
import org.lubanchi.platform.collection.CellPatch;
import org.lubanchi.platform.collection.CollectionRound;
import org.lubanchi.platform.collection.DraftJudgement;
import org.lubanchi.platform.collection.Drafts;
import org.lubanchi.platform.collection.TableCase;
import org.lubanchi.platform.collection.internal.DraftRow.DraftCell;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Drafts over their rows: patches are written before they are acknowledged, judged after. */
@Component
class DraftBook implements Drafts {
    private final RoundBook rounds;
    private final CaseMoves moves;
    private final CaseTables cases;
    private final DraftTables drafts;
    private final ReturnTables returns;
    private final DraftJudging judging;
    private final BaseRows base;
    private final CollectionJournal journal;

    DraftBook(DraftParts parts, DraftTables drafts, ReturnTables returns, DraftJudging judging, BaseRows base) {
        this.rounds = parts.rounds();
        this.moves = parts.moves();
        this.cases = parts.cases();
        this.journal = parts.journal();
        this.drafts = drafts;
        this.returns = returns;
        this.judging = judging;
        this.base = base;
    }

    @Override
    @Transactional
    public DraftSheet open(TableCase.Key key) {
        TableCase state = moves.lock(key);
        if (!drafts.anyRow(key)) {
            layDown(state);
        }
        return sheet(moves.require(key), Sensitivity.SENSITIVE);
    }

    /** What was handed in or sealed before becomes the draft's first rows. */
    private void layDown(TableCase state) {
        OptionalInt number = state.numbers().newest();
        if (number.isEmpty()) {
            return;
        }
        TableDefinition table = judging.table(state.key().table());
        drafts.put(state.key(), rows(table, base.ofVersion(table, state.key(), number.getAsInt()), number.getAsInt()));
    }

    static List<DraftRow> rows(TableDefinition table, List<Map<String, String>> texts, int version) {
        List<DraftRow> rows = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            Map<String, DraftCell> cells = new HashMap<>();
            texts.get(i).forEach((field, text) -> {
                if (!text.isEmpty()) {
                    cells.put(field, new DraftCell(text, 1, "", "v" + version, ""));
                }
            });
            String id = table.shape() == TableDefinition.Shape.FORM ? DraftRow.FORM_ROW : "v" + version + "-" + (i + 1);
            rows.add(new DraftRow(id, BigDecimal.valueOf(i + 1L), cells, false));
        }
        return rows;
    }

    @Override
    @Transactional(readOnly = true)
    public DraftSheet show(TableCase.Key key, Sensitivity upTo) {
        return sheet(moves.require(key), upTo);
    }

    @Override
    @Transactional(readOnly = true)
    public DraftPage page(TableCase.Key key, Optional<String> after, int most, Sensitivity upTo) {
        Visible visible = new Visible(judging.table(moves.require(key).key().table()), upTo);
        List<DraftRow> rows = drafts.rowsAfter(key, after.filter(row -> drafts.everHad(key, row)), most + 1);
        return new DraftPage(rows.stream().limit(most).map(visible::row).toList(), rows.size() > most);
    }

    private DraftSheet sheet(TableCase state, Sensitivity upTo) {
        TableCase.Key key = state.key();
        TableDefinition table = judging.table(key.table());
        CollectionRound round = rounds.require(key.round());
        List<DraftRow> rows = rowsOf(table, key);
        DraftJudging.Judged judged = judging.judge(table, rows, round.year(), drafts.explanations(key));
        PriorTexts prior = new PriorTexts(table, base.ofYearBefore(table, round.region(), key.unit(), round.year()));
        Map<String, Map<String, String>> found = prior.byRow(judged);
        Visible visible = new Visible(table, upTo);
        TreeMap<String, Map<String, String>> before = new TreeMap<>();
        found.forEach((row, texts) -> before.put(row, visible.texts(texts)));
        return new DraftSheet(
                state,
                rows.stream().map(visible::row).toList(),
                visible.judgement(judged.judgement()),
                before,
                prior.notIn(found).size(),
                OpenCells.of(state, returns.list(key)).list());
    }

    List<DraftRow> rowsOf(TableDefinition table, TableCase.Key key) {
        List<DraftRow> rows = drafts.rows(key);
        boolean blankForm = rows.isEmpty() && table.shape() == TableDefinition.Shape.FORM;
        return blankForm ? List.of(new DraftRow(DraftRow.FORM_ROW, BigDecimal.ONE, Map.of(), false)) : rows;
    }

    @Override
    @Transactional
    public CellPatch.Outcome patch(TableCase.Key key, CellPatch patch, Reader by) {
        CollectionRound round = rounds.require(key.round());
        TableCase state = moves.lock(key);
        Optional<CellPatch.Outcome> before = drafts.outcome(key, patch.client(), patch.sequence());
        if (before.isPresent()) {
            CellPatch.Outcome told = before.get();
            return new CellPatch.Outcome(told.sequence(), true, told.applied(), told.conflicts(), told.refused());
        }
        rounds.windows().requireOpen(round, state);
        if (!state.state().editable()) {
            throw CaseRefusals.locked(state);
        }
        if (!drafts.anyRow(key)) {
            layDown(state);
        }
        Instant now = journal.now();
        TableDefinition table = judging.table(key.table());
        PatchWriting writing = new PatchWriting(table, OpenCells.of(state, returns.list(key)), by, now);
        CellPatch.Outcome outcome = writing.write(drafts, key, patch);
        drafts.insert(key, patch, outcome, by.account(), now);
        if (state.state() == CaseState.RETURNED) {
            writing.applied().forEach(cell -> returns.changed(key, cell.row(), cell.field()));
        }
        if (state.state() == CaseState.NOT_STARTED && writing.changed()) {
            moves.move(state, CaseState.DRAFTING, 0, by, "");
        }
        return outcome;
    }

    @Override
    @Transactional
    public DraftJudgement judge(TableCase.Key key) {
        TableDefinition table = judging.table(key.table());
        CollectionRound round = rounds.require(key.round());
        DraftJudgement judgement = judging.judge(table, rowsOf(table, key), round.year(), drafts.explanations(key))
                .judgement();
        cases.count(key, judgement.counts(), journal.now());
        return judgement;
    }

    @Override
    @Transactional
    public DraftJudgement explain(TableCase.Key key, Explanation explaining, Reader by) {
        CollectionRound round = rounds.require(key.round());
        TableCase state = moves.lock(key);
        rounds.windows().requireOpen(round, state);
        if (!state.state().editable()) {
            throw CaseRefusals.locked(state);
        }
        drafts.explain(key, explaining, by.account(), journal.now());
        return judge(key);
    }
}
