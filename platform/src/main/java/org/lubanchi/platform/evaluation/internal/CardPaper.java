package org.lubanchi.platform.evaluation.internal;

import static org.lubanchi.engine.definitions.paper.CardPart.ALONE;
import static org.lubanchi.engine.definitions.paper.CardPart.CHANGE;
import static org.lubanchi.engine.definitions.paper.CardPart.CONDITIONS;
import static org.lubanchi.engine.definitions.paper.CardPart.EXEMPT;
import static org.lubanchi.engine.definitions.paper.CardPart.FROM_RUN;
import static org.lubanchi.engine.definitions.paper.CardPart.FROM_SEALED;
import static org.lubanchi.engine.definitions.paper.CardPart.MISSING;
import static org.lubanchi.engine.definitions.paper.CardPart.NEXT;
import static org.lubanchi.engine.definitions.paper.CardPart.NONE_ALONE;
import static org.lubanchi.engine.definitions.paper.CardPart.NO_KIND;
import static org.lubanchi.engine.definitions.paper.CardPart.NO_STANDARD;
import static org.lubanchi.engine.definitions.paper.CardPart.NO_TOTAL;
import static org.lubanchi.engine.definitions.paper.CardPart.POINTS;
import static org.lubanchi.engine.definitions.paper.CardPart.RANK;
import static org.lubanchi.engine.definitions.paper.CardPart.RANK_TIED;
import static org.lubanchi.engine.definitions.paper.CardPart.SCHEME_NOTE;
import static org.lubanchi.engine.definitions.paper.CardPart.SOURCE;
import static org.lubanchi.engine.definitions.paper.CardPart.SOURCE_TEXT;
import static org.lubanchi.engine.definitions.paper.CardPart.STANDARD;
import static org.lubanchi.engine.definitions.paper.CardPart.SUM;
import static org.lubanchi.engine.definitions.paper.CardPart.TITLE;
import static org.lubanchi.engine.definitions.paper.CardPart.TITLE_SCHOOL;
import static org.lubanchi.engine.definitions.paper.CardPart.TOGETHER;
import static org.lubanchi.engine.definitions.paper.CardPart.TOTAL;
import static org.lubanchi.engine.definitions.paper.CardPart.VERDICT;
import static org.lubanchi.engine.definitions.paper.CardPart.VETO;
import static org.lubanchi.platform.evaluation.internal.Paper.digits;
import static org.lubanchi.platform.evaluation.internal.Paper.words;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lubanchi.engine.definitions.UnitKind;
import org.lubanchi.engine.definitions.evaluation.EvaluationScheme;
import org.lubanchi.engine.definitions.evaluation.Scoring.Better;
import org.lubanchi.engine.definitions.evaluation.Standard;
import org.lubanchi.engine.definitions.paper.PaperKind;
import org.lubanchi.engine.document.Document;
import org.lubanchi.engine.evaluation.Explaining;
import org.lubanchi.engine.evaluation.SchemeScores;
import org.lubanchi.engine.evaluation.ScoreExplanation;
import org.lubanchi.engine.evaluation.Total;
import org.lubanchi.engine.evaluation.WhatIf;
import org.lubanchi.engine.evaluation.standard.ConditionFinding;
import org.lubanchi.engine.evaluation.standard.StandardVerdict;
import org.lubanchi.engine.indicator.Figures;
import org.lubanchi.engine.kernel.FactKey;
import org.lubanchi.engine.kernel.Observed;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.engine.kernel.Quantity;
import org.lubanchi.engine.kernel.ReportYear;
import org.lubanchi.engine.warehouse.lake.Manifest;
import org.lubanchi.platform.evaluation.Dispensation;
import org.lubanchi.platform.evaluation.JudgedUnit;
import org.lubanchi.platform.evaluation.Run;

/** A unit's card: how a school stands by every standard of its kind, and any unit point by point by a scheme. */
final class CardPaper {
    private final Figures figures;
    private final OrgUnitId unit;
    private final Manifest manifest;
    private final JudgedUnit judged;
    private final ReportYear year;
    private final Paper paper;

    CardPaper(Figures figures, OrgUnitId unit, Manifest manifest, List<Dispensation> special) {
        this.figures = figures;
        this.unit = unit;
        this.manifest = manifest;
        this.judged = JudgedUnit.of(unit, special, figures);
        this.year = new ReportYear(manifest.year());
        this.paper = new Paper(figures, PaperKind.CARD, manifest);
    }

    /** A scheme's scores and the run they come from; sealed figures alone without one. */
    record Scored(SchemeScores scores, Optional<Run> run) {}

    Document write(Optional<Scored> scored) {
        boolean school = manifest.findUnit(unit.value())
                .filter(each -> each.kind() == UnitKind.SCHOOL)
                .isPresent();
        if (school) {
            conditions();
        }
        scored.ifPresent(this::scheme);
        paper.heading(1, SOURCE);
        paper.note(paper.say(SOURCE_TEXT, Map.of("snapshot", manifest.snapshot())));
        return paper.document(
                school ? TITLE_SCHOOL : TITLE, manifest.nameOf(unit).zh());
    }

    private void conditions() {
        paper.heading(1, CONDITIONS);
        if (judged.isJoint()) {
            String others = judged.members().stream()
                    .filter(each -> !each.equals(unit))
                    .map(each -> manifest.nameOf(each).zh())
                    .collect(Collectors.joining("、"));
            paper.note(paper.say(TOGETHER, Map.of("schools", others)));
        }
        List<Standard> standards = judged.listStandards(figures, year);
        if (standards.isEmpty()) {
            paper.note(judged.kind(figures, year).isEmpty() ? NO_KIND : NO_STANDARD);
        }
        standards.forEach(each -> standard(judged.judge(each, figures, year)));
    }

