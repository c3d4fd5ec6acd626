package org.lubanchi.platform.studio.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lubanchi.engine.definitions.IndicatorDefinition;
import org.lubanchi.engine.definitions.report.ReportObligation;
import org.lubanchi.engine.definitions.report.ReportOutline;
import org.lubanchi.engine.document.PrintedForm;
import org.lubanchi.engine.expression.Truth;
import org.lubanchi.engine.indicator.Figures;
import org.lubanchi.engine.kernel.FactKey;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.engine.kernel.ReportYear;
import org.lubanchi.engine.report.FigurePrinter;
import org.lubanchi.engine.report.Obligations;
import org.lubanchi.engine.report.WrittenSection;
import org.lubanchi.engine.report.narrative.ChipReading;
import org.lubanchi.engine.report.narrative.TypedNumbers;
import org.lubanchi.platform.access.Duty;
import org.lubanchi.platform.access.Purpose;
import org.lubanchi.platform.access.Readers;
import org.lubanchi.platform.access.UnitNames;
import org.lubanchi.platform.http.Asked;
import org.lubanchi.platform.indicator.SealedFigures;
import org.lubanchi.platform.report.Reports;
import org.lubanchi.platform.studio.Gate;
import org.lubanchi.platform.studio.ReportState;
import org.lubanchi.platform.studio.SectionComment;
import org.lubanchi.platform.studio.SectionText;
import org.lubanchi.platform.studio.StudioReport;
import org.lubanchi.platform.studio.Writing;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Reports of the studio: which there are, what stands in them, what they may bind. */
@RestController
class StudioController {
    private static final int MOST_FIGURES = 20;
    private static final int YEARS = 3;

    private final Writing writing;
    private final Gate gate;
    private final Reports reports;
    private final SealedFigures sealed;
    private final StudioAsking asking;

    StudioController(Writing writing, Gate gate, Reports reports, SealedFigures sealed, StudioAsking asking) {
        this.writing = writing;
        this.gate = gate;
        this.reports = reports;
        this.sealed = sealed;
        this.asking = asking;
    }

    /** Who asks, when, and how units are called. */
    @org.springframework.stereotype.Component
    static class StudioAsking {
        private final Readers readers;
        private final UnitNames names;
        private final Clock clock;

        StudioAsking(Readers readers, UnitNames names, Clock clock) {
            this.readers = readers;
            this.names = names;
            this.clock = clock;
        }

        boolean writes(OrgUnitId unit) {
            return may(Duty.WRITE_REPORT, unit);
        }

        boolean may(Duty duty, OrgUnitId unit) {
            return readers.may(duty, unit, LocalDate.now(clock));
        }

        ReportViews.ReportView view(StudioReport report) {
            return ReportViews.ReportView.of(report, names.nameOf(report.unit()));
        }
    }

    @GetMapping("/api/studio/reports")
    ReportViews.ListView list(@RequestParam String unit, @RequestParam int year) {
        OrgUnitId of = Asked.unit(unit);
        ReportYear in = Asked.year(year);
        List<StudioReport> there = writing.list(of);
        List<ReportViews.OutlineView> outlines = !asking.writes(of)
                        || !sealed.listYears(of).contains(in)
                ? List.of()
                : reports.listOutlines(of, in).stream()
                        .sorted(Comparator.comparing(
                                (ReportOutline outline) -> outline.partner().isPresent()))
                        .filter(outline -> outline.partner().isPresent()
                                || there.stream()
                                        .noneMatch(report -> report.unit().equals(of)
                                                && report.year().equals(in)
                                                && report.outline().equals(outline.id())
                                                && report.state() != ReportState.WITHDRAWN))
                        .map(outline -> outline(outline, of, in))
                        .toList();
        return new ReportViews.ListView(there.stream().map(asking::view).toList(), outlines);
    }

    /** An outline with whether the unit must report by it, as its own figures say. */
    private ReportViews.OutlineView outline(ReportOutline outline, OrgUnitId unit, ReportYear year) {
        Truth obliged = Obligations.judge(outline, unit, year, sealed.of(unit, Purpose.REPORT)::value);
        return new ReportViews.OutlineView(
                outline.id(),
                outline.label(),
                outline.partner().orElse(null),
                outline.findObligation(year.year()).map(ReportObligation::who).orElse(null),
                obliged.name().toLowerCase(Locale.ROOT));
    }

