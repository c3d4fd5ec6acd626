package org.lubanchi.platform.studio.web;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.platform.access.Duty;
import org.lubanchi.platform.access.UnitNames;
import org.lubanchi.platform.http.Asked;
import org.lubanchi.platform.http.Refusal;
import org.lubanchi.platform.studio.Stories;
import org.lubanchi.platform.studio.Story;
import org.lubanchi.platform.studio.Writing;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Cases of schools: told, illustrated, reviewed, chosen into reports. */
@RestController
class StoryController {
    private static final String STORY = "/api/studio/cases/{story}";

    private final Stories stories;
    private final Writing writing;
    private final UnitNames names;
    private final StudioController.StudioAsking asking;

    StoryController(Stories stories, Writing writing, UnitNames names, StudioController.StudioAsking asking) {
        this.stories = stories;
        this.writing = writing;
        this.names = names;
        this.asking = asking;
    }

    @GetMapping("/api/studio/cases")
    List<StoryView> list(@RequestParam String unit, @RequestParam int year, @RequestParam(defaultValue = "") String q) {
        return stories.list(Asked.unit(unit), Asked.year(year), q).stream()
                .map(this::view)
                .toList();
    }

    @PostMapping("/api/studio/cases")
    @ResponseStatus(HttpStatus.CREATED)
    StoryView begin(@RequestBody Telling body) {
        return view(stories.begin(
                Asked.unit(text(body.unit())),
                Asked.year(body.year()),
                new Story.Words(text(body.title()), text(body.text()))));
    }

    /** Begins a case. */
    record Telling(
            @Nullable String unit,
            int year,
            @Nullable String title,
            @Nullable String text) {}

    @GetMapping(STORY)
    StoryView story(@PathVariable long story) {
        return view(stories.require(story));
    }

    @PatchMapping(STORY)
    StoryView write(@PathVariable long story, @RequestBody Rewriting body) {
        return view(stories.write(story, body.revision(), new Story.Words(text(body.title()), text(body.text()))));
    }

    /** Changes a case over the revision that was on the page. */
    record Rewriting(
            int revision, @Nullable String title, @Nullable String text) {}

    @PostMapping(STORY + "/state")
    StoryView move(@PathVariable long story, @RequestBody Moving body) {
        Story.State to = Story.State.find(text(body.state()))
                .orElseThrow(() -> Refusal.badRequest(
                        "state",
                        text(body.state()),
                        new LocalText("submitted、accepted 或 returned", "submitted, accepted or returned")));
        return view(stories.move(story, body.revision(), to, text(body.reason())));
    }

    /** Moves a case on. */
    record Moving(
            int revision, @Nullable String state, @Nullable String reason) {}

    @PostMapping(STORY + "/picture")
    StoryView illustrate(
            @PathVariable long story, @RequestParam boolean rights, @RequestParam boolean consent, InputStream body)
            throws IOException {
        Path copy = Files.createTempFile("picture", ".draft");
        try {
            Files.copy(body, copy, StandardCopyOption.REPLACE_EXISTING);
            return view(stories.illustrate(story, rights, consent, copy));
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    @GetMapping(STORY + "/picture")
    ResponseEntity<Resource> picture(@PathVariable long story) {
        Story found = stories.require(story);
        Path file = stories.requirePicture(found);
        MediaType type = file.toString().endsWith(".png") ? MediaType.IMAGE_PNG : MediaType.IMAGE_JPEG;
        return ResponseEntity.ok().contentType(type).body(new FileSystemResource(file));
    }

    @GetMapping("/api/studio/reports/{report}/cases")
    List<ChosenView> chosen(@PathVariable long report) {
        return stories.listChosen(writing.require(report)).stream()
                .map(chosen -> new ChosenView(chosen.section(), chosen.number(), view(chosen.story())))
                .toList();
    }

    @PutMapping("/api/studio/reports/{report}/sections/{section}/cases")
    List<ChosenView> choose(@PathVariable long report, @PathVariable String section, @RequestBody Choosing body) {
        stories.choose(report, section, body.stories());
        return chosen(report);
    }

    /** Puts cases into a section in this order. */
    record Choosing(List<Long> stories) {}

    private static String text(@Nullable String given) {
        return given == null ? "" : given;
    }

    private StoryView view(Story story) {
        boolean mayWrite = story.state().editable() && asking.may(Duty.WRITE_REPORT, story.unit());
        boolean mayReview = story.state() == Story.State.SUBMITTED && asking.may(Duty.PUBLISH_REPORT, story.unit());
        return new StoryView(
                story.id(),
                story.unit().value(),
                names.nameOf(story.unit()),
                story.words().title(),
                story.words().text(),
                story.state().code(),
                story.state().label(),
                story.revision(),
                story.reason(),
                story.picture().isPresent(),
                mayWrite,
                mayReview);
    }

    /** A case on the wire. */
    record StoryView(
            long id,
            String unit,
            LocalText unitName,
            String title,
            String text,
            String state,
            LocalText stateLabel,
            int revision,
            String reason,
            boolean picture,
            boolean mayWrite,
            boolean mayReview) {}

    /** A case in a report, with its running number. */
    record ChosenView(String section, String number, StoryView story) {}
}
