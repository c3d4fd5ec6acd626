package org.lubanchi.engine.indicator.quality;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.lubanchi.engine.definitions.quality.QualityItem;
import org.lubanchi.engine.definitions.quality.QualityPart;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.engine.kernel.Observed;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.engine.kernel.Quantity;
import org.lubanchi.engine.kernel.ReportYear;

/**
 * How good a unit's report of a year is (数据质量卡), in four parts, each with what it was counted from.
 *
 * @param unit whose report
 * @param year which
 * @param parts in the order of {@link QualityPart}
 * @param tables every table the unit was asked for
 * @param crossFindings every cross-check
 */
public record QualityCard(
        OrgUnitId unit,
        ReportYear year,
        List<Part> parts,
        List<TableQuality> tables,
        List<CrossFinding> crossFindings) {
    public QualityCard {
        parts = List.copyOf(parts);
        tables = List.copyOf(tables);
        crossFindings = List.copyOf(crossFindings);
    }

    /**
     * A part with its items (质量卡方面).
     *
     * @param items in the order of the definitions
     */
    public record Part(QualityPart part, List<Item> items) {
        public Part {
            items = List.copyOf(items);
        }

        /** The weight of all its items. */
        public BigDecimal weight() {
            return items.stream().map(Item::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
        }
    }

    /**
     * An item judged (质量卡条目).
     *
     * @param share between nothing and all, as a plain ratio; missing where it cannot be judged
     * @param working the formula with the counts filled in
     * @param said the counts as a sentence
     */
    public record Item(
            QualityItem item, BigDecimal weight, Observed<BigDecimal> share, String working, LocalText said) {
        /** Points it earned; none where it cannot be judged. */
        public Optional<BigDecimal> points() {
            return share.reported().map(weight::multiply);
        }
    }

    /** The share of one part's weight that was earned, of what could be judged; empty where nothing could. */
    public static Optional<BigDecimal> shareOf(List<Item> items) {
        BigDecimal judged = judgedWeight(items);
        if (judged.signum() == 0) {
            return Optional.empty();
        }
        BigDecimal earned =
                items.stream().flatMap(item -> item.points().stream()).reduce(BigDecimal.ZERO, BigDecimal::add);
        return Optional.of(earned.divide(judged, Quantity.CONTEXT));
    }

    /** The weight of the items that could be judged. */
    public static BigDecimal judgedWeight(List<Item> items) {
        return items.stream()
                .filter(item -> item.share().reported().isPresent())
                .map(Item::weight)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** All items of all parts. */
    public List<Item> items() {
        return parts.stream().flatMap(part -> part.items().stream()).toList();
    }
}
