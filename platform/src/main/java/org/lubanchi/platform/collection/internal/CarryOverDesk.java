package org.lubanchi.platform.collection.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lubanchi.engine.definitions.FieldDefinition;
import org.lubanchi.engine.definitions.FieldType;
import org.lubanchi.engine.definitions.TableDefinition;
import org.lubanchi.engine.kernel.MissingReason;
import org.lubanchi.platform.access.Reader;
import org.lubanchi.platform.audit.AuditTrail.Actor;
import org.lubanchi.platform.audit.AuditTrail.AuditFact;
import org.lubanchi.platform.collection.CarryOver;
import org.lubanchi.platform.collection.CellPatch;
import org.lubanchi.platform.collection.CellPatch.CellChange;
import org.lubanchi.platform.collection.CellPatch.RowChange;
import org.lubanchi.platform.collection.CollectionRound;
import org.lubanchi.platform.collection.TableCase;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Rows of the year before go into a draft as one patch. */
@Component
class CarryOverDesk implements CarryOver {
    private static final Set<FieldType> NUMBERS = Set.of(FieldType.INTEGER, FieldType.DECIMAL);
    private static final Set<String> ABSENCES =
            Stream.of(MissingReason.values()).map(reason -> reason.label().zh()).collect(Collectors.toSet());

    private final DraftParts parts;
    private final DraftTables drafts;
    private final DraftBook book;
    private final DraftJudging judging;
    private final BaseRows base;

    CarryOverDesk(DraftParts parts, DraftTables drafts, DraftBook book, DraftJudging judging, BaseRows base) {
        this.parts = parts;
        this.drafts = drafts;
        this.book = book;
        this.judging = judging;
        this.base = base;
    }

    @Override
    @Transactional
    public Carried carry(TableCase.Key key, boolean numbers, Reader by) {
        CollectionRound round = parts.rounds().require(key.round());
        TableCase state = parts.moves().lock(key);
        parts.rounds().windows().requireOpen(round, state);
        if (!state.state().editable()) {
            throw CaseRefusals.locked(state);
        }
        TableDefinition table = judging.table(key.table());
        PriorTexts prior = new PriorTexts(table, base.ofYearBefore(table, round.region(), key.unit(), round.year()));
        DraftJudging.Judged judged = judging.judge(table, book.rowsOf(table, key), round.year(), List.of());
        List<Map<String, String>> absent = prior.notIn(prior.byRow(judged));
        if (absent.isEmpty()) {
            return new Carried(0, 0);
        }
        CellPatch.Outcome outcome = book.patch(key, patch(table, key, absent, numbers), by);
        if (outcome.applied().isEmpty()) {
            throw CaseRefusals.onlyCells(state);
        }
        book.judge(key);
        parts.journal()
                .append(
                        new Actor(by.account()),
                        "collection.carried-over",
                        CaseRefusals.place(key),
                        List.of(
                                new AuditFact("rows", Integer.toString(absent.size())),
                                new AuditFact("numbers", Boolean.toString(numbers))));
        return new Carried(absent.size(), outcome.applied().size());
    }

    /** A row that was taken away and comes again is another row: ids go on counting. */
    private CellPatch patch(TableDefinition table, TableCase.Key key, List<Map<String, String>> rows, boolean numbers) {
        List<CellChange> cells = new ArrayList<>();
        List<RowChange> changes = new ArrayList<>();
        int number = drafts.everRows(key);
        for (Map<String, String> row : rows) {
            String id = "p" + ++number;
            changes.add(new RowChange(RowChange.Kind.ADD, id, Optional.empty()));
            for (FieldDefinition field : table.fields()) {
                String text = row.getOrDefault(field.id(), "");
                boolean comes = numbers || table.key().contains(field.id()) || !NUMBERS.contains(field.type());
                if (comes && !text.isEmpty() && !ABSENCES.contains(text)) {
                    cells.add(new CellChange(id, field.id(), text, 0));
                }
            }
        }
        return new CellPatch("carry-" + number, 1, cells, changes);
    }
}
