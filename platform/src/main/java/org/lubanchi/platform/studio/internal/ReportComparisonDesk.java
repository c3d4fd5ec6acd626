package org.lubanchi.platform.studio.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.lubanchi.engine.definitions.IndicatorDefinition;
import org.lubanchi.engine.indicator.Figures;
import org.lubanchi.engine.indicator.compare.Comparison;
import org.lubanchi.engine.indicator.compare.PrintedNumber;
import org.lubanchi.engine.kernel.FactKey;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.engine.kernel.Observed;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.engine.kernel.Quantity;
import org.lubanchi.engine.report.WrittenReport;
import org.lubanchi.engine.report.narrative.PlainWriting;
import org.lubanchi.platform.access.Reader;
import org.lubanchi.platform.http.Refusal;
import org.lubanchi.platform.studio.ReportComparisons;
import org.lubanchi.platform.studio.StudioReport;
import org.lubanchi.platform.studio.Writing;
import org.lubanchi.platform.studio.internal.PublishedFigures.AsPublished;
import org.springframework.stereotype.Service;

/** Gathers what a report's figures are compared with. */
@Service
class ReportComparisonDesk implements ReportComparisons {
    private final Writing writing;
    private final UnitFacts facts;
    private final PeerUnits peers;
    private final PublishedFigures published;
    private final ToldTables told;
    private final StudioPermits permits;

    ReportComparisonDesk(
            Writing writing,
            UnitFacts facts,
            PeerUnits peers,
            PublishedFigures published,
            ToldTables told,
            StudioPermits permits) {
        this.writing = writing;
        this.facts = facts;
        this.peers = peers;
        this.published = published;
        this.told = told;
        this.permits = permits;
    }

    @Override
    public Compared compare(StudioReport report) {
        permits.requireSees(report);
        Figures figures = facts.figures(report);
        Optional<AsPublished> lastYear = published.lastYear(report);
        List<AsPublished> others = published.peers(report);
        List<OrgUnitId> visible = peers.of(report, figures);
        Map<String, List<Elsewhere>> elsewhere = elsewhere(report, figures);
        List<Line> lines = new ArrayList<>();
        sections(report, figures).forEach((key, section) -> {
            IndicatorDefinition indicator = figures.catalogue().requireIndicator(key.indicator());
            Shown now = shown(figures, indicator, key);
            FactKey before = new FactKey(key.indicator(), key.unit(), key.year().before());
            lines.add(new Line(
                    section,
                    key,
                    now,
                    shown(figures, indicator, before),
                    lastYear.flatMap(each -> each.find(before)),
                    standing(now, values(figures, indicator, key, visible, others)),
                    elsewhere.getOrDefault(key.indicator(), List.of())));
        });
        long count = Stream.concat(visible.stream(), others.stream().map(AsPublished::unit))
                .distinct()
                .count();
        return new Compared(lastYear.map(AsPublished::title), (int) count, lines);
    }

    /** The report's own figures of its year, each with the first section that says it. */
    private Map<FactKey, String> sections(StudioReport report, Figures figures) {
        Map<FactKey, String> sections = new LinkedHashMap<>();
        WrittenReport written = writing.written(report);
        written.sections().forEach(section -> {
            String title = (section.heading().number() + " " + section.section().title()).strip();
            ReportFacts.of(section.blocks()).forEach(key -> sections.putIfAbsent(key, title));
        });
        writing.listTexts(report)
                .forEach(text -> text.narrative()
                        .listChips()
                        .forEach(chip -> sections.putIfAbsent(
                                chip.key(),
                                written.find(text.section())
                                        .map(section -> section.section().title())
                                        .orElse(""))));
        sections.keySet()
                .removeIf(key -> !key.unit().equals(report.unit())
                        || !key.year().equals(report.year())
                        || figures.catalogue().findIndicator(key.indicator()).isEmpty());
        return sections;
    }

    private static Shown shown(Figures figures, IndicatorDefinition indicator, FactKey key) {
        Observed<Quantity> value = figures.value(key);
        return new Shown(
                value.reported().map(Quantity::amount).map(indicator::rounded),
                value.missingReason().map(reason -> reason.label()));
    }

