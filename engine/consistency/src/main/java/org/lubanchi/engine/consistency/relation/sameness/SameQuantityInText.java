package org.lubanchi.engine.consistency.relation.sameness;

import com.google.auto.service.AutoService;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.lubanchi.engine.consistency.claim.Claim;
import org.lubanchi.engine.consistency.claim.Labels;
import org.lubanchi.engine.consistency.claim.WordSearch;
import org.lubanchi.engine.consistency.claim.YearSpan;
import org.lubanchi.engine.consistency.finding.Cause;
import org.lubanchi.engine.consistency.finding.Judgement;
import org.lubanchi.engine.consistency.number.Bound;
import org.lubanchi.engine.consistency.number.NumberToken;
import org.lubanchi.engine.consistency.number.Slip;
import org.lubanchi.engine.consistency.relation.AlikeClaims;
import org.lubanchi.engine.consistency.relation.Relation;
import org.lubanchi.engine.consistency.relation.RelationCard;
import org.lubanchi.engine.consistency.relation.ReportFacts;
import org.lubanchi.engine.consistency.relation.Subjects;
import org.lubanchi.engine.consistency.relation.TwoPlaces;
import org.lubanchi.engine.kernel.LocalText;

/** One quantity told twice in the text has one value (同一数量前后一致). */
@AutoService(Relation.class)
public final class SameQuantityInText implements Relation {
    private static final WordSearch LEVEL = WordSearch.of(
            "第一|第二|第三|第四|第五|第六|一年级|二年级|三年级|文科|理科|文史|理工|高一|高二|高三|初一|初二|初三|国家级|省级|市级|区级|县级|校级|全国|世界|国际|国赛|省赛|市赛|特等|一等|二等|三等|优秀|新增|首批|第二批|累计|计划|目标|在编|编外|本科|专科|高职|技工|普高|公办|民办|男|女|直属|市属|县属|单招|保送|优质|示范|省内|省外|市内|市外|本地|外地|境内|境外");
    private static final WordSearch VAGUE =
            WordSearch.of("平均|增加|净增|增长|减少|下降|提高|提升|降低|上升|每|人均|其中|以上|不少于|不低于|要求|标准|新增|计划|力争|目标|争取|预计|有望|突破|将达|之一");
    /** 占专任教师的 63%: the name is that of the whole; of what it is a share is not told by it. */
    private static final Pattern SHARE = Pattern.compile(
            "^(?:所)?占|^[比较](?:上|去|同|前)|^[比较].{1,6}[高低多少]|^完成(?:预算|计划|任务|目标)|^(?:低于|高于|高出|超出|超过|多于|少于|相差)");

    /** 专业课教师中“双师型”教师: behind the whole its part is named. */
    private static final Pattern PART = Pattern.compile("[中里内](?![职专等高心小学国级间型])|之中|当中");

    private static final Pattern REMARK = Pattern.compile("\\p{IsHan}[(]([^()\\d]{1,8})[)]\\p{IsHan}{1,6}$");
    private static final int REMARK_REACH = 20;
    /** 公务接待费支出决算 and the 支出决算 of all: what comes before says of what. */
    private static final WordSearch ITEMS = WordSearch.of("支出决算|支出预算|收入决算|收入预算|决算数|预算数|完成预算");

    private static final BigDecimal SEVERAL = new BigDecimal(3);
    private static final int SHORTEST = 4;
    private static final int ALIKE = 700;
    private static final int HALF = 500;
    private static final int NEAREST = 8;

    @Override
    public RelationCard card() {
        return new RelationCard(
                "same-quantity-in-text",
                "duplicate_value",
                new LocalText("同一数量前后一致", "One quantity, one value"),
                new LocalText(
                        "正文两处说的是同一机构、同一年、同一指标、同一单位的数，则相等。指标名称须相同，或一处是另一处的简称且数字只差一笔。",
                        "Two places that speak of one indicator of one body in one year print one value."),
                "甲处 = 乙处",
                "全市中职学校专业布点总数 327 个。\n课程丰富。\n全市中等职业学校专业布点共计 327 个。\n",
                "全市中职学校专业布点总数 327 个。\n课程丰富。\n全市中等职业学校专业布点共计 307 个。\n");
    }

