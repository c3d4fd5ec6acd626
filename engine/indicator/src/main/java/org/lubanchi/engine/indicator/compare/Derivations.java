package org.lubanchi.engine.indicator.compare;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lubanchi.engine.definitions.IndicatorDefinition;
import org.lubanchi.engine.definitions.PublishedValue;
import org.lubanchi.engine.expression.Bindings;
import org.lubanchi.engine.expression.Compilation;
import org.lubanchi.engine.expression.Evaluated;
import org.lubanchi.engine.expression.Expression;
import org.lubanchi.engine.expression.NameScope;
import org.lubanchi.engine.expression.Value;
import org.lubanchi.engine.expression.ValueType;
import org.lubanchi.engine.indicator.Figures;
import org.lubanchi.engine.indicator.compare.Comparison.Derivation;
import org.lubanchi.engine.indicator.compare.Comparison.Side;
import org.lubanchi.engine.kernel.FactKey;
import org.lubanchi.engine.kernel.MissingReason;
import org.lubanchi.engine.kernel.Observed;
import org.lubanchi.engine.kernel.Quantity;
import org.lubanchi.engine.kernel.Unit;

/** Fills numbers into the formulas behind printed and computed figures. */
final class Derivations {
    private static final Pattern REFERENCE = Pattern.compile("\\[([^\\[\\]]+)]");
    private static final NameScope NO_NAMES = new NameScope() {
        @Override
        public Optional<ValueType> typeOf(String name) {
            return Optional.empty();
        }

        @Override
        public SortedSet<String> names() {
            return new TreeSet<>();
        }

        @Override
        public Optional<Unit> unit(String code) {
            return Optional.empty();
        }
    };
    private static final Bindings NOTHING = new Bindings() {
        @Override
        public Observed<Value> value(String name) {
            return Observed.missing(MissingReason.NOT_COLLECTED);
        }

        @Override
        public Observed<Value> prior(String name) {
            return Observed.missing(MissingReason.NOT_COLLECTED);
        }
    };

    private final Map<String, BigDecimal> printed = new HashMap<>();
    private final Figures figures;

    Derivations(List<PublishedValue> document, Figures figures) {
        document.forEach(value -> value.printed().value().ifPresent(number -> printed.put(value.id(), number)));
        this.figures = figures;
    }

    /** The formulas a printed figure should follow from, over other printed figures; those that cannot be filled are left out. */
    List<Derivation> ofPublished(PublishedValue value) {
        List<Derivation> derivations = new ArrayList<>();
        for (String formula : value.derivations()) {
            fill(formula)
                    .flatMap(Derivations::result)
                    .ifPresent(text -> derivations.add(new Derivation(Side.PUBLISHED, text)));
        }
        return derivations;
    }

    /** The computed figure's own formula. */
    Derivation ofComputed(FactKey key, IndicatorDefinition indicator, Observed<Quantity> value) {
        String substituted = figures.substituted(key);
        String result = value.reported()
                .map(quantity ->
                        quantity.rounded(indicator.decimals() + 2).amount().toPlainString())
                .orElse(value.missingReason().map(reason -> reason.label().zh()).orElse(""));
        return new Derivation(Side.COMPUTED, substituted + " = " + result);
    }

    private Optional<String> fill(String formula) {
        StringBuilder filled = new StringBuilder();
        Matcher matcher = REFERENCE.matcher(formula);
        while (matcher.find()) {
            BigDecimal number = printed.get(matcher.group(1));
            if (number == null) {
                return Optional.empty();
            }
            matcher.appendReplacement(filled, number.toPlainString());
        }
        matcher.appendTail(filled);
        return Optional.of(filled.toString());
    }

    private static Optional<String> result(String filled) {
        if (!(Expression.compile(filled, NO_NAMES) instanceof Compilation.Compiled compiled)) {
            return Optional.empty();
        }
        Evaluated evaluation = compiled.expression().evaluate(NOTHING);
        return evaluation
                .value()
                .reported()
                .filter(Value.NumberValue.class::isInstance)
                .map(number -> filled + " = "
                        + ((Value.NumberValue) number)
                                .quantity()
                                .amount()
                                .setScale(4, RoundingMode.HALF_UP)
                                .stripTrailingZeros()
                                .toPlainString());
    }
}
