package org.lubanchi.platform.collection.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lubanchi.engine.definitions.TableDefinition;
import org.lubanchi.engine.kernel.Failure;
import org.lubanchi.engine.kernel.Issue;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.engine.kernel.Severity;
import org.lubanchi.engine.sheet.WorkbookStamp;
import org.lubanchi.engine.warehouse.lake.Lake;
import org.lubanchi.platform.access.Reader;
import org.lubanchi.platform.audit.AuditTrail.Actor;
import org.lubanchi.platform.collection.CaseState;
import org.lubanchi.platform.collection.CollectionRound;
import org.lubanchi.platform.collection.DraftJudgement.CellIssue;
import org.lubanchi.platform.collection.HandInChecks;
import org.lubanchi.platform.collection.Intake.Taken;
import org.lubanchi.platform.collection.ReviewLevel;
import org.lubanchi.platform.collection.Submissions;
import org.lubanchi.platform.collection.TableCase;
import org.lubanchi.platform.lake.StoredObject;
import org.springframework.stereotype.Component;

/** From drafts to versions: judge, write objects, hold them against each other, then commit once. */
@Component
class SubmissionDesk implements Submissions {
    private final DraftParts parts;
    private final DraftTables drafts;
    private final DraftBook book;
    private final DraftJudging judging;
    private final BaseRows base;
    private final HandIn handIn;

    SubmissionDesk(
            DraftParts parts, DraftTables drafts, DraftBook book, DraftJudging judging, BaseRows base, HandIn handIn) {
        this.parts = parts;
        this.drafts = drafts;
        this.book = book;
        this.judging = judging;
        this.base = base;
        this.handIn = handIn;
    }

    @Override
    public List<Outlook> outlook(String round, OrgUnitId unit) {
        CollectionRound of = parts.rounds().require(round);
        ReviewLevel next = parts.rounds().chainOf(of, unit).getFirst();
        List<Outlook> all = new ArrayList<>();
        for (TableCase state : parts.rounds().listCases(round, unit)) {
            if (state.state().editable()) {
                all.add(outlook(of, state, next));
            }
        }
        return all;
    }

    private Outlook outlook(CollectionRound round, TableCase state, ReviewLevel next) {
        TableDefinition table = judging.table(state.key().table());
        List<DraftRow> rows = book.rowsOf(table, state.key());
        DraftJudging.Judged judged = judging.judge(table, rows, round.year(), drafts.explanations(state.key()));
        List<Map<String, String>> before =
                base.ofYearBefore(table, round.region(), state.key().unit(), round.year());
        return new Outlook(
                state,
                explainable(judged, false),
                explainable(judged, true),
                RowDifferences.yearOnYear(table, before, judged),
                next);
    }

    private static List<CellIssue> explainable(DraftJudging.Judged judged, boolean explained) {
        return judged.judgement().issues().stream()
                .filter(one -> one.issue().severity() == Severity.EXPLAINABLE
                        && one.explanation().isPresent() == explained)
                .toList();
    }

    /** A draft judged, and how many patches it had when it was. */
    private record Ready(TableCase state, DraftJudging.Judged judged, long patches) {}

    @Override
    public List<TableCase> submit(String round, OrgUnitId unit, List<Choice> choices, Reader by) {
        CollectionRound of = parts.rounds().require(round);
        parts.rounds().windows().requireOpen(of, unit);
        List<Ready> ready = new ArrayList<>();
        List<Issue> against = new ArrayList<>();
        for (Choice choice : choices) {
            ready.add(ready(of, unit, choice, against));
        }
        if (!against.isEmpty()) {
            throw new Failure(Failure.Category.USER, against, null);
        }
        WorkbookStamp stamp = new WorkbookStamp(unit, unit.value(), of.year(), of.edition());
        List<WrittenTable> written = ready.stream()
                .map(one -> handIn.writing()
                        .write(
                                one.judged().reading(),
                                stamp,
                                explainable(one.judged(), true).size()))
                .toList();
        handIn.requireAgreement(
                HandInChecks.Occasion.of(of, unit), written, () -> handIn.rows().with(of.id(), unit, written));
        List<StoredObject> objects = written.stream()
                .map(each -> new StoredObject(each.object(), Lake.PARQUET))
                .toList();
        handIn.writing().commit(objects, () -> refer(of, stamp, ready, written, by));
        return ready.stream()
                .map(one -> parts.moves().require(one.state().key()))
                .toList();
    }

