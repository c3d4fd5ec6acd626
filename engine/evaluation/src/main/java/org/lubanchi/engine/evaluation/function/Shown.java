package org.lubanchi.engine.evaluation.function;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.engine.kernel.MissingReason;

/** Numbers as a working shows them: at most six places, no trailing zeros. */
final class Shown {
    private static final int MOST_PLACES = 6;

    private Shown() {}

    static String number(BigDecimal value) {
        BigDecimal shown = value.scale() > MOST_PLACES ? value.setScale(MOST_PLACES, RoundingMode.HALF_UP) : value;
        BigDecimal stripped = shown.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0).toPlainString() : stripped.toPlainString();
    }

    static LocalText both(String text) {
        return new LocalText(text, text);
    }

    /** How a working reads when there is nothing to work with. */
    static LocalText missing(MissingReason reason) {
        return new LocalText(
                "数据" + reason.label().zh() + "，不能判分",
                "the data is " + reason.label().en() + "; not judged");
    }
}