    private void standard(StandardVerdict verdict) {
        Standard standard = verdict.standard();
        paper.heading(2, standard.label().zh());
        String exempt = verdict.exempt()
                .map(each -> paper.say(EXEMPT, Map.of("exemption", each.label().zh())))
                .orElse("");
        paper.paragraph(List.of(words(
                paper.say(VERDICT, Map.of("verdict", verdict.verdict().label().zh())) + exempt)));
        paper.table(
                STANDARD,
                Map.of(
                        "standard", standard.label().zh(),
                        "source",
                                figures.catalogue()
                                        .requireSource(standard.source())
                                        .label()
                                        .zh()),
                verdict.findings().stream().map(this::row).toList(),
                "");
    }

    private List<List<Paper.Piece>> row(ConditionFinding finding) {
        Standard.Condition condition = finding.condition();
        String sign = condition.better() == Better.HIGHER ? "≥ " : "≤ ";
        Paper.Piece value = condition
                .indicator()
                .filter(any -> !judged.isJoint())
                .<Paper.Piece>map(
                        indicator -> new Paper.Piece.Bound(new FactKey(indicator, unit, year), condition.unit()))
                .orElse(digits(text(finding.value())));
        return Paper.row(
                words(condition.label()),
                digits(sign + Printed.text(condition.qualified()) + " " + Printed.symbol(condition.unit())),
                value,
                words(finding.verdict().label()),
                digits(finding.lacking()
                        .map(lacking -> Printed.text(lacking.amount()) + " " + Printed.symbol(lacking.unit()))
                        .orElse(Printed.NONE)),
                words(finding.why().map(why -> why.zh()).orElse(Printed.NONE)));
    }

    private String text(Observed<Quantity> value) {
        return switch (value) {
            case Observed.Reported<Quantity> reported ->
                Printed.text(reported.value().amount()) + " "
                        + Printed.symbol(reported.value().unit());
            case Observed.Missing<Quantity> missing ->
                paper.say(MISSING, Map.of("reason", missing.reason().label().zh()));
        };
    }

    private void scheme(Scored scored) {
        SchemeScores scores = scored.scores();
        int place = scores.cohort().find(unit).orElseThrow();
        Total total = scores.totals().get(place);
        EvaluationScheme scheme = scores.scheme();
        paper.heading(1, scheme.label().zh());
        paper.note(paper.say(
                SCHEME_NOTE, Map.of("from", from(scored), "note", scheme.note().zh())));
        paper.paragraph(List.of(words(total(scheme, total) + rank(scores, place) + vetoes(total))));
        List<List<List<Paper.Piece>>> rows = new ArrayList<>();
        new Explaining(figures.catalogue(), scores).of(place).forEach(each -> rows(each, rows));
        paper.table(POINTS, rows);
        next(new WhatIf(scores).of(place));
    }

    private String from(Scored scored) {
        return scored.run()
                .map(run -> paper.say(
                        FROM_RUN,
                        Map.of(
                                "run", String.valueOf(run.id()),
                                "state", run.state().label().zh(),
                                "snapshot", run.snapshot())))
                .orElseGet(() -> paper.say(FROM_SEALED));
    }

    private String total(EvaluationScheme scheme, Total total) {
        return paper.say(
                TOTAL,
                Map.of(
                        "points", total.points().map(BigDecimal::toPlainString).orElseGet(() -> paper.say(NO_TOTAL)),
                        "full", scheme.total().toPlainString(),
                        "rating", total.rating().map(step -> step.label().zh()).orElse(Printed.NONE),
                        "confidence", Printed.text(total.confidence().movePointRight(2))));
    }

    private String rank(SchemeScores scores, int place) {
        return scores.ranking().stream()
                .filter(placed -> placed.subject() == place)
                .map(placed -> placed.tied()
                        ? paper.say(
                                RANK_TIED,
                                Map.of(
                                        "count", String.valueOf(scores.ranking().size()),
                                        "place", String.valueOf(placed.place()),
                                        "others", String.valueOf(placed.sharedBy() - 1)))
                        : paper.say(
                                RANK,
                                Map.of(
                                        "count", String.valueOf(scores.ranking().size()),
                                        "place", String.valueOf(placed.place()))))
                .findFirst()
                .orElse("");
    }

    private String vetoes(Total total) {
        return total.vetoes().stream()
                .map(veto -> paper.say(VETO, Map.of("veto", veto.label().zh())))
                .collect(Collectors.joining());
    }

    private void rows(ScoreExplanation each, List<List<List<Paper.Piece>>> rows) {
        rows.add(Paper.row(
                words(each.code()),
                words(each.label()),
                digits(each.weight().toPlainString()),
                digits(each.scored().points().map(BigDecimal::toPlainString).orElse(Printed.NONE)),
                words(each.scored().standing().label()),
                words(each.children().isEmpty() ? each.working().zh() : paper.say(SUM))));
        each.children().forEach(child -> rows(child, rows));
    }

    private void next(WhatIf.Lacking lacking) {
        if (lacking.next().isEmpty()) {
            return;
        }
        String changes = lacking.single().stream()
                .limit(5)
                .map(change -> paper.say(
                        CHANGE,
                        Map.of(
                                "point", change.label().zh(),
                                "from", Printed.text(change.from()),
                                "to", Printed.text(change.to()))))
                .collect(Collectors.joining("；"));
        paper.paragraph(List.of(words(paper.say(
                        NEXT,
                        Map.of(
                                "rating", lacking.next().orElseThrow().label().zh(),
                                "lacking", lacking.lacking().toPlainString()))
                + (changes.isEmpty() ? paper.say(NONE_ALONE) : paper.say(ALONE, Map.of("changes", changes))))));
    }
}
