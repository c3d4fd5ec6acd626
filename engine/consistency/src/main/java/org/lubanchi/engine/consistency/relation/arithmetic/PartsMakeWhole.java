package org.lubanchi.engine.consistency.relation.arithmetic;

import com.google.auto.service.AutoService;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lubanchi.engine.consistency.claim.Claim;
import org.lubanchi.engine.consistency.claim.Labels;
import org.lubanchi.engine.consistency.claim.UnitClass;
import org.lubanchi.engine.consistency.claim.WordSearch;
import org.lubanchi.engine.consistency.finding.Judgement;
import org.lubanchi.engine.consistency.finding.Outcome;
import org.lubanchi.engine.consistency.number.Bound;
import org.lubanchi.engine.consistency.number.ChineseNumeral;
import org.lubanchi.engine.consistency.number.Interval;
import org.lubanchi.engine.consistency.number.NumberToken;
import org.lubanchi.engine.consistency.relation.Relation;
import org.lubanchi.engine.consistency.relation.RelationCard;
import org.lubanchi.engine.consistency.relation.ReportFacts;
import org.lubanchi.engine.consistency.relation.Verdict;
import org.lubanchi.engine.kernel.LocalText;

/**
 * Parts listed after a whole make the whole (部分之和等于总数).
 *
 * <p>A list after 其中 need not be complete. It is taken for complete when its words say so (公办 and 民办, 男 and 女, 其他),
 * when it stands in brackets without 其中, when 含 or 分为 introduces three parts or more, or when a single slip of the pen
 * explains the difference.
 */
@AutoService(Relation.class)
public final class PartsMakeWhole implements Relation {
    private static final Set<String> MEDALS = Set.of("金", "银", "铜");
    private static final Pattern AVERAGE = Pattern.compile("平均|[生人师校班户]均|每");

    /** A goal, what came of it all, another total and what is told behind a clause without numbers are no further parts. */
    private static final Pattern ENDS_LIST =
            Pattern.compile("，(?:完成|超额|达到|超过|实现|比|较|同比)|其中|[总共][有计数]|合计|折合|，[^，；\\d]{4,}，");

    private static final Pattern BRACKET = Pattern.compile("\\([^()]*\\)");

    /** 总数 470 人，部分学生同时享受两项: who is counted twice makes the total less than its parts. */
    private static final Pattern TWICE = Pattern.compile("^[^。]*(?:同时|重复|兼有|交叉|两项及以上|不止一)");

    private static final int TWICE_REACH = 30;
    private static final Pattern MORE = Pattern.compile("(?:另有|另外|此外|还有)[^，。；]{0,4}$");
    private static final int MORE_REACH = 8;
    private static final Pattern FIRST = Pattern.compile("前([两二三四五六七八九十]|\\d{1,2})(?:名|位|个|家|所|强|大|地|项)");

    private static final Pattern SUMS = Pattern.compile(".*(?:总数|合计|共计|总计|总共|，共).{0,2}|.*，累计");
    private static final Pattern ONLY_TOTAL = Pattern.compile("[，、]?(?:总共|共计|合计|总计|累计|共)[有为达]?");
    /** Who has an honour of one level may have one of another. */
    private static final WordSearch MAY_OVERLAP = WordSearch.of("级|奖|荣誉|称号|名师|证|以上|获|参");

    /** Totals in which some count for less than one, and measures that are no sum. */
    private static final Pattern WEIGHED = Pattern.compile("折合|折算|指数?$|得分$|系数$");

    private static final WordSearch LISTS_ALL = WordSearch.of("分为|包括|包含|含|由");

    @Override
    public RelationCard card() {
        return new RelationCard(
                "parts-make-whole",
                "sum",
                new LocalText("部分之和等于总数", "Parts make the whole"),
                new LocalText(
                        "总数后面列出的各部分（括号、其中、含、分为）若是全部，则相加等于总数；“总数”写在后面的也一样。",
                        "Parts listed with their total add up to it, when the words say that they are all parts."),
                "部分1 + 部分2 + … = 总数",
                "全县中职学校 17 所（公办 15 所、民办 2 所），在校生 46760 人。\n",
                "全县中职学校 18 所（公办 15 所、民办 2 所），在校生 46760 人。\n");
    }

