package org.lubanchi.engine.evaluation.function;

import java.math.BigDecimal;
import org.lubanchi.engine.definitions.evaluation.Scoring;
import org.lubanchi.engine.kernel.LocalText;

/** All points, and none at all once an incident happened (一票否决计分). */
public final class NoneAfterIncidentFunction extends ByValue {
    NoneAfterIncidentFunction(Scoring.NoneAfterIncident scoring) {
        super(scoring.value());
    }

    @Override
    BigDecimal points(BigDecimal value, String kind, BigDecimal weight) {
        return value.signum() > 0 ? BigDecimal.ZERO : weight;
    }

    @Override
    LocalText working(BigDecimal value, String kind, BigDecimal weight) {
        return value.signum() > 0
                ? new LocalText("发生 " + Shown.number(value) + " 起 → 0", Shown.number(value) + " incidents → 0")
                : new LocalText("未发生 → " + Shown.number(weight), "none → " + Shown.number(weight));
    }

    @Override
    public LocalText rule(BigDecimal weight) {
        return new LocalText(
                "未发生得 " + Shown.number(weight) + " 分，发生即 0 分", Shown.number(weight) + " points, 0 after an incident");
    }
}
