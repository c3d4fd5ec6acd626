package org.lubanchi.adapter.office.document.layout;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lubanchi.engine.document.ChartShape.Flow;

/** Where the stations of flows stand: one column after the other, nothing leading back; lengths in tenths of a pixel. */
final class FlowStations {
    /** So much of the drawing is bars in its fullest column, the rest is what keeps them apart. */
    private static final int INK = 2000;

    private static final int APART = 110;
    /** A name stands beside its bar, so no two bars of a column stand closer than a line. */
    private static final int LINE = 200;

    private final List<Station> stations;
    private final BigDecimal fullest;

    private FlowStations(List<Station> stations, BigDecimal fullest) {
        this.stations = stations;
        this.fullest = fullest;
    }

    /**
     * A station.
     *
     * @param column from the left, 0 the first
     * @param top of its bar
     * @param height of its bar
     * @param amount what passes it: what comes or what goes, whichever is more
     */
    record Station(String name, int column, int top, int height, BigDecimal amount) {}

    static FlowStations of(List<Flow> flows, List<BigDecimal> amounts) {
        Map<String, Integer> columns = columnsOf(flows);
        Map<String, BigDecimal> passing = passing(flows, amounts);
        BigDecimal fullest = BigDecimal.ONE;
        for (int column : columns.values()) {
            BigDecimal sum = columns.entrySet().stream()
                    .filter(each -> each.getValue() == column)
                    .map(each -> passing.getOrDefault(each.getKey(), BigDecimal.ZERO))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            fullest = fullest.max(sum);
        }
        FlowStations unplaced = new FlowStations(List.of(), fullest);
        return new FlowStations(unplaced.placed(columns, passing), fullest);
    }

    /** How thick a figure is drawn: at least a pixel, unless it is zero. */
    int thickness(BigDecimal amount) {
        int exact = amount.multiply(BigDecimal.valueOf(INK))
                .divide(fullest, 0, RoundingMode.HALF_UP)
                .intValueExact();
        return amount.signum() > 0 ? Math.max(10, exact) : 0;
    }

    List<Station> all() {
        return stations;
    }

    Station require(String name) {
        return stations.stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No flow names the station " + name));
    }

    int columns() {
        return stations.stream().mapToInt(Station::column).max().orElse(0) + 1;
    }

    int height() {
        return stations.stream()
                .mapToInt(each -> each.top() + Math.max(each.height(), LINE))
                .max()
                .orElse(0);
    }

    /** A station stands one column behind the last that leads to it. */
    private static Map<String, Integer> columnsOf(List<Flow> flows) {
        Map<String, Integer> columns = new LinkedHashMap<>();
        flows.forEach(flow -> {
            columns.putIfAbsent(flow.from(), 0);
            columns.putIfAbsent(flow.to(), 0);
        });
        for (int round = 0; round < columns.size(); round++) {
            flows.forEach(flow -> columns.merge(flow.to(), columns.getOrDefault(flow.from(), 0) + 1, Math::max));
        }
        return columns;
    }

    private static Map<String, BigDecimal> passing(List<Flow> flows, List<BigDecimal> amounts) {
        Map<String, BigDecimal> out = new LinkedHashMap<>();
        Map<String, BigDecimal> in = new LinkedHashMap<>();
        for (int i = 0; i < flows.size(); i++) {
            out.merge(flows.get(i).from(), amounts.get(i), BigDecimal::add);
            in.merge(flows.get(i).to(), amounts.get(i), BigDecimal::add);
        }
        in.forEach((name, amount) -> out.merge(name, amount, BigDecimal::max));
        return out;
    }

    private List<Station> placed(Map<String, Integer> columns, Map<String, BigDecimal> passing) {
        int last = columns.values().stream().mapToInt(each -> each).max().orElse(0);
        List<List<Station>> stacks = new ArrayList<>();
        int highest = 0;
        for (int column = 0; column <= last; column++) {
            List<Station> stack = new ArrayList<>();
            int top = 0;
            for (Map.Entry<String, Integer> each : columns.entrySet()) {
                if (each.getValue() == column) {
                    BigDecimal amount = passing.getOrDefault(each.getKey(), BigDecimal.ZERO);
                    int height = Math.max(10, thickness(amount));
                    stack.add(new Station(each.getKey(), column, top, height, amount));
                    top += Math.max(LINE, height + APART);
                }
            }
            highest = Math.max(highest, top);
            stacks.add(stack);
        }
        List<Station> placed = new ArrayList<>();
        for (List<Station> stack : stacks) {
            placed.addAll(spread(stack, highest));
        }
        return placed;
    }

    /** A shorter column is spread over the height of the highest. */
    private static List<Station> spread(List<Station> stack, int highest) {
        if (stack.isEmpty()) {
            return stack;
        }
        Station lowest = stack.getLast();
        int more = (highest - lowest.top() - Math.max(LINE, lowest.height() + APART)) / stack.size();
        List<Station> spread = new ArrayList<>();
        for (int i = 0; i < stack.size(); i++) {
            Station each = stack.get(i);
            int top = each.top() + more * i + more / 2;
            spread.add(new Station(each.name(), each.column(), top, each.height(), each.amount()));
        }
        return spread;
    }
}
