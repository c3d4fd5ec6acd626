package org.lubanchi.engine.consistency.relation.arithmetic;

import com.google.auto.service.AutoService;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.lubanchi.engine.consistency.claim.Claim;
import org.lubanchi.engine.consistency.claim.WordSearch;
import org.lubanchi.engine.consistency.finding.Cause;
import org.lubanchi.engine.consistency.finding.Evidence;
import org.lubanchi.engine.consistency.finding.Judgement;
import org.lubanchi.engine.consistency.finding.Outcome;
import org.lubanchi.engine.consistency.passage.Grid;
import org.lubanchi.engine.consistency.relation.Relation;
import org.lubanchi.engine.consistency.relation.RelationCard;
import org.lubanchi.engine.consistency.relation.ReportFacts;
import org.lubanchi.engine.kernel.LocalText;

/** In a table of goals the goal is not below the base it starts from (目标不低于基数). */
@AutoService(Relation.class)
public final class TargetsRise implements Relation {
    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d{2}年?(?:度|底|末)?(?:[(（]?(?:目标|实际|基数|现状)[)）]?)?");
    private static final WordSearch FALLS = WordSearch.of("辍学|流失|班额|生师比|师生比|违规|能耗|事故|下降|降低|压减|减少|控制");
    private static final WordSearch GOALS = WordSearch.of("目标|规划|预期|基数");
    private static final int LEAST_GAP = 2;
    private static final int LEAST_ROWS = 4;

    @Override
    public RelationCard card() {
        return new RelationCard(
                "targets-rise",
                "target",
                new LocalText("目标不低于基数", "Goals are not below their base"),
                new LocalText(
                        "规划目标表中，除控制类指标（班额、辍学率等）外，目标年的数不低于基年的数；其余各行都升，只有个别行降的才报。",
                        "In a table of goals the goal year is not below the base year; told only when nearly all other"
                                + " rows rise."),
                "基年 ≤ 目标年",
                "主要指标\t2020年\t2025年\n"
                        + "在校生（万人）\t74.3\t76\n"
                        + "专任教师（人）\t1100\t1300\n"
                        + "双师型比例（%）\t70\t80\n"
                        + "实训基地（个）\t10\t15\n"
                        + "合作企业（家）\t40\t60\n",
                "主要指标\t2020年\t2025年\n"
                        + "在校生（万人）\t74.3\t67\n"
                        + "专任教师（人）\t1100\t1300\n"
                        + "双师型比例（%）\t70\t80\n"
                        + "实训基地（个）\t10\t15\n"
                        + "合作企业（家）\t40\t60\n");
    }

    @Override
    public List<Judgement> judge(ReportFacts facts) {
        List<Judgement> judgements = new ArrayList<>();
        for (Grid grid : facts.view().grids()) {
            boolean twoYears = grid.columns() == 2
                    && YEAR.matcher(grid.head(0)).matches()
                    && YEAR.matcher(grid.head(1)).matches();
            if (twoYears && isOfGoals(grid)) {
                judgeGrid(grid, facts.columns(grid), judgements);
            }
        }
        return judgements;
    }

    /** Two successive years side by side are a comparison, unless the table says that it sets goals. */
    private static boolean isOfGoals(Grid grid) {
        int gap = Integer.parseInt(grid.head(1).substring(0, 4))
                - Integer.parseInt(grid.head(0).substring(0, 4));
        return gap >= LEAST_GAP || GOALS.isIn(grid.caption().text() + grid.head(0) + grid.head(1));
    }

    private void judgeGrid(Grid grid, Map<Integer, Map<Integer, Claim>> columns, List<Judgement> judgements) {
        List<Claim[]> rows = new ArrayList<>();
        columns.getOrDefault(0, Map.of()).forEach((row, base) -> {
            Claim goal = columns.getOrDefault(1, Map.of()).get(row);
            if (goal != null && !FALLS.isIn(grid.rows().get(row).label())) {
                rows.add(new Claim[] {base, goal});
            }
        });
        long rising = rows.stream().filter(row -> rises(row[0], row[1])).count();
        if (rows.size() < LEAST_ROWS || rising * 10 < rows.size() * 8L) {
            return;
        }
        for (Claim[] row : rows) {
            List<Evidence> ends = List.of(row[1].as("目标"), row[0].as("基数"));
            judgements.add(
                    rises(row[0], row[1])
                            ? Judgement.holds(card().id(), card().kind(), ends)
                            : falls(row[0], row[1], ends));
        }
    }

    private static boolean rises(Claim base, Claim goal) {
        return goal.interval().high().compareTo(base.interval().low()) >= 0;
    }

    private Judgement falls(Claim base, Claim goal, List<Evidence> ends) {
        return new Judgement(
                card().id(),
                card().kind(),
                Outcome.ERROR,
                ends,
                goal.raw() + " < " + base.raw(),
                "“" + goal.label() + "”的目标 " + goal.raw() + " 低于基数 " + base.raw() + "，表中其他指标的目标都不低于基数。",
                "核对基数和目标；若确要下降，请在指标名称中写明。",
                List.of(Cause.DIGIT_WRONG, Cause.DECIMAL_SHIFTED, Cause.DIGIT_LOST));
    }
}
