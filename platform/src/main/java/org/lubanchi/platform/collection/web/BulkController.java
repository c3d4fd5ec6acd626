package org.lubanchi.platform.collection.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.platform.access.Duty;
import org.lubanchi.platform.access.Reader;
import org.lubanchi.platform.collection.BulkLoads;
import org.lubanchi.platform.collection.Intake;
import org.lubanchi.platform.collection.TextTable;
import org.lubanchi.platform.collection.Uploads;
import org.lubanchi.platform.http.ErrorBody;
import org.lubanchi.platform.http.Refusal;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.HttpEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Rows that another program sends: JSON, CSV or Parquet in, what became of each row out. */
@RestController
class BulkController {
    private static final int SHOWN = 1_000;
    private static final int LONGEST_KEY = 100;

    /** Large texts take turns: a second waits, a third is sent away, so that pages are answered meanwhile. */
    private final Semaphore judging = new Semaphore(2);

    private final Desk desk;
    private final BulkLoads loads;
    private final Intake intake;
    private final SentFiles files;

    BulkController(Desk desk, BulkLoads loads, Intake intake, SentFiles files) {
        this.desk = desk;
        this.loads = loads;
        this.intake = intake;
        this.files = files;
    }

    @PostMapping("/api/rounds/{round}/units/{unit}/tables/{table}/rows")
    LoadedView load(
            @PathVariable String round,
            @PathVariable String unit,
            @PathVariable String table,
            @RequestParam Map<String, String> options,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            HttpEntity<InputStreamResource> sent)
            throws IOException {
        Desk.Place place = desk.place(round, unit);
        Reader by = desk.require(Duty.REPORT, place);
        boolean dry = Boolean.parseBoolean(options.get("dry"));
        BulkLoads.SentRows rows = files.read(sent);
        BulkLoads.Batch batch =
                new BulkLoads.Batch(requireKey(key, dry), rows, dry, Boolean.parseBoolean(options.get("whole")));
        return LoadedView.of(loads.load(desk.find(place, table).key(), batch, by), dry);
    }

    /** A whole list or roster as CSV, however many its rows: what would be said of it, and nothing is taken. */
    @PostMapping(path = "/api/rounds/{round}/units/{unit}/tables/{table}/judgement", consumes = "text/csv")
    TextFindingsView judge(
            @PathVariable String round,
            @PathVariable String unit,
            @PathVariable String table,
            HttpEntity<InputStreamResource> sent)
            throws IOException {
        Desk.Place place = desk.place(round, unit);
        desk.require(Duty.REPORT, place);
        desk.find(place, table);
        if (!judging.tryAcquire()) {
            throw SheetRefusals.judgingBusy(place.unit().value() + " " + table);
        }
        try {
            Path file = files.keep(sent);
            try {
                return TextFindingsView.of(intake.judge(
                        new TextTable(file, place.unit(), place.round().year(), table)));
            } finally {
                Files.deleteIfExists(file);
            }
        } finally {
            judging.release();
        }
    }

    /** What would be said of a table: rows in are rows that could be loaded plus rows rejected. */
    record TextFindingsView(long rowsIn, long rejected, int issuesTotal, List<ErrorBody.Told> issues) {
        static TextFindingsView of(Intake.TextFindings found) {
            return new TextFindingsView(
                    found.rowsIn(),
                    found.rejected(),
                    found.issues().size(),
                    found.issues().stream().limit(SHOWN).map(ErrorBody.Told::of).toList());
        }
    }

    private static String requireKey(@Nullable String key, boolean dry) {
        if (key == null && dry) {
            return "";
        }
        if (key == null || key.isBlank() || key.length() > LONGEST_KEY) {
            throw Refusal.badRequest(
                    "Idempotency-Key",
                    key == null ? "" : key,
                    new LocalText(
                            "1 到 " + LONGEST_KEY + " 个字符的批号，重发时不变",
                            "a key of 1 to " + LONGEST_KEY + " characters, the same when sent again"));
        }
        return key;
    }

    /**
     * What became of a batch.
     *
     * @param sums of each numeric column over the rows loaded
     * @param cells cells of the draft that were written
     * @param refused cells that somebody else had changed meanwhile, or that are closed
     * @param issuesTotal how many problems there are, of which the first are listed
     */
    record LoadedView(
            boolean dry,
            long rowsIn,
            long loaded,
            long rejected,
            Map<String, String> sums,
            Uploads.RowChanges changes,
            int cells,
            int refused,
            int issuesTotal,
            List<IssueView> issues) {
        static LoadedView of(BulkLoads.Loaded loaded, boolean dry) {
            return new LoadedView(
                    dry,
                    loaded.rowsIn(),
                    loaded.loaded(),
                    loaded.rejected(),
                    loaded.sums(),
                    loaded.changes(),
                    loaded.adopted().map(Uploads.Adopted::cells).orElse(0),
                    loaded.adopted().map(Uploads.Adopted::refused).orElse(0),
                    loaded.issues().size(),
                    loaded.issues().stream().limit(SHOWN).map(IssueView::of).toList());
        }
    }

    /** A problem of a row, rows counted from 1 in the order sent. */
    record IssueView(int row, String field, ErrorBody.Told issue) {
        static IssueView of(BulkLoads.RowIssue one) {
            return new IssueView(one.row(), one.field(), ErrorBody.Told.of(one.issue()));
        }
    }
}
