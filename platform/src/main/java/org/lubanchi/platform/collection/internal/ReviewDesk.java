package org.lubanchi.platform.collection.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lubanchi.engine.definitions.TableDefinition;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.platform.access.Reader;
import org.lubanchi.platform.collection.CaseState;
import org.lubanchi.platform.collection.CollectionRound;
import org.lubanchi.platform.collection.Returns;
import org.lubanchi.platform.collection.ReviewLevel;
import org.lubanchi.platform.collection.Reviews;
import org.lubanchi.platform.collection.TableCase;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Decisions, each on the table as the reviewer saw it. */
@Component
class ReviewDesk implements Reviews {
    private final DraftParts parts;
    private final DraftTables drafts;
    private final ReturnTables returns;
    private final DraftJudging judging;
    private final BaseRows base;
    private final CollectionTables versions;

    ReviewDesk(
            DraftParts parts,
            DraftTables drafts,
            ReturnTables returns,
            DraftJudging judging,
            BaseRows base,
            CollectionTables versions) {
        this.parts = parts;
        this.drafts = drafts;
        this.returns = returns;
        this.judging = judging;
        this.base = base;
        this.versions = versions;
    }

    @Override
    @Transactional
    public TableCase pass(TableCase.Key key, int revision, Reader by) {
        pass(parts.moves().requireAt(key, revision), by);
        return parts.moves().require(key);
    }

    private void pass(TableCase state, Reader by) {
        CollectionRound round = parts.rounds().require(state.key().round());
        int last = parts.rounds().chainOf(round, state.key().unit()).size() - 1;
        if (!state.state().waiting()) {
            throw CaseRefusals.notFrom(state, CaseState.APPROVED);
        }
        boolean own = by.deputyFor().isPresent()
                && parts.cases()
                        .lastHandedInBy(state.key())
                        .filter(by.account()::equals)
                        .isPresent();
        if (own) {
            throw CaseRefusals.ownHandIn(state.key());
        }
        if (state.level() < last) {
            parts.moves().move(state, CaseState.SUBMITTED, state.level() + 1, by, "");
            tellNext(round, state, by);
            return;
        }
        parts.moves().move(state, CaseState.APPROVED, state.level(), by, "");
        returns.acceptAll(state.key());
        versions.approve(version(state), by.account(), parts.journal().now());
    }

    /** Whoever is next is told once a day for a unit, however many of its tables are passed on one by one. */
    private void tellNext(CollectionRound round, TableCase state, Reader by) {
        OrgUnitId unit = state.key().unit();
        ReviewLevel next = parts.rounds().chainOf(round, unit).get(state.level() + 1);
        int waiting = (int) parts.rounds().listCases(round.id(), unit).stream()
                .filter(one -> one.state().waiting() && one.level() == state.level() + 1)
                .count();
        LocalDate today =
                LocalDate.ofInstant(parts.journal().now(), parts.journal().zone());
        parts.notices().waiting(new RoundNotices.Waiting(round, unit, next, waiting, today.toString()), by);
    }

    private static Version.Key version(TableCase state) {
        return new Version.Key(
                state.key().round(),
                state.key().unit().value(),
                state.key().table(),
                state.numbers().submitted().orElseThrow());
    }

    @Override
    @Transactional
    public TableCase giveBack(TableCase.Key key, int revision, List<NewNote> notes, Reader by) {
        TableCase state = parts.moves().requireAt(key, revision);
        if (notes.isEmpty() || notes.stream().anyMatch(note -> note.text().isBlank())) {
            throw CaseRefusals.unsoundReturn(
                    key,
                    new LocalText("退回没有写原因", "a return without a word"),
                    new LocalText("每条退回意见一句话", "a line for each note"));
        }
        for (NewNote note : notes) {
            returns.insert(
                    key,
                    note.cell().map(cell -> cell(key, cell.row(), cell.field())),
                    note.reason(),
                    note.text(),
                    by,
                    parts.journal().now());
        }
        parts.moves().move(state, CaseState.RETURNED, 0, by, notes.getFirst().text());
        CollectionRound round = parts.rounds().require(key.round());
        String why = notes.getFirst().text();
        Instant until = parts.rounds().windows().returned(round, key, why, by);
        TableCase returned = parts.moves().require(key);
        parts.notices().returned(round, returned, why, until, parts.journal().zone(), by);
        return parts.moves().require(key);
    }

    private Returns.Note.Cell cell(TableCase.Key key, String row, String field) {
        TableDefinition table = judging.table(key.table());
        DraftRow found = Optional.ofNullable(drafts.rows(key, List.of(row)).get(row))
                .filter(one -> !one.gone() && table.findField(field).isPresent())
                .orElseThrow(() -> CaseRefusals.unsoundReturn(
                        key,
                        new LocalText("没有这个单元格", "there is no such cell"),
                        new LocalText("表里的一行和一项", "a row and a field of the table")));
        return new Returns.Note.Cell(row, field, found.text(field));
    }

    @Override
    @Transactional
    public TableCase unapprove(TableCase.Key key, int revision, String why, Reader by) {
        TableCase state = parts.moves().requireAt(key, revision);
        if (state.state() != CaseState.APPROVED || why.isBlank()) {
            throw CaseRefusals.notFrom(state, CaseState.SUBMITTED);
        }
        versions.unapprove(version(state));
        parts.moves().move(state, CaseState.SUBMITTED, state.level(), by, why);
        return parts.moves().require(key);
    }

    @Override
    @Transactional
    public int passClean(String round, List<OrgUnitId> units, ReviewLevel level, Reader by) {
        CollectionRound of = parts.rounds().require(round);
        int passed = 0;
        for (OrgUnitId unit : units) {
            List<ReviewLevel> chain = parts.rounds().chainOf(of, unit);
            for (TableCase seen : parts.rounds().listCases(round, unit)) {
                TableCase state = parts.moves().lock(seen.key());
                boolean clean = state.counts().blocking() == 0 && state.counts().toExplain() == 0;
                if (state.state().waiting() && chain.get(state.level()) == level && clean) {
                    pass(state, by);
                    passed++;
                }
            }
        }
        return passed;
    }

    @Override
    public List<CellDifference> differences(TableCase.Key key, int from, int to) {
        TableDefinition table = judging.table(key.table());
        Map<List<String>, Map<String, String>> before = RowDifferences.byKey(table, base.ofVersion(table, key, from));
        Map<List<String>, Map<String, String>> after = RowDifferences.byKey(table, base.ofVersion(table, key, to));
        Set<List<String>> keys = new LinkedHashSet<>(after.keySet());
        keys.addAll(before.keySet());
        List<CellDifference> differences = new ArrayList<>();
        for (List<String> row : keys) {
            differences.addAll(RowDifferences.cells(
                    table, row, before.getOrDefault(row, Map.of()), after.getOrDefault(row, Map.of())));
        }
        return differences;
    }
}
