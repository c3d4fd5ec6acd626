package org.lubanchi.platform.collection.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.platform.collection.ChangeFeed;
import org.lubanchi.platform.http.Refusal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What has happened to tables since a mark. */
@RestController
class ChangeController {
    private static final String USUAL = "200";

    private final ChangeFeed feed;

    ChangeController(ChangeFeed feed) {
        this.feed = feed;
    }

    @GetMapping("/api/changes")
    ChangesView list(@RequestParam(defaultValue = "0") long after, @RequestParam(defaultValue = USUAL) int limit) {
        if (after < 0 || limit < 1 || limit > ChangeFeed.MOST) {
            throw Refusal.badRequest(
                    "after, limit",
                    after + ", " + limit,
                    new LocalText(
                            "从 0 起的标记，1 到 " + ChangeFeed.MOST + " 条",
                            "a mark from 0 on, and 1 to " + ChangeFeed.MOST + " entries"));
        }
        ChangeFeed.Page page = feed.list(after, limit);
        return new ChangesView(page.changes().stream().map(ChangeView::of).toList(), page.mark(), page.more());
    }

    /**
     * An answer.
     *
     * @param mark what to send as {@code after} next time
     * @param more whether to ask again at once
     */
    record ChangesView(List<ChangeView> changes, long mark, boolean more) {}

    /** A change as it travels. */
    record ChangeView(
            long mark,
            String at,
            String kind,
            String round,
            String unit,
            String table,
            @Nullable Integer version) {
        static ChangeView of(ChangeFeed.Change one) {
            return new ChangeView(
                    one.mark(),
                    one.at().toString(),
                    one.kind().code(),
                    one.round(),
                    one.unit().value(),
                    one.table(),
                    one.version().isPresent() ? (Integer) one.version().getAsInt() : null);
        }
    }
}
