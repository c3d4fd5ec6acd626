package org.lubanchi.platform.studio.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lubanchi.engine.document.Block;
import org.lubanchi.engine.indicator.Figures;
import org.lubanchi.engine.kernel.Issue;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.engine.kernel.Place;
import org.lubanchi.engine.kernel.Severity;
import org.lubanchi.engine.report.BlockArrangement;
import org.lubanchi.engine.report.BlockArranging;
import org.lubanchi.engine.report.narrative.Narrative;
import org.lubanchi.engine.report.narrative.TextDifference;
import org.lubanchi.platform.access.Purpose;
import org.lubanchi.platform.http.ErrorBody;
import org.lubanchi.platform.http.Refusal;
import org.lubanchi.platform.indicator.SealedFigures;
import org.lubanchi.platform.report.DocumentView;
import org.lubanchi.platform.studio.ArrangementForm;
import org.lubanchi.platform.studio.Arrangements;
import org.lubanchi.platform.studio.NarrativeForm;
import org.lubanchi.platform.studio.SectionText;
import org.lubanchi.platform.studio.StudioReport;
import org.lubanchi.platform.studio.Writing;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Sections: read, saved, assigned, remarked upon. */
@RestController
class SectionController {
    private static final String SECTION = "/api/studio/reports/{report}/sections/{section}";

    private final Writing writing;
    private final Arrangements arrangements;
    private final SealedFigures sealed;
    private final StudioController.StudioAsking asking;

    SectionController(
            Writing writing, Arrangements arrangements, SealedFigures sealed, StudioController.StudioAsking asking) {
        this.writing = writing;
        this.arrangements = arrangements;
        this.sealed = sealed;
        this.asking = asking;
    }

    @GetMapping(SECTION)
    SectionViews.SectionView section(@PathVariable long report, @PathVariable String section) {
        StudioReport found = writing.require(report);
        Writing.SectionReading reading = writing.read(found, section);
        Figures figures = sealed.of(found.unit(), Purpose.REPORT);
        List<Block> blocks = writing.written(found).find(section).stream()
                .filter(each -> !each.waiting())
                .flatMap(each -> each.blocks().stream())
                .toList();
        Map<String, BlockArrangement> wanted = arrangements.of(found);
        return new SectionViews.SectionView(
                section,
                BlockArranging.arranged(blocks, wanted).stream()
                        .map(DocumentView::block)
                        .toList(),
                blocks.stream()
                        .flatMap(block -> BlockArranging.choices(block).stream()
                                .map(choices -> SectionViews.LooksView.of(block, choices, wanted)))
                        .toList(),
                SectionViews.TextView.of(reading.text()),
                SectionViews.figures(reading.text().narrative(), figures.catalogue(), figures::value),
                reading.unbound().stream()
                        .map(each -> SectionViews.UnboundView.of(each, figures.catalogue()))
                        .toList(),
                writing.listComments(found).stream()
                        .filter(comment -> comment.section().equals(section))
                        .map(SectionViews.CommentView::of)
                        .toList(),
                found.state().editable() && asking.writes(found.unit()));
    }

    @PatchMapping(SECTION)
    ResponseEntity<Object> save(@PathVariable long report, @PathVariable String section, @RequestBody Saving body) {
        return switch (writing.save(report, section, Math.max(0, body.seen()), narrative(body))) {
            case Writing.Saved.Kept _ -> ResponseEntity.ok(section(report, section));
            case Writing.Saved.Conflict conflict ->
                ResponseEntity.status(HttpStatus.CONFLICT).body(conflict(section, conflict));
        };
    }

    /** Saves a text over the version that was on the page. */
    record Saving(int seen, @Nullable NarrativeForm narrative) {}

    private static Narrative narrative(Saving body) {
        try {
            NarrativeForm form = body.narrative();
            if (form == null) {
                throw new IllegalArgumentException("no text");
            }
            return form.narrative();
        } catch (IllegalArgumentException notAText) {
            throw Refusal.badRequest(
                    "narrative",
                    String.valueOf(notAText.getMessage()),
                    new LocalText("文字和绑定数字组成的段落", "paragraphs of words and bound figures"));
        }
    }

