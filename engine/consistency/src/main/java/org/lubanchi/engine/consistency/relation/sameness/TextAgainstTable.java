package org.lubanchi.engine.consistency.relation.sameness;

import com.google.auto.service.AutoService;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lubanchi.engine.consistency.claim.Claim;
import org.lubanchi.engine.consistency.claim.Labels;
import org.lubanchi.engine.consistency.claim.WordSearch;
import org.lubanchi.engine.consistency.finding.Cause;
import org.lubanchi.engine.consistency.finding.Evidence;
import org.lubanchi.engine.consistency.finding.Judgement;
import org.lubanchi.engine.consistency.finding.Outcome;
import org.lubanchi.engine.consistency.number.Bound;
import org.lubanchi.engine.consistency.number.NumberToken;
import org.lubanchi.engine.consistency.number.Slip;
import org.lubanchi.engine.consistency.relation.AlikeClaims;
import org.lubanchi.engine.consistency.relation.Relation;
import org.lubanchi.engine.consistency.relation.RelationCard;
import org.lubanchi.engine.consistency.relation.ReportFacts;
import org.lubanchi.engine.consistency.relation.TwoPlaces;
import org.lubanchi.engine.kernel.LocalText;

/** What the text says of a quantity is what the table says (正文与表格一致). */
@AutoService(Relation.class)
public final class TextAgainstTable implements Relation {
    private static final WordSearch PART = WordSearch.of("其中|在编|比上|较上|增长|增加|下降|减少|提高");
    /** What is counted for each is another quantity than the whole. */
    private static final Pattern PER = Pattern.compile("[生人师校班户]均|平均");

    /** By how much something changed is not how much it is. */
    private static final Pattern CHANGE =
            Pattern.compile("(?:增加|净增|增长|减少|下降|提高|提升|降低|上升|回落|还差|尚差|相差|短缺|缺口|差距|[较比].{1,14}[高低多少差])$");

    /** 规模最大的学校在校生 are not all. */
    private static final Pattern SCOPED = Pattern.compile("的|最[大小高低多少好]");

    /** A share without a name is of what stands before it. */
    private static final Pattern NAMELESS = Pattern.compile("(?:所)?占?(?:比例?|比重)?");

    private static final Pattern SUM = Pattern.compile("(?:合计|共计|总计|之和|相加|合起来)(?:为|达|是)?$");
    private static final int SURE = 740;
    private static final int BRIEF = 4;
    private static final int SURE_IF_BRIEF = 800;
    private static final int LIKELY = 520;
    private static final int SAME_VALUE = 400;
    private static final int NEAR_BLOCKS = 6;
    private static final int SHORTEST = 3;

    @Override
    public RelationCard card() {
        return new RelationCard(
                "text-against-table",
                "text_vs_table",
                new LocalText("正文与表格一致", "Text agrees with table"),
                new LocalText(
                        "正文里某年某指标的数，与表格中同年同指标的数相等。名称不完全相同的，只在数字只差一笔、或恰是另一年的数时才报。",
                        "A quantity of a year printed in the text is the one the table gives for that year."),
                "正文(指标, 年) = 表格(指标, 年)",
                "2023 年全市中职毕业生对口就业率为 96.5%。\n"
                        + "表 5 就业质量情况\n"
                        + "年份 初次就业率 对口就业率\n"
                        + "2021 99.64% 96.89%\n"
                        + "2022 99.65% 86.3%\n"
                        + "2023 99.6% 96.5%\n",
                "2023 年全市中职毕业生对口就业率为 86.3%。\n"
                        + "表 5 就业质量情况\n"
                        + "年份 初次就业率 对口就业率\n"
                        + "2021 99.64% 96.89%\n"
                        + "2022 99.65% 86.3%\n"
                        + "2023 99.6% 96.5%\n");
    }

    /** A table cell that may be what the text speaks of. */
    record Candidate(Claim cell, int likeness) {}

    /** What must agree before a text and a cell are compared at all. */
    private record Sort(int year, NumberToken.Kind kind) {
        static Sort of(Claim claim) {
            return new Sort(claim.years().from(), claim.token().kind());
        }
    }

    @Override
    public List<Judgement> judge(ReportFacts facts) {
        List<Judgement> judgements = new ArrayList<>();
        AlikeClaims<Sort> cells = new AlikeClaims<>(
                facts.tableClaims().stream()
                        .filter(cell -> cell.years().isSingle() || cell.years().from() == 0)
                        .toList(),
                Sort::of,
                SAME_VALUE);
        TableScope scope = new TableScope(facts);
        for (Claim claim : facts.textClaims()) {
            if (!claim.unit().equals("年")
                    && claim.organisation().isEmpty()
                    && claim.years().isSingle()
                    && !isOfPart(claim)
                    && !isNameless(claim)) {
                judgeOne(claim, cells, facts, scope)
                        .filter(each -> each.outcome() == Outcome.HOLDS || !isOfPart(each, claim, facts))
                        .ifPresent(judgements::add);
            }
        }
        return judgements;
    }