    @Override
    public List<Judgement> judge(ReportFacts facts) {
        List<Claim> claims = quantities(facts);
        Map<Integer, Sort> sorts = new HashMap<>();
        Function<Claim, Sort> sortOf = claim -> sorts.computeIfAbsent(claim.order(), _ -> Sort.of(claim));
        AlikeClaims<Sort> alike = new AlikeClaims<>(claims, sortOf, ALIKE);
        Map<String, List<Claim>> beginnings = new HashMap<>();
        claims.stream()
                .filter(SameQuantityInText::hasBeginning)
                .forEach(claim -> beginnings
                        .computeIfAbsent(beginning(claim), _ -> new ArrayList<>())
                        .add(claim));
        List<Judgement> judgements = new ArrayList<>();
        Subjects subjects = facts.subjects();
        SaidOfOthers said = new SaidOfOthers();
        PassageHeads heads = new PassageHeads(facts);
        for (Claim claim : claims) {
            SortedMap<Integer, Claim> others = new TreeMap<>();
            Sort sort = sortOf.apply(claim);
            alike.after(sort, claim.label(), claim.order()).forEach(other -> others.put(other.order(), other));
            if (hasBeginning(claim)) {
                beginnings.getOrDefault(beginning(claim), List.of()).stream()
                        .filter(other -> other.order() > claim.order())
                        .limit(NEAREST)
                        .filter(other ->
                                sort.levels().equals(sortOf.apply(other).levels()))
                        .forEach(other -> others.put(other.order(), other));
            }
            others.values()
                    .forEach(other -> compare(claim, other)
                            .filter(_ -> !said.differ(claim, other)
                                    && !subjects.differ(claim, other)
                                    && !heads.differ(claim, other))
                            .ifPresent(judgements::add));
        }
        return judgements;
    }

    private static List<Claim> quantities(ReportFacts facts) {
        List<Claim> all = facts.textClaims();
        return IntStream.range(0, all.size())
                .filter(i -> i == 0 || !isOf(all.get(i - 1), all.get(i)))
                .mapToObj(all::get)
                .filter(claim -> claim.token().kind() != NumberToken.Kind.RATIO
                        || !claim.label().isEmpty())
                .filter(claim -> !claim.unit().equals("年")
                        && !SHARE.matcher(claim.label()).find()
                        && !VAGUE.isIn(context(claim)))
                .toList();
    }

    /** 20 所幼儿园开工 19 所: the second counts some of the first. */
    private static boolean isOf(Claim first, Claim second) {
        int from = first.token().end();
        int to = second.token().rawStart();
        return first.prose() == second.prose()
                && first.sameUnit(second)
                && from < to
                && first.prose().text().substring(from, to).chars().allMatch(Character::isIdeographic);
    }

    /** What must agree before two claims are compared at all. */
    private record Sort(NumberToken.Kind kind, String unit, String organisation, YearSpan years, String levels) {
        static Sort of(Claim claim) {
            YearSpan years = new YearSpan(claim.years().from(), claim.years().to(), false);
            return new Sort(
                    claim.token().kind(), claim.unit(), claim.organisation(), years, SameQuantityInText.levels(claim));
        }
    }

    private static boolean hasBeginning(Claim claim) {
        return claim.label().length() > SHORTEST;
    }

    private static String beginning(Claim claim) {
        return claim.block() + claim.label().substring(0, SHORTEST + 1);
    }

    private static String context(Claim claim) {
        return claim.prose()
                        .text()
                        .substring(
                                Math.max(0, claim.token().start() - 6),
                                claim.token().rawStart())
                + claim.prose()
                        .text()
                        .substring(
                                claim.token().end(),
                                Math.min(
                                        claim.prose().text().length(),
                                        claim.token().end() + 2));
    }

    private Optional<Judgement> compare(Claim first, Claim second) {
        if (!first.sameUnit(second)
                || first.sentence() == second.sentence()
                || !first.organisation().equals(second.organisation())
                || !first.years().sameYear(second.years())) {
            return Optional.empty();
        }
        int likeness = likeness(first, second);
        if (likeness < ALIKE) {
            return Optional.empty();
        }
        TwoPlaces places = TwoPlaces.of(card(), first, second, Cause.OTHER_SCOPE, Cause.OTHER_DRAFT);
        if (places.agree()) {
            return Optional.of(places.holds());
        }
        boolean same = likeness >= 950 || (likeness >= 800 && Slip.isTelling(first.raw(), second.raw()));
        boolean exact = first.token().bound() == Bound.EXACT && second.token().bound() == Bound.EXACT;
        return same && exact && mayBeOne(first, second) && remark(first).equals(remark(second))
                ? Optional.of(places.differ(places.said()))
                : Optional.empty();
    }

