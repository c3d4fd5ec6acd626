package org.lubanchi.platform.collection.web;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lubanchi.engine.definitions.TableDefinition;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.platform.collection.Drafts;
import org.lubanchi.platform.http.Page;
import org.lubanchi.platform.http.Refusal;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Every problem of a table, page by page; the sheet itself brings the first ones and how many there are. */
@RestController
class ProblemController {
    private static final String USUAL = "500";
    private static final String BETWEEN = "~";

    private final Desk desk;
    private final Drafts drafts;

    ProblemController(Desk desk, Drafts drafts) {
        this.desk = desk;
        this.drafts = drafts;
    }

    @GetMapping("/api/rounds/{round}/units/{unit}/tables/{table}/problems")
    ResponseEntity<List<JudgementView.IssueView>> list(
            @PathVariable String round,
            @PathVariable String unit,
            @PathVariable String table,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = USUAL) int limit) {
        Desk.Place place = desk.place(round, unit);
        SeenTable seen = desk.look(place, table);
        int most = Page.checked(limit);
        Drafts.DraftSheet sheet = drafts.show(seen.state().key(), seen.upTo());
        Order order = Order.of(sheet, seen.table());
        Optional<Spot> from = Optional.ofNullable(after).map(order::read);
        List<JudgementView.IssueView> read = sheet.judgement().issues().stream()
                .map(JudgementView.IssueView::of)
                .filter(issue -> from.isEmpty() || Spot.BY_PLACE.compare(order.of(issue), from.get()) > 0)
                .sorted((one, other) -> Spot.BY_PLACE.compare(order.of(one), order.of(other)))
                .limit(most + 1L)
                .toList();
        return Page.cut(read, most, issue -> String.join(BETWEEN, issue.row(), issue.field(), issue.code()))
                .answer("after");
    }

    /** Where a problem stands among others: those of the whole table first, then row by row, field by field. */
    private record Spot(int row, int field, String code) {
        static final Comparator<Spot> BY_PLACE =
                Comparator.comparingInt(Spot::row).thenComparingInt(Spot::field).thenComparing(Spot::code);
    }

    /** The order of rows and fields as the sheet has them. */
    private record Order(Map<String, Integer> rows, Map<String, Integer> fields) {
        static Order of(Drafts.DraftSheet sheet, TableDefinition table) {
            Map<String, Integer> rows = new HashMap<>();
            sheet.rows().forEach(row -> rows.put(row.id(), rows.size()));
            Map<String, Integer> fields = new HashMap<>();
            table.fields().forEach(field -> fields.put(field.id(), fields.size()));
            return new Order(rows, fields);
        }

        Spot of(JudgementView.IssueView issue) {
            return new Spot(rows.getOrDefault(issue.row(), -1), fields.getOrDefault(issue.field(), -1), issue.code());
        }

        /** Behind a row that is gone nothing can be found: one begins again. */
        Spot read(String after) {
            String[] parts = after.split(BETWEEN, -1);
            boolean known = parts.length == 3 && (parts[0].isEmpty() || rows.containsKey(parts[0]));
            if (!known) {
                throw Refusal.badRequest(
                        "after",
                        after,
                        new LocalText(
                                "上一页给出的标记；该行已删除的，请从头取",
                                "the mark of the page before; begin again when its row is gone"));
            }
            return new Spot(rows.getOrDefault(parts[0], -1), fields.getOrDefault(parts[1], -1), parts[2]);
        }
    }
}
