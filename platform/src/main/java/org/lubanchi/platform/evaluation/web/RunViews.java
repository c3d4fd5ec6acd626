package org.lubanchi.platform.evaluation.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lubanchi.engine.definitions.Catalogue;
import org.lubanchi.engine.definitions.IndicatorDefinition;
import org.lubanchi.engine.definitions.evaluation.EvaluationScheme;
import org.lubanchi.engine.definitions.evaluation.SchemeInput;
import org.lubanchi.engine.definitions.evaluation.SchemeNode;
import org.lubanchi.engine.evaluation.SchemeScores;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.platform.evaluation.Objection;
import org.lubanchi.platform.evaluation.Run;
import org.lubanchi.platform.evaluation.Runs;

/** A run on the wire: where it stands, what was handed in, who marks whom, what was objected. */
final class RunViews {
    private final Run run;
    private final SchemeScores scores;
    private final Catalogue catalogue;
    private final LocalDate today;
    private final EvaluationScheme scheme;

    RunViews(Run run, SchemeScores scores, Catalogue catalogue, LocalDate today) {
        this.run = run;
        this.scores = scores;
        this.catalogue = catalogue;
        this.today = today;
        this.scheme = catalogue.evaluation().requireScheme(run.scheme());
    }

    RunView run() {
        return RunView.of(run, catalogue, today);
    }

    /** The numbers that are handed in: by who runs it all, by a school those that schools provide. */
    List<NumberView> numbers(boolean runner) {
        return scheme.inputs().values().stream()
                .filter(input -> input.shape() == SchemeInput.Shape.NUMBER)
                .filter(input -> runner || input.provider() == SchemeInput.Provider.SCHOOL)
                .map(input -> new NumberView(
                        input.id(), input.label(), input.provider().label()))
                .toList();
    }

    EntryView entry(Runs.Entry entry) {
        LocalText label = scheme.findInput(entry.input())
                .map(SchemeInput::label)
                .orElse(new LocalText(entry.input(), entry.input()));
        return new EntryView(
                entry.unit().value(), nameOf(entry.unit()), label, Amounts.text(entry.amount()), entry.evidence());
    }

    /** The schools an account marks, with its own marks alone: experts do not see each other's. */
    List<MarkingView> marking(List<Runs.Assignment> assignments, String account) {
        return assignments.stream()
                .filter(each -> each.expert().equals(account))
                .map(each -> new MarkingView(
                        each.unit().value(),
                        nameOf(each.unit()),
                        each.mark().map(Amounts::text).orElse(null),
                        each.mark().isPresent() ? null : each.askedAgain().orElse(null)))
                .toList();
    }

    /** How far the review of each school is, by school. */
    List<ReviewView> review(List<Runs.Assignment> assignments) {
        Map<OrgUnitId, List<Runs.Assignment>> bySchool = new TreeMap<>(Comparator.comparing(OrgUnitId::value));
        assignments.forEach(each ->
                bySchool.computeIfAbsent(each.unit(), _ -> new ArrayList<>()).add(each));
        return bySchool.entrySet().stream()
                .map(each -> review(each.getKey(), each.getValue()))
                .toList();
    }

    private ReviewView review(OrgUnitId unit, List<Runs.Assignment> assignments) {
        List<BigDecimal> marks = assignments.stream()
                .flatMap(each -> each.mark().stream())
                .sorted()
                .toList();
        return new ReviewView(
                unit.value(),
                nameOf(unit),
                assignments.size(),
                marks.size(),
                marks.isEmpty() ? null : Amounts.text(marks.getFirst()),
                marks.isEmpty() ? null : Amounts.text(marks.getLast()));
    }

    /** What may be objected to and what may be corrected. */
    ChoicesView choices() {
        List<ChoiceView> names = new ArrayList<>();
        scheme.inputs().values().stream()
                .filter(input -> input.shape() == SchemeInput.Shape.NUMBER)
                .forEach(input -> names.add(new ChoiceView(input.id(), input.label())));
        scheme.listIndicators()
                .forEach(id -> names.add(new ChoiceView(
                        id,
                        catalogue
                                .findIndicator(id)
                                .map(IndicatorDefinition::label)
                                .orElse(new LocalText(id, id)))));
        return new ChoicesView(
                scheme.listNodes().stream()
                        .map(node -> new ChoiceView(node.code(), node.label()))
                        .toList(),
                names);
    }

