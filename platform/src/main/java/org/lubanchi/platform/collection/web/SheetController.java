package org.lubanchi.platform.collection.web;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lubanchi.engine.definitions.Sensitivity;
import org.lubanchi.engine.definitions.TableDefinition;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.platform.access.Duty;
import org.lubanchi.platform.access.Reader;
import org.lubanchi.platform.catalogue.Definitions;
import org.lubanchi.platform.collection.CaseState;
import org.lubanchi.platform.collection.CellPatch;
import org.lubanchi.platform.collection.Drafts;
import org.lubanchi.platform.collection.Returns;
import org.lubanchi.platform.collection.Reviews;
import org.lubanchi.platform.collection.TableCase;
import org.lubanchi.platform.http.Refusal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** One table of one unit: its draft, patches, explanations, versions. */
@RestController
class SheetController {
    private static final String TABLE = "/api/rounds/{round}/units/{unit}/tables/{table}";

    private static final int MOST_ROWS = 5_000;

    private final Desk desk;
    private final Drafts drafts;
    private final Returns returns;
    private final Reviews reviews;
    private final Definitions definitions;
    private final Clock clock;

    SheetController(Desk desk, Drafts drafts, Returns returns, Reviews reviews, Definitions definitions, Clock clock) {
        this.desk = desk;
        this.drafts = drafts;
        this.returns = returns;
        this.reviews = reviews;
        this.definitions = definitions;
        this.clock = clock;
    }

    @GetMapping(TABLE)
    Sheet show(@PathVariable String round, @PathVariable String unit, @PathVariable String table) {
        Desk.Place place = desk.place(round, unit);
        SeenTable seen = desk.look(place, table);
        TableCase.Key key = seen.state().key();
        Drafts.DraftSheet sheet = seen.reports() ? drafts.open(key) : drafts.show(key, seen.upTo());
        TableDefinition definition = seen.table();
        boolean editable = seen.reports() && sheet.state().state().editable() && inTime(place, sheet.state());
        return new Sheet(
                ColumnView.table(definition, place.round().year()),
                ColumnView.all(definition),
                ColumnView.codes(definition, definitions.catalogue()),
                sheet.rows().stream().map(RowView::of).toList(),
                JudgementView.of(sheet.judgement()),
                sheet.prior(),
                sheet.absent(),
                sheet.reopened(),
                returns.list(key).stream().map(NoteView::of).toList(),
                desk.view(sheet.state()),
                editable,
                !editable && desk.may(desk.decides(place, sheet.state()), place.round(), place.unit()));
    }

