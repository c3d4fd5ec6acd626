package org.lubanchi.engine.evaluation.function;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lubanchi.engine.definitions.evaluation.Scoring;
import org.lubanchi.engine.evaluation.Cohort;
import org.lubanchi.engine.evaluation.Item;
import org.lubanchi.engine.evaluation.Judged;
import org.lubanchi.engine.kernel.Issue;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.engine.kernel.MissingReason;
import org.lubanchi.engine.kernel.Observed;
import org.lubanchi.engine.kernel.Place;
import org.lubanchi.engine.kernel.Quantity;
import org.lubanchi.engine.kernel.Severity;

/**
 * Answers on a scale become points (量表换算计分): for each question the worth of the grades by their share of answers, then
 * the mean over the questions.
 *
 * <p>Shares are fractions of one; a question whose shares exceed one in sum is refused. Grades without worth need no item.
 */
public final class ScaleConversionFunction implements ScoringFunction {
    private final Scoring.ScaleConversion scoring;

    ScaleConversionFunction(Scoring.ScaleConversion scoring) {
        this.scoring = scoring;
    }

    @Override
    public List<Judged> judge(Cohort cohort, BigDecimal weight) {
        return cohort.items(scoring.input()).stream()
                .map(list -> judge(list, weight))
                .toList();
    }

    private Judged judge(Observed<List<Item>> list, BigDecimal weight) {
        return switch (list) {
            case Observed.Missing<List<Item>> missing -> new Judged.Unknown(missing.reason());
            case Observed.Reported<List<Item>> known -> {
                if (known.value().isEmpty()) {
                    yield new Judged.Unknown(MissingReason.NOT_REPORTED);
                }
                Optional<Issue> wrong = wrong(known.value());
                yield wrong.<Judged>map(Judged.Refused::new)
                        .orElseGet(() -> new Judged.Points(points(known.value(), weight)));
            }
        };
    }

    private Map<String, BigDecimal> byQuestion(List<Item> answers) {
        Map<String, BigDecimal> worth = new LinkedHashMap<>();
        for (Item answer : answers) {
            BigDecimal each = scoring.grades().getOrDefault(answer.level(), BigDecimal.ZERO);
            worth.merge(answer.project(), each.multiply(answer.amount()), BigDecimal::add);
        }
        return worth;
    }

    private BigDecimal points(List<Item> answers, BigDecimal weight) {
        Map<String, BigDecimal> worth = byQuestion(answers);
        BigDecimal sum = worth.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal divisor = scoring.full().multiply(BigDecimal.valueOf(worth.size()));
        return sum.multiply(weight).divide(divisor, Quantity.CONTEXT).min(weight);
    }

    private Optional<Issue> wrong(List<Item> answers) {
        Map<String, BigDecimal> shares = new LinkedHashMap<>();
        answers.forEach(answer -> shares.merge(answer.project(), answer.amount(), BigDecimal::add));
        return shares.entrySet().stream()
                .filter(share -> share.getValue().compareTo(BigDecimal.ONE) > 0
                        || answers.stream().anyMatch(answer -> answer.amount().signum() < 0))
                .findFirst()
                .map(share -> new Issue(
                        "evaluation.shares-exceed-one",
                        Severity.BLOCKING,
                        new Place.WholeFile(scoring.input()),
                        new LocalText(
                                "题「" + share.getKey() + "」各档占比合计 " + Shown.number(share.getValue()),
                                "the shares of question " + share.getKey() + " add up to "
                                        + Shown.number(share.getValue())),
                        new LocalText("0 到 1 的占比，合计不超过 1", "shares from 0 to 1, at most 1 in sum"),
                        new LocalText("每份问卷一题只选一档", "A questionnaire has one answer to a question"),
                        new LocalText("按小数填占比，如 0.62", "Write shares as decimals such as 0.62")));
    }

    @Override
    public LocalText working(Cohort cohort, int subject, BigDecimal weight) {
        Observed<List<Item>> list = cohort.items(scoring.input()).get(subject);
        return switch (judge(list, weight)) {
            case Judged.Unknown unknown -> Shown.missing(unknown.reason());
            case Judged.Refused refused -> refused.issue().found();
            case Judged.Points points -> {
                Map<String, BigDecimal> worth = byQuestion(list.reported().orElse(List.of()));
                String sum = worth.values().stream().map(Shown::number).collect(Collectors.joining(" + "));
                yield Shown.both("(" + sum + ") ÷ " + worth.size() + " ÷ " + Shown.number(scoring.full()) + " × "
                        + Shown.number(weight) + " = " + Shown.number(points.points()));
            }
        };
    }

    @Override
    public LocalText rule(BigDecimal weight) {
        String grades = scoring.grades().entrySet().stream()
                .map(grade -> grade.getKey() + " " + Shown.number(grade.getValue()))
                .collect(Collectors.joining(", "));
        return new LocalText(
                "各题均值 ÷ " + Shown.number(scoring.full()) + " × " + Shown.number(weight) + "；题分按占比加权：" + grades,
                "mean over questions ÷ " + Shown.number(scoring.full()) + " × " + Shown.number(weight)
                        + "; a question is its grades by share: " + grades);
    }
}
