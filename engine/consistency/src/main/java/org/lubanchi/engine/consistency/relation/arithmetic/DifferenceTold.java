package org.lubanchi.engine.consistency.relation.arithmetic;

import com.google.auto.service.AutoService;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lubanchi.engine.consistency.claim.Claim;
import org.lubanchi.engine.consistency.claim.Labels;
import org.lubanchi.engine.consistency.claim.WordSearch;
import org.lubanchi.engine.consistency.finding.Evidence;
import org.lubanchi.engine.consistency.finding.Judgement;
import org.lubanchi.engine.consistency.finding.Outcome;
import org.lubanchi.engine.consistency.number.Bound;
import org.lubanchi.engine.consistency.number.Interval;
import org.lubanchi.engine.consistency.number.NumberToken;
import org.lubanchi.engine.consistency.relation.Relation;
import org.lubanchi.engine.consistency.relation.RelationCard;
import org.lubanchi.engine.consistency.relation.ReportFacts;
import org.lubanchi.engine.consistency.relation.Verdict;
import org.lubanchi.engine.kernel.LocalText;

/**
 * By how much one thing is said to be more than another follows from both (两者之差): 一年级比三年级多 118 人, 两者相差 73 人, 最高与最低相差
 * 5.9 分.
 *
 * <p>Both are named and told before in the passage, or are the two numbers told last, or the ends of the list told last.
 */
@AutoService(Relation.class)
public final class DifferenceTold implements Relation {
    private static final String NAME = "([\\p{IsHan}“”]{1,14}?)";
    private static final String MORE = "(高出|多出|超出|多|少|高|低|长|短|大|小)(?:了|约|出)*$";
    /** Without one of these no words tell a difference. */
    private static final String SAYS_SO = "比差距最";

    private static final Pattern NAMED = Pattern.compile("(?:^|[，。；:、)])" + NAME + "比" + NAME + MORE);
    private static final Pattern BETWEEN = Pattern.compile(
            "(?:^|[，。；:、)])" + NAME + "[与和跟同]" + NAME + "(?:之间)?(?:相差|相距|的?差距为?|的?差额为?|之差[为是]?)(?:了|约|达|仅)*$");
    private static final Pattern OF_TWO = Pattern.compile(
            "(?:两者|二者|两项|两地|两数|两个数|两类|两校)(?:之间)?(?:之差|相差|相距|的?差距|的?差额|的?差值)(?:[为是达仅]|只有)*$|前者比后者(高出|多出|多|少|高|低|长|短|大|小)(?:了|约)*$");
    private static final Pattern ENDS = Pattern.compile(
            "最[高多大长](?:的[\\p{IsHan}]{1,6}?|值)?[与和比跟同]最[低少小短](?:的[\\p{IsHan}]{1,6}?|值)?(?:之间)?(?:相差|相距|的?差距为?|的?差额为?|之差[为是]?|高出|多出|高|多)(?:了|约|达|仅)*$");

    /** What is compared with another time, a plan or a mean is not a difference of two things told side by side. */
    private static final Pattern OTHER = Pattern.compile("年(?!级)|期|计划|目标|预算|标准|平均|全[国省市县区]|原|之前|以前|此前|要求|规定|最|上一|上届|去");

    private static final List<List<String>> PAIRS = List.of(
            List.of("男", "女"),
            List.of("住校", "走读"),
            List.of("公办", "民办"),
            List.of("省内", "省外"),
            List.of("县内", "县外"),
            List.of("校内", "校外"));
    private static final Pattern SHARE = Pattern.compile("^，?(?:占比?|比例)[^，。；\\d]{0,10}$");
    private static final long HUNDRED = 100;
    private static final WordSearch FEWER = WordSearch.of("少|低|短|小");
    private static final Pattern LEAD = Pattern.compile("^.*(?:的|其中|中|里|内)");
    private static final int REACH = 40;
    private static final int BESIDE = 6;
    private static final int LIST = 3;
    private static final Pattern IN_ORDER = Pattern.compile("(?:分别|依次)(?:[为是达有]|[\\p{IsHan}]{0,3})$");
    private static final int ORDER_REACH = 8;

