package org.lubanchi.engine.consistency.relation.sameness;

import com.google.auto.service.AutoService;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lubanchi.engine.consistency.claim.Claim;
import org.lubanchi.engine.consistency.finding.Cause;
import org.lubanchi.engine.consistency.finding.Judgement;
import org.lubanchi.engine.consistency.relation.Relation;
import org.lubanchi.engine.consistency.relation.RelationCard;
import org.lubanchi.engine.consistency.relation.ReportFacts;
import org.lubanchi.engine.consistency.relation.TwoPlaces;
import org.lubanchi.engine.kernel.LocalText;

/** A total of money told anywhere in the text is the one of its name that a table prints (正文的总收入等于表中收入合计). */
@AutoService(Relation.class)
public final class TotalsNamed implements Relation {
    @Override
    public RelationCard card() {
        return new RelationCard(
                "totals-named",
                "text_vs_table",
                new LocalText("同名的总额一致", "Totals of one name agree"),
                new LocalText(
                        "正文（摘要也算）说的总收入、总支出等金额合计，等于同年度、同名的唯一一张表的合计。",
                        "A total of money that the text tells, however far away, is the total of that name and year that"
                                + " one table prints."),
                "正文(总收入) = 表格(收入合计)",
                "本校 2023 年总收入 2000.0 万元。\n表 3 2023 年度收支情况（单位：万元）\n收入项目 金额\n财政拨款 1500.0\n事业收入 300.0\n其他收入 200.0\n收入合计 2000.0\n",
                "本校 2023 年总收入 2090.0 万元。\n表 3 2023 年度收支情况（单位：万元）\n收入项目 金额\n财政拨款 1500.0\n事业收入 300.0\n其他收入 200.0\n收入合计 2000.0\n");
    }

    @Override
    public List<Judgement> judge(ReportFacts facts) {
        List<Judgement> judgements = new ArrayList<>();
        NamedTotals totals = new NamedTotals(facts);
        for (Claim claim : facts.textClaims()) {
            if (!NamedTotals.isTold(claim)) {
                continue;
            }
            List<TwoPlaces> places = totals.inTables(NamedTotals.name(claim.label()), claim).stream()
                    .map(cell -> new TwoPlaces(
                            card(),
                            claim,
                            cell,
                            List.of(claim.as("正文"), cell.as("合计")),
                            List.of(),
                            List.of(Cause.OTHER_SCOPE)))
                    .toList();
            places.stream()
                    .filter(TwoPlaces::agree)
                    .findFirst()
                    .map(TwoPlaces::holds)
                    .or(() -> places.size() == 1
                            ? Optional.of(places.getFirst()
                                    .differ("“" + claim.label() + "”正文写 " + claim.raw() + "，表中合计是 "
                                            + places.getFirst().second().raw() + "。"))
                            : Optional.empty())
                    .ifPresent(judgements::add);
        }
        return judgements;
    }
}
