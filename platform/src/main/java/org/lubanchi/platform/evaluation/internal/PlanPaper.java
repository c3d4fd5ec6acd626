package org.lubanchi.platform.evaluation.internal;

import static org.lubanchi.engine.definitions.paper.PlanPart.ACTIONS_TOLD;
import static org.lubanchi.engine.definitions.paper.PlanPart.ACTUALS_MISSING;
import static org.lubanchi.engine.definitions.paper.PlanPart.CAUTION;
import static org.lubanchi.engine.definitions.paper.PlanPart.CHART_SUMMARY;
import static org.lubanchi.engine.definitions.paper.PlanPart.COVERAGE;
import static org.lubanchi.engine.definitions.paper.PlanPart.METHOD;
import static org.lubanchi.engine.definitions.paper.PlanPart.METHOD_TEXT;
import static org.lubanchi.engine.definitions.paper.PlanPart.OVERVIEW;
import static org.lubanchi.engine.definitions.paper.PlanPart.OVERVIEW_TEXT;
import static org.lubanchi.engine.definitions.paper.PlanPart.PROGRESS;
import static org.lubanchi.engine.definitions.paper.PlanPart.SERIES_ACTUAL;
import static org.lubanchi.engine.definitions.paper.PlanPart.SERIES_PATH;
import static org.lubanchi.engine.definitions.paper.PlanPart.SOURCE_TEXT;
import static org.lubanchi.engine.definitions.paper.PlanPart.TARGETS;
import static org.lubanchi.engine.definitions.paper.PlanPart.TARGETS_TOLD;
import static org.lubanchi.engine.definitions.paper.PlanPart.TARGET_ACTUAL;
import static org.lubanchi.engine.definitions.paper.PlanPart.TARGET_END;
import static org.lubanchi.engine.definitions.paper.PlanPart.TARGET_GAP;
import static org.lubanchi.engine.definitions.paper.PlanPart.TARGET_MOVERS;
import static org.lubanchi.engine.definitions.paper.PlanPart.TARGET_PATH;
import static org.lubanchi.engine.definitions.paper.PlanPart.TARGET_STANDING;
import static org.lubanchi.engine.definitions.paper.PlanPart.TARGET_UNIT;
import static org.lubanchi.engine.definitions.paper.PlanPart.TITLE;
import static org.lubanchi.engine.definitions.paper.PlanPart.UNJUDGED;
import static org.lubanchi.platform.evaluation.internal.Paper.digits;
import static org.lubanchi.platform.evaluation.internal.Paper.words;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lubanchi.engine.definitions.Catalogue;
import org.lubanchi.engine.definitions.evaluation.PlanTarget;
import org.lubanchi.engine.definitions.paper.PaperKind;
import org.lubanchi.engine.definitions.paper.PlanPart;
import org.lubanchi.engine.document.Chart;
import org.lubanchi.engine.document.Document;
import org.lubanchi.engine.evaluation.plan.ActionStanding;
import org.lubanchi.engine.evaluation.plan.Forecast;
import org.lubanchi.engine.evaluation.plan.TargetStanding;
import org.lubanchi.engine.indicator.Figures;
import org.lubanchi.engine.kernel.FactKey;
import org.lubanchi.engine.kernel.MissingReason;
import org.lubanchi.engine.kernel.Observed;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.engine.kernel.ReportYear;
import org.lubanchi.engine.warehouse.lake.Manifest;

/** The yearly report of the plans: every target that concerns a unit, then every action. */
final class PlanPaper {
    private final Catalogue catalogue;
    private final OrgUnitId unit;
    private final Manifest manifest;
    private final Paper paper;

    PlanPaper(Figures figures, OrgUnitId unit, Manifest manifest) {
        this.catalogue = figures.catalogue();
        this.unit = unit;
        this.manifest = manifest;
        this.paper = new Paper(figures, PaperKind.PLANS, manifest);
    }

