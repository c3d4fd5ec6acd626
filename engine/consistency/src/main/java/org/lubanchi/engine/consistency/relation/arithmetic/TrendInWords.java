package org.lubanchi.engine.consistency.relation.arithmetic;

import com.google.auto.service.AutoService;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.lubanchi.engine.consistency.claim.Claim;
import org.lubanchi.engine.consistency.claim.Labels;
import org.lubanchi.engine.consistency.claim.WordedPattern;
import org.lubanchi.engine.consistency.finding.Cause;
import org.lubanchi.engine.consistency.finding.Evidence;
import org.lubanchi.engine.consistency.finding.Judgement;
import org.lubanchi.engine.consistency.finding.Outcome;
import org.lubanchi.engine.consistency.number.ChineseNumeral;
import org.lubanchi.engine.consistency.passage.Grid;
import org.lubanchi.engine.consistency.passage.Passage;
import org.lubanchi.engine.consistency.relation.Relation;
import org.lubanchi.engine.consistency.relation.RelationCard;
import org.lubanchi.engine.consistency.relation.ReportFacts;
import org.lubanchi.engine.kernel.LocalText;

/** What is said to rise or fall year by year does so in the table (逐年增减的说法). */
@AutoService(Relation.class)
public final class TrendInWords implements Relation {
    private static final WordedPattern TREND = WordedPattern.of(
            "逐年|持续|连年|连续",
            "(?:近([二两三四五六])年(?:来|间)?[，,]?)?([\\p{IsHan}]{2,14}?)(?:逐年|持续|连年|连续[二两三四五六\\d]年)(?:稳步)?(上升|增长|提升|提高|增加|攀升|下降|减少|降低|下滑)");

    private static final Pattern DOWN = Pattern.compile("下降|减少|降低|下滑");
    private static final int NEAR = 8;
    private static final int SURE = 800;
    private static final int FEWEST = 3;

    @Override
    public RelationCard card() {
        return new RelationCard(
                "trend-in-words",
                "trend",
                new LocalText("逐年增减的说法与数据一致", "A trend told in words is in the data"),
                new LocalText(
                        "“升学率持续上升”“在校生逐年增加”，附近表格中同一指标各年的数确实逐年升（降）。",
                        "What is said to rise or fall year by year does so in the column of that name in a table"
                                + " nearby."),
                "x(2021) ≤ x(2022) ≤ x(2023)",
                "近三年来，全市中职升学率持续上升。\n表 1 升学情况\n年份 升学率 升学人数\n2021 60.1% 8800\n2022 65.3% 9900\n2023 69.7% 11086\n",
                "近三年来，全市中职升学率持续上升。\n表 1 升学情况\n年份 升学率 升学人数\n2021 69.7% 8800\n2022 65.3% 9900\n2023 60.1% 11086\n");
    }

    @Override
    public List<Judgement> judge(ReportFacts facts) {
        List<Judgement> judgements = new ArrayList<>();
        List<Grid> grids = facts.view().grids();
        int at = 0;
        for (Passage passage : facts.view().passages()) {
            while (at < grids.size() && grids.get(at).index() < passage.index() - NEAR) {
                at++;
            }
            if (passage.kind() != Passage.Kind.BODY) {
                continue;
            }
            for (MatchResult found : TREND.all(passage.text())) {
                for (int i = at; i < grids.size() && grids.get(i).index() <= passage.index() + NEAR; i++) {
                    judgeTable(facts, grids.get(i), passage, found, judgements);
                }
            }
        }
        return judgements;
    }

    private void judgeTable(
            ReportFacts facts, Grid grid, Passage passage, MatchResult found, List<Judgement> judgements) {
        String name = Labels.clean(found.group(2));
        SortedMap<Integer, Claim> years = new TreeMap<>();
        for (Claim cell : facts.cellsOf(grid.index())) {
            boolean named = Labels.likeness(name, cell.label()) >= SURE
                    || (cell.label().length() >= FEWEST && name.endsWith(cell.label()));
            if (named && cell.years().isSingle() && cell.years().stated()) {
                years.putIfAbsent(cell.years().from(), cell);
            }
        }
        int told = found.group(1) == null
                ? years.size()
                : ChineseNumeral.parse(found.group(1)).orElse(years.size());
        List<Claim> values = List.copyOf(years.values());
        List<Claim> last = values.subList(Math.max(0, values.size() - told), values.size());
        if (last.size() >= FEWEST && last.stream().map(Claim::label).distinct().count() == 1) {
            judgements.add(compare(passage, found, last));
        }
    }

    private Judgement compare(Passage passage, MatchResult found, List<Claim> values) {
        boolean down = DOWN.matcher(found.group(3)).matches();
        List<Evidence> ends = new ArrayList<>();
        ends.add(new Evidence(passage.prose().spot(found.start(3), found.end(3)), "说法", ""));
        values.forEach(value -> ends.add(value.as(value.years().from() + " 年")));
        boolean follows = true;
        for (int i = 1; i < values.size(); i++) {
            Claim before = values.get(down ? i : i - 1);
            Claim after = values.get(down ? i - 1 : i);
            follows &= before.interval().low().compareTo(after.interval().high()) <= 0;
        }
        if (follows) {
            return Judgement.holds(card().id(), card().kind(), ends);
        }
        String row = values.stream().map(Claim::raw).collect(Collectors.joining(down ? " ≥ " : " ≤ "));
        return new Judgement(
                card().id(),
                card().kind(),
                Outcome.ERROR,
                ends,
                row,
                "文中说“" + found.group() + "”，表格中“" + values.getFirst().label() + "”各年是 "
                        + values.stream().map(Claim::raw).collect(Collectors.joining("、")) + "，并非如此。",
                "核对表中各年的数，或改写这句话。",
                List.of(Cause.WORD_WRONG, Cause.OTHER_YEAR, Cause.DIGIT_WRONG));
    }
}
