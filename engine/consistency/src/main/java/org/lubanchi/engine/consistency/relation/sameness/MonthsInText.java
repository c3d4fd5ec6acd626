package org.lubanchi.engine.consistency.relation.sameness;

import com.google.auto.service.AutoService;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lubanchi.engine.consistency.claim.Claim;
import org.lubanchi.engine.consistency.finding.Evidence;
import org.lubanchi.engine.consistency.finding.Judgement;
import org.lubanchi.engine.consistency.finding.Outcome;
import org.lubanchi.engine.consistency.number.Bound;
import org.lubanchi.engine.consistency.number.Interval;
import org.lubanchi.engine.consistency.number.NumberToken;
import org.lubanchi.engine.consistency.number.Slip;
import org.lubanchi.engine.consistency.passage.Grid;
import org.lubanchi.engine.consistency.relation.Relation;
import org.lubanchi.engine.consistency.relation.RelationCard;
import org.lubanchi.engine.consistency.relation.ReportFacts;
import org.lubanchi.engine.consistency.relation.Verdict;
import org.lubanchi.engine.kernel.LocalText;

/**
 * What the text says of quarters, half years and months beside a table of months or quarters follows from it (分月分季的表与正文).
 */
@AutoService(Relation.class)
public final class MonthsInText implements Relation {
    private static final Pattern MONTH = Pattern.compile("(1[0-2]|[1-9])月(?:份)?");
    private static final Pattern QUARTER = Pattern.compile("第?([一二三四1-4])季度");
    private static final Pattern SPAN = Pattern.compile("第?([一二三四])季度|(上|下)半年|(1[0-2]|[1-9])月份?|全年");
    private static final Pattern SUM =
            Pattern.compile(".*?(第?[一二三四]季度|[上下]半年)(?:最多|最少|居首|最高|最低|人数|共|共计|合计|培训|完成|开展|招收|接待|[，、]|其?为|有|达|是)*$");
    private static final Pattern MORE =
            Pattern.compile(".*?([上下]半年|第?[一二三四]季度)比([上下]半年|第?[一二三四]季度)(多|少|增加|减少)(?:了|出|约)*$");
    private static final Pattern SHARE = Pattern.compile(
            ".*?((?:1[0-2]|[1-9])月份?|第?[一二三四]季度|[上下]半年)(?:最多|人数最多)?，?(?:共|约|正好|就)?占(?:到|了)?全年(?:总数|总量|的|培训量|培训总?人次)*(?:比例|比重)?(?:的|为|达|约)*$");
    private static final Pattern TOTAL_LIKE = Pattern.compile(".*[率均比].*");
    private static final String NUMERALS = "一二三四";
    private static final int REACH = 5;

    @Override
    public RelationCard card() {
        return new RelationCard(
                "months-in-text",
                "text_vs_table",
                new LocalText("分月、分季表与正文一致", "Months and quarters of a table in the text"),
                new LocalText(
                        "邻近有分月（分季）的表时，正文所说的季度数、半年数、两者之差、某月占全年的比例由表算得。",
                        "Beside a table of months or quarters, what the text says of quarters, half years, their difference"
                                + " and a month's share of the year follows from it."),
                "Σ 月 = 季；月 ÷ Σ 月 × 100% = 占比",
                "表 2 分季度培训人次\n季度 一季度 二季度 三季度 四季度 全年\n人次 980 1320 1410 1140 4850\n\n下半年比上半年多 250 人次，三季度最多，占全年的 29.1%。\n",
                "表 2 分季度培训人次\n季度 一季度 二季度 三季度 四季度 全年\n人次 980 1320 1410 1140 4850\n\n下半年比上半年多 520 人次，三季度最多，占全年的 29.1%。\n");
    }

    /** A year's figures by month, or by quarter under the quarter's last month; all twelve or all four are there. */
    private record Year(int index, String unit, Map<Integer, Claim> parts, int step) {}

    @Override
    public List<Judgement> judge(ReportFacts facts) {
        List<Judgement> judgements = new ArrayList<>();
        for (Year year : years(facts)) {
            for (Claim claim : facts.textNear(year.index(), REACH)) {
                if (NearTables.isOfReport(claim)
                        && claim.token().bound() == Bound.EXACT
                        && (claim.token().isRate() || claim.unit().equals(year.unit()))) {
                    said(year, claim).ifPresent(judgements::add);
                }
            }
        }
        return judgements;
    }

    /** Tables of one line of figures; blocks that stand right behind one another make one year. */
    private static List<Year> years(ReportFacts facts) {
        List<Year> years = new ArrayList<>();
        Map<Integer, Claim> months = new TreeMap<>();
        Map<Integer, Claim> quarters = new TreeMap<>();
        int last = Integer.MIN_VALUE;
        for (Grid grid : facts.view().grids()) {
            boolean goesOn = grid.index() == last + 1 && grid.caption().text().isEmpty();
            if (!goesOn) {
                months = new TreeMap<>();
                quarters = new TreeMap<>();
            }
            last = grid.index();
            for (Claim cell : facts.cellsOf(grid.index())) {
                put(months, quarters, grid, cell);
            }
            add(years, grid, months, 12, 1);
            add(years, grid, quarters, 4, 3);
        }
        return years;
    }

