package org.lubanchi.platform.studio.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lubanchi.engine.document.Block;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.engine.report.WrittenSection;
import org.lubanchi.engine.report.narrative.Narrative;
import org.lubanchi.engine.report.returned.ReturnedSection;
import org.lubanchi.engine.report.returned.ReturnedSection.Piece;
import org.lubanchi.platform.access.Purpose;
import org.lubanchi.platform.indicator.SealedFigures;
import org.lubanchi.platform.studio.NarrativeForm;
import org.lubanchi.platform.studio.Returning;
import org.lubanchi.platform.studio.StudioReport;
import org.lubanchi.platform.studio.Writing;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** The draft as a Word file, out and back. */
@RestController
class ReturnController {
    private static final String REPORT = "/api/studio/reports/{report}";

    private final Returning returning;
    private final Writing writing;
    private final SealedFigures sealed;

    ReturnController(Returning returning, Writing writing, SealedFigures sealed) {
        this.returning = returning;
        this.writing = writing;
        this.sealed = sealed;
    }

    @GetMapping(REPORT + "/draft.docx")
    ResponseEntity<byte[]> draft(@PathVariable long report) {
        StudioReport found = writing.require(report);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        returning.writeDraft(found, out);
        String disposition = ContentDisposition.attachment()
                .filename(found.title() + "（草稿）.docx", StandardCharsets.UTF_8)
                .build()
                .toString();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(
                        "application/vnd.openxmlformats-officedocument.wordprocessingml.document"))
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition)
                .body(out.toByteArray());
    }

    /** Reads an edited draft; nothing is saved until its author takes a section over. */
    @PostMapping(REPORT + "/draft.docx")
    BroughtView bring(@PathVariable long report, InputStream body) throws IOException {
        StudioReport found = writing.require(report);
        Path copy = Files.createTempFile("draft", ".docx");
        try {
            Files.copy(body, copy, StandardCopyOption.REPLACE_EXISTING);
            return view(found, returning.read(found, copy));
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    private BroughtView view(StudioReport report, Returning.Brought brought) {
        List<SectionView> sections = new ArrayList<>();
        List<WrittenSection> written = writing.written(report).sections();
        for (int i = 0; i < brought.sections().size(); i++) {
            ReturnedSection section = brought.sections().get(i);
            Block.Heading heading = written.get(i).heading();
            sections.add(new SectionView(
                    section.section(),
                    heading.number() + " " + heading.plainText(),
                    section.state().name().toLowerCase(java.util.Locale.ROOT),
                    brought.versions().get(i),
                    section.pieces().stream().map(PieceView::of).toList(),
                    section.figures().stream()
                            .map(typed -> new TypedView(
                                    typed.key().toString(),
                                    label(report, typed.key().indicator()),
                                    typed.printed(),
                                    typed.typed()))
                            .toList(),
                    section.notTaken().stream()
                            .map(each -> new NotTakenView(
                                    each.why().name().toLowerCase(java.util.Locale.ROOT), each.before(), each.after()))
                            .toList()));
        }
        return new BroughtView(sections);
    }

    private LocalText label(StudioReport report, String indicator) {
        return sealed.of(report.unit(), Purpose.REPORT)
                .catalogue()
                .findIndicator(indicator)
                .map(each -> each.label())
                .orElse(new LocalText(indicator, indicator));
    }

    /** What came back. */
    record BroughtView(List<SectionView> sections) {}

    /**
     * A section that came back.
     *
     * @param state unchanged, changed, merged, conflict or absent
     * @param version the one that stands here; what is taken over is saved over it
     */
    record SectionView(
            String section,
            String title,
            String state,
            int version,
            List<PieceView> pieces,
            List<TypedView> figures,
            List<NotTakenView> notTaken) {}

    /** A run of paragraphs: agreed, or what stands here and what the file says. */
    record PieceView(
            @Nullable NarrativeForm agreed,
            @Nullable NarrativeForm here,
            @Nullable NarrativeForm file) {
        static PieceView of(Piece piece) {
            return switch (piece) {
                case Piece.Agreed agreed -> new PieceView(form(agreed.paragraphs()), null, null);
                case Piece.Disputed disputed -> new PieceView(null, form(disputed.here()), form(disputed.file()));
            };
        }

        private static NarrativeForm form(List<Narrative.Paragraph> paragraphs) {
            return NarrativeForm.of(new Narrative(paragraphs));
        }
    }

    /** A bound figure that was typed over. */
    record TypedView(String key, LocalText label, String printed, String typed) {}

    /** What is told and not taken: generated, bound, case, title or table. */
    record NotTakenView(String why, String before, String after) {}
}
