package org.lubanchi.adapter.office.document.layout;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.lubanchi.adapter.office.document.layout.FlowStations.Station;
import org.lubanchi.engine.document.Chart;
import org.lubanchi.engine.document.Chart.Point;
import org.lubanchi.engine.document.ChartShape.Flow;

/**
 * Flows between stations (桑基图): each station a bar as high as what passes it, each flow a band as thick as its figure.
 *
 * <p>Names and values stand beside the bars, so that neither colour nor thickness has to be read. A missing flow has no
 * band and is named under the drawing with its reason.
 */
final class FlowDrawing {
    private static final int TOP = 260;
    private static final int BAR = 90;
    private static final int LINE = 180;
    private static final int CURVE = 16;
    private static final String BAR_INK = "23527C";
    private static final String END_INK = "2C7D6A";
    private static final List<String> BANDS = List.of("C3D6E7", "C5E0D6", "DDE3E8");
    private final Chart chart;
    private final List<Flow> flows;
    private final FlowStations stations;

    FlowDrawing(Chart chart, List<Flow> flows) {
        this.chart = chart;
        this.flows = flows;
        this.stations = FlowStations.of(
                flows, IntStream.range(0, flows.size()).mapToObj(this::amount).toList());
    }

    int height() {
        return TOP + stations.height() + missing().size() * LINE + 60;
    }

    void draw(ShapePen pen) {
        Diagram.unit(chart, pen);
        bands(pen);
        int last = stations.columns() - 1;
        for (Station station : stations.all()) {
            int x = x(station);
            pen.rectangle(x, TOP + station.top(), BAR, station.height(), station.column() == last ? END_INK : BAR_INK);
            pen.text(
                    x + BAR + 60,
                    TOP + station.top() + station.height() / 2 + 42,
                    ShapePen.Anchor.START,
                    "17212B",
                    station.name() + " " + ChartInk.label(station.amount()));
        }
        List<String> missing = missing();
        for (int i = 0; i < missing.size(); i++) {
            pen.text(0, TOP + stations.height() + 30 + (i + 1) * LINE, ShapePen.Anchor.START, "56626F", missing.get(i));
        }
    }

    /** The last column leaves room for the longest name beside it. */
    private int x(Station station) {
        int last = stations.columns() - 1;
        int room = stations.all().stream()
                .filter(each -> each.column() == last)
                .mapToInt(each -> TextWidth.tenths(each.name() + " " + ChartInk.label(each.amount())) * 12)
                .max()
                .orElse(0);
        int right = Math.max(Diagram.WIDTH / 2, Diagram.WIDTH - BAR - 80 - room);
        return last == 0 ? 0 : station.column() * right / last;
    }

    /** Bands leave and reach a bar one below the other, in the order of the bars they lead to. */
    private void bands(ShapePen pen) {
        Map<String, Integer> left = new HashMap<>();
        Map<String, Integer> reached = new HashMap<>();
        int drawn = 0;
        for (int at = 0; at < flows.size(); at++) {
            int thick = stations.thickness(amount(at));
            if (amount(at).signum() > 0) {
                Station from = stations.require(flows.get(at).from());
                Station to = stations.require(flows.get(at).to());
                int start = TOP + left.getOrDefault(from.name(), from.top());
                int end = TOP + reached.getOrDefault(to.name(), to.top());
                Band band = new Band(x(from) + BAR, start, x(to), end, thick);
                band.draw(pen, BANDS.get(drawn % BANDS.size()));
                left.put(from.name(), start - TOP + thick);
                reached.put(to.name(), end - TOP + thick);
                drawn++;
            }
        }
    }

    /**
     * A band that leaves and arrives level: a curve of the third degree, as short straight pieces.
     *
     * @param thick of the band, in tenths of a pixel like its places
     */
    private record Band(int x0, int y0, int x1, int y1, int thick) {
        void draw(ShapePen pen, String ink) {
            int cube = CURVE * CURVE * CURVE;
            int[] xs = new int[2 * CURVE + 2];
            int[] ys = new int[2 * CURVE + 2];
            for (int i = 0; i <= CURVE; i++) {
                int back = 2 * CURVE + 1 - i;
                // both control points stand in the middle between the bars
                int across = 3 * i * CURVE * CURVE - 3 * i * i * CURVE + 2 * i * i * i;
                xs[i] = x0 + (x1 - x0) * across / (2 * cube);
                ys[i] = y0 + (y1 - y0) * (i * i * (3 * CURVE - 2 * i)) / cube;
                xs[back] = xs[i];
                ys[back] = ys[i] + thick;
            }
            pen.area(xs, ys, ink);
        }
    }

    /** What no band stands for, one line a reason. */
    private List<String> missing() {
        Map<String, List<String>> byReason = new LinkedHashMap<>();
        for (int at = 0; at < flows.size(); at++) {
            Point point = point(at);
            if (point.value().reported().isEmpty()) {
                byReason.computeIfAbsent(SvgPen.reason(point), _ -> new ArrayList<>())
                        .add(chart.categories().get(at));
            }
        }
        return byReason.entrySet().stream()
                .map(each -> each.getKey() + "：" + each.getValue().stream().collect(Collectors.joining("、")))
                .toList();
    }

    private Point point(int flow) {
        return chart.series().getFirst().points().get(flow);
    }

    private BigDecimal amount(int flow) {
        return point(flow).value().reported().orElse(BigDecimal.ZERO).max(BigDecimal.ZERO);
    }
}