    @PostMapping("/api/studio/reports")
    @ResponseStatus(HttpStatus.CREATED)
    ReportViews.ReportView open(@RequestBody Opening body) {
        return asking.view(writing.open(
                body.outline(),
                Asked.unit(body.unit()),
                Asked.year(body.year()),
                body.partner() == null ? "" : body.partner()));
    }

    /** Asks for a report to be opened; a partner where the outline asks for one. */
    record Opening(
            String outline, String unit, int year, @Nullable String partner) {}

    @GetMapping("/api/studio/reports/{report}")
    ReportViews.PageView page(@PathVariable long report) {
        StudioReport found = writing.require(report);
        return new ReportViews.PageView(
                asking.view(found),
                asking.writes(found.unit()) && found.state().editable(),
                gate.listOpen(found).stream().map(ReportViews.StepView::of).toList(),
                entries(found),
                gate.listSteps(found).stream().map(ReportViews.PastView::of).toList(),
                gate.findSubmission(found)
                        .map(submission -> ReportViews.SubmissionView.of(submission, gate.standing(submission)))
                        .orElse(null),
                ReportViews.ApprovalsView.of(gate.approvals(found)),
                gate.findAddress(found).orElse(null));
    }

    private List<ReportViews.SectionEntry> entries(StudioReport report) {
        Figures figures = sealed.of(report.unit(), Purpose.REPORT);
        Map<String, SectionText> texts =
                writing.listTexts(report).stream().collect(Collectors.toMap(SectionText::section, Function.identity()));
        Map<String, String> assignees = writing.listAssignments(report).stream()
                .collect(Collectors.toMap(Writing.Assignment::section, Writing.Assignment::name));
        Map<String, Long> comments = writing.listComments(report).stream()
                .filter(comment ->
                        comment.thread().isEmpty() && comment.resolved().isEmpty())
                .collect(Collectors.groupingBy(SectionComment::section, Collectors.counting()));
        return writing.written(report).sections().stream()
                .map(section -> {
                    String id = section.section().id();
                    SectionText text = texts.getOrDefault(id, SectionText.none(id));
                    long moved = text.narrative().listChips().stream()
                            .filter(chip -> {
                                ChipReading reading = ChipReading.of(chip, figures.catalogue(), figures::value);
                                return reading.gone() || reading.moved(chip);
                            })
                            .count();
                    return entry(section, text, assignees.get(id), comments.getOrDefault(id, 0L), moved);
                })
                .toList();
    }

    private static ReportViews.SectionEntry entry(
            WrittenSection section, SectionText text, @Nullable String assignee, long comments, long moved) {
        var rule = section.section().writing();
        return new ReportViews.SectionEntry(
                section.section().id(),
                section.section().level(),
                section.heading().number(),
                section.section().title(),
                rule.by().orElse(null),
                rule.required(),
                rule.longest(),
                assignee,
                text.version(),
                new ReportViews.Counts(
                        text.narrative().length(),
                        (int) comments,
                        (int) moved,
                        TypedNumbers.find(text.narrative()).size()));
    }

    /** Figures that may be bound, whose name or id holds what is asked for. */
    @GetMapping("/api/studio/reports/{report}/figures")
    List<SectionViews.OfferView> figures(@PathVariable long report, @RequestParam(defaultValue = "") String q) {
        StudioReport found = writing.require(report);
        Figures figures = sealed.of(found.unit(), Purpose.REPORT);
        String asked = q.strip().toLowerCase(Locale.ROOT);
        return figures.catalogue().indicators().values().stream()
                .filter(indicator -> indicator.label().zh().contains(asked)
                        || indicator.label().en().toLowerCase(Locale.ROOT).contains(asked)
                        || indicator.id().contains(asked))
                .sorted(Comparator.comparingInt((IndicatorDefinition indicator) ->
                        indicator.label().zh().length()))
                .flatMap(indicator -> java.util.stream.IntStream.range(0, YEARS)
                        .mapToObj(back -> new FactKey(
                                indicator.id(),
                                found.unit(),
                                new ReportYear(found.year().year() - back)))
                        .flatMap(key -> figures.value(key).reported().stream().map(value -> {
                            PrintedForm form = PrintedForm.decimals(indicator.decimals());
                            return SectionViews.OfferView.of(
                                    key, form, FigurePrinter.text(value.amount(), form), false, figures.catalogue());
                        })))
                .limit(MOST_FIGURES)
                .toList();
    }
}
