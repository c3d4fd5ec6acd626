package org.lubanchi.platform.indicator.web;

import java.util.Arrays;
import java.util.stream.Stream;
import org.lubanchi.engine.definitions.Catalogue;
import org.lubanchi.engine.definitions.IndicatorDefinition;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.engine.kernel.MissingReason;
import org.lubanchi.engine.kernel.Unit;

/**
 * A trace prints its values in Chinese, a number with its unit or the words of a missing reason (来历用词); here they get
 * their English.
 *
 * @param catalogue for the units
 */
record TraceWords(Catalogue catalogue) {
    LocalText both(String value) {
        if (value.isBlank()) {
            return new LocalText("—", "—");
        }
        int space = value.indexOf(' ');
        String english = space > 0 ? value.substring(0, space + 1) + unit(value.substring(space + 1)) : reason(value);
        return new LocalText(value, english);
    }

    private String unit(String zh) {
        Stream<Unit> units = Stream.concat(
                catalogue.units().named().values().stream(),
                catalogue.indicators().values().stream().map(IndicatorDefinition::unit));
        return units.map(Unit::symbol)
                .filter(symbol -> symbol.zh().equals(zh))
                .map(LocalText::en)
                .findFirst()
                .orElse(zh);
    }

    private static String reason(String zh) {
        return Arrays.stream(MissingReason.values())
                .map(MissingReason::label)
                .filter(label -> label.zh().equals(zh))
                .map(LocalText::en)
                .findFirst()
                .orElse(zh);
    }
}
