package org.lubanchi.engine.consistency.relation.sameness;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.lubanchi.engine.consistency.claim.Claim;
import org.lubanchi.engine.consistency.finding.Cause;
import org.lubanchi.engine.consistency.finding.Evidence;
import org.lubanchi.engine.consistency.finding.Judgement;
import org.lubanchi.engine.consistency.finding.Outcome;
import org.lubanchi.engine.consistency.number.Slip;
import org.lubanchi.engine.consistency.passage.Grid;
import org.lubanchi.engine.consistency.relation.Relation;
import org.lubanchi.engine.consistency.relation.RelationCard;
import org.lubanchi.engine.consistency.relation.ReportFacts;
import org.lubanchi.engine.kernel.LocalText;

/** Two tables that carry one indicator carry the same values (表与表一致). */
public final class TablesAgree implements Relation {
    @Override
    public RelationCard card() {
        return new RelationCard(
                "tables-agree",
                "duplicate_value",
                new LocalText("表与表一致", "Tables agree"),
                new LocalText(
                        "两张表有同名、同单位的列，且多数年份的数相同，则其余年份也相同。",
                        "Where two tables share a column of one name and unit, and most years agree, all do."),
                "表甲(列, 年) = 表乙(列, 年)",
                "表 1 教职工情况\n年份 教职工数 专任教师\n2021 3550 3238\n2022 3413 3202\n表 2 专任教师情况\n年份 专任教师 高级职称\n2021 3238 1061\n2022 3202 1080\n",
                "表 1 教职工情况\n年份 教职工数 专任教师\n2021 3550 3238\n2022 3413 3202\n表 2 专任教师情况\n年份 专任教师 高级职称\n2021 3238 1061\n2022 3022 1080\n");
    }

    @Override
    public List<Judgement> judge(ReportFacts facts) {
        List<Judgement> judgements = new ArrayList<>();
        List<Grid> grids = facts.view().grids();
        for (int i = 0; i < grids.size(); i++) {
            for (int j = i + 1; j < grids.size(); j++) {
                for (Map<Integer, Claim> first : facts.columns(grids.get(i)).values()) {
                    for (Map<Integer, Claim> second :
                            facts.columns(grids.get(j)).values()) {
                        compare(first, second, judgements);
                    }
                }
            }
        }
        return judgements;
    }

    private void compare(Map<Integer, Claim> first, Map<Integer, Claim> second, List<Judgement> judgements) {
        List<Claim[]> pairs = new ArrayList<>();
        for (Claim a : first.values()) {
            for (Claim b : second.values()) {
                boolean same = a.label().equals(b.label())
                        && a.label().length() >= 3
                        && a.sameUnit(b)
                        && a.years().stated()
                        && b.years().stated()
                        && a.years().sameYear(b.years());
                if (same) {
                    pairs.add(new Claim[] {a, b});
                }
            }
        }
        long equal = pairs.stream().filter(pair -> agree(pair[0], pair[1])).count();
        for (Claim[] pair : pairs) {
            List<Evidence> ends = List.of(pair[1].as("后一张表"), pair[0].as("前一张表"));
            if (agree(pair[0], pair[1])) {
                judgements.add(Judgement.holds(card().id(), card().kind(), ends));
            } else if (equal > 0 && (equal * 2 >= pairs.size() || Slip.isTelling(pair[0].raw(), pair[1].raw()))) {
                judgements.add(differ(pair[0], pair[1], ends));
            }
        }
    }

    private static boolean agree(Claim a, Claim b) {
        return a.interval().meets(b.interval());
    }

    private Judgement differ(Claim a, Claim b, List<Evidence> ends) {
        List<Cause> causes = new ArrayList<>();
        Slip.between(b.raw(), a.raw()).ifPresent(causes::add);
        causes.add(Cause.OTHER_SCOPE);
        return new Judgement(
                card().id(),
                card().kind(),
                Outcome.ERROR,
                ends,
                a.raw() + " ≠ " + b.raw(),
                a.years().from() + " 年“" + a.label() + "”前一张表是 " + a.raw() + "，后一张表是 " + b.raw() + "。",
                "核对原始数据，两张表改为同一个数。",
                causes);
    }
}
