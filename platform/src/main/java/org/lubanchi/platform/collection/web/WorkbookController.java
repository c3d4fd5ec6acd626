package org.lubanchi.platform.collection.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.lubanchi.engine.kernel.Issue;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.platform.access.Duty;
import org.lubanchi.platform.access.Reader;
import org.lubanchi.platform.collection.Uploads;
import org.lubanchi.platform.http.ErrorBody;
import org.lubanchi.platform.http.Refusal;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Templates out, workbooks in, and the same workbook back with remarks. */
@RestController
class WorkbookController {
    private static final String UNIT = "/api/rounds/{round}/units/{unit}";
    private static final int SHOWN = 300;
    private static final int LONGEST_NAME = 120;

    private final Desk desk;
    private final Uploads uploads;

    WorkbookController(Desk desk, Uploads uploads) {
        this.desk = desk;
        this.uploads = uploads;
    }

    @GetMapping(UNIT + "/template.xlsx")
    ResponseEntity<byte[]> template(
            @PathVariable String round,
            @PathVariable String unit,
            @RequestParam(defaultValue = "") List<String> tables) {
        Desk.Place place = desk.place(round, unit);
        desk.require(Duty.REPORT, place);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        uploads.template(round, place.unit(), tables, out);
        return workbook(desk.nameOf(place.unit()).zh() + "-" + place.round().year() + "-填报模板.xlsx", out);
    }

    @PostMapping(UNIT + "/workbooks")
    PreviewView bring(
            @PathVariable String round, @PathVariable String unit, @RequestParam String name, InputStream body)
            throws IOException {
        Desk.Place place = desk.place(round, unit);
        Reader by = desk.require(Duty.REPORT, place);
        Path folder = Files.createTempDirectory("lubanchi");
        Path file = folder.resolve(plain(name));
        try {
            Files.copy(body, file);
            return PreviewView.of(uploads.bring(round, place.unit(), file, by));
        } finally {
            Files.deleteIfExists(file);
            Files.deleteIfExists(folder);
        }
    }

    /** A file's own name: no folder, nothing a file system minds. */
    private static String plain(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                .replaceAll("[\\p{Cntrl}<>:\"|?*]", "_")
                .strip();
        if (last.isEmpty() || last.startsWith(".") || last.length() > LONGEST_NAME) {
            throw Refusal.badRequest(
                    "name",
                    last,
                    new LocalText("1 到 " + LONGEST_NAME + " 个字符的文件名", "a file name of 1 to 120 characters"));
        }
        return last;
    }

    @GetMapping(UNIT + "/workbooks/{upload}/annotated.xlsx")
    ResponseEntity<byte[]> annotated(
            @PathVariable String round, @PathVariable String unit, @PathVariable String upload) {
        Desk.Place place = desk.place(round, unit);
        desk.require(Duty.REPORT, place);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        uploads.annotated(upload, place.unit(), out);
        return workbook(uploads.nameOf(upload, place.unit()).replaceFirst("\\.xlsx$", "") + "-已批注.xlsx", out);
    }

    @PostMapping(UNIT + "/workbooks/{upload}/adoption")
    List<Uploads.Adopted> adopt(
            @PathVariable String round,
            @PathVariable String unit,
            @PathVariable String upload,
            @RequestBody AdoptionRequest asked) {
        Desk.Place place = desk.place(round, unit);
        Reader by = desk.require(Duty.REPORT, place);
        return uploads.adopt(upload, place.unit(), asked.tables() == null ? List.of() : asked.tables(), by);
    }

    private static ResponseEntity<byte[]> workbook(String name, ByteArrayOutputStream out) {
        return ResponseEntity.ok()
                .contentType(
                        MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(out.toByteArray());
    }

    record AdoptionRequest(@Nullable List<String> tables) {}

    record PreviewView(String upload, String file, List<TableView> tables, List<ErrorBody.Told> issues) {
        static PreviewView of(Uploads.Preview preview) {
            return new PreviewView(
                    preview.upload(),
                    preview.file(),
                    preview.tables().stream().map(TableView::of).toList(),
                    told(preview.issues()));
        }
    }

    record TableView(
            String table,
            long rowsIn,
            long loaded,
            long rejected,
            SortedMap<String, String> sums,
            Uploads.RowChanges changes,
            List<ErrorBody.Told> issues,
            int issuesTotal,
            boolean editable,
            List<Uploads.ToFill> toFill) {
        static TableView of(Uploads.TablePreview one) {
            return new TableView(
                    one.table(),
                    one.rowsIn(),
                    one.loaded(),
                    one.rejected(),
                    one.sums(),
                    one.changes(),
                    told(one.issues()),
                    one.issues().size(),
                    one.editable(),
                    one.toFill());
        }
    }

    /** The first problems, as they travel. */
    private static List<ErrorBody.Told> told(List<Issue> issues) {
        return issues.stream().limit(SHOWN).map(ErrorBody.Told::of).toList();
    }
}
