package org.lubanchi.engine.evaluation.function;

import java.math.BigDecimal;
import java.util.List;
import org.lubanchi.engine.definitions.evaluation.Scoring;
import org.lubanchi.engine.evaluation.Item;
import org.lubanchi.engine.kernel.LocalText;

/** Items are points themselves, added up to the weight at most (累加封顶计分). */
public final class CappedSumFunction extends ByItems {
    CappedSumFunction(Scoring.CappedSum scoring) {
        super(scoring.items());
    }

    @Override
    BigDecimal points(List<Item> list, BigDecimal weight) {
        return items.sum(list).max(BigDecimal.ZERO).min(weight);
    }

    @Override
    LocalText working(List<Item> list, BigDecimal weight) {
        return Shown.both(
                "min(" + Shown.number(weight) + ", " + items.shown(list) + ") = " + Shown.number(points(list, weight)));
    }

    @Override
    public LocalText rule(BigDecimal weight) {
        return new LocalText(
                "累加，封顶 " + Shown.number(weight) + " 分：" + items.levels(),
                "added up to " + Shown.number(weight) + " points: " + items.levels());
    }
}
