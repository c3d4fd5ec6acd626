package org.lubanchi.platform.evaluation.internal;

import static org.lubanchi.engine.definitions.paper.DemandPart.ALL_SCHOOLS;
import static org.lubanchi.engine.definitions.paper.DemandPart.CHAINS;
import static org.lubanchi.engine.definitions.paper.DemandPart.DEMAND;
import static org.lubanchi.engine.definitions.paper.DemandPart.DEMAND_TEXT;
import static org.lubanchi.engine.definitions.paper.DemandPart.GAP_CHART;
import static org.lubanchi.engine.definitions.paper.DemandPart.GAP_SUMMARY;
import static org.lubanchi.engine.definitions.paper.DemandPart.INDUSTRIES;
import static org.lubanchi.engine.definitions.paper.DemandPart.MATCH;
import static org.lubanchi.engine.definitions.paper.DemandPart.MATCH_TEXT;
import static org.lubanchi.engine.definitions.paper.DemandPart.METHOD;
import static org.lubanchi.engine.definitions.paper.DemandPart.METHOD_TEXT;
import static org.lubanchi.engine.definitions.paper.DemandPart.NEVER_CLOSED;
import static org.lubanchi.engine.definitions.paper.DemandPart.NOT_ASKED;
import static org.lubanchi.engine.definitions.paper.DemandPart.NOT_OFFERED;
import static org.lubanchi.engine.definitions.paper.DemandPart.NO_RULES;
import static org.lubanchi.engine.definitions.paper.DemandPart.OCCUPATIONS;
import static org.lubanchi.engine.definitions.paper.DemandPart.RULE;
import static org.lubanchi.engine.definitions.paper.DemandPart.RULE_EXCEPT;
import static org.lubanchi.engine.definitions.paper.DemandPart.RULE_NOTE;
import static org.lubanchi.engine.definitions.paper.DemandPart.SERIES_GRADUATES;
import static org.lubanchi.engine.definitions.paper.DemandPart.SERIES_POSTS;
import static org.lubanchi.engine.definitions.paper.DemandPart.SOURCE_TEXT;
import static org.lubanchi.engine.definitions.paper.DemandPart.SUPPLY;
import static org.lubanchi.engine.definitions.paper.DemandPart.TITLE;
import static org.lubanchi.engine.definitions.paper.DemandPart.UNASKED;
import static org.lubanchi.engine.definitions.paper.DemandPart.UNMAPPED;
import static org.lubanchi.engine.definitions.paper.DemandPart.UNTIL;
import static org.lubanchi.engine.definitions.paper.DemandPart.WARNED;
import static org.lubanchi.engine.definitions.paper.DemandPart.WARNINGS;
import static org.lubanchi.platform.evaluation.internal.Paper.digits;
import static org.lubanchi.platform.evaluation.internal.Paper.words;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.lubanchi.engine.definitions.Catalogue;
import org.lubanchi.engine.definitions.Source;
import org.lubanchi.engine.definitions.evaluation.WarningRule;
import org.lubanchi.engine.definitions.paper.DemandPart;
import org.lubanchi.engine.definitions.paper.PaperKind;
import org.lubanchi.engine.document.Chart;
import org.lubanchi.engine.document.Document;
import org.lubanchi.engine.evaluation.pedigree.OccupationBalance;
import org.lubanchi.engine.evaluation.warning.ProgrammeWarnings;
import org.lubanchi.engine.indicator.Figures;
import org.lubanchi.engine.kernel.FactKey;
import org.lubanchi.engine.kernel.Observed;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.engine.kernel.ReportYear;
import org.lubanchi.engine.warehouse.lake.Manifest;
import org.lubanchi.platform.evaluation.Pedigrees;
import org.lubanchi.platform.evaluation.ProgrammeAlerts;

/** The yearly report of who is needed: demand, supply, gaps, programmes to look at. */
final class DemandPaper {
    private static final int CHARTED = 10;
    private static final Comparator<OccupationBalance> WIDEST_GAP =
            Comparator.comparingLong(OccupationBalance::gap).reversed().thenComparing(OccupationBalance::occupation);
    private final Catalogue catalogue;
    private final Manifest manifest;
    private final OrgUnitId unit;
    private final Pedigrees.Sheet sheet;
    private final Paper paper;

