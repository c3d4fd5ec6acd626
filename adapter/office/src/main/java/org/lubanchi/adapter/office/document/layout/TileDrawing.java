package org.lubanchi.adapter.office.document.layout;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.lubanchi.engine.document.Chart;
import org.lubanchi.engine.document.Chart.Point;
import org.lubanchi.engine.document.ChartShape.Tile;

/**
 * Units as squares where they lie to each other (方格地图): the higher the figure, the deeper one hue, in five steps.
 *
 * <p>Every square has its name and value in words; a missing value has an empty square with its reason. In grey print the
 * steps stay apart, for they differ in lightness only.
 */
final class TileDrawing {
    private static final List<String> DEPTHS = List.of("EDF5F2", "D1E6DE", "B0D3C6", "8FBFAE", "6EAB96");
    private static final String INK = "17212B";
    private static final String EDGE = "CDD5D9";
    private static final int TOP = 280;
    private static final int GAP = 30;
    private static final int WIDEST = 1040;
    private static final int TALL = 540;
    private static final int LEGEND = 340;
    private final Chart chart;
    private final List<Tile> tiles;
    private final Optional<BigDecimal> low;
    private final Optional<BigDecimal> high;

    TileDrawing(Chart chart, List<Tile> tiles) {
        this.chart = chart;
        this.tiles = tiles;
        List<BigDecimal> values = chart.series().getFirst().points().stream()
                .flatMap(point -> point.value().reported().stream())
                .toList();
        this.low = values.stream().reduce(BigDecimal::min);
        this.high = values.stream().reduce(BigDecimal::max);
    }

    int height() {
        int rows = tiles.stream().mapToInt(Tile::row).max().orElse(-1) + 1;
        return TOP + rows * (TALL + GAP) + LEGEND;
    }

    void draw(ShapePen pen) {
        Diagram.unit(chart, pen);
        int columns = tiles.stream().mapToInt(Tile::column).max().orElse(0) + 1;
        int step = Math.min(WIDEST + GAP, Diagram.WIDTH / columns);
        int left = (Diagram.WIDTH - step * columns + GAP) / 2;
        for (int i = 0; i < tiles.size(); i++) {
            tile(pen, i, left + tiles.get(i).column() * step, step - GAP);
        }
        legend(pen, height() - LEGEND + 60);
    }

    private void tile(ShapePen pen, int index, int x, int width) {
        int y = TOP + tiles.get(index).row() * (TALL + GAP);
        Point point = chart.series().getFirst().points().get(index);
        Optional<BigDecimal> value = point.value().reported();
        pen.rectangle(x, y, width, TALL, EDGE);
        pen.rectangle(
                x + 10,
                y + 10,
                width - 20,
                TALL - 20,
                value.map(each -> DEPTHS.get(depth(each))).orElse("FFFFFF"));
        String name = SvgPen.shortened(chart.categories().get(index), width / 12);
        pen.text(x + width / 2, y + 240, ShapePen.Anchor.MIDDLE, INK, name);
        pen.text(
                x + width / 2,
                y + 410,
                ShapePen.Anchor.MIDDLE,
                value.isPresent() ? INK : "56626F",
                value.map(ChartInk::label).orElse(SvgPen.reason(point)));
    }

    /** From 0, the lowest fifth of the range, to 4; where all are the same the middle. */
    private int depth(BigDecimal value) {
        BigDecimal lowest = low.orElse(value);
        BigDecimal range = high.orElse(value).subtract(lowest);
        if (range.signum() == 0) {
            return DEPTHS.size() / 2;
        }
        int fifth = value.subtract(lowest)
                .multiply(BigDecimal.valueOf(DEPTHS.size()))
                .divide(range, 0, RoundingMode.FLOOR)
                .intValueExact();
        return Math.min(DEPTHS.size() - 1, fifth);
    }

    /** The steps from the lowest to the highest figure. */
    private void legend(ShapePen pen, int y) {
        if (low.isEmpty() || high.isEmpty()) {
            return;
        }
        String from = ChartInk.label(low.get());
        int x = TextWidth.tenths(from) * 12 + 80;
        pen.text(0, y + 130, ShapePen.Anchor.START, "56626F", from);
        for (String ink : DEPTHS) {
            pen.rectangle(x, y, 300, 160, ink);
            x += 310;
        }
        pen.text(x + 50, y + 130, ShapePen.Anchor.START, "56626F", ChartInk.label(high.get()));
    }
}