    private Ready ready(CollectionRound round, OrgUnitId unit, Choice choice, List<Issue> against) {
        TableCase.Key key = new TableCase.Key(round.id(), unit, choice.table());
        TableCase state = parts.moves().require(key);
        if (state.revision() != choice.revision()) {
            throw CaseRefusals.stale(state);
        }
        if (!state.state().editable()) {
            throw CaseRefusals.locked(state);
        }
        parts.rounds().windows().requireOpen(round, state);
        long patches = drafts.patchCount(key);
        TableDefinition table = judging.table(key.table());
        DraftJudging.Judged judged =
                judging.judge(table, book.rowsOf(table, key), round.year(), drafts.explanations(key));
        for (CellIssue one : judged.judgement().issues()) {
            boolean stops = one.issue().severity() == Severity.BLOCKING
                    || (one.issue().severity() == Severity.EXPLAINABLE
                            && one.explanation().isEmpty());
            if (stops) {
                against.add(one.issue());
            }
        }
        if (judged.reading().rows().isEmpty() && judged.reading().rowsIn() == 0 && !choice.nothing()) {
            against.add(emptyUnsaid(key, table));
        }
        return new Ready(state, judged, patches);
    }

    private void refer(
            CollectionRound round, WorkbookStamp stamp, List<Ready> ready, List<WrittenTable> written, Reader by) {
        handIn.writing().hold(round.id());
        List<TableCase> held = new ArrayList<>();
        for (Ready one : ready) {
            TableCase.Key key = one.state().key();
            TableCase locked = parts.moves().requireAt(key, one.state().revision());
            if (drafts.patchCount(key) != one.patches()) {
                throw CaseRefusals.stale(locked);
            }
            held.add(locked);
        }
        List<Taken> taken = handIn.writing().insert(round.region(), stamp, written, new Actor(by.account()));
        Map<String, Integer> numbers = new HashMap<>();
        taken.forEach(one -> numbers.put(one.table(), one.number()));
        ReviewLevel first = parts.rounds().chainOf(round, stamp.unit()).getFirst();
        CaseState to = first == ReviewLevel.SCHOOL ? CaseState.SCHOOL_REVIEW : CaseState.SUBMITTED;
        for (int i = 0; i < ready.size(); i++) {
            Ready one = ready.get(i);
            TableCase.Key key = one.state().key();
            int number = numbers.getOrDefault(key.table(), 0);
            parts.moves().submit(held.get(i), to, number, by);
            parts.evidence().carry(key, number);
            parts.cases()
                    .count(
                            key,
                            one.judged().judgement().counts(),
                            parts.journal().now());
        }
        String once = new TreeMap<>(numbers).toString();
        parts.notices().waiting(new RoundNotices.Waiting(round, stamp.unit(), first, ready.size(), once), by);
    }

    private static Issue emptyUnsaid(TableCase.Key key, TableDefinition table) {
        return CaseRefusals.issue(
                "collection.empty-unsaid",
                CaseRefusals.place(key),
                new LocalText(
                        "「" + table.label().zh() + "」一行也没有",
                        "\"" + table.label().en() + "\" has no row"),
                new LocalText("至少一行，或勾选“本校没有”", "a row, or the tick \"we have none\""),
                new LocalText("没有与没填不是一回事：没有算零，没填算未填报", "none is a zero, not filled in is missing"),
                new LocalText("确实没有请勾选，再上报", "if there is truly none, tick it and hand in again"));
    }
}
