package org.lubanchi.platform.collection.web;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lubanchi.engine.definitions.Sensitivity;
import org.lubanchi.engine.definitions.TableDefinition;
import org.lubanchi.platform.access.Duty;
import org.lubanchi.platform.access.Reader;
import org.lubanchi.platform.catalogue.Definitions;
import org.lubanchi.platform.collection.CaseState;
import org.lubanchi.platform.collection.CellComments;
import org.lubanchi.platform.collection.CellComments.CellComment;
import org.lubanchi.platform.collection.Drafts;
import org.lubanchi.platform.collection.TableCase;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Comments on the cells of a table: by its own people at any time, by reviewers once it is handed in. */
@RestController
class CellCommentController {
    private static final String COMMENTS = "/api/rounds/{round}/units/{unit}/tables/{table}/comments";

    private final Desk desk;
    private final CellComments comments;
    private final Definitions definitions;

    CellCommentController(Desk desk, CellComments comments, Definitions definitions) {
        this.desk = desk;
        this.comments = comments;
        this.definitions = definitions;
    }

    /** A table somebody looks at, with what they may see of it and whether they take part. */
    private record Seen(TableCase state, TableDefinition table, boolean own, boolean talks) {
        boolean shows(String field) {
            return own
                    || table.findField(field)
                            .filter(one -> one.sensitivity().compareTo(Sensitivity.INTERNAL) <= 0)
                            .isPresent();
        }
    }

    private Seen seen(Desk.Place place, String table) {
        TableCase state = desk.find(place, table);
        boolean own = desk.may(Duty.REPORT, place.round(), place.unit())
                || desk.may(Duty.APPROVE_IN_SCHOOL, place.round(), place.unit());
        boolean still = state.state() == CaseState.NOT_STARTED
                || state.state() == CaseState.DRAFTING
                || state.state() == CaseState.SCHOOL_REVIEW;
        if (!own && still) {
            throw SheetRefusals.notHandedIn(state);
        }
        return new Seen(
                state,
                definitions.catalogue().requireTable(table),
                own,
                own || !desk.levels(place).isEmpty());
    }

    @GetMapping(COMMENTS)
    CommentList list(@PathVariable String round, @PathVariable String unit, @PathVariable String table) {
        Seen seen = seen(desk.place(round, unit), table);
        return new CommentList(
                seen.talks(),
                comments.list(seen.state().key()).stream()
                        .filter(one -> seen.shows(one.cell().field()))
                        .map(CommentView::of)
                        .toList());
    }

    @PostMapping(COMMENTS)
    CommentView say(
            @PathVariable String round,
            @PathVariable String unit,
            @PathVariable String table,
            @RequestBody CommentRequest asked) {
        Desk.Place place = desk.place(round, unit);
        Seen seen = requireTalking(place, table, asked.field());
        return CommentView.of(comments.say(
                seen.state().key(),
                new Drafts.CellRef(Optional.ofNullable(asked.row()).orElse(""), word(asked.field())),
                word(asked.text()),
                desk.anybody()));
    }

    @PostMapping(COMMENTS + "/{comment}/settlement")
    CommentList settle(
            @PathVariable String round,
            @PathVariable String unit,
            @PathVariable String table,
            @PathVariable long comment) {
        Desk.Place place = desk.place(round, unit);
        Seen seen = requireTalking(place, table, null);
        Reader by = desk.anybody();
        comments.settle(seen.state().key(), comment, by);
        return list(round, unit, table);
    }

    /** Who only looks on says nothing, nor does anybody speak of what they may not see. */
    private Seen requireTalking(Desk.Place place, String table, @Nullable String field) {
        Seen seen = seen(place, table);
        if (!seen.talks()) {
            desk.require(Duty.REPORT, place);
        }
        if (field != null && !seen.shows(field) && seen.table().findField(field).isPresent()) {
            throw SheetRefusals.notHandedIn(seen.state());
        }
        return seen;
    }

    private static String word(@Nullable String text) {
        return text == null ? "" : text.replace("\u0000", "");
    }

    record CommentRequest(
            @Nullable String row,
            @Nullable String field,
            @Nullable String text) {}

    record CommentList(boolean talks, List<CommentView> comments) {}

    record CommentView(
            long id,
            String row,
            String field,
            String text,
            String person,
            String at,
            @Nullable String settledBy) {
        static CommentView of(CellComment one) {
            return new CommentView(
                    one.id(),
                    one.cell().row(),
                    one.cell().field(),
                    one.text(),
                    one.person(),
                    one.at().toString(),
                    one.settledBy().orElse(null));
        }
    }
}