    /** A peer's value as it published it, else as the data have it. */
    private static List<Peer> values(
            Figures figures,
            IndicatorDefinition indicator,
            FactKey own,
            List<OrgUnitId> visible,
            List<AsPublished> others) {
        Map<OrgUnitId, Peer> values = new LinkedHashMap<>();
        for (AsPublished each : others) {
            each.find(new FactKey(own.indicator(), each.unit(), own.year()))
                    .flatMap(PrintedNumber::plain)
                    .ifPresent(amount ->
                            values.put(each.unit(), new Peer(each.unit(), amount, Optional.of(each.address()))));
        }
        for (OrgUnitId unit : visible) {
            if (!values.containsKey(unit)) {
                shown(figures, indicator, new FactKey(own.indicator(), unit, own.year()))
                        .amount()
                        .ifPresent(amount -> values.put(unit, new Peer(unit, amount, Optional.empty())));
            }
        }
        return values.values().stream()
                .sorted(Comparator.comparing(Peer::amount, Comparator.reverseOrder())
                        .thenComparing(peer -> peer.unit().value()))
                .toList();
    }

    private static Optional<PeerStanding> standing(Shown now, List<Peer> others) {
        if (others.isEmpty()) {
            return Optional.empty();
        }
        Optional<Integer> place = now.amount()
                .map(amount -> 1
                        + (int) others.stream()
                                .filter(peer -> peer.amount().compareTo(amount) > 0)
                                .count());
        return Optional.of(new PeerStanding(place, others));
    }

    /** What the documents of the definitions print of the unit and year, then what was entered here, by indicator. */
    private Map<String, List<Elsewhere>> elsewhere(StudioReport report, Figures figures) {
        Map<String, List<Elsewhere>> found = new LinkedHashMap<>();
        for (Comparison.Row row : new Comparison(figures).compare(report.unit(), report.year())) {
            row.published()
                    .indicator()
                    .filter(any -> row.published().year() == report.year().year())
                    .ifPresent(indicator -> found.computeIfAbsent(indicator, _ -> new ArrayList<>())
                            .add(new Elsewhere(
                                    figures.catalogue()
                                            .requireSource(
                                                    row.published().origin().source())
                                            .label(),
                                    row.published().origin().place(),
                                    row.published().printed().text(),
                                    row.verdict(),
                                    false)));
        }
        for (ToldTables.Told each : told.of(report.id())) {
            FactKey key = new FactKey(each.indicator(), report.unit(), report.year());
            found.computeIfAbsent(each.indicator(), _ -> new ArrayList<>())
                    .add(new Elsewhere(
                            new LocalText(each.source(), each.source()),
                            each.place(),
                            each.printed(),
                            PrintedNumber.agreement(figures.value(key).reported(), each.printed()),
                            true));
        }
        return found;
    }

    @Override
    public void tell(long id, String indicator, String printed, String source) {
        StudioReport report = writing.require(id);
        Reader by = permits.requireWrites(report);
        if (facts.figures(report).catalogue().findIndicator(indicator).isEmpty()) {
            throw Refusal.badRequest("indicator", indicator, new LocalText("已定义的指标", "an indicator that is defined"));
        }
        String text = PlainWriting.line(printed);
        String where = PlainWriting.line(source);
        if (!text.isEmpty()
                && (text.length() > ToldTables.LONGEST_PRINTED
                        || PrintedNumber.read(text).isEmpty())) {
            throw Refusal.badRequest(
                    "printed", text, new LocalText("照印的一个数，如 68.53%、4.68 万", "one number as printed, such as 68.53%"));
        }
        if (where.isEmpty() || where.length() > ToldTables.LONGEST_SOURCE) {
            throw Refusal.badRequest(
                    "source",
                    where.length() + " 字",
                    new LocalText(
                            "年报名称，1 到 " + ToldTables.LONGEST_SOURCE + " 字",
                            "the name of the report, 1 to " + ToldTables.LONGEST_SOURCE + " characters"));
        }
        told.put(id, new ToldTables.Told(indicator, text, where, ""), by);
    }
}
