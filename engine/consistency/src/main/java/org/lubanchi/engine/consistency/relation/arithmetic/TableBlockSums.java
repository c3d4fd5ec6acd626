package org.lubanchi.engine.consistency.relation.arithmetic;

import com.google.auto.service.AutoService;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import org.lubanchi.engine.consistency.claim.Claim;
import org.lubanchi.engine.consistency.finding.Judgement;
import org.lubanchi.engine.consistency.finding.Outcome;
import org.lubanchi.engine.consistency.number.NumberToken;
import org.lubanchi.engine.consistency.passage.Grid;
import org.lubanchi.engine.consistency.relation.AlikeGrids;
import org.lubanchi.engine.consistency.relation.Relation;
import org.lubanchi.engine.consistency.relation.RelationCard;
import org.lubanchi.engine.consistency.relation.ReportFacts;
import org.lubanchi.engine.consistency.relation.TotalRow;
import org.lubanchi.engine.consistency.relation.Verdict;
import org.lubanchi.engine.kernel.LocalText;

/**
 * A row or column of a table is the sum of those that stand next to it, though none is called a total (相邻行列之和): 有效样本 =
 * 就业 + 升学 + 待落实, 集团 = 各校区, 在校生 with 其中 and the years below.
 *
 * <p>That it is meant is told by the table itself: at least two of its sums hold, and more than half. Tables of one shape, such
 * as a form for each campus, count together.
 */
@AutoService(Relation.class)
public final class TableBlockSums implements Relation {
    private static final Pattern NO_COUNT = Pattern.compile(".*(?:率|比|均|占|标准|单价|每|排名|序号|年份).*");
    private static final int LEAST = 2;
    private static final int WIDEST = 40;
    private static final int MOST_CELLS = 2_000;

    @Override
    public RelationCard card() {
        return new RelationCard(
                "table-block-sums",
                "sum",
                new LocalText("表内相邻行列之和", "Sums of neighbouring rows and columns"),
                new LocalText(
                        "表中某行（列）在多数列（行）上等于相邻几行（列）之和，其余列（行）也应如此；不要求写明“合计”。",
                        "A row or column that is the sum of its neighbours in most places is so in all, whatever it is"
                                + " called."),
                "某行 = 相邻各行之和",
                "表 2 毕业去向\n系部 样本 就业 升学 待定\n机电系 528 402 104 22\n商贸系 441 279 138 24\n护理系 384 209 160 15\n",
                "表 2 毕业去向\n系部 样本 就业 升学 待定\n机电系 528 402 104 22\n商贸系 441 297 138 24\n护理系 384 209 160 15\n");
    }

    /** A line of a table, row or column: its cells by where they stand across. */
    private record Line(boolean telling, Map<Integer, Claim> cells) {}

    /** A line and the lines next to it whose sum it is. */
    private record Block(int total, int from, int to) {}

    @Override
    public List<Judgement> judge(ReportFacts facts) {
        List<Judgement> judgements = new ArrayList<>();
        for (List<Grid> alike : AlikeGrids.of(facts)) {
            judgeLines(rows(facts, alike), judgements);
            if (alike.size() == 1) {
                judgeLines(columns(facts, alike.getFirst()), judgements);
            }
        }
        return judgements;
    }

    /** The rows of tables of one shape, as if the tables stood side by side. */
    private static List<Line> rows(ReportFacts facts, List<Grid> alike) {
        List<Map<Integer, Claim>> rows = new ArrayList<>();
        Grid first = alike.getFirst();
        first.rows().forEach(_ -> rows.add(new TreeMap<>()));
        AlikeGrids.rows(facts, alike)
                .forEach((row, cells) -> cells.forEach((across, cell) -> {
                    if (isCount(first.head(AlikeGrids.column(across)), cell)) {
                        rows.get(row).put(across, cell);
                    }
                }));
        return lines(rows, row -> first.rows().get(row).label());
    }