    /** Numbers of which one is several times the other count different things, unless a slip of the pen sets them apart. */
    private static boolean mayBeOne(Claim first, Claim second) {
        boolean near = first.value().multiply(SEVERAL).compareTo(second.value()) >= 0
                && second.value().multiply(SEVERAL).compareTo(first.value()) >= 0;
        return near || Slip.between(first.raw(), second.raw()).isPresent();
    }

    /** How surely the labels name one thing, in thousandths. */
    private static int likeness(Claim first, Claim second) {
        boolean samePassage = first.block() == second.block();
        int shorter = Math.min(first.label().length(), second.label().length());
        if (first.label().equals(second.label())) {
            boolean oneBare = first.after().isEmpty() || second.after().isEmpty();
            boolean sameTail = first.after().equals(second.after())
                    || (oneBare && shorter >= SHORTEST + 2)
                    || (samePassage && shorter > SHORTEST);
            return shorter >= SHORTEST && sameTail
                    ? 1000
                    : sameTail && first.unit().equals("大") ? 960 : 0;
        }
        if (samePassage && sameBeginning(first.label(), second.label())) {
            return 960;
        }

        if (Math.min(first.label().length(), second.label().length()) < SHORTEST) {
            return 0;
        }
        int likeness = Labels.likeness(first.label(), second.label());
        if (samePassage && isVariant(first.label(), second.label()) && !isReplaced(first.label(), second.label())) {
            return 800;
        }
        if (ITEMS.isIn(first.label()) && !first.label().equals(second.label())) {
            return 0;
        }
        if (Labels.contains(first.label(), second.label())) {
            return Math.max(likeness, 800);
        }
        return likeness >= 800 && !isReplaced(first.label(), second.label()) ? 800 : 0;
    }

    /** 专业类别 and 专业大类赛项: one begins like the other and holds most of its characters in order. */
    private static boolean isVariant(String a, String b) {
        return a.charAt(0) == b.charAt(0) && Labels.inOrder(a, b) * 4 >= Math.min(a.length(), b.length()) * 3;
    }

    /** A long name that goes on alike; 高中阶段教育招生 and 高中阶段教育在校生 do not. */
    private static boolean sameBeginning(String a, String b) {
        int prefix = commonPrefix(a, b);
        String restOfOne = a.substring(prefix);
        String restOfOther = b.substring(prefix);
        if (PART.matcher(restOfOne).lookingAt() || PART.matcher(restOfOther).lookingAt()) {
            return false;
        }
        boolean alike = restOfOne.isEmpty() || restOfOther.isEmpty() || Labels.likeness(restOfOne, restOfOther) >= HALF;
        return prefix > SHORTEST && alike;
    }

    /** 对专业满意 and 对课程满意: a word of one stands in the other's place, so that they name two things. */
    private static boolean isReplaced(String a, String b) {
        int prefix = commonPrefix(a, b);
        int suffix = 0;
        while (suffix < Math.min(a.length(), b.length()) - prefix
                && a.charAt(a.length() - 1 - suffix) == b.charAt(b.length() - 1 - suffix)) {
            suffix++;
        }
        return suffix >= 2 && Math.min(a.length(), b.length()) - prefix - suffix >= 2;
    }

    private static int commonPrefix(String a, String b) {
        int i = 0;
        while (i < Math.min(a.length(), b.length()) && a.charAt(i) == b.charAt(i)) {
            i++;
        }
        return i;
    }

    /** What brackets add within a name: 执业（助理）医师 are more than 执业医师. */
    private static String remark(Claim claim) {
        int end = claim.token().rawStart();
        String before = claim.prose().text().substring(Math.max(0, end - REMARK_REACH), end);
        Matcher remark = REMARK.matcher(before);
        return remark.find() ? remark.group(1) : "";
    }

    /** The words that set one scope apart from another. */
    private static String levels(Claim claim) {
        return String.join(" ", LEVEL.list(claim.words()));
    }
}
