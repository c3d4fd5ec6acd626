package org.lubanchi.engine.consistency.relation.sameness;

import com.google.auto.service.AutoService;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.lubanchi.engine.consistency.claim.Claim;
import org.lubanchi.engine.consistency.finding.Cause;
import org.lubanchi.engine.consistency.finding.Judgement;
import org.lubanchi.engine.consistency.number.NumberToken;
import org.lubanchi.engine.consistency.number.Slip;
import org.lubanchi.engine.consistency.passage.Grid;
import org.lubanchi.engine.consistency.relation.Relation;
import org.lubanchi.engine.consistency.relation.RelationCard;
import org.lubanchi.engine.consistency.relation.ReportFacts;
import org.lubanchi.engine.consistency.relation.TwoPlaces;
import org.lubanchi.engine.kernel.LocalText;

/** Two tables that carry one indicator carry the same values (表与表一致). */
@AutoService(Relation.class)
public final class TablesAgree implements Relation {
    private static final int SHORTEST = 3;
    private static final int NEAREST = 24;

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
                "表 1 教职工情况\n"
                        + "年份 教职工数 专任教师\n"
                        + "2021 3550 3238\n"
                        + "2022 3413 3202\n"
                        + "表 2 专任教师情况\n"
                        + "年份 专任教师 高级职称\n"
                        + "2021 3238 1061\n"
                        + "2022 3202 1080\n",
                "表 1 教职工情况\n"
                        + "年份 教职工数 专任教师\n"
                        + "2021 3550 3238\n"
                        + "2022 3413 3202\n"
                        + "表 2 专任教师情况\n"
                        + "年份 专任教师 高级职称\n"
                        + "2021 3238 1061\n"
                        + "2022 3022 1080\n");
    }

    @Override
    public List<Judgement> judge(ReportFacts facts) {
        List<Judgement> judgements = new ArrayList<>();
        Map<Key, List<Integer>> columnsOf = new HashMap<>();
        List<List<Claim>> columns = new ArrayList<>();
        for (Grid grid : facts.view().grids()) {
            for (Map<Integer, Claim> column : facts.columns(grid).values()) {
                int at = columns.size();
                columns.add(
                        column.values().stream().filter(TablesAgree::isTelling).toList());
                columns.getLast().stream()
                        .map(Key::of)
                        .distinct()
                        .forEach(key -> columnsOf
                                .computeIfAbsent(key, _ -> new ArrayList<>())
                                .add(at));
            }
        }
        for (int at = 0; at < columns.size(); at++) {
            for (int other : sharing(columns, at, columnsOf)) {
                compare(columns.get(at), columns.get(other), judgements);
            }
        }
        return judgements;
    }

    /** What two cells must share to be of one quantity and year. */
    private record Key(String label, NumberToken.Kind kind, String unit, int year) {
        static Key of(Claim claim) {
            return new Key(
                    claim.label(),
                    claim.token().kind(),
                    claim.unit(),
                    claim.years().from());
        }
    }

    private static boolean isTelling(Claim claim) {
        return claim.label().length() >= SHORTEST
                && claim.years().stated()
                && claim.years().from() == claim.years().to();
    }

    /** The nearest columns of later tables that hold a quantity and year of this one. */
    private static Set<Integer> sharing(List<List<Claim>> columns, int at, Map<Key, List<Integer>> columnsOf) {
        Set<Integer> others = new TreeSet<>();
        for (Claim claim : columns.get(at)) {
            List<Integer> holding = columnsOf.getOrDefault(Key.of(claim), List.of());
            int behind = Collections.binarySearch(holding, at) + 1;
            holding.subList(behind, Math.min(holding.size(), behind + NEAREST)).stream()
                    .filter(other -> columns.get(other).getFirst().block() != claim.block())
                    .forEach(others::add);
        }
        return others;
    }

    private void compare(List<Claim> first, List<Claim> second, List<Judgement> judgements) {
        Map<Key, List<Claim>> named = second.stream().collect(Collectors.groupingBy(Key::of));
        List<TwoPlaces> pairs = new ArrayList<>();
        for (Claim a : first) {
            named.getOrDefault(Key.of(a), List.of())
                    .forEach(b -> pairs.add(TwoPlaces.of(card(), a, b, Cause.OTHER_SCOPE)));
        }
        long equal = pairs.stream().filter(TwoPlaces::agree).count();
        for (TwoPlaces pair : pairs) {
            Claim a = pair.first();
            if (pair.agree()) {
                judgements.add(pair.holds());
            } else if (equal > 0
                    && (equal * 2 >= pairs.size()
                            || Slip.isTelling(a.raw(), pair.second().raw()))) {
                judgements.add(pair.differ("两张表不同：" + a.years().from() + " 年" + pair.said()));
            }
        }
    }
}