    private static void put(Map<Integer, Claim> months, Map<Integer, Claim> quarters, Grid grid, Claim cell) {
        Claim.TableCellRef at = cell.cell().orElseThrow();
        boolean wide = grid.rows().size() == 1;
        boolean single = wide || grid.columns() == 1;
        String name = wide ? grid.head(at.column()) : grid.rows().get(at.row()).label();
        String other = wide ? grid.rows().get(at.row()).label() : grid.head(at.column());
        if (!single
                || cell.token().kind() != NumberToken.Kind.AMOUNT
                || TOTAL_LIKE.matcher(other).matches()) {
            return;
        }
        Matcher month = MONTH.matcher(name);
        Matcher quarter = QUARTER.matcher(name);
        if (month.matches()) {
            months.put(Integer.valueOf(month.group(1)), cell);
        } else if (quarter.matches()) {
            quarters.put(3 * quarterOf(quarter.group(1)), cell);
        }
    }

    private static int quarterOf(String numeral) {
        int at = NUMERALS.indexOf(numeral);
        return at < 0 ? Integer.parseInt(numeral) : at + 1;
    }

    private static void add(List<Year> years, Grid grid, Map<Integer, Claim> parts, int whole, int step) {
        boolean here = parts.values().stream().anyMatch(cell -> cell.block() == grid.index());
        if (here && parts.size() == whole) {
            String own = parts.values().iterator().next().unit();
            String label = grid.rows().getFirst().label() + grid.caption().text() + grid.head(0);
            String unit = own.isEmpty() ? label.contains("人次") ? "人次" : "" : own;
            years.add(new Year(grid.index(), unit, new TreeMap<>(parts), step));
        }
    }

    private Optional<Judgement> said(Year year, Claim claim) {
        String sentence = NearTables.sentenceBefore(claim);
        int from = sentence.lastIndexOf('；') + 1;
        String words = sentence.substring(from);
        if (claim.token().kind() == NumberToken.Kind.PERCENT) {
            Matcher share = SHARE.matcher(words);
            return share.matches() ? share(year, claim, lastSpan(share.group(1))) : Optional.empty();
        }
        if (claim.token().kind() != NumberToken.Kind.AMOUNT) {
            return Optional.empty();
        }
        Matcher more = MORE.matcher(words);
        if (more.matches()) {
            boolean fewer = more.group(3).equals("少") || more.group(3).equals("减少");
            return difference(year, claim, more.group(fewer ? 2 : 1), more.group(fewer ? 1 : 2));
        }
        Matcher sum = SUM.matcher(words);
        if (!sum.matches() || words.substring(0, sum.end(1)).contains("比")) {
            return Optional.empty();
        }
        List<Claim> parts = parts(year, sum.group(1));
        return parts.size() < 2
                ? Optional.empty()
                : told(new Verdict(card(), total(parts), claim, ends(claim, parts), formula(parts)), "按表中分月（季）数，");
    }

    private static String lastSpan(String words) {
        Matcher span = SPAN.matcher(words);
        String last = words;
        while (span.find()) {
            last = span.group();
        }
        return last;
    }

    private Optional<Judgement> share(Year year, Claim claim, String span) {
        List<Claim> parts = parts(year, span);
        List<Claim> all = List.copyOf(year.parts().values());
        return parts.isEmpty() || !total(all).isPositive()
                ? Optional.empty()
                : told(
                        new Verdict(
                                card(),
                                total(parts).percentOf(total(all)),
                                claim,
                                ends(claim, parts),
                                formula(parts) + " ÷ 全年 " + total(all).show(2) + " × 100%"),
                        "按表中分月（季）数，“" + span + "”占全年的比例");
    }

    private Optional<Judgement> difference(Year year, Claim claim, String more, String less) {
        List<Claim> first = parts(year, more);
        List<Claim> second = parts(year, less);
        if (first.isEmpty() || second.isEmpty()) {
            return Optional.empty();
        }
        List<Claim> all = new ArrayList<>(first);
        all.addAll(second);
        String formula = "(" + formula(first) + ") − (" + formula(second) + ")";
        return told(
                new Verdict(card(), total(first).minus(total(second)), claim, ends(claim, all), formula),
                "按表中分月（季）数，两者之差");
    }

    /** The text may speak of a part of what the table counts, so that only a slip of the pen is told. */
    private static Optional<Judgement> told(Verdict verdict, String subject) {
        String printed = verdict.stated().raw();
        int point = printed.indexOf('.');
        String right = verdict.expected().show(point < 0 ? 0 : printed.length() - point - 1);
        return verdict.outcome() == Outcome.HOLDS || Slip.isTelling(printed, right)
                ? Optional.of(verdict.judgement(subject))
                : Optional.empty();
    }

    /** The figures of a month, a quarter or half a year; none where the table is too coarse. */
    private static List<Claim> parts(Year year, String span) {
        Matcher found = SPAN.matcher(span);
        if (!found.matches()) {
            return List.of();
        }
        int to;
        int from;
        if (found.group(1) != null) {
            to = 3 * quarterOf(found.group(1));
            from = to - 2;
        } else if (found.group(2) != null) {
            to = found.group(2).equals("上") ? 6 : 12;
            from = to - 5;
        } else if (found.group(3) != null && year.step() == 1) {
            to = Integer.parseInt(found.group(3));
            from = to;
        } else {
            return List.of();
        }
        return year.parts().entrySet().stream()
                .filter(each -> each.getKey() >= from && each.getKey() <= to)
                .map(Map.Entry::getValue)
                .toList();
    }

    private static Interval total(List<Claim> parts) {
        return parts.stream().map(Claim::interval).reduce(Interval.exact(BigDecimal.ZERO), Interval::plus);
    }

    private static String formula(List<Claim> parts) {
        return String.join(" + ", parts.stream().map(Claim::raw).toList());
    }

    private static List<Evidence> ends(Claim claim, List<Claim> parts) {
        List<Evidence> ends = new ArrayList<>(List.of(claim.as("正文")));
        parts.forEach(part -> ends.add(part.as("表内")));
        return ends;
    }
}