    /** Whose total is another than in an earlier run, and at which points. */
    DifferenceView since(Run before, SchemeScores then) {
        List<ChangeView> changes = new ArrayList<>();
        for (int now = 0; now < scores.cohort().size(); now++) {
            OrgUnitId unit = scores.cohort().subjects().get(now).unit();
            int place = now;
            then.cohort()
                    .find(unit)
                    .ifPresent(old -> change(unit, place, old, then).ifPresent(changes::add));
        }
        return new DifferenceView(before.id(), before.snapshot(), changes);
    }

    private Optional<ChangeView> change(OrgUnitId unit, int now, int old, SchemeScores then) {
        Optional<BigDecimal> is = scores.totals().get(now).points();
        Optional<BigDecimal> was = then.totals().get(old).points();
        if (is.equals(was)) {
            return Optional.empty();
        }
        List<LocalText> points = scheme.listLeaves().stream()
                .filter(leaf -> !scores.requireScored(leaf.code(), now)
                        .points()
                        .equals(then.requireScored(leaf.code(), old).points()))
                .map(SchemeNode::label)
                .toList();
        return Optional.of(new ChangeView(unit.value(), nameOf(unit), Amounts.points(was), Amounts.points(is), points));
    }

    private LocalText nameOf(OrgUnitId unit) {
        return scores.cohort()
                .find(unit)
                .map(place -> scores.cohort().subjects().get(place).name())
                .orElse(new LocalText(unit.value(), unit.value()));
    }

    /** Where a run stands; of a publicity the working days that are left, today counted. */
    record RunView(
            long id,
            String scheme,
            LocalText label,
            int year,
            String snapshot,
            String edition,
            String state,
            LocalText stateLabel,
            @Nullable String publicUntil,
            @Nullable Integer publicDaysLeft) {
        static RunView of(Run run, Catalogue catalogue, LocalDate today) {
            return new RunView(
                    run.id(),
                    run.scheme(),
                    catalogue.evaluation().requireScheme(run.scheme()).label(),
                    run.year().year(),
                    run.snapshot(),
                    run.edition().substring(0, 12),
                    run.state().code(),
                    run.state().label(),
                    run.publicUntil().map(LocalDate::toString).orElse(null),
                    run.publicUntil()
                            .map(until ->
                                    catalogue.calendar().between(today, until).days())
                            .orElse(null));
        }
    }

    /** A run as far as the asker may see it. */
    record RunPage(
            RunView run,
            ScoreViews.@Nullable BoardView board,
            List<NumberView> inputs,
            List<EntryView> entries,
            List<MarkingView> marking,
            List<ReviewView> review,
            ChoicesView choices,
            @Nullable DifferenceView difference,
            List<ObjectionView> objections,
            boolean runner,
            @Nullable String own) {}

    /** A number that is handed in. */
    record NumberView(String id, LocalText label, LocalText provider) {}

    /** A number that was handed in. */
    record EntryView(String unit, LocalText name, LocalText input, String amount, String evidence) {}

    /** A school that the asker marks, and why once more. */
    record MarkingView(
            String unit,
            LocalText name,
            @Nullable String mark,
            @Nullable String askedAgain) {}

    /** How many experts mark a school, how many have, and the lowest and highest mark; none before the first. */
    record ReviewView(
            String unit,
            LocalText name,
            int assigned,
            int marked,
            @Nullable String lowest,
            @Nullable String highest) {}

    /** Nodes to object to and numbers to correct. */
    record ChoicesView(List<ChoiceView> nodes, List<ChoiceView> names) {}

    /** What changed since a run on an earlier snapshot. */
    record DifferenceView(long run, String snapshot, List<ChangeView> changes) {}

    /** A school's total then and now, and the points that differ. */
    record ChangeView(
            String unit,
            LocalText name,
            @Nullable String before,
            @Nullable String after,
            List<LocalText> points) {}

    /** Something to choose. */
    record ChoiceView(String id, LocalText label) {}

    /** An objection. */
    record ObjectionView(
            long id,
            String unit,
            String node,
            String text,
            String at,
            @Nullable String answer,
            @Nullable String before,
            @Nullable String after) {
        static ObjectionView of(Objection objection) {
            return new ObjectionView(
                    objection.id(),
                    objection.unit().value(),
                    objection.node(),
                    objection.text(),
                    objection.at().toString(),
                    objection.answer().orElse(null),
                    Amounts.points(objection.before()),
                    Amounts.points(objection.after()));
        }
    }
}