    DemandPaper(Figures figures, OrgUnitId unit, Manifest manifest, Pedigrees.Sheet sheet) {
        this.catalogue = figures.catalogue();
        this.unit = unit;
        this.manifest = manifest;
        this.sheet = sheet;
        this.paper = new Paper(figures, PaperKind.DEMAND, manifest);
    }

    Document write(ProgrammeAlerts.Found alerts) {
        demand();
        if (sheet.asked()) {
            supply();
            match();
        }
        warnings(alerts);
        Source source = catalogue.requireSource(sheet.pedigree().source());
        paper.heading(1, METHOD);
        paper.note(paper.say(
                METHOD_TEXT, Map.of("method", sheet.pedigree().method().zh())));
        paper.note(paper.say(
                SOURCE_TEXT,
                Map.of(
                        "source", source.label().zh(),
                        "note", source.note().zh(),
                        "snapshot", manifest.snapshot())));
        return paper.document(TITLE, manifest.nameOf(unit).zh());
    }

    private Paper.Piece bound(String indicator) {
        return paper.bound(new FactKey(indicator, unit, new ReportYear(manifest.year())));
    }

    private void demand() {
        paper.heading(1, DEMAND);
        paper.paragraph(paper.pieces(
                DEMAND_TEXT,
                Map.of(
                        "posts", bound("talent_demand_posts"),
                        "graduates", bound("graduates"),
                        "employed", bound("employed_graduates"),
                        "further", bound("further_study"))));
        if (!sheet.asked()) {
            paper.note(NOT_ASKED);
            return;
        }
        Map<String, Long> chains = new TreeMap<>();
        sheet.map().occupations().stream()
                .flatMap(each -> each.chains().stream())
                .forEach(link -> chains.merge(link.name(), link.persons(), Long::sum));
        paper.table(
                CHAINS,
                chains.entrySet().stream()
                        .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                        .map(entry -> Paper.row(words(entry.getKey()), digits(String.valueOf(entry.getValue()))))
                        .toList());
    }

    private void supply() {
        paper.heading(1, SUPPLY);
        List<OccupationBalance> balances =
                sheet.map().occupations().stream().sorted(WIDEST_GAP).toList();
        chart(balances.stream().filter(each -> each.gap() > 0).limit(CHARTED).toList());
        paper.table(OCCUPATIONS, balances.stream().map(this::row).toList());
        programmes(UNASKED, sheet.map().unasked());
        programmes(UNMAPPED, sheet.map().unmapped());
    }

    private List<List<Paper.Piece>> row(OccupationBalance each) {
        return Paper.row(
                words(catalogue.labelOf(
                        sheet.pedigree().demand().table(),
                        sheet.pedigree().demand().occupation(),
                        each.occupation())),
                digits(String.valueOf(each.posts())),
                digits(String.valueOf(each.graduates())),
                digits(String.valueOf(each.gap())),
                digits(each.until()
                        .map(year -> paper.say(UNTIL, Map.of("year", String.valueOf(year))))
                        .orElse(Printed.NONE)),
                digits(each.outlook().stream()
                        .map(expected -> expected.year() + "：" + expected.graduates())
                        .collect(Collectors.collectingAndThen(
                                Collectors.joining("；"), text -> text.isEmpty() ? Printed.NONE : text))),
                digits(each.closedIn()
                        .map(String::valueOf)
                        .orElse(each.gap() > 0 ? paper.say(NEVER_CLOSED) : Printed.NONE)),
                words(
                        each.programmes().isEmpty()
                                ? paper.say(NOT_OFFERED)
                                : each.programmes().stream()
                                        .limit(3)
                                        .map(link -> programme(link.name()) + " " + link.persons())
                                        .collect(Collectors.joining("、"))));
    }

    private String programme(String code) {
        return catalogue
                .labelOf(
                        sheet.pedigree().supply().table(),
                        sheet.pedigree().supply().programme(),
                        code)
                .zh();
    }

