package org.lubanchi.engine.consistency.relation.sameness;

import com.google.auto.service.AutoService;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lubanchi.engine.consistency.claim.Claim;
import org.lubanchi.engine.consistency.claim.Labels;
import org.lubanchi.engine.consistency.finding.Cause;
import org.lubanchi.engine.consistency.finding.Evidence;
import org.lubanchi.engine.consistency.finding.Judgement;
import org.lubanchi.engine.consistency.finding.Outcome;
import org.lubanchi.engine.consistency.passage.Grid;
import org.lubanchi.engine.consistency.relation.Relation;
import org.lubanchi.engine.consistency.relation.RelationCard;
import org.lubanchi.engine.consistency.relation.ReportFacts;
import org.lubanchi.engine.kernel.LocalText;

/** A table counts what its caption says: 按在编统计 (表题口径). */
@AutoService(Relation.class)
public final class CaptionScope implements Relation {
    private static final Pattern SCOPE =
            Pattern.compile("[(（](?:按|仅|只含|只统计|限)?(\\p{IsHan}{2,6}?)(?:统计|口径|计算|人员|部分)*[)）]");

    @Override
    public RelationCard card() {
        return new RelationCard(
                "caption-scope",
                "text_vs_table",
                new LocalText("表题口径与表内数字一致", "A table counts what its caption says"),
                new LocalText(
                        "表题写明“按某范围统计”的，表中的数应是正文所说该范围的数，而不是总数。",
                        "Where a caption names a narrower scope, the table's numbers are those of that scope, not of"
                                + " the whole."),
                "表(指标) = 正文(指标, 该范围)",
                "2023 年教职工总数 3406 人（其中在编 3162 人）。\n表 3 教师队伍数量(按在编统计)\n年份 教职工数 专任教师\n2022 3170 2990\n2023 3162 2989\n",
                "2023 年教职工总数 3406 人（其中在编 3162 人）。\n表 3 教师队伍数量(按在编统计)\n年份 教职工数 专任教师\n2022 3413 3202\n2023 3406 3196\n");
    }

    @Override
    public List<Judgement> judge(ReportFacts facts) {
        List<Judgement> judgements = new ArrayList<>();
        Map<String, List<Claim>> scoped = new HashMap<>();
        for (Grid grid : facts.view().grids()) {
            Matcher scope = SCOPE.matcher(grid.caption().text());
            if (scope.find()) {
                judgeGrid(facts, grid, scope, scoped, judgements);
            }
        }
        return judgements;
    }

    private static List<Claim> partsNamed(ReportFacts facts, String name) {
        return facts.textClaims().stream()
                .filter(part -> !name.isEmpty()
                        && part.label().contains(name)
                        && part.parent().isPresent())
                .toList();
    }

    private void judgeGrid(
            ReportFacts facts, Grid grid, Matcher scope, Map<String, List<Claim>> scoped, List<Judgement> judgements) {
        String name = Labels.clean(scope.group(1));
        Evidence caption = new Evidence(grid.caption().spot(scope.start(1), scope.end(1)), "表题", "");
        for (Claim part : scoped.computeIfAbsent(name, _ -> partsNamed(facts, name))) {
            Claim whole = part.parent().orElse(part);
            facts.cellsOf(grid.index()).stream()
                    .filter(cell -> cell.years().sameYear(part.years()))
                    .filter(cell ->
                            whole.label().endsWith(cell.label()) || Labels.likeness(whole.label(), cell.label()) >= 700)
                    .findFirst()
                    .ifPresent(cell -> judgements.add(judgeCell(cell, part, whole, caption)));
        }
    }

    private Judgement judgeCell(Claim cell, Claim part, Claim whole, Evidence caption) {
        List<Evidence> ends = List.of(cell.as("表内"), part.as("该范围"), caption, whole.as("总数"));
        if (cell.interval().meets(part.interval()) || !cell.interval().meets(whole.interval())) {
            return Judgement.holds(card().id(), card().kind(), List.of());
        }
        return new Judgement(
                card().id(),
                card().kind(),
                Outcome.ERROR,
                ends,
                cell.raw() + " = 总数 " + whole.raw() + " ≠ " + part.raw(),
                "表题说按“" + part.label() + "”统计，表中“" + cell.label() + "”" + cell.raw() + " 却是总数，正文的“" + part.label()
                        + "”是 " + part.raw() + "。",
                "改表题，或把表内换成该范围的数（" + part.raw() + "）。",
                List.of(Cause.OTHER_SCOPE));
    }
}
