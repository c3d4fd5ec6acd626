package org.lubanchi.adapter.office.document.layout;

import org.lubanchi.engine.document.Chart;
import org.lubanchi.engine.document.ChartShape;

/** A chart of areas and words (示意图): the kinds that office programs do not have, the same in every file. */
public final class Diagram {
    /** As wide as every chart, in tenths of a pixel. */
    public static final int WIDTH = 6400;

    private Diagram() {}

    /** How high it is, in tenths of a pixel; nothing for other kinds. */
    public static int height(Chart chart) {
        return switch (chart.shape()) {
            case ChartShape.Plain _ -> 0;
            case ChartShape.Flows flows -> new FlowDrawing(chart, flows.flows()).height();
            case ChartShape.Tiles tiles -> new TileDrawing(chart, tiles.tiles()).height();
        };
    }

    /** Draws it; other kinds draw nothing. */
    public static void draw(Chart chart, ShapePen pen) {
        switch (chart.shape()) {
            case ChartShape.Plain _ -> {}
            case ChartShape.Flows flows -> new FlowDrawing(chart, flows.flows()).draw(pen);
            case ChartShape.Tiles tiles -> new TileDrawing(chart, tiles.tiles()).draw(pen);
        }
    }

    /** The unit, where every chart says it. */
    static void unit(Chart chart, ShapePen pen) {
        if (!chart.unit().isEmpty()) {
            pen.text(0, 140, ShapePen.Anchor.START, "56626F", "单位：" + chart.unit());
        }
    }
}