    @Override
    public List<Judgement> judge(ReportFacts facts) {
        List<Judgement> judgements = new ArrayList<>();
        for (List<Claim> told : facts.listParts()) {
            List<Claim> parts = told.stream()
                    .filter(part -> part.token().kind() == NumberToken.Kind.AMOUNT)
                    .toList();
            told.getFirst().parent().flatMap(whole -> judgeParts(whole, parts)).ifPresent(judgements::add);
        }
        facts.sentences().values().forEach(sentence -> totalsAfter(sentence, judgements));
        return judgements;
    }

    private Optional<Judgement> judgeParts(Claim whole, List<Claim> told) {
        List<Claim> listed = withoutMore(told);
        List<Claim> parts = upToRest(
                listed.stream().filter(part -> !hasParentAmong(part, listed)).toList());
        Optional<Judgement> beyond = parts.size() == listed.size()
                ? Optional.empty()
                : judgeAll(whole, listed).filter(each -> each.outcome() == Outcome.HOLDS);
        if (beyond.isPresent()) {
            return beyond;
        }
        Optional<Judgement> all = judgeAll(whole, parts);
        List<Claim> first = upToRepeated(parts);
        if (first.size() == parts.size()
                || all.filter(each -> each.outcome() == Outcome.HOLDS).isPresent()) {
            return all;
        }
        return judgeAll(whole, first).filter(each -> each.outcome() == Outcome.HOLDS);
    }

    private Optional<Judgement> judgeAll(Claim whole, List<Claim> parts) {
        if (parts.size() < 2
                || Averages.isMean(whole)
                || WEIGHED.matcher(whole.label()).find()) {
            return Optional.empty();
        }
        Verdict verdict = verdict(whole, parts);
        boolean some = namesSome(whole, parts);
        if (verdict.outcome() == Outcome.HOLDS
                || (!some && isComplete(whole, parts))
                || exceeds(whole, parts)
                || (!some
                        && (isClosedList(whole, parts) || isOneDivision(parts))
                        && !Complements.areOfSeveralDivisions(parts)
                        && SumSlip.explains(whole, parts))) {
            return Optional.of(verdict.judgement("“" + whole.label() + "”的总数"));
        }
        return Optional.empty();
    }

    /** 其他 or 其余 closes the list, and so does an average: what follows is no part of it. */
    private static List<Claim> upToRest(List<Claim> parts) {
        for (int i = 1; i < parts.size(); i++) {
            String between = BRACKET.matcher(Wording.between(parts.get(i - 1), parts.get(i)))
                    .replaceAll("");
            boolean ends = ENDS_LIST.matcher(between).find();
            if (ends || AVERAGE.matcher(parts.get(i).words()).find()) {
                return parts.subList(0, i);
            }
            if (Complements.isRest(parts.get(i))) {
                return parts.subList(0, i + 1);
            }
        }
        return parts;
    }

    /** A name that comes again begins another list, which may be of the same whole or of another. */
    private static List<Claim> upToRepeated(List<Claim> parts) {
        Set<String> names = new HashSet<>();
        for (int i = 0; i < parts.size(); i++) {
            if (!parts.get(i).label().isEmpty() && !names.add(parts.get(i).label())) {
                return parts.subList(0, i);
            }
        }
        return parts;
    }

    /** 升学 5339 人，其中甲 2923 人、乙 2416 人，另有 281 人就业: what is told besides is no part, where the others make the whole. */
    private static List<Claim> withoutMore(List<Claim> told) {
        List<Claim> others = told.stream()
                .filter(part -> !MORE.matcher(Wording.before(part, MORE_REACH)).find())
                .toList();
        boolean besides = others.size() < told.size() && others.size() >= 2;
        return besides
                        && told.getFirst()
                                .parent()
                                .filter(whole -> new Sum(others).interval().meets(whole.interval()))
                                .isPresent()
                ? others
                : told;
    }

