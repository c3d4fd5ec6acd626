package org.lubanchi.platform.studio.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.lubanchi.engine.definitions.Catalogue;
import org.lubanchi.engine.definitions.report.ReportSection;
import org.lubanchi.engine.indicator.Figures;
import org.lubanchi.engine.kernel.FactKey;
import org.lubanchi.engine.kernel.ReportYear;
import org.lubanchi.engine.report.narrative.Narrative;
import org.lubanchi.engine.report.narrative.NarrativePiece;
import org.lubanchi.engine.report.narrative.NarrativePiece.Chip;
import org.lubanchi.engine.report.narrative.NarrativePiece.Words;
import org.lubanchi.engine.report.suggestion.SectionIndicators;
import org.lubanchi.engine.report.suggestion.Suggestion;
import org.lubanchi.engine.report.suggestion.Suggestions;
import org.lubanchi.platform.access.Reader;
import org.lubanchi.platform.http.Refusal;
import org.lubanchi.platform.studio.Advice;
import org.lubanchi.platform.studio.ReportState;
import org.lubanchi.platform.studio.SectionText;
import org.lubanchi.platform.studio.StudioReport;
import org.lubanchi.platform.studio.Writing;
import org.springframework.stereotype.Service;

/** Suggests from the figures, and hands on what was written last year. */
@Service
class AdviceDesk implements Advice {
    private static final int MOST = 5;

    private final StudioTables tables;
    private final UnitFacts facts;
    private final PeerUnits peers;
    private final StudioPermits permits;
    private final Writing writing;
    private final StudioJournal journal;

    AdviceDesk(
            StudioTables tables,
            UnitFacts facts,
            PeerUnits peers,
            StudioPermits permits,
            Writing writing,
            StudioJournal journal) {
        this.tables = tables;
        this.facts = facts;
        this.peers = peers;
        this.permits = permits;
        this.writing = writing;
        this.journal = journal;
    }

    @Override
    public List<Suggestion> suggest(StudioReport report, String section) {
        permits.requireSees(report);
        Figures figures = facts.figures(report);
        Catalogue catalogue = figures.catalogue();
        Set<String> said = text(report, section).listChips().stream()
                .map(chip -> chip.key().indicator())
                .collect(Collectors.toSet());
        List<String> indicators = section(catalogue, report, section).stream()
                .flatMap(each -> SectionIndicators.of(each).stream())
                .filter(each -> !said.contains(each))
                .toList();
        Set<String> left = tables.advice().left(report.id(), section);
        return new Suggestions(catalogue, figures::value, peers.standing(report, figures))
                .of(indicators, MOST + left.size()).stream()
                        .filter(each -> !left.contains(each.about().toString()))
                        .limit(MOST)
                        .toList();
    }

    @Override
    public int countLeft(StudioReport report, String section) {
        permits.requireSees(report);
        return tables.advice().left(report.id(), section).size();
    }

    @Override
    public void leave(long id, String section, FactKey about) {
        StudioReport report = writing.require(id);
        Reader by = permits.requireWrites(report);
        boolean made =
                suggest(report, section).stream().anyMatch(each -> each.about().equals(about));
        if (made) {
            journal.inTransaction(() -> {
                tables.advice().leave(id, section, about.toString(), journal.signed(by));
                journal.append(by, "studio.advice-left", WritingDesk.subject(id) + " " + section, "about=" + about);
                return id;
            });
        }
    }

    @Override
    public void remake(long id, String section) {
        StudioReport report = writing.require(id);
        Reader by = permits.requireWrites(report);
        journal.inTransaction(() -> {
            tables.advice().remake(id, section);
            journal.append(by, "studio.advice-remade", WritingDesk.subject(id) + " " + section);
            return id;
        });
    }

    private static Optional<ReportSection> section(Catalogue catalogue, StudioReport report, String section) {
        return Optional.ofNullable(catalogue.reports().get(report.outline())).stream()
                .flatMap(outline -> outline.sections().stream())
                .filter(each -> each.id().equals(section))
                .findFirst();
    }

    private Narrative text(StudioReport report, String section) {
        return tables.sections()
                .find(report.id(), section)
                .map(SectionText::narrative)
                .orElse(Narrative.EMPTY);
    }

    @Override
    public Optional<StudioReport> findLastYear(StudioReport report) {
        return tables.reports().list().stream()
                .filter(each -> each.unit().equals(report.unit())
                        && each.outline().equals(report.outline())
                        && each.partner().equals(report.partner())
                        && each.year().year() == report.year().year() - 1
                        && each.state() != ReportState.WITHDRAWN)
                .filter(permits::sees)
                .max(Comparator.comparing((StudioReport each) -> each.state() == ReportState.PUBLISHED)
                        .thenComparingLong(StudioReport::id));
    }

    @Override
    public Narrative lastYearsText(StudioReport report, String section) {
        permits.requireSees(report);
        return findLastYear(report).map(last -> text(last, section)).orElse(Narrative.EMPTY);
    }

    @Override
    public Begun beginFromLastYear(long id) {
        StudioReport report = writing.require(id);
        permits.requireWrites(report);
        if (!report.state().editable()) {
            throw StudioRefusals.notEditable(report);
        }
        StudioReport last =
                findLastYear(report).orElseThrow(() -> Refusal.notFound("/api/studio/reports/" + id + "/beginning"));
        Catalogue catalogue = facts.figures(report).catalogue();
        Map<String, SectionText> there =
                writing.listTexts(report).stream().collect(Collectors.toMap(SectionText::section, text -> text));
        List<String> taken = new ArrayList<>();
        List<Left> left = new ArrayList<>();
        for (SectionText text : tables.sections().current(last.id())) {
            if (text.narrative().empty()) {
                continue;
            }
            if (section(catalogue, report, text.section()).isEmpty()) {
                left.add(new Left(text.section(), text.narrative()));
            } else if (!there.containsKey(text.section())) {
                writing.save(id, text.section(), 0, aYearOn(text.narrative(), catalogue));
                taken.add(text.section());
            }
        }
        return new Begun(last, taken, left);
    }

    /** The same words, each figure bound to the fact a year later; a figure whose indicator is gone becomes words. */
    private static Narrative aYearOn(Narrative narrative, Catalogue catalogue) {
        return new Narrative(narrative.paragraphs().stream()
                .map(paragraph -> new Narrative.Paragraph(paragraph.pieces().stream()
                        .map(piece -> aYearOn(piece, catalogue))
                        .toList()))
                .toList());
    }

    private static NarrativePiece aYearOn(NarrativePiece piece, Catalogue catalogue) {
        return switch (piece) {
            case Words words -> words;
            case Chip chip -> {
                FactKey key = chip.key();
                FactKey later = new FactKey(
                        key.indicator(), key.unit(), new ReportYear(key.year().year() + 1));
                yield catalogue.findIndicator(key.indicator()).isPresent()
                        ? new Chip(later, chip.form(), "", Optional.empty())
                        : new Words(chip.seen());
            }
        };
    }
}
