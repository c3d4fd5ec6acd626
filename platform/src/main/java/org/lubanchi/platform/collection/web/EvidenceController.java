package org.lubanchi.platform.collection.web;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lubanchi.platform.access.Duty;
import org.lubanchi.platform.access.Reader;
import org.lubanchi.platform.collection.Drafts;
import org.lubanchi.platform.collection.EvidenceFiles;
import org.lubanchi.platform.http.Attachments;
import org.lubanchi.platform.http.Refusal;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Evidence on the cells of a table: attached by its reporter, seen by whoever may see the cell. */
@RestController
class EvidenceController {
    private static final String EVIDENCE = "/api/rounds/{round}/units/{unit}/tables/{table}/evidence";

    private final Desk desk;
    private final EvidenceFiles files;

    EvidenceController(Desk desk, EvidenceFiles files) {
        this.desk = desk;
        this.files = files;
    }

    @GetMapping(EVIDENCE)
    List<EvidenceView> list(
            @PathVariable String round,
            @PathVariable String unit,
            @PathVariable String table,
            @RequestParam(required = false) @Nullable Integer version) {
        SeenTable seen = desk.look(desk.place(round, unit), table);
        List<EvidenceFiles.EvidenceFile> all = version == null
                ? files.list(seen.state().key())
                : files.list(seen.state().key(), version);
        return all.stream()
                .filter(one -> seen.shows(one.cell().field()))
                .map(EvidenceView::of)
                .toList();
    }

    @PostMapping(path = EVIDENCE, consumes = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    EvidenceView attach(
            @PathVariable String round,
            @PathVariable String unit,
            @PathVariable String table,
            Attaching asked,
            InputStream body)
            throws IOException {
        Desk.Place place = desk.place(round, unit);
        Reader by = desk.require(Duty.REPORT, place);
        byte[] content = body.readNBytes(EvidenceFiles.LARGEST + 1);
        return EvidenceView.of(files.attach(
                desk.find(place, table).key(), asked.cell(), Attachments.plainName(asked.file()), content, by));
    }

    @PostMapping(EVIDENCE + "/{evidence}/removal")
    List<EvidenceView> remove(
            @PathVariable String round,
            @PathVariable String unit,
            @PathVariable String table,
            @PathVariable long evidence) {
        Desk.Place place = desk.place(round, unit);
        Reader by = desk.require(Duty.REPORT, place);
        files.remove(desk.find(place, table).key(), evidence, by);
        return list(round, unit, table, null);
    }

    @GetMapping(EVIDENCE + "/{evidence}")
    ResponseEntity<Resource> file(
            @PathVariable String round,
            @PathVariable String unit,
            @PathVariable String table,
            @PathVariable long evidence) {
        SeenTable seen = desk.look(desk.place(round, unit), table);
        EvidenceFiles.EvidenceBytes content = files.require(seen.state().key(), evidence);
        if (!seen.shows(content.evidence().cell().field())) {
            throw Refusal.notFound("evidence " + evidence);
        }
        return Attachments.saved(
                content.bytes(),
                content.evidence().kind().mediaType(),
                content.evidence().kind().ending(),
                content.evidence().name());
    }

    /** The cell and the file's name, from the address. */
    record Attaching(
            @Nullable String row,
            @Nullable String field,
            @Nullable String name) {
        Drafts.CellRef cell() {
            return new Drafts.CellRef(row == null ? "" : row, field == null ? "" : field);
        }

        String file() {
            return name == null ? "" : name;
        }
    }

    record EvidenceView(
            long id,
            String row,
            String field,
            String name,
            String kind,
            String object,
            long size,
            String person,
            String at) {
        static EvidenceView of(EvidenceFiles.EvidenceFile one) {
            return new EvidenceView(
                    one.id(),
                    one.cell().row(),
                    one.cell().field(),
                    one.name(),
                    one.kind().code(),
                    one.object(),
                    one.size(),
                    one.person(),
                    one.at().toString());
        }
    }
}