    private static boolean hasParentAmong(Claim part, List<Claim> listed) {
        return part.parent()
                .filter(parent -> listed.stream().anyMatch(each -> each.order() == parent.order()))
                .isPresent();
    }

    private Verdict verdict(Claim whole, List<Claim> parts) {
        return new Sum(parts).against(card(), whole, "总数", "部分");
    }

    /** 三年制 6800 人、五年制 1520 人 of 7600: kinds of one division leave nobody out twice, so that they are no more than all. */
    private static boolean exceeds(Claim whole, List<Claim> parts) {
        return whole.token().bound() == Bound.EXACT
                && isOneDivision(parts)
                && new Sum(parts).interval().low().compareTo(whole.interval().high()) > 0;
    }

    private static boolean isOneDivision(List<Claim> parts) {
        boolean within = isNamed(parts, "双师") && isNamed(parts, "专任");
        return !within
                && Complements.sharedEnding(parts) >= 2
                && parts.stream().map(Claim::label).distinct().count() == parts.size()
                && parts.stream().noneMatch(part -> MAY_OVERLAP.isIn(part.label()));
    }

    private static boolean isNamed(List<Claim> parts, String word) {
        return parts.stream().anyMatch(part -> part.label().contains(word));
    }

    /** A bracket, or three parts and more, is likely meant to be complete. */
    private static boolean isClosedList(Claim whole, List<Claim> parts) {
        return parts.size() >= 3 || Wording.between(whole, parts.getFirst()).startsWith("(");
    }

    /** 院士 6 人（含双聘院士 2 名、兼职教授 3 名）: what a bracket says is counted, too. */
    private static boolean namesSome(Claim whole, List<Claim> parts) {
        return parts.size() < 3 && Wording.between(whole, parts.getFirst()).startsWith("(含");
    }

    /** Whether the words say that nothing is left out. */
    private static boolean isComplete(Claim whole, List<Claim> parts) {
        if (whole.token().bound() != Bound.EXACT) {
            return false;
        }
        String between = Wording.between(whole, parts.getFirst());
        boolean bracket = between.startsWith("(") && !between.contains("其中") && isHalfAtLeast(whole, parts);
        boolean listsAll = LISTS_ALL.isIn(between) && !between.contains("其中") && parts.size() >= 3;
        boolean sameEnding = parts.size() >= 3
                && parts.stream().map(PartsMakeWhole::lastCharacter).distinct().count() == 1
                && between.contains("其中")
                && SumSlip.explainsShort(whole, parts);
        boolean total = whole.label().startsWith("总")
                && Complements.sharedEnding(parts) >= 2
                && (parts.size() >= 3 || !between.contains("其中"));
        return Complements.areAll(parts)
                || Complements.areAllOf(whole, parts)
                || total
                || bracket
                || listsAll
                || sameEnding;
    }

    /** A bracket may name some only; parts that make less than half of the whole are such. */
    private static boolean isHalfAtLeast(Claim whole, List<Claim> parts) {
        return new Sum(parts).interval().high().multiply(BigDecimal.TWO).compareTo(whole.value()) >= 0;
    }

    private static String lastCharacter(Claim part) {
        return part.label().isEmpty() ? "" : part.label().substring(part.label().length() - 1);
    }