    private void chart(List<OccupationBalance> widest) {
        if (widest.isEmpty()) {
            return;
        }
        List<Chart.Point> posts =
                widest.stream().map(each -> point(each.posts())).toList();
        List<Chart.Point> graduates =
                widest.stream().map(each -> point(each.graduates())).toList();
        List<String> names = widest.stream()
                .map(each -> catalogue
                        .labelOf(
                                sheet.pedigree().demand().table(),
                                sheet.pedigree().demand().occupation(),
                                each.occupation())
                        .zh())
                .toList();
        paper.chart(
                paper.say(GAP_CHART),
                new Chart(
                        Chart.ChartKind.BAR,
                        names,
                        List.of(
                                new Chart.Series(paper.say(SERIES_POSTS), posts),
                                new Chart.Series(paper.say(SERIES_GRADUATES), graduates)),
                        "人",
                        paper.say(
                                GAP_SUMMARY,
                                Map.of(
                                        "occupation", names.getFirst(),
                                        "gap", String.valueOf(widest.getFirst().gap())))));
    }

    private static Chart.Point point(long persons) {
        return Chart.Point.unbound(Observed.of(BigDecimal.valueOf(persons)));
    }

    private void programmes(DemandPart table, List<OccupationBalance.Link> links) {
        paper.table(
                table,
                links.stream()
                        .map(link -> Paper.row(
                                words(link.name()),
                                words(programme(link.name())),
                                digits(String.valueOf(link.persons()))))
                        .toList());
    }

    private void match() {
        paper.heading(1, MATCH);
        paper.paragraph(List.of(words(paper.say(
                MATCH_TEXT,
                Map.of(
                        "mismatch", Printed.text(sheet.match().mismatch(), 3),
                        "similarity", Printed.text(sheet.match().similarity(), 3))))));
        paper.table(
                INDUSTRIES,
                sheet.match().industries().stream()
                        .map(each -> Paper.row(
                                words(catalogue.labelOf(
                                        sheet.pedigree().demand().table(),
                                        sheet.pedigree().demand().industry(),
                                        each.code())),
                                digits(Printed.text(each.graduates().movePointRight(2))),
                                digits(Printed.text(each.posts().movePointRight(2))),
                                digits(Printed.text(each.deviation(), 3)),
                                digits(Printed.text(each.coordination(), 3))))
                        .toList());
    }

    private void warnings(ProgrammeAlerts.Found alerts) {
        paper.heading(1, WARNINGS);
        if (alerts.judged().isEmpty()) {
            paper.note(NO_RULES);
        }
        alerts.judged().forEach(judged -> warnings(judged, alerts));
    }

    private void warnings(ProgrammeWarnings.Judged judged, ProgrammeAlerts.Found alerts) {
        WarningRule rule = judged.rule();
        Source source = catalogue.requireSource(rule.source());
        paper.heading(
                2,
                paper.say(
                        RULE,
                        Map.of(
                                "rule", rule.label().zh(),
                                "level", rule.level().label().zh())));
        paper.table(
                WARNED,
                Map.of("rule", rule.label().zh()),
                judged.warnings().stream()
                        .map(warning -> Paper.row(
                                words(warning.of().programme()),
                                words(alerts.nameOf(warning.of().programme())),
                                words(warning.of()
                                        .school()
                                        .map(school -> manifest.nameOf(school).zh())
                                        .orElseGet(() -> paper.say(ALL_SCHOOLS))),
                                words(warning.said())))
                        .toList(),
                "");
        String except = rule.exception()
                .why()
                .map(why -> paper.say(RULE_EXCEPT, Map.of("why", why.zh())))
                .orElse("");
        paper.note(except
                + paper.say(
                        RULE_NOTE,
                        Map.of(
                                "silent", String.valueOf(judged.silent()),
                                "open", String.valueOf(judged.open()),
                                "excepted", String.valueOf(judged.excepted()),
                                "source", source.label().zh(),
                                "note", source.note().zh())));
    }
}