    private static SectionViews.ConflictView conflict(String section, Writing.Saved.Conflict conflict) {
        Issue issue = new Issue(
                "studio.written-meanwhile",
                Severity.BLOCKING,
                new Place.WholeFile(section),
                new LocalText(
                        "第 " + conflict.theirs().version() + " 稿已由"
                                + conflict.theirs()
                                        .by()
                                        .map(StudioReport.Signed::name)
                                        .orElse("") + "保存",
                        "version " + conflict.theirs().version() + " was saved by somebody else"),
                new LocalText("在最新一稿上修改", "changes to the newest version"),
                new LocalText("两个人同时写了这一节；您的文字已另存，没有丢", "two people wrote at once; your text is kept beside theirs"),
                new LocalText("请对照两稿，把您的改动并入最新一稿", "compare both and bring your changes into the newest"));
        return new SectionViews.ConflictView(
                List.of(ErrorBody.Told.of(issue)),
                null,
                SectionViews.TextView.of(conflict.theirs()),
                SectionViews.TextView.of(conflict.yours()));
    }

    /** Shows a table or chart otherwise; as the outline has it when nothing is said. */
    @PutMapping(SECTION + "/blocks/{block}")
    SectionViews.SectionView arrange(
            @PathVariable long report,
            @PathVariable String section,
            @PathVariable String block,
            @RequestBody ArrangementForm body) {
        arrangements.arrange(report, section, block, body.arrangement());
        return section(report, section);
    }

    @PutMapping(SECTION + "/assignment")
    void assign(@PathVariable long report, @PathVariable String section, @RequestBody Assigning body) {
        writing.assign(report, section, body.login());
    }

    /** Gives a section to somebody; an empty login takes it back. */
    record Assigning(String login) {}

    @GetMapping(SECTION + "/versions")
    List<SectionViews.VersionView> versions(@PathVariable long report, @PathVariable String section) {
        return writing.listVersions(report, section).stream()
                .map(SectionViews.VersionView::of)
                .toList();
    }

    @GetMapping(SECTION + "/versions/{version}")
    SectionViews.DifferenceView version(
            @PathVariable long report, @PathVariable String section, @PathVariable int version) {
        List<SectionText> versions = writing.listVersions(report, section);
        SectionText text = find(versions, version).orElseThrow(() -> Refusal.notFound(section + " " + version));
        String before =
                find(versions, version - 1).map(SectionController::plain).orElse("");
        return new SectionViews.DifferenceView(
                SectionViews.TextView.of(text),
                TextDifference.between(before, plain(text)).stream()
                        .map(SectionViews.RunView::of)
                        .toList());
    }

    private static Optional<SectionText> find(List<SectionText> versions, int version) {
        return versions.stream().filter(each -> each.version() == version).findFirst();
    }

    private static String plain(SectionText text) {
        return text.narrative().paragraphs().stream().map(Narrative::text).collect(Collectors.joining("\n"));
    }

    @PostMapping(SECTION + "/comments")
    SectionViews.CommentView comment(
            @PathVariable long report, @PathVariable String section, @RequestBody Remarking body) {
        String quote = body.quote();
        return SectionViews.CommentView.of(writing.comment(
                report,
                new Writing.Remark(
                        section,
                        Optional.ofNullable(body.thread()),
                        quote == null ? "" : quote,
                        body.text(),
                        Optional.ofNullable(body.proposal()))));
    }

    /** Remarks something; a thread when it answers, a proposal when other words might stand there. */
    record Remarking(
            @Nullable Long thread,
            @Nullable String quote,
            String text,
            @Nullable String proposal) {}

    @PostMapping("/api/studio/reports/{report}/comments/{comment}/resolution")
    void resolve(@PathVariable long report, @PathVariable long comment) {
        writing.resolve(report, comment);
    }
}