    private static boolean isNameless(Claim claim) {
        return NAMELESS.matcher(claim.label()).matches();
    }

    /** 三市合计 8.66 亿元 is no number of one of them. */
    private static boolean isSum(Claim claim) {
        int end = claim.token().rawStart();
        return SUM.matcher(claim.prose().text().substring(Math.max(0, end - 8), end))
                .find();
    }

    private static boolean isOfPart(Claim claim) {
        String before = claim.prose()
                .text()
                .substring(Math.max(0, claim.token().start() - 8), claim.token().rawStart());
        return PART.isIn(before) && claim.label().length() < 4;
    }

    /** The table may count only a part of what the text counts, which its caption then says. */
    private static boolean isOfPart(Judgement judgement, Claim claim, ReportFacts facts) {
        String cell = judgement.ends().get(1).number();
        return facts.partsOf(claim).stream().anyMatch(part -> part.raw().equals(cell));
    }

    private Optional<Judgement> judgeOne(Claim claim, AlikeClaims<Sort> cells, ReportFacts facts, TableScope scope) {
        Map<Integer, Claim> alike = new TreeMap<>();
        Sort sort = Sort.of(claim);
        List<String> names = claim.after().isEmpty() ? List.of(claim.label()) : List.of(claim.label(), claim.words());
        for (String name : names) {
            cells.near(sort, name, claim.order()).forEach(cell -> alike.put(cell.order(), cell));
        }
        List<Candidate> candidates = alike.values().stream()
                .filter(cell ->
                        cell.years().sameYear(claim.years()) && comparable(claim, cell) && scope.agree(claim, cell))
                .map(cell -> new Candidate(cell, likeness(claim, cell)))
                .filter(candidate -> candidate.likeness() >= SAME_VALUE)
                .sorted(Comparator.comparingInt(Candidate::likeness).reversed())
                .toList();
        for (Candidate candidate : candidates) {
            if (candidate.likeness() >= candidates.getFirst().likeness() - 200
                    && (candidate.cell().printsSameAs(claim) || isSamePrint(claim, candidate.cell()))) {
                return Optional.of(Judgement.holds(card().id(), card().kind(), ends(claim, candidate.cell())));
            }
        }
        return candidates.isEmpty()
                        || scope.isTotalOfRow(claim, candidates.getFirst().cell(), facts)
                        || scope.isOfOthers(claim, candidates.getFirst().cell())
                ? Optional.empty()
                : differing(claim, candidates, facts, scope);
    }

    /** A table need not repeat its unit in each cell: 718.73 under no unit is 718.73 万元. */
    private static boolean isSamePrint(Claim claim, Claim cell) {
        return cell.unit().isEmpty()
                && cell.token().kind() == NumberToken.Kind.AMOUNT
                && cell.raw().equals(claim.raw());
    }

    private Optional<Judgement> differing(
            Claim claim, List<Candidate> candidates, ReportFacts facts, TableScope scope) {
        Candidate best = candidates.getFirst();
        boolean clear = candidates.size() == 1
                || best.likeness() - candidates.get(1).likeness() >= 80
                || sameColumnLabel(best, candidates.get(1));
        Optional<Claim> otherYear = otherYear(claim, best.cell(), facts);
        boolean slip = Slip.isTelling(claim.raw(), best.cell().raw()) || otherYear.isPresent();
        if (isBare(claim) || isOfOwn(claim, best.cell(), facts, slip)) {
            return Optional.empty();
        }
        if (isSum(claim) && !scope.isTotal(best.cell())) {
            return Optional.empty();
        }
        boolean near = Math.abs(claim.block() - best.cell().block()) <= NEAR_BLOCKS;
        if (scope.isTotal(best.cell())) {
            boolean same = slip && best.likeness() >= SURE && claim.token().bound() == Bound.EXACT;
            return same ? Optional.of(differ(claim, best.cell(), otherYear)) : Optional.empty();
        }
        boolean sure =
                best.likeness() >= least(claim, best.cell()) && clear && (near || slip || best.likeness() >= 900);
        boolean wordy = best.likeness() >= 650 && claim.label().length() >= 10 && clear;
        sure |= wordy;
        boolean likely = best.likeness() >= LIKELY && slip;
        return sure || likely ? Optional.of(differ(claim, best.cell(), otherYear)) : Optional.empty();
    }

    /** Of two short names one character tells one thing from another: 中职学生 and 中职招生. */
    private static int least(Claim claim, Claim cell) {
        boolean brief = Math.min(claim.label().length(), cell.label().length()) <= BRIEF;
        return brief ? SURE_IF_BRIEF : SURE;
    }

