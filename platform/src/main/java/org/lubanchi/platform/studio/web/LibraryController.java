package org.lubanchi.platform.studio.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.platform.access.UnitNames;
import org.lubanchi.platform.http.Refusal;
import org.lubanchi.platform.studio.Library;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Published reports for everybody, signed in or not. */
@RestController
class LibraryController {
    private static final int LONGEST_SEARCH = 200;

    private final Library library;
    private final UnitNames names;

    LibraryController(Library library, UnitNames names) {
        this.library = library;
        this.names = names;
    }

    @GetMapping("/api/library")
    List<EntryView> search(@RequestParam(defaultValue = "") String q) {
        String words = q.substring(0, Math.min(LONGEST_SEARCH, q.length()));
        return library.search(words).stream().map(this::view).toList();
    }

    @GetMapping("/api/library/{address}")
    EntryView entry(@PathVariable String address) {
        return library.find(address).map(this::view).orElseThrow(() -> notThere(address));
    }

    @GetMapping("/api/library/{address}/document")
    ResponseEntity<Resource> document(@PathVariable String address) {
        return GateController.json(library.findFile(address, "json").orElseThrow(() -> notThere(address)));
    }

    @GetMapping("/api/library/{address}/file.{kind}")
    ResponseEntity<Resource> file(@PathVariable String address, @PathVariable String kind) {
        return GateController.download(
                library.findFile(address, kind).orElseThrow(() -> notThere(address)), address, kind);
    }

    /** A table or chart as CSV; block ids are letters and digits. */
    @GetMapping("/api/library/{address}/tables/{block}.csv")
    ResponseEntity<byte[]> table(@PathVariable String address, @PathVariable String block) {
        byte[] csv = library.findTable(address, block).orElseThrow(() -> notThere(address + "/" + block));
        String disposition = ContentDisposition.attachment()
                .filename(address + "-" + block + ".csv", StandardCharsets.UTF_8)
                .build()
                .toString();
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition)
                .body(csv);
    }

    private static Refusal notThere(String address) {
        return Refusal.notFound(
                address,
                new LocalText("这个地址没有公开的年报", "there is no published report at this address"),
                new LocalText("年报库中列出的年报", "a report that the library lists"));
    }

    private EntryView view(Library.Entry entry) {
        return new EntryView(
                entry.address(),
                entry.title(),
                entry.unit().value(),
                names.nameOf(entry.unit()),
                entry.year().year(),
                entry.contentHash(),
                entry.synthetic(),
                entry.published().toString(),
                entry.withdrawn().map(each -> each.on().toString()).orElse(null),
                entry.withdrawn().map(Library.Withdrawn::reason).orElse(null),
                entry.data(),
                entry.excerpt());
    }

    /** A published report on the wire; withdrawn ones say when and why. */
    record EntryView(
            String address,
            String title,
            String unit,
            LocalText unitName,
            int year,
            String contentHash,
            boolean synthetic,
            String published,
            @Nullable String withdrawn,
            @Nullable String reason,
            boolean data,
            String excerpt) {}
}
