package org.lubanchi.engine.definitions.examples;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lubanchi.engine.definitions.Catalogue;
import org.lubanchi.engine.definitions.Example;
import org.lubanchi.engine.definitions.FieldDefinition;
import org.lubanchi.engine.definitions.IndicatorDefinition;
import org.lubanchi.engine.definitions.MeasureDefinition;
import org.lubanchi.engine.definitions.RuleDefinition;
import org.lubanchi.engine.definitions.TableDefinition;
import org.lubanchi.engine.definitions.evaluation.WarningRule;
import org.lubanchi.engine.definitions.quality.QualityItem;
import org.lubanchi.engine.expression.Evaluated;
import org.lubanchi.engine.expression.Value;
import org.lubanchi.engine.expression.ValueType;
import org.lubanchi.engine.kernel.Issue;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.engine.kernel.Observed;
import org.lubanchi.engine.kernel.Severity;
import org.lubanchi.engine.kernel.Unit;

/**
 * Runs every example of every rule, indicator, quality item and warning (示例核对).
 *
 * <p>A number agrees when the result, rounded half up to the places the example writes, is equal.
 */
public final class ExampleRunner {
    private static final Map<String, String> ISSUES = Map.of(Evaluated.ZERO_DENOMINATOR, "indicator.zero-denominator");
    private final Catalogue catalogue;

    public ExampleRunner(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** How many examples there are. */
    public int count() {
        return catalogue.rules().values().stream()
                        .mapToInt(rule -> rule.examples().size())
                        .sum()
                + catalogue.indicators().values().stream()
                        .mapToInt(each -> each.examples().size())
                        .sum()
                + catalogue.quality().items().values().stream()
                        .mapToInt(item -> item.examples().size())
                        .sum()
                + catalogue.evaluation().warnings().values().stream()
                        .mapToInt(rule -> rule.examples().size())
                        .sum();
    }

    /** The examples that do not hold, as issues at their places. */
    public List<Issue> failures() {
        List<Issue> failures = new ArrayList<>();
        for (RuleDefinition rule : catalogue.rules().values()) {
            rule.examples().forEach(example -> compare(example, outcome(rule, example), failures));
        }
        for (IndicatorDefinition indicator : catalogue.indicators().values()) {
            for (Example example : indicator.examples()) {
                compare(example, outcome(indicator, example), failures);
            }
        }
        for (QualityItem item : catalogue.quality().items().values()) {
            item.examples().forEach(example -> compare(example, outcome(item, example), failures));
        }
        for (WarningRule rule : catalogue.evaluation().warnings().values()) {
            rule.examples().forEach(example -> compare(example, outcome(rule, example), failures));
        }
        return failures;
    }

    private static String outcome(WarningRule rule, Example example) {
        GivenValues given = new GivenValues(example.given(), name -> new ValueType.Number(Unit.ONE));
        return switch (rule.fires().judge(given)) {
            case TRUE -> "fires";
            case FALSE -> "silent";
            case NOT_JUDGED -> "not_judged";
        };
    }

    private String outcome(RuleDefinition rule, Example example) {
        TableDefinition table = catalogue.requireTable(rule.table());
        GivenValues given = new GivenValues(example.given(), name -> typeOf(table.requireField(name)));
        return switch (rule.check().judge(given)) {
            case TRUE -> "pass";
            case FALSE -> "fail";
            case NOT_JUDGED -> "not_judged";
        };
    }

    private String outcome(IndicatorDefinition indicator, Example example) {
        GivenValues given = new GivenValues(example.given(), name -> new ValueType.Number(unitOf(name)));
        return outcome(indicator.versions().getLast().formula().evaluate(given), indicator.unit());
    }

    /** A share is told in percent. */
    private String outcome(QualityItem item, Example example) {
        GivenValues given = new GivenValues(example.given(), name -> new ValueType.Number(Unit.ONE));
        return outcome(
                item.versions().getLast().formula().evaluate(given),
                catalogue.units().find("percent").orElse(Unit.ONE));
    }

    private static String outcome(Evaluated evaluation, Unit unit) {
        if (evaluation.undefinedBecause().isPresent()) {
            String because = evaluation.undefinedBecause().get();
            return "issue:" + ISSUES.getOrDefault(because, because);
        }
        return switch (evaluation.value()) {
            case Observed.Missing<Value> missing -> missing.reason().code();
            case Observed.Reported<Value> reported ->
                ((Value.NumberValue) reported.value())
                        .quantity()
                        .in(unit)
                        .amount()
                        .toPlainString();
        };
    }

    private Unit unitOf(String name) {
        MeasureDefinition measure = catalogue.measures().get(name);
        if (measure != null) {
            return measure.unit();
        }
        return Optional.ofNullable(catalogue.indicators().get(name))
                .map(IndicatorDefinition::unit)
                .orElseThrow(() -> new IllegalArgumentException("No measure or indicator is called " + name));
    }

    private static ValueType typeOf(FieldDefinition field) {
        return switch (field.type()) {
            case TEXT, CODE -> new ValueType.Text();
            case INTEGER, DECIMAL -> new ValueType.Number(field.unit().orElse(Unit.ONE));
            case DATE -> new ValueType.Date();
            case BOOLEAN -> new ValueType.Bool();
        };
    }

    private static void compare(Example example, String outcome, List<Issue> failures) {
        if (agrees(example.expect(), outcome)) {
            return;
        }
        failures.add(new Issue(
                "definition.example-differs",
                Severity.BLOCKING,
                example.place(),
                new LocalText(
                        "示例「" + example.name() + "」得 " + outcome,
                        "example \"" + example.name() + "\" gives " + outcome),
                new LocalText(example.expect(), example.expect()),
                new LocalText("示例是定义的一部分", "Examples are part of the definition"),
                new LocalText("改公式，或改示例", "Mend the formula or the example")));
    }

    private static boolean agrees(String expect, String outcome) {
        boolean numbers = expect.matches("-?\\d+(\\.\\d+)?") && outcome.matches("-?\\d+(\\.\\d+)?");
        if (!numbers) {
            return expect.equals(outcome);
        }
        BigDecimal expected = new BigDecimal(expect);
        return new BigDecimal(outcome)
                        .setScale(expected.scale(), RoundingMode.HALF_UP)
                        .compareTo(expected)
                == 0;
    }
}
