package org.lubanchi.engine.consistency.relation.sameness;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.lubanchi.engine.consistency.claim.Claim;
import org.lubanchi.engine.consistency.claim.Labels;
import org.lubanchi.engine.consistency.claim.WordSearch;
import org.lubanchi.engine.consistency.claim.WordedPattern;
import org.lubanchi.engine.consistency.number.NumberToken;
import org.lubanchi.engine.consistency.passage.Grid;
import org.lubanchi.engine.consistency.relation.Clauses;
import org.lubanchi.engine.consistency.relation.ReportFacts;
import org.lubanchi.engine.consistency.relation.Subjects;
import org.lubanchi.engine.consistency.relation.TotalRow;

/**
 * Whether a sentence speaks of what a table's cell counts (正文与表格同一口径): of its row, of its column, and no wider or narrower
 * than the table.
 */
final class TableScope {
    private static final Pattern UNIT = Pattern.compile("[(（][^)）]*[)）]");
    private static final Pattern YEAR = Pattern.compile(".*(?:19|20)\\d{2}.*|(?:上|去|今|本|当)(?:学)?年(?:度|末)?");
    private static final Pattern TOTAL = Pattern.compile("(?:.{0,4}(?:合计|总计|小计|共计|总数))|全[市县区校省院]|总体|集团|学校|学院");

    /** A head that says nothing of what is counted. */
    private static final Pattern GENERIC =
            Pattern.compile("(?:人数|数量|数|金额|数值|数据|总量|值|指标值?|结果|合计|总计|小计|总数|全年|[学]?校均?|规模|情况)?");

    /** What divides or averages is no count. */
    private static final Pattern NO_COUNT = Pattern.compile(".*(?:率|比|比例|比重|均值|均分|平均分?|得分|均)");

    private static final Pattern AVERAGED = Pattern.compile(".*[率比均分指].*");

    /** The levels of education a report may speak of; most speak mainly of one and need not name it. */
    private static final WordSearch LEVELS =
            WordSearch.of("中职|中等职业|高职|高等职业|技工|技师学院|普高|普通高中|高中阶段|本科|研究生|学历教育|义务教育|学前教育");

    /** Words that make what is counted wider or narrower. */
    private static final WordSearch SCOPES = WordSearch.of(
            "折合|折算|专科|民办|公办|农村|女|男|各类|各级|集团|校区|成人|函授|非全日制|在编|外聘|兼职|县外|县内|市外|省内|省外|校内|校外|境内|境外|一年级|二年级|三年级|新生|住校|走读|困难|全国|全省|国家级|省级|市级|校级");

    /** 民办学校 5 所，在校生 8468 人: what a clause begins with goes for its other numbers. */
    private static final WordSearch OWNERS = WordSearch.of("公办|民办|农村|市属|省属|县属");

    /** 由 61.2 降至 59.6, 年初 1365: what was before. */
    private static final WordedPattern EARLIER = WordedPattern.of(
            "由|从|年初|期初|上年|上学年|上一年|上一学年|去年|前一年|原有|原来", "(?:由|从)$|(?:年初|期初|上年|去年|上学年|上一学?年|前一年|原有|原来)[^，。；]{0,12}$");

    private static final Pattern PER = Pattern.compile("[生人师校班户]均|平均");

    private static final Pattern LEVEL = Pattern.compile("(?:国家|省|市|区|县|校)级");

    /** 市级以上 1138 人次 are more than those of 市级. */
    private static final Pattern BOUND = Pattern.compile("及?以上|及?以下");

    private static final int WORD = 2;
    private static final int LONGEST_SENTENCE = 300;

    /** A name at the side or head of a table, and the part of it that tells what is counted. */
    private record Name(String name, String clean, boolean saysNothing) {
        static Name of(String name) {
            String clean = Labels.clean(name);
            boolean saysNothing = clean.isEmpty()
                    || YEAR.matcher(name).matches()
                    || TOTAL.matcher(name).matches()
                    || GENERIC.matcher(clean).matches();
            return new Name(name, clean, saysNothing);
        }