    @Override
    public RelationCard card() {
        return new RelationCard(
                "difference-told",
                "difference",
                new LocalText("两者之差", "The difference of two things"),
                new LocalText(
                        "“甲比乙多 n”“两者相差 n”“最高与最低相差 n”，甲、乙的数在前文写明的，n 等于两数之差。",
                        "By how much one thing is said to be more than another is the difference of both numbers told"
                                + " before."),
                "甲 − 乙 = n；高 x% 的，(甲 ÷ 乙 − 1) × 100%",
                "走读生 318 人，住校生 546 人，住校生比走读生多 228 人。\n",
                "走读生 318 人，住校生 546 人，住校生比走读生多 282 人。\n");
    }

    @Override
    public List<Judgement> judge(ReportFacts facts) {
        List<Judgement> judgements = new ArrayList<>();
        for (Claim told : facts.textClaims()) {
            if (told.token().bound() == Bound.EXACT
                    && told.token().kind() != NumberToken.Kind.MULTIPLE
                    && told.token().kind() != NumberToken.Kind.RATIO) {
                judgeOne(facts, told).ifPresent(judgements::add);
            }
        }
        return judgements;
    }

    private Optional<Judgement> judgeOne(ReportFacts facts, Claim told) {
        String before = Wording.before(told, REACH);
        if (before.chars().noneMatch(c -> SAYS_SO.indexOf(c) >= 0)) {
            return Optional.empty();
        }
        Matcher two = OF_TWO.matcher(before);
        if (two.find()) {
            String more = two.group(1);
            return lastTwo(facts, told, more == null ? Way.APART : Way.of(more));
        }
        if (ENDS.matcher(before).find()) {
            return endsOfList(facts, told);
        }
        Matcher named = NAMED.matcher(before);
        if (named.find()) {
            return ofNames(facts, told, named, Way.of(named.group(3)));
        }
        Matcher apart = BETWEEN.matcher(before);
        return apart.find() ? ofNames(facts, told, apart, Way.APART) : Optional.empty();
    }

    /** Which of both is said to be more. */
    private enum Way {
        MORE,
        LESS,
        APART;

        static Way of(String words) {
            return FEWER.isIn(words) ? LESS : MORE;
        }
    }

    /** 两者之差: the two numbers told last. */
    private Optional<Judgement> lastTwo(ReportFacts facts, Claim told, Way way) {
        List<Claim> values = ToldBefore.inFullSentence(facts, told).stream()
                .filter(claim -> isOfKind(claim, told))
                .toList();
        return values.size() < 2 ? Optional.empty() : judge(values.get(values.size() - 2), values.getLast(), told, way);
    }

    private Optional<Judgement> endsOfList(ReportFacts facts, Claim told) {
        return Run.of(ToldBefore.inTwoSentences(facts, told)).stream()
                .filter(run -> run.size() >= LIST && isOfKind(run.last(), told))
                .reduce((_, last) -> last)
                .flatMap(run -> {
                    Comparator<Claim> order = Comparator.comparing(Claim::value);
                    Claim most = run.members().stream().max(order).orElse(run.first());
                    Claim least = run.members().stream().min(order).orElse(run.last());
                    return judge(most, least, told, Way.MORE);
                });
    }

    /** Both named: told before in the passage under these names, or in a list in the order of an earlier one with the names. */
    private Optional<Judgement> ofNames(ReportFacts facts, Claim told, Matcher words, Way way) {
        String one = name(words.group(1));
        String other = name(words.group(2));
        if (OTHER.matcher(words.group(2)).find() || one.isEmpty() || other.isEmpty() || one.equals(other)) {
            return Optional.empty();
        }
        List<Claim> before = ToldBefore.inPassage(facts, told);
        List<Claim> values =
                before.stream().filter(claim -> isOfKind(claim, told)).toList();
        List<Claim> ones = named(values, one);
        List<Claim> others = named(values, other);
        if (ones.isEmpty() || others.isEmpty()) {
            return inOrder(before, told, one, other, way)
                    .or(() -> ones.isEmpty() && !others.isEmpty() && way != Way.APART && areAll(one, other)
                            ? fromShare(before, others.getLast(), told, way)
                            : Optional.empty());
        }
        Optional<Judgement> fitting = ones.stream()
                .flatMap(first -> others.stream().flatMap(second -> judge(first, second, told, way).stream()))
                .filter(each -> each.outcome() == Outcome.HOLDS)
                .findFirst();
        boolean beside = Math.abs(ones.getLast().order() - others.getLast().order()) <= BESIDE;
        return fitting.or(() -> beside ? judge(ones.getLast(), others.getLast(), told, way) : Optional.empty());
    }

