package org.lubanchi.engine.definitions.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lubanchi.engine.definitions.evaluation.Band;
import org.lubanchi.engine.definitions.evaluation.Band.Bound;
import org.lubanchi.engine.kernel.LocalText;

/** Reads bands, which must cover every value once: no overlap, no gap, no end. */
final class BandReader {
    private final Problems problems;

    BandReader(Problems problems) {
        this.problems = problems;
    }

    private record Placed(Band band, Spot spot) {}

    List<Band> read(MapCursor map, String key, BigDecimal weight) {
        List<Placed> placed = new ArrayList<>();
        for (MapCursor each : map.maps(key)) {
            Band band = new Band(
                    bound(each, "from", "above"), bound(each, "up_to", "below"), Decimals.require(each, "points"));
            if (band.points().signum() < 0 || band.points().compareTo(weight) > 0) {
                each.wrong(
                        "points",
                        new LocalText(
                                band.points().toPlainString() + " 分",
                                band.points().toPlainString() + " points"),
                        new LocalText(
                                "0 到权重 " + weight.toPlainString(),
                                "between 0 and the weight " + weight.toPlainString()));
            }
            each.finish();
            placed.add(new Placed(band, each.spot()));
        }
        if (placed.isEmpty()) {
            map.wrong(key, new LocalText("没有分段", "there are no bands"), new LocalText("bands: [ … ]", "bands: [ … ]"));
            return List.of();
        }
        placed.sort((a, b) -> compareLow(a.band(), b.band()));
        if (placed.getFirst().band().low().isPresent()) {
            gap(placed.getFirst(), "最低一段有下限", "the lowest band has a lower end");
        }
        for (int i = 1; i < placed.size(); i++) {
            checkNext(placed.get(i - 1), placed.get(i));
        }
        if (placed.getLast().band().high().isPresent()) {
            gap(placed.getLast(), "最高一段有上限", "the highest band has an upper end");
        }
        return placed.stream().map(Placed::band).toList();
    }

    private static Optional<Bound> bound(MapCursor map, String inclusive, String exclusive) {
        Optional<Bound> closed = Decimals.find(map, inclusive).map(value -> new Bound(value, true));
        Optional<Bound> open = Decimals.find(map, exclusive).map(value -> new Bound(value, false));
        return closed.isPresent() ? closed : open;
    }

    private static int compareLow(Band a, Band b) {
        if (a.low().isEmpty() || b.low().isEmpty()) {
            return Boolean.compare(a.low().isPresent(), b.low().isPresent());
        }
        int order = a.low().get().value().compareTo(b.low().get().value());
        return order != 0
                ? order
                : Boolean.compare(b.low().get().inclusive(), a.low().get().inclusive());
    }

    private void checkNext(Placed before, Placed next) {
        Optional<Bound> end = before.band().high();
        Optional<Bound> start = next.band().low();
        int order = end.isEmpty() || start.isEmpty()
                ? 1
                : end.get().value().compareTo(start.get().value());
        boolean touch = order == 0 && end.get().inclusive() != start.get().inclusive();
        boolean both = order == 0 && end.get().inclusive() && start.get().inclusive();
        if (order > 0 || both) {
            problems.add(
                    next.spot(),
                    "evaluation.overlapping-bands",
                    new LocalText(
                            "分段 " + next.band().range() + " 与 " + before.band().range() + " 重叠",
                            "the band " + next.band().range() + " overlaps "
                                    + before.band().range()),
                    new LocalText("互不重叠的分段", "bands that do not overlap"),
                    new LocalText(
                            "改端点：from/up_to 含端点，above/below 不含",
                            "Mend the ends: from and up_to include, above and below exclude"));
        } else if (!touch) {
            gap(
                    next,
                    "与 " + before.band().range() + " 之间有空隙",
                    "a gap lies after " + before.band().range());
        }
    }

    private void gap(Placed placed, String zh, String en) {
        problems.add(
                placed.spot(),
                "evaluation.gap-between-bands",
                new LocalText(
                        "分段 " + placed.band().range() + "：" + zh,
                        "band " + placed.band().range() + ": " + en),
                new LocalText("覆盖所有数值的分段", "bands that cover every value"),
                new LocalText("补上缺的一段，或去掉端点", "Add the missing band, or leave the end open"));
    }
}