        boolean isSpokenOf(String sentence, String unit) {
            return saysNothing || name.equals(unit) || sharesWord(sentence, clean);
        }
    }

    /** What a cell counts, as its table says. */
    private record Counted(Name row, Name head, String names, Set<String> levels, boolean isQuotient) {}

    /** What a sentence says of its number. */
    private record Said(
            String sentence,
            boolean isCount,
            boolean isEarlier,
            List<String> scopes,
            List<String> ownLevels,
            Set<String> levels) {
        static Said of(Claim claim) {
            List<String> scopes = new ArrayList<>(SCOPES.list(claim.label()));
            scopes.addAll(OWNERS.list(clause(claim)));
            String sentence = TableScope.sentence(claim);
            boolean count = claim.token().kind() == NumberToken.Kind.AMOUNT
                    && !AVERAGED.matcher(claim.words()).matches();
            return new Said(
                    sentence,
                    count,
                    EARLIER.first(before(claim)).isPresent(),
                    scopes,
                    LEVELS.list(claim.label()),
                    TableScope.levels(sentence));
        }
    }

    private final Map<Integer, Optional<Counted>> counted = new HashMap<>();
    private final Map<Integer, Said> said = new HashMap<>();
    private final Map<Integer, Grid> grids = new HashMap<>();
    private final String ownLevel;
    private final Subjects subjects;

    TableScope(ReportFacts facts) {
        this.subjects = facts.subjects();
        facts.view().grids().forEach(grid -> grids.put(grid.index(), grid));
        Map<String, Integer> counts = new TreeMap<>();
        facts.view()
                .passages()
                .forEach(passage ->
                        Set.copyOf(LEVELS.list(passage.text())).forEach(level -> counts.merge(level, 1, Integer::sum)));
        this.ownLevel = counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(each -> level(each.getKey()))
                .orElse("");
    }

    private static String level(String words) {
        return switch (words) {
            case "中等职业" -> "中职";
            case "高等职业" -> "高职";
            case "普通高中" -> "普高";
            default -> words;
        };
    }

    /** Whether a claim of the text may be what a cell prints. */
    boolean agree(Claim claim, Claim cell) {
        Optional<Counted> counted = this.counted.computeIfAbsent(cell.order(), _ -> count(cell));
        if (counted.isEmpty()) {
            return false;
        }
        Counted of = counted.get();
        Said said = this.said.computeIfAbsent(claim.order(), _ -> Said.of(claim));
        return !(said.isCount() && of.isQuotient())
                && !said.isEarlier()
                && of.row().isSpokenOf(said.sentence(), claim.unit())
                && of.head().isSpokenOf(said.sentence(), claim.unit())
                && isAsWide(said, of.names())
                && isOfLevel(said, of)
                && (!cell.unit().isEmpty()
                        || HeadUnits.allow(
                                of.head().name().isEmpty()
                                        ? of.row().name()
                                        : of.head().name(),
                                claim.unit()));
    }

    /** Nothing where a cell belongs to no table or to one body. */
    private Optional<Counted> count(Claim cell) {
        Grid grid = grids.get(cell.block());
        if (grid == null || cell.cell().isEmpty() || !cell.organisation().isEmpty()) {
            return Optional.empty();
        }
        String head = bare(head(grid, cell));
        String row = bare(row(grid, cell));
        String names = grid.caption().text() + row + head;
        return Optional.of(new Counted(
                Name.of(row),
                Name.of(head),
                names,
                levels(names),
                NO_COUNT.matcher(head).matches()));
    }

