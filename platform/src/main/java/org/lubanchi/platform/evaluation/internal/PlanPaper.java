package org.lubanchi.platform.evaluation.internal;

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
        this.paper = new Paper(figures);
    }

    /** Writes it: targets of other regions' plans are left out, what is missing is said. */
    Document write(List<TargetStanding> all, ActionPart actions) {
        List<TargetStanding> targets = all.stream()
                .filter(each -> each.standing() != TargetStanding.Standing.OTHER_REGION)
                .toList();
        String name = manifest.nameOf(unit).zh();
        paper.heading(1, "总体情况");
        paper.paragraph(List.of(words(name + " " + manifest.year() + " 年度监测规划目标 " + targets.size() + " 个："
                + tally(targets) + "。" + actions.summary())));
        paper.note("口径不同的目标只与规划数并列，不下结论；没有数据的目标逐个列出，不以零计。");
        Map<String, List<TargetStanding>> byPlan = new LinkedHashMap<>();
        targets.forEach(each -> byPlan.computeIfAbsent(each.target().plan(), none -> new ArrayList<>())
                .add(each));
        byPlan.values().forEach(this::plan);
        actions.write(paper);
        paper.heading(1, "方法与来源");
        paper.note("应达到的数：基期到目标年之间按年均匀推进。到期预测：" + Forecast.METHOD.zh() + "，不足三年不预测。");
        paper.note("数据取自快照 " + manifest.snapshot() + "，带下划线的数可以追到采集表；规划数和报的数不是算出来的，原样列出。");
        return paper.document(name + "规划监测年度报告", manifest, name);
    }

    private static String tally(List<TargetStanding> targets) {
        return Arrays.stream(TargetStanding.Standing.values())
                .map(word -> Map.entry(
                        word.label().zh(),
                        targets.stream().filter(each -> each.standing() == word).count()))
                .filter(entry -> entry.getValue() > 0)
                .map(entry -> "「" + entry.getKey() + "」" + entry.getValue() + " 个")
                .collect(Collectors.joining("、"));
    }

    private void plan(List<TargetStanding> targets) {
        PlanTarget first = targets.getFirst().target();
        paper.heading(1, catalogue.requireSource(first.place().source()).label().zh());
        paper.heading(2, "目标进展");
        paper.table(
                "目标进展",
                List.of("目标", "基期", "实际", "应达到", "目标值", "到期预测", "进展"),
                targets.stream().map(this::row).toList(),
                "实际为该年度封存数据的结果；预测后为 80% 区间。");
        targets.stream().filter(PlanPaper::held).forEach(this::sentence);
        targets.stream().filter(PlanPaper::held).forEach(this::chart);
        paper.heading(2, "口径与缺口");
        paper.table(
                "不作结论的目标",
                List.of("目标", "规划口径", "原因"),
                targets.stream()
                        .filter(each -> !held(each))
                        .map(each -> Paper.row(
                                words(each.target().label()),
                                words(each.target().coverage()),
                                words(reason(each))))
                        .toList(),
                "");
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
        String unit = symbol.isEmpty() ? "" : "（" + symbol + "）";
        List<Paper.Piece> actuals = new ArrayList<>();
        each.actuals().keySet().forEach(year -> {
            actuals.add(words((actuals.isEmpty() ? "" : "；") + year + "："));
            actuals.add(actual(target, year));
        });
        return List.of(
                List.of(words(target.label().zh() + unit)),
                List.of(digits(target.baseline()
                        .map(from -> from.year() + "：" + Printed.text(from.value()))
                        .orElse(Printed.NONE))),
                actuals.isEmpty() ? List.of(words("（没有数据）")) : actuals,
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
        List<Paper.Piece> pieces = new ArrayList<>();
        pieces.add(words(target.label().zh() + "：" + year + " 年度 "));
        pieces.add(actual(target, year));
        pieces.add(words(" " + symbol + "，目标（" + target.goal().year() + " 年）"
                + Printed.text(target.goal().value()) + " " + symbol));
        each.path().ifPresent(path -> pieces.add(words("，按进度应达到 " + Printed.text(path) + " " + symbol)));
        pieces.add(words("，" + each.standing().label().zh()));
        each.gap()
                .filter(gap -> gap.signum() > 0)
                .ifPresent(gap -> pieces.add(words("，还差 " + Printed.text(gap) + " " + symbol)));
        if (!each.movers().isEmpty()) {
            pieces.add(words("；影响最大的学校："
                    + each.movers().stream()
                            .limit(3)
                            .map(mover ->
                                    manifest.nameOf(mover.school()).zh() + "（" + Printed.text(mover.effect()) + "）")
                            .collect(Collectors.joining("、"))));
        }
        pieces.add(words("。"));
        paper.paragraph(pieces);
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
                "实际",
                years.stream()
                        .map(year -> new Chart.Point(
                                Observed.of(rounded(each.actuals().getOrDefault(year, BigDecimal.ZERO))),
                                new FactKey(target.measured().indicator().orElseThrow(), unit, new ReportYear(year))))
                        .toList()));
        if (target.baseline().isPresent()) {
            series.add(new Chart.Series(
                    "应达到",
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
                        "从 " + years.getFirst() + " 年的 " + first + " 到 " + years.getLast() + " 年的 " + last + "，目标 "
                                + Printed.text(target.goal().value()) + "。"));
    }

    private static Observed<BigDecimal> observed(Optional<BigDecimal> value) {
        return value.map(each -> Observed.of(rounded(each))).orElse(Observed.missing(MissingReason.NOT_APPLICABLE));
    }

    private static BigDecimal rounded(BigDecimal value) {
        return value.setScale(2, RoundingMode.HALF_UP);
    }

    /** The words an action may have, counted. */
    static String tallyOf(List<ActionStanding> actions) {
        return Arrays.stream(ActionStanding.Word.values())
                .map(word -> Map.entry(
                        word.label().zh(),
                        actions.stream().filter(each -> each.word() == word).count()))
                .filter(entry -> entry.getValue() > 0)
                .map(entry -> "「" + entry.getKey() + "」" + entry.getValue() + " 项")
                .collect(Collectors.joining("、"));
    }
}