    private static List<Line> columns(ReportFacts facts, Grid grid) {
        List<Map<Integer, Claim>> columns = new ArrayList<>();
        for (int column = 0; column < grid.columns(); column++) {
            columns.add(new TreeMap<>());
        }
        for (Claim cell : facts.cellsOf(grid.index())) {
            Claim.TableCellRef ref = cell.cell().orElseThrow();
            if (isCount(grid.rows().get(ref.row()).label(), cell)) {
                columns.get(ref.column()).put(ref.row(), cell);
            }
        }
        return lines(columns, grid::head);
    }

    private static boolean isCount(String across, Claim cell) {
        return cell.token().kind() == NumberToken.Kind.AMOUNT
                && !NO_COUNT.matcher(across).matches();
    }

    /** A line that is a total by name is another relation's; rates and averages are no sums. */
    private static List<Line> lines(List<Map<Integer, Claim>> cells, IntFunction<String> names) {
        List<Line> lines = new ArrayList<>();
        for (int at = 0; at < cells.size(); at++) {
            lines.add(new Line(!NO_COUNT.matcher(names.apply(at)).matches(), cells.get(at)));
        }
        for (int at = 0; at < lines.size(); at++) {
            if (TotalRow.isTotal(names.apply(at))) {
                lines.set(at, new Line(false, Map.of()));
            }
        }
        return lines;
    }

    private void judgeLines(List<Line> lines, List<Judgement> judgements) {
        int across = lines.stream().mapToInt(line -> line.cells().size()).max().orElse(0);
        if (lines.size() > WIDEST || lines.size() * across > MOST_CELLS) {
            return;
        }
        for (int total = 0; total < lines.size(); total++) {
            best(lines, total)
                    .ifPresent(block -> verdicts(lines, block)
                            .forEach(verdict -> judgements.add(
                                    verdict.judgement("表中“" + verdict.stated().label() + "”与相邻各项之和"))));
        }
    }

    /** The block next to a line whose sums hold in most places. */
    private Optional<Block> best(List<Line> lines, int total) {
        Block best = null;
        long most = LEAST - 1;
        for (Block block : blocks(lines, total)) {
            List<Verdict> verdicts = verdicts(lines, block);
            long hold = verdicts.stream()
                    .filter(verdict -> verdict.outcome() == Outcome.HOLDS && isLarge(verdict))
                    .count();
            if (hold > most && hold * 2 > verdicts.size()) {
                most = hold;
                best = block;
            }
        }
        return Optional.ofNullable(best);
    }

    /** Of small numbers many add up by chance. */
    private static boolean isLarge(Verdict verdict) {
        return verdict.stated().raw().replaceAll("\\D", "").length() >= 2;
    }

    private static List<Block> blocks(List<Line> lines, int total) {
        List<Block> blocks = new ArrayList<>();
        if (!lines.get(total).telling()) {
            return blocks;
        }
        for (int to = total + 1; to < lines.size() && lines.get(to).telling(); to++) {
            if (to - total >= LEAST) {
                blocks.add(new Block(total, total + 1, to + 1));
            }
        }
        for (int from = total - 1; from >= 0 && lines.get(from).telling(); from--) {
            if (total - from >= LEAST) {
                blocks.add(new Block(total, from, total));
            }
        }
        return blocks;
    }

    /** One verdict for each place across where the line and all of the block have a number of one unit. */
    private List<Verdict> verdicts(List<Line> lines, Block block) {
        List<Verdict> verdicts = new ArrayList<>();
        lines.get(block.total()).cells().forEach((across, total) -> {
            List<Claim> parts = new ArrayList<>();
            for (int at = block.from(); at < block.to(); at++) {
                Claim part = lines.get(at).cells().get(across);
                if (part != null && isOfUnit(part, total)) {
                    parts.add(part);
                }
            }
            if (parts.size() == block.to() - block.from()) {
                verdicts.add(new Sum(parts).against(card(), total, "合计", "部分"));
            }
        });
        return verdicts;
    }

    private static boolean isOfUnit(Claim part, Claim total) {
        return part.unit().equals(total.unit())
                || part.unit().isEmpty()
                || total.unit().isEmpty();
    }
}
