package org.lubanchi.engine.definitions.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lubanchi.engine.definitions.report.ReportBlock;
import org.lubanchi.engine.definitions.report.ReportBlock.Column;
import org.lubanchi.engine.definitions.report.ReportSection;
import org.lubanchi.engine.kernel.LocalText;

/** Reads the charts of a section: of years, of flows, on a map. */
final class ReportChartReader {
    private static final String SANKEY = "sankey";
    private static final String TILE_MAP = "tile_map";
    private static final Map<String, String> KINDS = Stream.of(
                    "bar", "line", "stacked_bar", "donut", "radar", SANKEY, TILE_MAP)
            .collect(Collectors.toUnmodifiableMap(Function.identity(), Function.identity()));
    private final Draft draft;

    ReportChartReader(Draft draft) {
        this.draft = draft;
    }

    /** The chart; nothing where it names what is not known, which is a problem told. */
    Optional<ReportBlock> read(MapCursor chart) {
        String kind = chart.choice("kind", KINDS, Optional.empty());
        Optional<ReportBlock> read;
        if (kind.equals(SANKEY)) {
            read = Optional.of(readFlows(chart));
        } else if (kind.equals(TILE_MAP)) {
            read = readTiles(chart);
        } else {
            read = Optional.of(readYears(chart, kind));
        }
        chart.finish();
        return read;
    }

    private ReportBlock readYears(MapCursor chart, String kind) {
        ReportBlock.YearChart read = new ReportBlock.YearChart(
                kind, chart.require("caption"), chart.requireInteger("years"), columns(draft, chart, "series"));
        if (kind.equals("donut") && read.years() != 1
                || kind.equals("radar") && read.series().size() < 3) {
            unfit(
                    chart,
                    new LocalText(
                            kind + "，" + read.years() + " 年，" + read.series().size() + " 项",
                            kind + " of " + read.years() + " years and "
                                    + read.series().size() + " series"),
                    new LocalText(
                            "环形图（donut）只画一年，雷达图（radar）至少三项", "a donut of one year, a radar of at least three series"),
                    new LocalText("改 kind、years 或 series", "Change kind, years or series"));
        }
        return read;
    }

    private ReportBlock readFlows(MapCursor chart) {
        String caption = chart.require("caption");
        List<ReportBlock.Step> steps = new ArrayList<>();
        for (MapCursor step : chart.maps("flows")) {
            String indicator = step.require("indicator");
            draft.findIndicator(step.spotOf("indicator"), indicator);
            steps.add(new ReportBlock.Step(step.require("from"), step.require("to"), indicator));
            step.finish();
        }
        if (steps.isEmpty() || goesRound(steps) || units(steps) > 1) {
            unfit(
                    chart,
                    new LocalText(steps.size() + " 条流向", steps.size() + " flows"),
                    new LocalText(
                            "桑基图（sankey）至少一条流向，单位相同，只往前不回头",
                            "a sankey of at least one flow, all of one unit, none leading back"),
                    new LocalText("改 flows", "Change flows"));
        }
        return new ReportBlock.FlowChart(caption, steps);
    }

    private long units(List<ReportBlock.Step> steps) {
        return steps.stream()
                .map(ReportBlock.Step::indicator)
                .flatMap(each -> Optional.ofNullable(draft.indicators.get(each)).stream())
                .map(indicator -> indicator.unit().code())
                .distinct()
                .count();
    }

    /** Whether some station can be reached from itself: stations nothing leads to are taken away until none is left. */
    private static boolean goesRound(List<ReportBlock.Step> steps) {
        List<ReportBlock.Step> left = new ArrayList<>(steps);
        boolean taken = true;
        while (taken) {
            Set<String> reached = left.stream().map(ReportBlock.Step::to).collect(Collectors.toSet());
            taken = left.removeIf(step -> !reached.contains(step.from()));
        }
        return !left.isEmpty();
    }

    private Optional<ReportBlock> readTiles(MapCursor chart) {
        String caption = chart.require("caption");
        var kind = chart.choice("of", TableReader.UNIT_KINDS, Optional.empty());
        String map = chart.require("map");
        String indicator = chart.require("indicator");
        draft.findIndicator(chart.spotOf("indicator"), indicator);
        return draft.find(
                        draft.tileMaps,
                        chart.spotOf("map"),
                        "definition.unknown-tile-map",
                        map,
                        new LocalText("definitions/tile_maps 中的方格地图", "a map of definitions/tile_maps"))
                .map(_ -> new ReportBlock.TileChart(caption, kind, map, indicator));
    }

    private void unfit(MapCursor chart, LocalText found, LocalText expected, LocalText advice) {
        draft.problems.add(chart.spotOf("kind"), "definition.unfit-chart", found, expected, advice);
    }

    /**
     * Flows and maps stand in office files as pictures, so that the section must have a table of the same figures, whose
     * cells are bound and can be read.
     */
    void checkTables(MapCursor section, ReportSection read) {
        Set<String> listed = new HashSet<>();
        Set<String> drawn = new HashSet<>();
        for (ReportBlock block : read.blocks()) {
            switch (block) {
                case ReportBlock.YearTable table -> listed.addAll(names(table.columns()));
                case ReportBlock.FigureTable table -> listed.addAll(names(table.rows()));
                case ReportBlock.UnitTable table -> listed.addAll(names(table.columns()));
                case ReportBlock.FlowChart chart -> chart.steps().forEach(step -> drawn.add(step.indicator()));
                case ReportBlock.TileChart chart -> drawn.add(chart.indicator());
                case ReportBlock.ParagraphBlock _,
                        ReportBlock.YearChart _,
                        ReportBlock.AppendixBlock _,
                        ReportBlock.DataNote _ -> {}
            }
        }
        drawn.removeAll(listed);
        if (!drawn.isEmpty()) {
            String missing = drawn.stream().sorted().collect(Collectors.joining("、"));
            draft.problems.add(
                    section.spotOf("blocks"),
                    "definition.chart-without-table",
                    new LocalText(
                            "图里的指标不在本节的表里：" + missing,
                            "indicators of a chart that no table of the section has: " + missing),
                    new LocalText(
                            "桑基图与方格地图的每个指标都在本节的一张表里",
                            "every indicator of a sankey or tile map in a table of the same section"),
                    new LocalText("在本节加一张表（table、figures 或 units）", "Add a table, figures or units to the section"));
        }
    }

    private static List<String> names(List<Column> columns) {
        return columns.stream().map(Column::indicator).toList();
    }

    /** Indicators as a table or chart lists them. */
    static List<Column> columns(Draft draft, MapCursor map, String key) {
        List<Column> columns = new ArrayList<>();
        for (MapCursor column : map.maps(key)) {
            String indicator = column.require("indicator");
            draft.findIndicator(column.spotOf("indicator"), indicator);
            columns.add(new Column(indicator, column.find("head")));
            column.finish();
        }
        return columns;
    }
}
