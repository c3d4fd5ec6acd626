package org.lubanchi.platform.indicator.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.lubanchi.engine.definitions.Catalogue;
import org.lubanchi.engine.definitions.IndicatorDefinition;
import org.lubanchi.engine.indicator.compare.Comparison;
import org.lubanchi.engine.kernel.Language;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.engine.sheet.PlainSheet;
import org.lubanchi.engine.sheet.PlainSheet.PlainCell;

/** The dashboard as sheets: the figures as they are seen, and what each of them means. */
final class DashboardSheets {
    private final Catalogue catalogue;
    private final Language language;
    private final LocalDate today;

    DashboardSheets(Catalogue catalogue, Language language, LocalDate today) {
        this.catalogue = catalogue;
        this.language = language;
        this.today = today;
    }

    /**
     * Both sheets.
     *
     * @param shown the dimensions as they are seen
     */
    List<PlainSheet> of(DashboardController.Dashboard dashboard, LocalText unit, Shown shown) {
        List<List<PlainCell>> figures = new ArrayList<>(notes(dashboard, unit));
        List<List<PlainCell>> definitions = new ArrayList<>(notes(dashboard, unit));
        figures.add(head(dashboard.year()));
        definitions.add(texts(
                say("编号", "id"),
                say("指标", "Indicator"),
                say("口径", "Coverage"),
                say("公式", "Formula"),
                say("来源", "Source")));
        for (DashboardController.DimensionView dimension : dashboard.dimensions()) {
            if (shown.dimension().isPresent() && !shown.dimension().get().equals(dimension.id())) {
                continue;
            }
            for (DashboardController.IndicatorView indicator : dimension.indicators()) {
                if (shown.all() || hasData(indicator)) {
                    figures.add(line(dimension, indicator));
                    catalogue
                            .findIndicator(indicator.id())
                            .ifPresent(each -> definitions.add(definition(each, dashboard.year())));
                }
            }
        }
        return List.of(
                new PlainSheet(say("数据概览", "Dashboard"), figures),
                new PlainSheet(say("定义", "Definitions"), definitions));
    }

    /**
     * What part of the dashboard is seen (所见范围).
     *
     * @param dimension only this one; all where empty
     * @param all also indicators without data in three years
     */
    record Shown(Optional<String> dimension, boolean all) {}

    private static boolean hasData(DashboardController.IndicatorView indicator) {
        return indicator.figures().stream().anyMatch(figure -> figure.missing() == null);
    }

    /** Where the numbers come from, above them. */
    private List<List<PlainCell>> notes(DashboardController.Dashboard dashboard, LocalText unit) {
        List<List<PlainCell>> notes = new ArrayList<>();
        notes.add(texts(say("单位", "Unit"), unit.in(language)));
        notes.add(texts(say("年报年度", "Report year"), String.valueOf(dashboard.year())));
        notes.add(texts(
                say("快照", "Snapshot"),
                dashboard.snapshot().id() + " · " + dashboard.snapshot().sealedAt()));
        notes.add(texts(say("定义版本", "Definitions"), dashboard.snapshot().edition()));
        notes.add(texts(
                say("上报", "Reported"),
                dashboard.snapshot().reported() + " / " + dashboard.snapshot().expected()));
        notes.add(texts(say("导出日期", "Exported"), today.toString()));
        if (dashboard.snapshot().synthetic()) {
            notes.add(texts(say("合成数据", "Synthetic data"), say("不是任何学校的真实数据", "not the data of any real school")));
        }
        notes.add(List.of());
        return notes;
    }

    private List<PlainCell> head(int year) {
        return texts(
                say("维度", "Dimension"),
                say("编号", "id"),
                say("指标", "Indicator"),
                say("单位", "Unit"),
                String.valueOf(year - 2),
                String.valueOf(year - 1),
                String.valueOf(year),
                say("比上年", "On last year"),
                say("年报刊载", "Published"),
                say("核对", "Check"));
    }

    private List<PlainCell> line(
            DashboardController.DimensionView dimension, DashboardController.IndicatorView indicator) {
        List<PlainCell> cells = new ArrayList<>(texts(
                dimension.label().in(language),
                indicator.id(),
                indicator.label().in(language),
                Optional.ofNullable(indicator.unit())
                        .map(unit -> unit.in(language))
                        .orElse("")));
        indicator.figures().forEach(figure -> cells.add(figure(figure)));
        cells.add(Optional.ofNullable(indicator.change()).map(this::figure).orElse(PlainCell.text("")));
        Optional<DashboardController.PublishedView> published = Optional.ofNullable(indicator.published());
        cells.add(PlainCell.text(
                published.map(DashboardController.PublishedView::text).orElse("")));
        cells.add(PlainCell.text(published.map(each -> verdict(each.verdict())).orElse("")));
        return cells;
    }

    private PlainCell figure(FigureView figure) {
        FigureView.MissingView missing = figure.missing();
        return missing == null
                ? PlainCell.numberOrText(figure.text())
                : PlainCell.text(missing.label().in(language));
    }

    private String verdict(String word) {
        return Stream.of(Comparison.Agreement.values())
                .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst()
                .map(each -> each.label().in(language))
                .orElse(word);
    }

    private List<PlainCell> definition(IndicatorDefinition indicator, int year) {
        Optional<IndicatorDefinition.Version> version = indicator.versionIn(year);
        return texts(
                indicator.id(),
                indicator.label().in(language),
                indicator.coverage().in(language),
                version.map(each -> each.formula().text()).orElse(""),
                version.map(each ->
                                catalogue.requireSource(each.source()).label().in(language))
                        .orElse(""));
    }

    private static List<PlainCell> texts(String... texts) {
        return Stream.of(texts).map(PlainCell::text).toList();
    }

    private String say(String zh, String en) {
        return new LocalText(zh, en).in(language);
    }
}
