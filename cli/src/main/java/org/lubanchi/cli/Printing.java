package org.lubanchi.cli;

import org.lubanchi.engine.definitions.IndicatorDefinition;
import org.lubanchi.engine.kernel.Observed;
import org.lubanchi.engine.kernel.Quantity;

/** How values are printed on a terminal. */
final class Printing {
    private Printing() {}

    /** The value rounded to the indicator's places, or the words of the missing reason. */
    static String text(Observed<Quantity> value, IndicatorDefinition indicator) {
        return switch (value) {
            case Observed.Reported<Quantity> reported ->
                reported.value().rounded(indicator.decimals()).amount().toPlainString();
            case Observed.Missing<Quantity> missing -> missing.reason().label().zh();
        };
    }
}
