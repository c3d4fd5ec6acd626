package org.lubanchi.platform.evaluation.internal;

import static org.lubanchi.platform.evaluation.internal.Paper.digits;
import static org.lubanchi.platform.evaluation.internal.Paper.words;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lubanchi.engine.definitions.UnitKind;
import org.lubanchi.engine.definitions.evaluation.EvaluationScheme;
import org.lubanchi.engine.definitions.evaluation.Scoring.Better;
import org.lubanchi.engine.definitions.evaluation.Standard;
import org.lubanchi.engine.document.Document;
import org.lubanchi.engine.evaluation.Explaining;
import org.lubanchi.engine.evaluation.SchemeScores;
import org.lubanchi.engine.evaluation.ScoreExplanation;
import org.lubanchi.engine.evaluation.Total;
import org.lubanchi.engine.evaluation.WhatIf;
import org.lubanchi.engine.evaluation.standard.ConditionFinding;
import org.lubanchi.engine.evaluation.standard.FigureReadings;
import org.lubanchi.engine.evaluation.standard.SchoolKinds;
import org.lubanchi.engine.evaluation.standard.StandardJudge;
import org.lubanchi.engine.evaluation.standard.StandardVerdict;
import org.lubanchi.engine.indicator.Figures;
import org.lubanchi.engine.kernel.FactKey;
import org.lubanchi.engine.kernel.Observed;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.engine.kernel.Quantity;
import org.lubanchi.engine.kernel.ReportYear;
import org.lubanchi.engine.warehouse.lake.Manifest;

/** A unit's card: how a school stands by every standard of its kind, and any unit point by point by a scheme. */
final class CardPaper {
    private final Figures figures;
    private final OrgUnitId unit;
    private final Manifest manifest;
    private final Paper paper;

    CardPaper(Figures figures, OrgUnitId unit, Manifest manifest) {
        this.figures = figures;
        this.unit = unit;
        this.manifest = manifest;
        this.paper = new Paper(figures);
    }

    /** A scheme's scores and what was said of where they come from. */
    record Scored(SchemeScores scores, String from) {}

    Document write(Optional<Scored> scored) {
        boolean school = manifest.findUnit(unit.value())
                .filter(each -> each.kind() == UnitKind.SCHOOL)
                .isPresent();
        if (school) {
            conditions();
        }
        scored.ifPresent(this::scheme);
        paper.heading(1, "来源");
        paper.note("数据取自快照 " + manifest.snapshot() + "。缺的数据写明原因，不以零计。");
        String name = manifest.nameOf(unit).zh();
        return paper.document(name + (school ? "办学条件与评价得分单" : "评价得分单"), manifest, name);
    }

    private void conditions() {
        paper.heading(1, "办学条件");
        FigureReadings readings = new FigureReadings(figures, List.of(unit), new ReportYear(manifest.year()));
        Optional<String> kind = SchoolKinds.find(figures.catalogue(), readings);
        List<Standard> standards = kind.map(
                        each -> figures.catalogue().evaluation().listStandards(each, manifest.year()))
                .orElse(List.of());
        if (standards.isEmpty()) {
            paper.note(kind.isEmpty() ? "学校类别未填报，不知道适用哪一份标准。" : "没有适用这类学校的标准。");
        }
        standards.forEach(each -> standard(StandardJudge.judge(each, readings, Optional.empty())));
    }

    private void standard(StandardVerdict verdict) {
        Standard standard = verdict.standard();
        paper.heading(2, standard.label().zh());
        paper.paragraph(List.of(words("结论：" + verdict.verdict().label().zh() + "。"
                + verdict.exempt()
                        .map(exempt -> "免评：" + exempt.label().zh() + "。")
                        .orElse(""))));
        paper.table(
                standard.label().zh(),
                List.of("条件", "标准", "本校", "结论", "还差", "说明"),
                verdict.findings().stream().map(this::row).toList(),
                figures.catalogue().requireSource(standard.source()).label().zh());
    }

    private List<List<Paper.Piece>> row(ConditionFinding finding) {
        Standard.Condition condition = finding.condition();
        String sign = condition.better() == Better.HIGHER ? "≥ " : "≤ ";
        Paper.Piece value = condition
                .indicator()
                .<Paper.Piece>map(indicator -> new Paper.Piece.Bound(
                        new FactKey(indicator, unit, new ReportYear(manifest.year())), condition.unit()))
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

    private static String text(Observed<Quantity> value) {
        return switch (value) {
            case Observed.Reported<Quantity> reported ->
                Printed.text(reported.value().amount()) + " "
                        + Printed.symbol(reported.value().unit());
            case Observed.Missing<Quantity> missing ->
                "（" + missing.reason().label().zh() + "）";
        };
    }

    private void scheme(Scored scored) {
        SchemeScores scores = scored.scores();
        int place = scores.cohort().find(unit).orElseThrow();
        Total total = scores.totals().get(place);
        EvaluationScheme scheme = scores.scheme();
        paper.heading(1, scheme.label().zh());
        paper.note(scored.from() + scheme.note().zh());
        paper.paragraph(List.of(words("总分 "
                + total.points().map(BigDecimal::toPlainString).orElse("不出（缺数据）") + "，满分 "
                + scheme.total().toPlainString() + "，等级 "
                + total.rating().map(step -> step.label().zh()).orElse(Printed.NONE) + "；由数据判定的权重占 "
                + Printed.text(total.confidence().movePointRight(2)) + "%。" + rank(scores, place) + vetoes(total))));
        List<List<List<Paper.Piece>>> rows = new ArrayList<>();
        new Explaining(figures.catalogue(), scores).of(place).forEach(each -> rows(each, rows));
        paper.table("各项得分", List.of("项", "名称", "权重", "得分", "判定", "算式"), rows, "");
        next(new WhatIf(scores).of(place));
    }

    private static String rank(SchemeScores scores, int place) {
        return scores.ranking().stream()
                .filter(placed -> placed.subject() == place)
                .map(placed -> "在 " + scores.ranking().size() + " 个有总分的单位中列第 " + placed.place()
                        + (placed.tied() ? "（与另外 " + (placed.sharedBy() - 1) + " 个并列）" : "") + "。")
                .findFirst()
                .orElse("");
    }

    private static String vetoes(Total total) {
        return total.vetoes().stream()
                .map(veto -> "一票否决：" + veto.label().zh() + "。")
                .collect(Collectors.joining());
    }

    private static void rows(ScoreExplanation each, List<List<List<Paper.Piece>>> rows) {
        rows.add(Paper.row(
                words(each.code()),
                words(each.label()),
                digits(each.weight().toPlainString()),
                digits(each.scored().points().map(BigDecimal::toPlainString).orElse(Printed.NONE)),
                words(each.scored().standing().label()),
                words(each.children().isEmpty() ? each.working().zh() : "下列各项之和")));
        each.children().forEach(child -> rows(child, rows));
    }

    private void next(WhatIf.Lacking lacking) {
        if (lacking.next().isEmpty()) {
            return;
        }
        String alone = lacking.single().isEmpty()
                ? "没有哪一项单独改变就够。"
                : "单独改变一项即可："
                        + lacking.single().stream()
                                .limit(5)
                                .map(change -> change.label().zh() + "由 " + Printed.text(change.from()) + " 到 "
                                        + Printed.text(change.to()))
                                .collect(Collectors.joining("；"))
                        + "。";
        paper.paragraph(
                List.of(words("升到「" + lacking.next().orElseThrow().label().zh() + "」还差 "
                        + lacking.lacking().toPlainString() + " 分。" + alone)));
    }
}