    @GetMapping(TABLE + "/rows")
    Page rows(
            @PathVariable String round,
            @PathVariable String unit,
            @PathVariable String table,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "1000") int limit) {
        if (limit < 1 || limit > MOST_ROWS) {
            throw Refusal.badRequest(
                    "limit",
                    Integer.toString(limit),
                    new LocalText("1 到 " + MOST_ROWS + " 行", "1 to " + MOST_ROWS + " rows"));
        }
        Desk.Place place = desk.place(round, unit);
        SeenTable seen = desk.look(place, table);
        Drafts.DraftPage page = drafts.page(seen.state().key(), Optional.ofNullable(after), limit, seen.upTo());
        List<RowView> rows = page.rows().stream().map(RowView::of).toList();
        return new Page(rows, page.more() ? rows.getLast().id() : null);
    }

    /**
     * Some rows of a table in their order.
     *
     * @param next what to send as {@code after} for the rows behind; nothing when these are the last
     */
    record Page(List<RowView> rows, @Nullable String next) {}

    private boolean inTime(Desk.Place place, TableCase state) {
        return !clock.instant().isBefore(place.round().opensAt())
                && clock.instant().isBefore(desk.rounds().deadlineOf(place.round(), state));
    }

    @PatchMapping(TABLE)
    Patched patch(
            @PathVariable String round,
            @PathVariable String unit,
            @PathVariable String table,
            @RequestBody PatchRequest asked) {
        Desk.Place place = desk.place(round, unit);
        Reader by = desk.require(Duty.REPORT, place);
        TableCase.Key key = desk.find(place, table).key();
        CellPatch.Outcome outcome = drafts.patch(key, asked.patch(), by);
        JudgementView judgement = JudgementView.of(drafts.judge(key));
        return new Patched(
                outcome,
                judgement,
                desk.view(desk.find(place, table)),
                clock.instant().toString());
    }

    @PutMapping(TABLE + "/explanations")
    JudgementView explain(
            @PathVariable String round,
            @PathVariable String unit,
            @PathVariable String table,
            @RequestBody ExplanationRequest asked) {
        Desk.Place place = desk.place(round, unit);
        Reader by = desk.require(Duty.REPORT, place);
        return JudgementView.of(drafts.explain(desk.find(place, table).key(), asked.explaining(), by));
    }

    @GetMapping(TABLE + "/differences")
    List<Reviews.CellDifference> differences(
            @PathVariable String round,
            @PathVariable String unit,
            @PathVariable String table,
            @RequestParam int from,
            @RequestParam int to) {
        Desk.Place place = desk.place(round, unit);
        TableCase state = desk.find(place, table);
        boolean own = desk.may(Duty.REPORT, place.round(), place.unit());
        if (!own && state.state() == CaseState.SCHOOL_REVIEW) {
            throw SheetRefusals.notHandedIn(state);
        }
        TableDefinition definition = definitions.catalogue().requireTable(table);
        return reviews.differences(state.key(), from, to).stream()
                .filter(one -> own
                        || definition.requireField(one.field()).sensitivity().compareTo(Sensitivity.INTERNAL) <= 0)
                .toList();
    }

    /**
     * A table of a unit with everything its page shows.
     *
     * @param absent rows of a list the year before had and the draft does not
     */
    record Sheet(
            ColumnView.TableHead table,
            List<ColumnView> columns,
            Map<String, List<ColumnView.CodeView>> codes,
            List<RowView> rows,
            JudgementView judgement,
            Map<String, Map<String, String>> prior,
            int absent,
            List<Drafts.CellRef> reopened,
            List<NoteView> notes,
            CaseView state,
            boolean editable,
            boolean decides) {}

    record RowView(String id, Map<String, Drafts.DraftCellView> cells) {
        static RowView of(Drafts.DraftRowView row) {
            return new RowView(row.id(), row.cells());
        }
    }

    record Patched(CellPatch.Outcome outcome, JudgementView judgement, CaseView state, String savedAt) {}

    /** A patch as it comes; what is missing or too long is refused as a whole, before anything is written. */
    record PatchRequest(
            @Nullable String client,
            int sequence,
            @Nullable List<CellRequest> cells,
            @Nullable List<RowRequest> rows) {
        record CellRequest(
                @Nullable String row,
                @Nullable String field,
                @Nullable String text,
                int base) {}

        record RowRequest(
                @Nullable String op,
                @Nullable String row,
                @Nullable String after) {}

        CellPatch patch() {
            List<CellRequest> all = cells == null ? List.of() : cells;
            List<RowRequest> moves = rows == null ? List.of() : rows;
            if (client == null || !client.matches("[A-Za-z0-9_-]{1,40}") || sequence < 1) {
                throw Refusal.badRequest(
                        "client, sequence",
                        client + ", " + sequence,
                        new LocalText("页面的标识和从 1 起的序号", "the id of the page and a number from 1"));
            }
            if (all.size() + moves.size() > CellPatch.MOST_CELLS) {
                throw Refusal.badRequest(
                        "cells",
                        String.valueOf(all.size()),
                        new LocalText(
                                "一次至多 " + CellPatch.MOST_CELLS + " 格", "at most " + CellPatch.MOST_CELLS + " cells"));
            }
            return new CellPatch(
                    client,
                    sequence,
                    all.stream()
                            .map(cell -> new CellPatch.CellChange(
                                    id(cell.row()), id(cell.field()), fit(cell.text()), cell.base()))
                            .toList(),
                    moves.stream()
                            .map(row -> new CellPatch.RowChange(
                                    kind(row.op()), id(row.row()), Optional.ofNullable(row.after())))
                            .toList());
        }

        private static CellPatch.RowChange.Kind kind(@Nullable String op) {
            return switch (String.valueOf(op)) {
                case "add" -> CellPatch.RowChange.Kind.ADD;
                case "remove" -> CellPatch.RowChange.Kind.REMOVE;
                default ->
                    throw Refusal.badRequest("op", String.valueOf(op), new LocalText("add 或 remove", "add or remove"));
            };
        }

        private static String id(@Nullable String id) {
            if (id == null || !id.matches("[A-Za-z0-9_-]{1,64}")) {
                throw Refusal.badRequest(
                        "row, field", String.valueOf(id), new LocalText("行和项的标识", "the ids of a row and a field"));
            }
            return id;
        }

        /** A cell's text without what no cell can hold. */
        private static String fit(@Nullable String text) {
            String given = text == null ? "" : text.replace("\u0000", "");
            if (given.length() > CellPatch.LONGEST_TEXT) {
                throw Refusal.badRequest(
                        "text",
                        given.substring(0, 40) + "…",
                        new LocalText(
                                "不超过 " + CellPatch.LONGEST_TEXT + " 个字符",
                                "at most " + CellPatch.LONGEST_TEXT + " characters"));
            }
            return given;
        }
    }

    record ExplanationRequest(
            @Nullable String row,
            @Nullable String field,
            @Nullable String code,
            @Nullable String found,
            @Nullable String reason) {
        private static final int LONGEST = 500;

        Drafts.Explanation explaining() {
            String why = reason == null ? "" : reason.strip();
            if (why.length() > LONGEST || why.length() < 2) {
                throw Refusal.badRequest(
                        "reason", why, new LocalText("2 到 " + LONGEST + " 个字符", "2 to " + LONGEST + " characters"));
            }
            return new Drafts.Explanation(said(row), said(field), said(code), said(found), why);
        }

        private static String said(@Nullable String text) {
            return text == null ? "" : text;
        }
    }
}
