package org.lubanchi.engine.evaluation.function;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.lubanchi.engine.definitions.evaluation.Scoring;
import org.lubanchi.engine.evaluation.Cohort;
import org.lubanchi.engine.evaluation.Judged;
import org.lubanchi.engine.evaluation.Mark;
import org.lubanchi.engine.evaluation.Subject;
import org.lubanchi.engine.kernel.Issue;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.engine.kernel.Observed;
import org.lubanchi.engine.kernel.Place;
import org.lubanchi.engine.kernel.Quantity;
import org.lubanchi.engine.kernel.Severity;

/**
 * The trimmed mean of several judges (专家计分): so many marks are left out at each end, the rest are averaged.
 *
 * <p>A judge who works at the school makes the point refused: the mark is not quietly left out.
 */
public final class ExpertMeanFunction implements ScoringFunction {
    private final Scoring.ExpertMean scoring;

    ExpertMeanFunction(Scoring.ExpertMean scoring) {
        this.scoring = scoring;
    }

    @Override
    public List<Judged> judge(Cohort cohort, BigDecimal weight) {
        List<Observed<List<Mark>>> marks = cohort.marks(scoring.input());
        return IntStream.range(0, cohort.size())
                .mapToObj(i -> judge(marks.get(i), cohort.subjects().get(i), weight))
                .toList();
    }

    private Judged judge(Observed<List<Mark>> marks, Subject subject, BigDecimal weight) {
        return switch (marks) {
            case Observed.Missing<List<Mark>> missing -> new Judged.Unknown(missing.reason());
            case Observed.Reported<List<Mark>> known ->
                wrong(known.value(), subject)
                        .<Judged>map(Judged.Refused::new)
                        .orElseGet(() -> new Judged.Points(points(known.value(), weight)));
        };
    }

    private List<BigDecimal> trimmed(List<Mark> marks) {
        List<BigDecimal> sorted = marks.stream().map(Mark::mark).sorted().toList();
        return sorted.subList(scoring.trim(), sorted.size() - scoring.trim());
    }

    private BigDecimal points(List<Mark> marks, BigDecimal weight) {
        List<BigDecimal> kept = trimmed(marks);
        BigDecimal sum = kept.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return sum.multiply(weight).divide(scoring.full().multiply(BigDecimal.valueOf(kept.size())), Quantity.CONTEXT);
    }

    private Optional<Issue> wrong(List<Mark> marks, Subject subject) {
        Optional<Mark> own = marks.stream()
                .filter(mark -> mark.belongsTo().filter(subject.unit()::equals).isPresent())
                .findFirst();
        if (own.isPresent()) {
            return Optional.of(issue(
                    "evaluation.own-school",
                    subject,
                    new LocalText(
                            "专家「" + own.get().judge() + "」给本校评分", own.get().judge() + " scores their own school"),
                    new LocalText("与被评学校无隶属关系的专家", "an expert who does not belong to the school"),
                    new LocalText("换一位专家", "Assign another expert")));
        }
        Optional<Mark> beyond = marks.stream()
                .filter(mark -> mark.mark().signum() < 0 || mark.mark().compareTo(scoring.full()) > 0)
                .findFirst();
        if (beyond.isPresent()) {
            return Optional.of(issue(
                    "evaluation.mark-out-of-range",
                    subject,
                    new LocalText(
                            "评分 " + Shown.number(beyond.get().mark()),
                            "a mark of " + Shown.number(beyond.get().mark())),
                    new LocalText("0 到 " + Shown.number(scoring.full()), "from 0 to " + Shown.number(scoring.full())),
                    new LocalText("请专家改正", "Have the expert mend it")));
        }
        return marks.size() >= scoring.atLeast()
                ? Optional.empty()
                : Optional.of(issue(
                        "evaluation.too-few-judges",
                        subject,
                        new LocalText("只有 " + marks.size() + " 位专家评分", "only " + marks.size() + " experts scored"),
                        new LocalText("至少 " + scoring.atLeast() + " 位", "at least " + scoring.atLeast()),
                        new LocalText("再指派专家", "Assign more experts")));
    }

    private Issue issue(String code, Subject subject, LocalText found, LocalText expected, LocalText remedy) {
        return new Issue(
                code,
                Severity.BLOCKING,
                new Place.UnitTable(subject.unit(), scoring.input()),
                found,
                expected,
                new LocalText("专家评分应当独立、可比", "Experts' marks are independent and comparable"),
                remedy);
    }

    @Override
    public LocalText working(Cohort cohort, int subject, BigDecimal weight) {
        Observed<List<Mark>> marks = cohort.marks(scoring.input()).get(subject);
        return switch (judge(marks, cohort.subjects().get(subject), weight)) {
            case Judged.Unknown unknown -> Shown.missing(unknown.reason());
            case Judged.Refused refused -> refused.issue().found();
            case Judged.Points points -> {
                List<BigDecimal> kept = trimmed(marks.reported().orElse(List.of()));
                String sum = kept.stream().map(Shown::number).collect(Collectors.joining(" + "));
                yield Shown.both("(" + sum + ") ÷ " + kept.size() + " ÷ " + Shown.number(scoring.full()) + " × "
                        + Shown.number(weight) + " = " + Shown.number(points.points()));
            }
        };
    }

    @Override
    public LocalText rule(BigDecimal weight) {
        return new LocalText(
                "至少 " + scoring.atLeast() + " 位专家，两端各去 " + scoring.trim() + " 个，均值 ÷ " + Shown.number(scoring.full())
                        + " × " + Shown.number(weight),
                "at least " + scoring.atLeast() + " experts, " + scoring.trim() + " left out at each end, mean ÷ "
                        + Shown.number(scoring.full()) + " × " + Shown.number(weight));
    }
}