    /** 优秀案例 8 个，典型案例 6 个，获奖总数 14 个: the total comes last, and its words say so. */
    private void totalsAfter(List<Claim> sentence, List<Judgement> judgements) {
        for (int i = 2; i < sentence.size(); i++) {
            Claim total = sentence.get(i);
            String text = total.prose().text();
            String near = text.substring(
                    Math.max(0, total.token().start() - 6), total.token().rawStart());
            boolean sum = SUMS.matcher(near).matches();
            if ((!sum && !near.endsWith("共"))
                    || total.parent().isPresent()
                    || WEIGHED.matcher(total.label()).find()) {
                continue;
            }
            List<Claim> parts = new ArrayList<>();
            for (int j = i - 1;
                    j >= 0 && (isPart(sentence.get(j), total) || isOtherMedal(sentence.get(j), total));
                    j--) {
                if (isPart(sentence.get(j), total)) {
                    parts.addFirst(sentence.get(j));
                }
            }
            totalOf(total, firstOf(total, parts), sum).ifPresent(judgements::add);
        }
    }

    private Optional<Judgement> totalOf(Claim total, List<Claim> parts, boolean sum) {
        if (parts.size() < 2 || isProduct(parts)) {
            return Optional.empty();
        }
        boolean closed = Complements.areAll(parts)
                && Wording.between(parts.getLast(), total).indexOf('(') < 0;
        Verdict verdict = verdict(total, parts);
        boolean wrong = verdict.outcome() != Outcome.HOLDS;
        boolean twice =
                wrong && TWICE.matcher(Wording.behind(total, TWICE_REACH)).find();
        boolean meant = closed || isOfParts(total, parts) || isNear(verdict.expected(), total);
        return (sum || closed) && !twice && (!wrong || meant)
                ? Optional.of(verdict.judgement("“" + total.label() + "”的总数"))
                : Optional.empty();
    }

    /** 甲 63 家、乙 52 家、丙 41 家、丁 33 家，前三名合计 156 家: the largest so many; none where fewer are told. */
    private static List<Claim> firstOf(Claim total, List<Claim> parts) {
        Matcher first = FIRST.matcher(total.label());
        if (!first.find()) {
            return parts;
        }
        int many = ChineseNumeral.read(first.group(1)).orElse(0);
        return many > parts.size()
                ? List.of()
                : parts.stream()
                        .sorted(Comparator.comparing(Claim::value).reversed())
                        .limit(many)
                        .toList();
    }

    /** 6 位师傅带徒，每人带 7 名，共 42 名: what each has is multiplied, not added. */
    private static boolean isProduct(List<Claim> parts) {
        return parts.stream().anyMatch(part -> AVERAGE.matcher(part.words()).find());
    }

    /** Whether a total names nothing of its own, or what all its parts name: then it is theirs, however far from their sum. */
    private static boolean isOfParts(Claim total, List<Claim> parts) {
        if (ONLY_TOTAL.matcher(Wording.between(parts.getLast(), total)).matches()) {
            return true;
        }
        String name = Labels.clean(total.label().replaceAll("获奖|以上|各[级类项]|总数|合计|共计|总计|总共", ""));
        return name.isEmpty() || parts.stream().allMatch(part -> part.label().endsWith(name));
    }

    /** A total far from the sum of what stands before it has other parts. */
    private static boolean isNear(Interval sum, Claim total) {
        return sum.high().multiply(BigDecimal.valueOf(2)).compareTo(total.value()) >= 0
                && sum.low().compareTo(total.value().multiply(BigDecimal.valueOf(2))) <= 0;
    }

    /** 2 金 3 银，1 金 2 银，合计 3 金 5 银: medals of the other metals stand between. */
    private static boolean isOtherMedal(Claim claim, Claim total) {
        return MEDALS.contains(claim.unit())
                && MEDALS.contains(total.unit())
                && !claim.unit().equals(total.unit());
    }

    private static boolean isPart(Claim part, Claim total) {
        return part.token().kind() == NumberToken.Kind.AMOUNT
                && UnitClass.of(part.token().unit()).equals(total.unit())
                && part.parent().isEmpty()
                && (Character.isDigit(part.raw().charAt(0))
                        || !Character.isDigit(total.raw().charAt(0)))
                && part.value().compareTo(total.value().scaleByPowerOfTen(2)) < 0;
    }
}