    /**
     * Whether the sentence tells of what number it is a part, a sum or a rate, and the table does not print that one: 计划资金 18.6 亿元（中央
     * 8.2 亿元）, 三市合计 8.66 亿元, 完成 33 个，整改率 80.5%.
     */
    private static boolean isOfOwn(Claim claim, Claim cell, ReportFacts facts, boolean slip) {
        boolean brief = claim.label().length() <= BRIEF && !slip;
        Optional<Claim> whole = claim.parent().filter(_ -> brief).or(() -> counted(claim, facts));
        boolean printed = whole.filter(each -> facts.cellsOf(cell.block()).stream()
                        .anyMatch(other -> other.value().compareTo(each.value()) == 0
                                || other.raw().equals(each.raw())))
                .isPresent();
        return whole.isPresent() && !printed;
    }

    /** The count right before a rate, of which it is. */
    private static Optional<Claim> counted(Claim claim, ReportFacts facts) {
        return Optional.of(claim)
                .filter(_ -> claim.token().kind() == NumberToken.Kind.PERCENT)
                .flatMap(facts::before)
                .filter(other -> other.token().kind() == NumberToken.Kind.AMOUNT
                        && other.prose()
                                .text()
                                .substring(other.token().end(), claim.token().rawStart())
                                .equals("，" + claim.label()));
    }

    /** A number without a unit behind a word of two characters may be a table's that was read as text: 高职 12 30; one digit is the mark of a note. */
    private static boolean isBare(Claim claim) {
        boolean mark = claim.raw().length() == 1;
        return claim.token().kind() == NumberToken.Kind.AMOUNT
                && claim.unit().isEmpty()
                && (claim.label().length() < SHORTEST || mark);
    }

    private static boolean sameColumnLabel(Candidate a, Candidate b) {
        return a.cell().label().equals(b.cell().label());
    }

    private static boolean comparable(Claim claim, Claim cell) {
        NumberToken.Kind kind = claim.token().kind();
        if (kind != cell.token().kind()) {
            return false;
        }
        return kind != NumberToken.Kind.AMOUNT
                || cell.unit().isEmpty()
                || cell.unit().equals(claim.unit())
                || (claim.unit().startsWith("人") && cell.unit().startsWith("人"));
    }

    private static String perWhat(String label) {
        if (label.indexOf('均') < 0) {
            return "";
        }
        Matcher per = PER.matcher(label);
        return per.find() ? per.group() : "";
    }

    private static int likeness(Claim claim, Claim cell) {
        int before = Labels.likeness(claim.label(), cell.label());
        int both = claim.after().isEmpty() || claim.after().equals(claim.label())
                ? 0
                : Labels.likeness(claim.words(), cell.label());
        boolean ends = cell.label().length() >= 3 && claim.label().endsWith(cell.label());
        if (ends && SCOPED.matcher(claim.label()).find()) {
            return 0;
        }
        int within = ends ? 950 : 0;
        boolean inside = claim.label().length() >= 2 && cell.label().contains(claim.label());
        int part = !inside ? 0 : claim.label().length() >= 5 ? 850 : 600;
        int likeness = Math.max(Math.max(before, both), Math.max(within, part));
        boolean apart = likeness < SAME_VALUE
                || CHANGE.matcher(claim.label()).find()
                || !perWhat(claim.label()).equals(perWhat(cell.label()));
        return apart ? 0 : likeness;
    }

    /** The cell of another year in the same column that prints what the text prints. */
    private static Optional<Claim> otherYear(Claim claim, Claim cell, ReportFacts facts) {
        return facts.cellsOf(cell.block()).stream()
                .filter(other -> other.label().equals(cell.label()))
                .filter(other ->
                        !other.years().sameYear(cell.years()) && other.raw().equals(claim.raw()))
                .findFirst();
    }

    private static List<Evidence> ends(Claim claim, Claim cell) {
        return List.of(claim.as("正文"), cell.as("表格"));
    }

    private Judgement differ(Claim claim, Claim cell, Optional<Claim> otherYear) {
        List<Evidence> ends = new ArrayList<>(ends(claim, cell));
        List<Cause> shown = new ArrayList<>();
        otherYear.ifPresent(other -> {
            ends.add(other.as("另一年").asContext());
            shown.add(Cause.OTHER_YEAR);
        });
        String hint = otherYear
                .map(other -> "；" + other.years().from() + " 年的数恰是 " + other.raw() + "，像是抄错了年份")
                .orElse("");
        return new TwoPlaces(card(), claim, cell, ends, shown, List.of(Cause.OTHER_SCOPE))
                .differ("“" + claim.label() + "”正文写 " + claim.raw() + "，表格“" + cell.label() + "”"
                        + cell.years().from() + " 年是 " + cell.raw() + hint + "。");
    }
}
