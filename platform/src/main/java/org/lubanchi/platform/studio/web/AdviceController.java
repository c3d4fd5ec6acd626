package org.lubanchi.platform.studio.web;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.engine.report.narrative.Narrative;
import org.lubanchi.engine.report.narrative.TextDifference;
import org.lubanchi.engine.report.suggestion.Suggestion;
import org.lubanchi.platform.http.Asked;
import org.lubanchi.platform.studio.Advice;
import org.lubanchi.platform.studio.NarrativeForm;
import org.lubanchi.platform.studio.StudioReport;
import org.lubanchi.platform.studio.Writing;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** What helps an author to begin. */
@RestController
class AdviceController {
    private static final String SECTION = "/api/studio/reports/{report}/sections/{section}";

    private final Advice advice;
    private final Writing writing;

    AdviceController(Advice advice, Writing writing) {
        this.advice = advice;
        this.writing = writing;
    }

    @GetMapping(SECTION + "/advice")
    AdviceView advice(@PathVariable long report, @PathVariable String section) {
        StudioReport found = writing.require(report);
        Narrative now = writing.read(found, section).text().narrative();
        Narrative before = advice.lastYearsText(found, section);
        return new AdviceView(
                advice.suggest(found, section).stream().map(SuggestionView::of).toList(),
                advice.countLeft(found, section),
                before.empty()
                        ? null
                        : TextDifference.between(plain(before), plain(now)).stream()
                                .map(SectionViews.RunView::of)
                                .toList(),
                before.empty() ? null : plain(before));
    }

    /** Leaves a suggestion, or makes all that were left again. */
    @PutMapping(SECTION + "/advice")
    AdviceView leave(@PathVariable long report, @PathVariable String section, @RequestBody Leaving body) {
        String about = body.about();
        if (about == null) {
            advice.remake(report, section);
        } else {
            advice.leave(report, section, Asked.fact(about));
        }
        return advice(report, section);
    }

    /** What the suggestion is about; absent when what was left is to be made again. */
    record Leaving(@Nullable String about) {}

    private static String plain(Narrative narrative) {
        return narrative.paragraphs().stream().map(Narrative::text).collect(Collectors.joining("\n"));
    }

    @GetMapping("/api/studio/reports/{report}/beginning")
    LastYearView lastYear(@PathVariable long report) {
        StudioReport found = writing.require(report);
        boolean blank = found.state().editable() && writing.listTexts(found).isEmpty();
        return new LastYearView(
                advice.findLastYear(found).map(StudioReport::title).orElse(null),
                advice.findLastYear(found).map(last -> last.year().year()).orElse(null),
                blank);
    }

    @PostMapping("/api/studio/reports/{report}/beginning")
    BegunView begin(@PathVariable long report) {
        Advice.Begun begun = advice.beginFromLastYear(report);
        return new BegunView(
                begun.taken(),
                begun.left().stream()
                        .map(left -> new LeftView(left.section(), plain(left.text())))
                        .toList());
    }

    /**
     * Suggestions and last year's text of a section.
     *
     * @param left how many suggestions were left
     * @param difference how this year's text differs from last year's; absent where there was none
     */
    record AdviceView(
            List<SuggestionView> suggestions,
            int left,
            @Nullable List<SectionViews.RunView> difference,
            @Nullable String lastYear) {}

    /** A sentence to take or leave. */
    record SuggestionView(String kind, String about, LocalText why, NarrativeForm sentence, String text) {
        static SuggestionView of(Suggestion suggestion) {
            return new SuggestionView(
                    suggestion.kind().name().toLowerCase(Locale.ROOT),
                    suggestion.about().toString(),
                    suggestion.why(),
                    NarrativeForm.of(new Narrative(List.of(suggestion.sentence()))),
                    Narrative.text(suggestion.sentence()));
        }
    }

    /**
     * Last year's report.
     *
     * @param blank whether this one is open and nobody has written in it
     */
    record LastYearView(@Nullable String title, @Nullable Integer year, boolean blank) {}

    /** What was begun, and what found no place. */
    record BegunView(List<String> taken, List<LeftView> left) {}

    /** A text that found no place. */
    record LeftView(String section, String text) {}
}
