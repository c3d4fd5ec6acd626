package org.lubanchi.platform.studio.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lubanchi.engine.definitions.Catalogue;
import org.lubanchi.engine.definitions.IndicatorDefinition;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.platform.access.UnitNames;
import org.lubanchi.platform.catalogue.Definitions;
import org.lubanchi.platform.studio.BroughtFigures;
import org.lubanchi.platform.studio.ReportComparisons;
import org.lubanchi.platform.studio.ReportComparisons.Elsewhere;
import org.lubanchi.platform.studio.ReportComparisons.Line;
import org.lubanchi.platform.studio.ReportComparisons.PeerStanding;
import org.lubanchi.platform.studio.StudioReport;
import org.lubanchi.platform.studio.Writing;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** A report beside last year's, its peers' and what was printed elsewhere. */
@RestController
class ReportComparisonController {
    private static final String COMPARISON = "/api/studio/reports/{report}/comparison";

    private final Writing writing;
    private final ReportComparisons comparisons;
    private final BroughtFigures brought;
    private final Definitions definitions;
    private final UnitNames names;

    ReportComparisonController(
            Writing writing,
            ReportComparisons comparisons,
            BroughtFigures brought,
            Definitions definitions,
            UnitNames names) {
        this.writing = writing;
        this.comparisons = comparisons;
        this.brought = brought;
        this.definitions = definitions;
        this.names = names;
    }

    @GetMapping(COMPARISON)
    ComparedView compare(@PathVariable long report) {
        StudioReport found = writing.require(report);
        ReportComparisons.Compared compared = comparisons.compare(found);
        return new ComparedView(
                found.title(),
                compared.lastYear().orElse(null),
                compared.peers(),
                compared.lines().stream().map(this::line).toList());
    }

    @PutMapping(COMPARISON)
    ComparedView tell(@PathVariable long report, @RequestBody Telling body) {
        comparisons.tell(report, body.indicator(), body.printed(), body.source());
        return compare(report);
    }

    /** Sets what a checked file prints beside the report's own figures. */
    @PostMapping(COMPARISON + "/checks/{check}")
    BroughtView bring(@PathVariable long report, @PathVariable String check) {
        BroughtFigures.PrintsBrought brought = this.brought.bring(report, check);
        return new BroughtView(
                brought.source(), brought.taken(), brought.contradicting(), brought.left(), compare(report));
    }

    /** What was brought, and the comparison after it. */
    record BroughtView(String source, int taken, int contradicting, int left, ComparedView compared) {}

    /** What another report prints of an indicator; a blank text takes it back. */
    record Telling(String indicator, String printed, String source) {}

    private LineView line(Line line) {
        Catalogue catalogue = definitions.catalogue();
        IndicatorDefinition indicator = catalogue.requireIndicator(line.key().indicator());
        return new LineView(
                line.section(),
                line.key().toString(),
                line.key().indicator(),
                indicator.label(),
                indicator.unit().symbol(),
                ShownView.of(line.now()),
                ShownView.of(line.before()),
                line.now()
                        .amount()
                        .flatMap(now -> line.before()
                                .amount()
                                .map(before -> now.subtract(before).toPlainString()))
                        .orElse(null),
                line.published().orElse(null),
                line.peers().map(this::peers).orElse(null),
                line.elsewhere().stream().map(ElsewhereView::of).toList());
    }

    private PeersView peers(PeerStanding standing) {
        return new PeersView(
                standing.place().orElse(null),
                standing.median().toPlainString(),
                standing.others().stream()
                        .map(peer -> new PeerView(
                                name(peer.unit()),
                                peer.amount().toPlainString(),
                                peer.address().orElse(null)))
                        .toList());
    }

    private LocalText name(OrgUnitId unit) {
        return names.nameOf(unit);
    }

    /** A report beside others. */
    record ComparedView(String title, @Nullable String lastYear, int peers, List<LineView> lines) {}

    /** One figure beside its like. */
    record LineView(
            String section,
            String key,
            String indicator,
            LocalText label,
            LocalText unit,
            ShownView now,
            ShownView before,
            @Nullable String change,
            @Nullable String published,
            @Nullable PeersView peers,
            List<ElsewhereView> elsewhere) {}

    /** A value, or why there is none. */
    record ShownView(@Nullable String amount, @Nullable LocalText missing) {
        static ShownView of(ReportComparisons.Shown shown) {
            return new ShownView(
                    shown.amount().map(BigDecimal::toPlainString).orElse(null),
                    shown.missing().orElse(null));
        }
    }

    /** Where the figure stands among its peers. */
    record PeersView(@Nullable Integer place, String median, List<PeerView> others) {}

    /** A peer's value; the address of its published report where it stands as published. */
    record PeerView(LocalText name, String amount, @Nullable String address) {}

    /** What another document prints. */
    record ElsewhereView(
            LocalText source, String place, String printed, String verdict, LocalText verdictLabel, boolean told) {
        static ElsewhereView of(Elsewhere each) {
            return new ElsewhereView(
                    each.source(),
                    each.place(),
                    each.printed(),
                    each.agreement().name().toLowerCase(Locale.ROOT),
                    each.agreement().label(),
                    each.told());
        }
    }
}
