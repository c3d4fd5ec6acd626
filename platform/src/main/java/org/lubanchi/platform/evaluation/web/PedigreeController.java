package org.lubanchi.platform.evaluation.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lubanchi.engine.definitions.Catalogue;
import org.lubanchi.engine.definitions.Source;
import org.lubanchi.engine.definitions.pedigree.Pedigree;
import org.lubanchi.engine.evaluation.pedigree.OccupationBalance;
import org.lubanchi.engine.evaluation.pedigree.StructureMatch;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.platform.evaluation.Pedigrees;
import org.lubanchi.platform.http.Asked;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What industries need and programmes give, occupation by occupation. */
@RestController
class PedigreeController {
    private static final int SHARE_DECIMALS = 1;
    private static final int MEASURE_DECIMALS = 3;
    private final Pedigrees pedigrees;

    PedigreeController(Pedigrees pedigrees) {
        this.pedigrees = pedigrees;
    }

    @GetMapping("/api/evaluation/pedigree")
    PedigreeView pedigree(@RequestParam String unit, @RequestParam int year) {
        Pedigrees.Sheet sheet = pedigrees.sheet(Asked.unit(unit), Asked.year(year));
        Names names = new Names(sheet.catalogue(), sheet.pedigree());
        Source source = sheet.catalogue().requireSource(sheet.pedigree().source());
        return new PedigreeView(
                sheet.pedigree().label(),
                new SourceView(source.label(), source.note(), source.status() == Source.Status.RECALLED),
                sheet.pedigree().method(),
                sheet.map().occupations().stream()
                        .map(balance -> OccupationView.of(balance, names))
                        .toList(),
                links(sheet.map().unasked(), names),
                links(sheet.map().unmapped(), names),
                MatchView.of(sheet.match(), names),
                sheet.asked(),
                sheet.synthetic());
    }

    private static List<ProgrammeLink> links(List<OccupationBalance.Link> links, Names names) {
        return links.stream()
                .map(link -> new ProgrammeLink(link.name(), names.programme(link.name()), link.persons()))
                .toList();
    }

    /** Names of codes, by the code lists of the fields they stand in. */
    record Names(Catalogue catalogue, Pedigree pedigree) {
        LocalText occupation(String code) {
            return catalogue.labelOf(
                    pedigree.demand().table(), pedigree.demand().occupation(), code);
        }

        LocalText programme(String code) {
            return catalogue.labelOf(
                    pedigree.supply().table(), pedigree.supply().programme(), code);
        }

        LocalText industry(String code) {
            return catalogue.labelOf(
                    pedigree.demand().table(), pedigree.demand().industry(), code);
        }
    }

    /** The whole page. */
    record PedigreeView(
            LocalText label,
            SourceView source,
            LocalText method,
            List<OccupationView> occupations,
            List<ProgrammeLink> unasked,
            List<ProgrammeLink> unmapped,
            MatchView match,
            boolean asked,
            boolean synthetic) {}

    /** Where the ties of programmes and occupations come from. */
    record SourceView(LocalText label, LocalText note, boolean recalled) {}

    /** A chain and the persons it needs. */
    record ChainLink(String name, long persons) {}

    /** A programme and the persons it gives. */
    record ProgrammeLink(String code, LocalText label, long persons) {}

    /** Graduates expected in a year. */
    record ExpectedView(int year, long graduates) {}

    /** An occupation: who needs it, who leads to it, what is in sight. */
    record OccupationView(
            String code,
            LocalText label,
            long posts,
            long graduates,
            long gap,
            String state,
            List<ChainLink> chains,
            List<ProgrammeLink> programmes,
            List<ExpectedView> outlook,
            @Nullable Integer until,
            @Nullable Integer closedIn) {
        static OccupationView of(OccupationBalance balance, Names names) {
            return new OccupationView(
                    balance.occupation(),
                    names.occupation(balance.occupation()),
                    balance.posts(),
                    balance.graduates(),
                    balance.gap(),
                    balance.state().name().toLowerCase(Locale.ROOT),
                    balance.chains().stream()
                            .map(link -> new ChainLink(link.name(), link.persons()))
                            .toList(),
                    links(balance.programmes(), names),
                    balance.outlook().stream()
                            .map(each -> new ExpectedView(each.year(), each.graduates()))
                            .toList(),
                    balance.until().orElse(null),
                    balance.closedIn().orElse(null));
        }
    }

    /** Four measures side by side. */
    record MatchView(
            List<IndustryView> industries,
            @Nullable String mismatch,
            @Nullable String similarity) {
        static MatchView of(StructureMatch match, Names names) {
            return new MatchView(
                    match.industries().stream()
                            .map(each -> new IndustryView(
                                    each.code(),
                                    names.industry(each.code()),
                                    percent(each.graduates()),
                                    percent(each.posts()),
                                    measure(each.deviation()),
                                    measure(each.coordination())))
                            .toList(),
                    measure(match.mismatch()),
                    measure(match.similarity()));
        }
    }

    /** An industry: shares in per cent, deviation and coordination. */
    record IndustryView(
            String code,
            LocalText label,
            String graduates,
            String posts,
            @Nullable String deviation,
            @Nullable String coordination) {}

    private static String percent(BigDecimal share) {
        return share.movePointRight(2)
                .setScale(SHARE_DECIMALS, RoundingMode.HALF_UP)
                .toPlainString();
    }

    private static @Nullable String measure(Optional<BigDecimal> value) {
        return value.map(each ->
                        each.setScale(MEASURE_DECIMALS, RoundingMode.HALF_UP).toPlainString())
                .orElse(null);
    }
}