    /** Writes it: targets of other regions' plans are left out, what is missing is said. */
    Document write(List<TargetStanding> all, ActionPart actions) {
        List<TargetStanding> targets = all.stream()
                .filter(each -> each.standing() != TargetStanding.Standing.OTHER_REGION)
                .toList();
        String name = manifest.nameOf(unit).zh();
        paper.heading(1, OVERVIEW);
        paper.paragraph(List.of(words(paper.say(
                OVERVIEW_TEXT,
                Map.of(
                        "unit", name,
                        "year", String.valueOf(manifest.year()),
                        "targets", String.valueOf(targets.size()),
                        "standings", tally(targets),
                        "actions", actions.summary(paper))))));
        paper.note(CAUTION);
        Map<String, List<TargetStanding>> byPlan = new LinkedHashMap<>();
        targets.forEach(each -> byPlan.computeIfAbsent(each.target().plan(), none -> new ArrayList<>())
                .add(each));
        byPlan.values().forEach(this::plan);
        actions.write(paper);
        paper.heading(1, METHOD);
        paper.note(paper.say(METHOD_TEXT, Map.of("forecast", Forecast.METHOD.zh())));
        paper.note(paper.say(SOURCE_TEXT, Map.of("snapshot", manifest.snapshot())));
        return paper.document(TITLE, name);
    }

    private String tally(List<TargetStanding> targets) {
        return Arrays.stream(TargetStanding.Standing.values())
                .map(word -> Map.entry(
                        word.label().zh(),
                        targets.stream().filter(each -> each.standing() == word).count()))
                .filter(entry -> entry.getValue() > 0)
                .map(entry -> told(paper, TARGETS_TOLD, entry))
                .collect(Collectors.joining("、"));
    }

    private void plan(List<TargetStanding> targets) {
        PlanTarget first = targets.getFirst().target();
        paper.heading(1, catalogue.requireSource(first.place().source()).label().zh());
        paper.heading(2, PROGRESS);
        paper.table(TARGETS, targets.stream().map(this::row).toList());
        targets.stream().filter(PlanPaper::held).forEach(this::sentence);
        targets.stream().filter(PlanPaper::held).forEach(this::chart);
        paper.heading(2, COVERAGE);
        paper.table(
                UNJUDGED,
                targets.stream()
                        .filter(each -> !held(each))
                        .map(each -> Paper.row(
                                words(each.target().label()),
                                words(each.target().coverage()),
                                words(reason(each))))
                        .toList());
    }

    private static boolean held(TargetStanding each) {
        return switch (each.standing()) {
            case REACHED, ON_PATH, BEHIND, UNDER_WAY -> true;
            case OF_THE_WHOLE, DIFFERS, OTHER_REGION, NO_DATA -> false;
        };
    }

    private static String reason(TargetStanding each) {
        String differs =
                each.target().measured().differs().map(text -> "：" + text.zh()).orElse("");
        return each.standing().label().zh() + differs;
    }

    private List<List<Paper.Piece>> row(TargetStanding each) {
        PlanTarget target = each.target();
        String symbol = Printed.symbol(target.unit());
        List<Paper.Piece> actuals = new ArrayList<>();
        each.actuals().keySet().forEach(year -> {
            actuals.add(words((actuals.isEmpty() ? "" : "；") + year + "："));
            actuals.add(actual(target, year));
        });
        return List.of(
                List.of(words(
                        symbol.isEmpty()
                                ? target.label().zh()
                                : paper.say(
                                        TARGET_UNIT,
                                        Map.of("target", target.label().zh(), "unit", symbol)))),
                List.of(digits(target.baseline()
                        .map(from -> from.year() + "：" + Printed.text(from.value()))
                        .orElse(Printed.NONE))),
                actuals.isEmpty() ? List.of(words(paper.say(ACTUALS_MISSING))) : actuals,
                List.of(digits(Printed.text(each.path()))),
                List.of(digits(
                        target.goal().year() + "：" + Printed.text(target.goal().value()))),
                List.of(digits(each.forecast()
                        .map(line -> Printed.text(line.value()) + " （" + Printed.text(line.low()) + " — "
                                + Printed.text(line.high()) + "）")
                        .orElse(Printed.NONE))),
                List.of(words(each.standing().label())));
    }

    private Paper.Piece actual(PlanTarget target, int year) {
        FactKey key = new FactKey(target.measured().indicator().orElseThrow(), unit, new ReportYear(year));
        return new Paper.Piece.Bound(key, target.unit());
    }