    private Optional<Judgement> inOrder(List<Claim> before, Claim told, String one, String other, Way way) {
        List<Run> runs = Run.of(before);
        Optional<Run> values = runs.stream()
                .filter(run -> isOfKind(run.last(), told)
                        && IN_ORDER.matcher(Wording.before(run.first(), ORDER_REACH))
                                .find())
                .reduce((_, last) -> last);
        return values.flatMap(list -> runs.stream()
                .filter(run -> run.size() == list.size()
                        && run.last().order() < list.first().order()
                        && run.place(one).isPresent()
                        && run.place(other).isPresent())
                .reduce((_, last) -> last)
                .flatMap(names -> judge(
                        list.members().get(names.place(one).orElse(0)),
                        list.members().get(names.place(other).orElse(0)),
                        told,
                        way)));
    }

    /** 女生 1037 人，占 44.0%，男生比女生多 282 人: there are as many men as the women's share leaves. */
    private Optional<Judgement> fromShare(List<Claim> before, Claim other, Claim told, Way way) {
        return before.stream()
                .filter(claim -> claim.order() == other.order() + 1
                        && claim.token().kind() == NumberToken.Kind.PERCENT
                        && claim.interval().isPositive()
                        && SHARE.matcher(Wording.between(other, claim)).matches())
                .findFirst()
                .map(share -> {
                    Interval whole =
                            other.interval().times(Interval.exact(HUNDRED)).over(share.interval());
                    Interval twice = other.interval().plus(other.interval());
                    Interval more = whole.minus(twice);
                    Interval expected = way == Way.LESS ? Interval.exact(0).minus(more) : more;
                    List<Evidence> ends = List.of(told.as("相差"), other.as("一方"), share.as("占比"));
                    String formula = other.raw() + " ÷ " + share.raw() + "% − 2 × " + other.raw();
                    return new Verdict(card(), expected, told, ends, formula).judgement("按占比，相差");
                });
    }

    private static boolean areAll(String one, String other) {
        return PAIRS.stream()
                .anyMatch(pair -> (one.contains(pair.get(0)) && other.contains(pair.get(1)))
                        || (one.contains(pair.get(1)) && other.contains(pair.get(0))));
    }

    private static List<Claim> named(List<Claim> claims, String name) {
        return claims.stream()
                .filter(claim ->
                        claim.label().endsWith(name) || (claim.label().length() >= 2 && name.endsWith(claim.label())))
                .toList();
    }

    private static String name(String words) {
        return Labels.clean(LEAD.matcher(words.replaceAll("[“”]", "")).replaceFirst(""));
    }

    /** Whether a value is of the kind that a difference can be of: a rate for percentage points, else the same unit. */
    private static boolean isOfKind(Claim value, Claim told) {
        if (value.token().bound() != Bound.EXACT || !value.organisation().equals(told.organisation())) {
            return false;
        }
        return switch (told.token().kind()) {
            case PERCENTAGE_POINT -> value.token().isRate();
            case PERCENT -> value.token().kind() == NumberToken.Kind.AMOUNT && !ToldBefore.isTime(value);
            case AMOUNT, PERMILLE, RATIO, MULTIPLE, YEAR, NAME ->
                value.sameUnit(told) && !told.unit().isEmpty();
        };
    }

    private Optional<Judgement> judge(Claim first, Claim second, Claim told, Way way) {
        boolean swap = way == Way.APART && first.value().compareTo(second.value()) < 0;
        return new ToldChange(swap ? second : first, swap ? first : second, told, way == Way.LESS)
                .judge(card(), "按前文两数，相差");
    }
}