    /** Whether the caption says that the table is of other schools than the sentence, or for each of what the sentence counts whole. */
    boolean isOfOthers(Claim claim, Claim cell) {
        Grid grid = grids.get(cell.block());
        if (grid == null) {
            return false;
        }
        String caption = grid.caption().text();
        String names = caption + row(grid, cell) + head(grid, cell);
        boolean part = claim.parent()
                .filter(_ -> LEVEL.matcher(claim.label()).matches())
                .filter(whole -> !sharesWord(names, whole.label()))
                .isPresent();
        boolean topic = isOther(SaidOfOthers.topic(claim), names);
        if (part || topic || BOUND.matcher(claim.words() + near(claim)).find()) {
            return true;
        }
        boolean each =
                PER.matcher(caption).find() && !PER.matcher(sentence(claim)).find();
        return each || subjects.differ(claim, caption) || subjects.differ(claim, cell);
    }

    /** Whether the row of a cell goes on to a total that prints what the text says: 三年小计 behind the years. */
    boolean isTotalOfRow(Claim claim, Claim cell, ReportFacts facts) {
        Grid grid = grids.get(cell.block());
        return grid != null
                && facts.cellsOf(cell.block()).stream()
                        .filter(other -> other.raw().equals(claim.raw()))
                        .anyMatch(other -> isOfRow(cell, other) && TotalRow.isTotal(head(grid, other)));
    }

    private static boolean isOfRow(Claim cell, Claim other) {
        return cell.cell().map(Claim.TableCellRef::row).equals(other.cell().map(Claim.TableCellRef::row));
    }

    /** Whether a cell stands in a total row: the whole may be counted otherwise elsewhere. */
    boolean isTotal(Claim cell) {
        Grid grid = grids.get(cell.block());
        return grid != null
                && cell.cell()
                        .filter(at -> TotalRow.isTotal(grid.rows().get(at.row()).label()))
                        .isPresent();
    }

    /** The clause's words right before a number, brackets and all. */
    private static String near(Claim claim) {
        String before = before(claim);
        return before.substring(before.lastIndexOf('，') + 1);
    }

    private static boolean isOther(String topic, String names) {
        String clean = Labels.clean(topic);
        return clean.length() > WORD && !sharesWord(names, clean.substring(0, Math.min(clean.length(), WORD + 1)));
    }

    private static String row(Grid grid, Claim cell) {
        return cell.cell().map(at -> grid.rows().get(at.row()).label()).orElse("");
    }

    private static String head(Grid grid, Claim cell) {
        return cell.cell().map(at -> grid.head(at.column())).orElse("");
    }

    private static String bare(String words) {
        return UNIT.matcher(words).replaceAll("");
    }

    private static boolean sharesWord(String sentence, String name) {
        if (name.length() <= WORD) {
            return sentence.contains(name);
        }
        for (int i = 0; i + WORD <= name.length(); i++) {
            if (sentence.contains(name.substring(i, i + WORD))) {
                return true;
            }
        }
        return false;
    }

    /** Whether the claim's own words name no scope that the table does not name, and no other level of education. */
    private boolean isAsWide(Said said, String table) {
        return said.scopes().stream().allMatch(table::contains)
                && said.ownLevels().stream().allMatch(each -> table.contains(each) || ownLevel.equals(level(each)));
    }

    /** Whether a sentence and a table that both name levels of education name one in common. */
    private static boolean isOfLevel(Said said, Counted of) {
        return said.levels().isEmpty()
                || of.levels().isEmpty()
                || said.levels().stream().anyMatch(of.levels()::contains);
    }

    private static Set<String> levels(String text) {
        Set<String> levels = new TreeSet<>();
        LEVELS.list(text).forEach(each -> levels.add(level(each)));
        return levels;
    }

    /** The words between the last stop or semicolon and a number. */
    private static String clause(Claim claim) {
        String before = before(claim);
        return Clauses.last(before);
    }

    private static String sentence(Claim claim) {
        String text = claim.prose().text();
        int start = claim.token().start();
        int from = Math.max(Math.max(0, start - LONGEST_SENTENCE), text.lastIndexOf('。', Math.max(0, start - 1)) + 1);
        return text.substring(from, Math.min(claim.token().end(), text.length())) + claim.words();
    }

    private static String before(Claim claim) {
        int end = claim.token().rawStart();
        return claim.prose().text().substring(Math.max(0, end - 24), end);
    }
}
