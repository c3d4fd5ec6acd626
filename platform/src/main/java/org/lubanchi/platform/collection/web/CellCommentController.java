package org.lubanchi.platform.collection.web;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lubanchi.platform.access.Duty;
import org.lubanchi.platform.access.Reader;
import org.lubanchi.platform.collection.CellComments;
import org.lubanchi.platform.collection.CellComments.CellComment;
import org.lubanchi.platform.collection.Drafts;
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

    CellCommentController(Desk desk, CellComments comments) {
        this.desk = desk;
        this.comments = comments;
    }

    @GetMapping(COMMENTS)
    CommentList list(@PathVariable String round, @PathVariable String unit, @PathVariable String table) {
        Desk.Place place = desk.place(round, unit);
        SeenTable seen = desk.look(place, table);
        return new CommentList(
                talks(place, seen),
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
        SeenTable seen = requireTalking(place, table);
        String field = word(asked.field());
        if (seen.table().findField(field).isPresent() && !seen.shows(field)) {
            throw SheetRefusals.notHandedIn(seen.state());
        }
        return CommentView.of(comments.say(
                seen.state().key(),
                new Drafts.CellRef(Optional.ofNullable(asked.row()).orElse(""), field),
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
        SeenTable seen = requireTalking(place, table);
        Reader by = desk.anybody();
        comments.settle(seen.state().key(), comment, by);
        return list(round, unit, table);
    }

    /** A unit's own people and those who review it take part; others only look on. */
    private boolean talks(Desk.Place place, SeenTable seen) {
        return seen.own() || !desk.levels(place).isEmpty();
    }

    /** Who only looks on says nothing. */
    private SeenTable requireTalking(Desk.Place place, String table) {
        SeenTable seen = desk.look(place, table);
        if (!talks(place, seen)) {
            desk.require(Duty.REPORT, place);
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
