package org.lubanchi.engine.definitions.report;

import java.util.List;
import java.util.Optional;
import org.lubanchi.engine.definitions.UnitKind;

/** A part of a section (章节内容). */
public sealed interface ReportBlock {
    /** Sentences that make one paragraph (成段句子). */
    record ParagraphBlock(List<Sentence> sentences) implements ReportBlock {
        public ParagraphBlock {
            sentences = List.copyOf(sentences);
        }
    }

    /**
     * A table of years by indicators (多年表).
     *
     * @param caption without the number
     * @param years how many report years, the report's own last
     * @param columns the indicators
     */
    record YearTable(String caption, int years, List<Column> columns) implements ReportBlock {
        public YearTable {
            columns = List.copyOf(columns);
        }
    }

    /**
     * A table of indicators by years, each in its unit (指标表).
     *
     * @param caption without the number
     * @param years how many report years, the report's own last
     * @param rows the indicators
     */
    record FigureTable(String caption, int years, List<Column> rows) implements ReportBlock {
        public FigureTable {
            rows = List.copyOf(rows);
        }
    }

    /**
     * A table of the units below the report's by indicators, the whole in the last row (分单位表).
     *
     * @param caption without the number
     * @param kind of the units
     * @param columns the indicators
     */
    record UnitTable(String caption, UnitKind kind, List<Column> columns) implements ReportBlock {
        public UnitTable {
            columns = List.copyOf(columns);
        }
    }

    /**
     * An indicator in a table or chart.
     *
     * @param indicator its id
     * @param head what it is called there; without it the indicator's label
     */
    record Column(String indicator, Optional<String> head) {}

    /**
     * A chart of years (多年图).
     *
     * @param kind bar, stacked_bar, line, donut (one year) or radar (at least three series)
     * @param caption without the number
     * @param years how many report years
     * @param series indicators, all of one unit
     */
    record YearChart(String kind, String caption, int years, List<Column> series) implements ReportBlock {
        public YearChart {
            series = List.copyOf(series);
        }
    }

    /**
     * A chart of flows (流向图), drawn as a sankey: how many go from one station to the next in the report year.
     *
     * @param caption without the number
     * @param steps the flows, all of one unit
     */
    record FlowChart(String caption, List<Step> steps) implements ReportBlock {
        public FlowChart {
            steps = List.copyOf(steps);
        }
    }

    /**
     * A flow of a flow chart.
     *
     * @param from the station it leaves
     * @param to the station it reaches
     * @param indicator how many
     */
    record Step(String from, String to, String indicator) {}

    /**
     * A map of the units below the report's (分单位地图), one square each, in the report year.
     *
     * @param caption without the number
     * @param kind of the units
     * @param map the id of the map
     * @param indicator what is shown
     */
    record TileChart(String caption, UnitKind kind, String map, String indicator) implements ReportBlock {}

    /**
     * An appendix table of the edition that holds for the report year (附表引用).
     *
     * @param name its name in every edition, for example {@code talent_scorecard}
     */
    record AppendixBlock(String name) implements ReportBlock {}

    /** A note that names coverage and date of the indicators it lists (数据说明). */
    record DataNote(List<String> indicators) implements ReportBlock {
        public DataNote {
            indicators = List.copyOf(indicators);
        }
    }
}