    private void sentence(TargetStanding each) {
        PlanTarget target = each.target();
        int year = each.actuals().lastKey();
        String symbol = Printed.symbol(target.unit());
        List<Paper.Piece> pieces = new ArrayList<>(paper.pieces(
                TARGET_ACTUAL,
                Map.of(
                        "target", words(target.label()),
                        "year", words(String.valueOf(year)),
                        "actual", actual(target, year),
                        "unit", words(symbol),
                        "goal_year", words(String.valueOf(target.goal().year())),
                        "goal", words(Printed.text(target.goal().value())))));
        pieces.add(words(comparison(each, symbol)));
        paper.paragraph(pieces);
    }

    private String comparison(TargetStanding each, String symbol) {
        StringBuilder said = new StringBuilder();
        each.path()
                .ifPresent(path ->
                        said.append(paper.say(TARGET_PATH, Map.of("path", Printed.text(path), "unit", symbol))));
        said.append(paper.say(
                TARGET_STANDING, Map.of("standing", each.standing().label().zh())));
        each.gap()
                .filter(gap -> gap.signum() > 0)
                .ifPresent(gap -> said.append(paper.say(TARGET_GAP, Map.of("gap", Printed.text(gap), "unit", symbol))));
        if (!each.movers().isEmpty()) {
            String schools = each.movers().stream()
                    .limit(3)
                    .map(mover -> manifest.nameOf(mover.school()).zh() + "（" + Printed.text(mover.effect()) + "）")
                    .collect(Collectors.joining("、"));
            said.append(paper.say(TARGET_MOVERS, Map.of("schools", schools)));
        }
        return said.append(paper.say(TARGET_END)).toString();
    }

    /** Two years or more make a line; beside it the path, where there is a baseline. */
    private void chart(TargetStanding each) {
        if (each.actuals().size() < 2) {
            return;
        }
        PlanTarget target = each.target();
        List<Integer> years = List.copyOf(each.actuals().keySet());
        List<Chart.Series> series = new ArrayList<>();
        series.add(new Chart.Series(
                paper.say(SERIES_ACTUAL),
                years.stream()
                        .map(year -> new Chart.Point(
                                Observed.of(rounded(each.actuals().getOrDefault(year, BigDecimal.ZERO))),
                                new FactKey(target.measured().indicator().orElseThrow(), unit, new ReportYear(year))))
                        .toList()));
        if (target.baseline().isPresent()) {
            series.add(new Chart.Series(
                    paper.say(SERIES_PATH),
                    years.stream()
                            .map(year -> Chart.Point.unbound(observed(target.pathIn(year))))
                            .toList()));
        }
        String first = Printed.text(Optional.ofNullable(each.actuals().get(years.getFirst())));
        String last = Printed.text(Optional.ofNullable(each.actuals().get(years.getLast())));
        paper.chart(
                target.label().zh(),
                new Chart(
                        Chart.ChartKind.LINE,
                        years.stream().map(String::valueOf).toList(),
                        series,
                        Printed.symbol(target.unit()),
                        paper.say(
                                CHART_SUMMARY,
                                Map.of(
                                        "first_year", String.valueOf(years.getFirst()),
                                        "first", first,
                                        "last_year", String.valueOf(years.getLast()),
                                        "last", last,
                                        "goal", Printed.text(target.goal().value())))));
    }

    private static Observed<BigDecimal> observed(Optional<BigDecimal> value) {
        return value.map(each -> Observed.of(rounded(each))).orElse(Observed.missing(MissingReason.NOT_APPLICABLE));
    }

    private static BigDecimal rounded(BigDecimal value) {
        return value.setScale(2, RoundingMode.HALF_UP);
    }

    /** The words an action may have, counted. */
    static String tallyOf(Paper paper, List<ActionStanding> actions) {
        return Arrays.stream(ActionStanding.Word.values())
                .map(word -> Map.entry(
                        word.label().zh(),
                        actions.stream().filter(each -> each.word() == word).count()))
                .filter(entry -> entry.getValue() > 0)
                .map(entry -> told(paper, ACTIONS_TOLD, entry))
                .collect(Collectors.joining("、"));
    }

    private static String told(Paper paper, PlanPart part, Map.Entry<String, Long> counted) {
        return paper.say(part, Map.of("standing", counted.getKey(), "count", String.valueOf(counted.getValue())));
    }
}
