package org.lubanchi.engine.evaluation;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.lubanchi.engine.definitions.Catalogue;
import org.lubanchi.engine.definitions.evaluation.SchemeInput;
import org.lubanchi.engine.definitions.evaluation.SchemeNode;
import org.lubanchi.engine.definitions.evaluation.ScoredAmount;
import org.lubanchi.engine.evaluation.function.ScoringFunction;
import org.lubanchi.engine.kernel.LocalText;

/** Explains scores from the top to the numbers they used (得分解释). */
public final class Explaining {
    private final Catalogue catalogue;
    private final SchemeScores scores;

    public Explaining(Catalogue catalogue, SchemeScores scores) {
        this.catalogue = catalogue;
        this.scores = scores;
    }

    /** The first level of a school's scores, each with all below it. */
    public List<ScoreExplanation> of(int subject) {
        return scores.scheme().nodes().stream()
                .map(node -> explain(node, subject))
                .toList();
    }

    private ScoreExplanation explain(SchemeNode node, int subject) {
        List<ScoreExplanation> below =
                node.children().stream().map(child -> explain(child, subject)).toList();
        Scored scored = scores.requireScored(node.code(), subject);
        if (!node.leaf()) {
            String codes = node.children().stream().map(SchemeNode::code).collect(Collectors.joining(" + "));
            String points = below.stream()
                    .map(child -> child.scored()
                            .points()
                            .map(BigDecimal::toPlainString)
                            .orElse("—"))
                    .collect(Collectors.joining(" + "));
            LocalText working = new LocalText(points, points);
            return new ScoreExplanation(
                    node.code(),
                    node.label(),
                    node.weight(),
                    scored,
                    new LocalText(codes, codes),
                    working,
                    List.of(),
                    below);
        }
        SchemeNode.Judging judging = node.requireJudging();
        ScoringFunction function = ScoringFunction.of(judging.scoring());
        return new ScoreExplanation(
                node.code(),
                node.label(),
                node.weight(),
                scored,
                function.rule(node.weight()),
                working(node, judging, function, subject),
                used(judging, subject),
                below);
    }

    private LocalText working(SchemeNode node, SchemeNode.Judging judging, ScoringFunction function, int subject) {
        Scored scored = scores.requireScored(node.code(), subject);
        String kind = scores.cohort().subjects().get(subject).kind();
        if (judging.meanOfOthersFor().contains(kind)) {
            String points = scored.points().map(BigDecimal::toPlainString).orElse("—");
            return new LocalText("此类学校取其他学校的平均分 → " + points, "schools of this kind get the others' mean → " + points);
        }
        Optional<LocalText> decided = decided(judging, subject);
        LocalText working = decided.orElseGet(() -> function.working(scores.cohort(), subject, node.weight()));
        if (scored.standing() == Scored.Standing.JUDGED) {
            return working;
        }
        LocalText what = judging.whenUnknown().label();
        return new LocalText(working.zh() + "；" + what.zh(), working.en() + "; " + what.en());
    }

    private Optional<LocalText> decided(SchemeNode.Judging judging, int subject) {
        Optional<LocalText> zero = above(judging.zeroIf(), subject)
                .map(text -> new LocalText(text + " > 0，此项不得分", text + " > 0, no points"));
        return zero.or(() -> above(judging.fullIf(), subject)
                .map(text -> new LocalText(text + " > 0，此项满分", text + " > 0, all points")));
    }

    private Optional<String> above(Optional<ScoredAmount> amount, int subject) {
        return amount.filter(each -> scores.cohort()
                        .amounts(each)
                        .get(subject)
                        .reported()
                        .filter(count -> count.signum() > 0)
                        .isPresent())
                .map(each -> each.formula().text());
    }

    private List<ScoreExplanation.Used> used(SchemeNode.Judging judging, int subject) {
        Set<String> names = new LinkedHashSet<>();
        judging.scoring().amounts().forEach(amount -> collect(amount, names));
        judging.fullIf().ifPresent(amount -> collect(amount, names));
        judging.zeroIf().ifPresent(amount -> collect(amount, names));
        return names.stream().map(name -> used(name, subject)).toList();
    }

    private void collect(ScoredAmount amount, Set<String> names) {
        for (String name : amount.formula().names()) {
            ScoredAmount derived = scores.scheme().derived().get(name);
            if (derived != null) {
                collect(derived, names);
            } else {
                names.add(name);
            }
        }
    }

    private ScoreExplanation.Used used(String name, int subject) {
        var value = scores.cohort().number(name, subject);
        return catalogue
                .findIndicator(name)
                .map(indicator -> new ScoreExplanation.Used(
                        name, indicator.label(), value, true, Optional.of(new LocalText("由数据计算", "computed"))))
                .orElseGet(() -> {
                    Optional<SchemeInput> input =
                            Optional.ofNullable(scores.scheme().inputs().get(name));
                    return new ScoreExplanation.Used(
                            name,
                            input.map(SchemeInput::label).orElse(new LocalText(name, name)),
                            value,
                            false,
                            input.map(each -> each.provider().label()));
                });
    }
}
