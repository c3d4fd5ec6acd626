package org.lubanchi.platform.indicator.web;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.lubanchi.engine.definitions.IndicatorDefinition;
import org.lubanchi.engine.kernel.FactKey;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.engine.kernel.MissingReason;
import org.lubanchi.engine.kernel.Observed;
import org.lubanchi.engine.kernel.Quantity;

/** A figure on the wire: the printed text and the exact amount, or why there is none. */
record FigureView(
        String key,
        String text,
        @Nullable String amount,
        @Nullable LocalText unit,
        int decimals,
        @Nullable MissingView missing,
        boolean synthetic) {
    /** Why there is no value. */
    record MissingView(String reason, LocalText label) {}

    static FigureView of(FactKey key, IndicatorDefinition indicator, Observed<Quantity> value, boolean synthetic) {
        return of(key.toString(), Views.symbol(indicator.unit()), indicator.decimals(), value, synthetic);
    }

    static FigureView of(
            String key, @Nullable LocalText unit, int decimals, Observed<Quantity> value, boolean synthetic) {
        return switch (value) {
            case Observed.Reported<Quantity> reported ->
                new FigureView(
                        key,
                        reported.value().rounded(decimals).amount().toPlainString(),
                        plain(reported.value().amount()),
                        unit,
                        decimals,
                        null,
                        synthetic);
            case Observed.Missing<Quantity> missing ->
                new FigureView(
                        key, missing.reason().label().zh(), null, unit, decimals, missing(missing.reason()), synthetic);
        };
    }

    private static MissingView missing(MissingReason reason) {
        return new MissingView(reason.code(), reason.label());
    }

    private static String plain(BigDecimal amount) {
        return amount.toPlainString();
    }
}
