package org.lubanchi.engine.evaluation.function;

import java.math.BigDecimal;
import java.util.List;
import org.lubanchi.engine.definitions.evaluation.Scoring;
import org.lubanchi.engine.evaluation.Item;
import org.lubanchi.engine.kernel.LocalText;

/** Only the highest item counts (取高计分). */
public final class HighestLevelFunction extends ByItems {
    HighestLevelFunction(Scoring.HighestLevel scoring) {
        super(scoring.items());
    }

    @Override
    BigDecimal points(List<Item> list, BigDecimal weight) {
        return items.highest(list).min(weight);
    }

    @Override
    LocalText working(List<Item> list, BigDecimal weight) {
        String points = Shown.number(points(list, weight));
        return list.isEmpty()
                ? new LocalText("无 → 0", "none → 0")
                : Shown.both("max(" + items.shown(list).replace(" + ", ", ") + ") = " + points);
    }

    @Override
    public LocalText rule(BigDecimal weight) {
        return new LocalText("只计最高一项：" + items.levels(), "only the highest counts: " + items.levels());
    }
}
