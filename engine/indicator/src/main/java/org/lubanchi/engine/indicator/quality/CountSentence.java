package org.lubanchi.engine.indicator.quality;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.lubanchi.engine.definitions.Blanks;
import org.lubanchi.engine.definitions.quality.QualityCount;
import org.lubanchi.engine.expression.Bindings;
import org.lubanchi.engine.expression.Compilation;
import org.lubanchi.engine.expression.Expression;
import org.lubanchi.engine.expression.NameScope;
import org.lubanchi.engine.expression.Value;
import org.lubanchi.engine.expression.ValueType;
import org.lubanchi.engine.kernel.Language;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.engine.kernel.Observed;
import org.lubanchi.engine.kernel.Unit;

/** A sentence of a quality item, filled in with its counts (质量说明句). */
final class CountSentence {
    private static final NameScope COUNTS = new CountNames();

    private CountSentence() {}

    static LocalText fill(LocalText template, Bindings counts) {
        return new LocalText(fill(template.zh(), counts, Language.ZH), fill(template.en(), counts, Language.EN));
    }

    private static String fill(String template, Bindings counts, Language language) {
        return Blanks.fill(template, blank -> shown(blank, counts, language));
    }

    private static String shown(String expression, Bindings counts, Language language) {
        return switch (Expression.compile(expression, COUNTS)) {
            case Compilation.Rejected rejected ->
                throw new IllegalArgumentException("{" + expression + "} does not compile: "
                        + rejected.problems().getFirst().message().en());
            case Compilation.Compiled compiled ->
                switch (compiled.expression().evaluate(counts).value()) {
                    case Observed.Missing<Value> missing ->
                        missing.reason().label().in(language);
                    case Observed.Reported<Value> reported -> {
                        BigDecimal amount = ((Value.NumberValue) reported.value())
                                .quantity()
                                .amount();
                        yield amount.signum() == 0
                                ? "0"
                                : amount.stripTrailingZeros().toPlainString();
                    }
                };
        };
    }

    /** The names of the counts, all plain numbers. */
    private record CountNames() implements NameScope {
        @Override
        public Optional<ValueType> typeOf(String name) {
            return names().contains(name) ? Optional.of(new ValueType.Number(Unit.ONE)) : Optional.empty();
        }

        @Override
        public SortedSet<String> names() {
            TreeSet<String> names = new TreeSet<>();
            for (QualityCount count : QualityCount.values()) {
                names.add(count.code());
            }
            return names;
        }

        @Override
        public Optional<Unit> unit(String code) {
            return Optional.empty();
        }
    }
}
