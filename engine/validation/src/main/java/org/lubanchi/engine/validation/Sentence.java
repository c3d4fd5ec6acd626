package org.lubanchi.engine.validation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.lubanchi.engine.definitions.Blanks;
import org.lubanchi.engine.expression.Bindings;
import org.lubanchi.engine.expression.Compilation;
import org.lubanchi.engine.expression.Expression;
import org.lubanchi.engine.expression.NameScope;
import org.lubanchi.engine.expression.Value;
import org.lubanchi.engine.kernel.Language;
import org.lubanchi.engine.kernel.Observed;

/** A sentence with expressions in braces (填空句), filled in with the numbers of a row. */
final class Sentence {
    private static final int SHOWN_DECIMALS = 6;

    private final Language language;
    private final List<Part> parts = new ArrayList<>();

    private sealed interface Part {
        record Words(String text) implements Part {}

        record Blank(Expression expression) implements Part {}
    }

    private Sentence(Language language) {
        this.language = language;
    }

    /**
     * Reads a template.
     *
     * @throws IllegalArgumentException when an expression does not compile, which the catalogue rules out
     */
    static Sentence of(String template, Language language, NameScope scope) {
        Sentence sentence = new Sentence(language);
        sentence.parts.addAll(
                Blanks.<Part>split(template, Part.Words::new, blank -> new Part.Blank(compile(blank, scope))));
        return sentence;
    }

    private static Expression compile(String text, NameScope scope) {
        return switch (Expression.compile(text, scope)) {
            case Compilation.Compiled compiled -> compiled.expression();
            case Compilation.Rejected rejected ->
                throw new IllegalArgumentException("The sentence's {" + text + "} does not compile: "
                        + rejected.problems().getFirst().message().en());
        };
    }

    /** The sentence for a row, without a full stop at its end. */
    String fill(Bindings row) {
        StringBuilder text = new StringBuilder();
        for (Part part : parts) {
            switch (part) {
                case Part.Words words -> text.append(words.text());
                case Part.Blank blank ->
                    text.append(shown(blank.expression().evaluate(row).value()));
            }
        }
        String sentence = text.toString().strip();
        return sentence.endsWith("。") || sentence.endsWith(".")
                ? sentence.substring(0, sentence.length() - 1)
                : sentence;
    }

    private String shown(Observed<Value> observed) {
        return switch (observed) {
            case Observed.Missing<Value> missing -> missing.reason().label().in(language);
            case Observed.Reported<Value> reported ->
                switch (reported.value()) {
                    case Value.NumberValue number -> number(number.quantity().amount());
                    case Value.TextValue text -> text.text();
                    case Value.DateValue date -> date.day().toString();
                    case Value.BoolValue truth -> truth(truth.truth());
                };
        };
    }

    /** All digits; of a quotient that does not end six decimals, cut and marked. */
    private static String number(BigDecimal amount) {
        if (amount.signum() == 0) {
            return "0";
        }
        BigDecimal plain = amount.stripTrailingZeros();
        return plain.scale() <= SHOWN_DECIMALS
                ? plain.toPlainString()
                : plain.setScale(SHOWN_DECIMALS, RoundingMode.DOWN).toPlainString() + "…";
    }

    private String truth(boolean truth) {
        return switch (language) {
            case ZH -> truth ? "是" : "否";
            case EN -> truth ? "yes" : "no";
        };
    }
}
