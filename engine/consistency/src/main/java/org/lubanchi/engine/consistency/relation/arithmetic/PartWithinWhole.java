package org.lubanchi.engine.consistency.relation.arithmetic;

import com.google.auto.service.AutoService;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.lubanchi.engine.consistency.claim.Claim;
import org.lubanchi.engine.consistency.finding.Cause;
import org.lubanchi.engine.consistency.finding.Evidence;
import org.lubanchi.engine.consistency.finding.Judgement;
import org.lubanchi.engine.consistency.finding.Outcome;
import org.lubanchi.engine.consistency.number.Interval;
import org.lubanchi.engine.consistency.number.NumberToken;
import org.lubanchi.engine.consistency.number.Slip;
import org.lubanchi.engine.consistency.relation.Relation;
import org.lubanchi.engine.consistency.relation.RelationCard;
import org.lubanchi.engine.consistency.relation.ReportFacts;
import org.lubanchi.engine.kernel.LocalText;

/** A part is no larger than its whole (部分不大于总数): 其中, brackets, and groups that always belong to another. */
@AutoService(Relation.class)
public final class PartWithinWhole implements Relation {
    /** A group and the group it is always part of: 专任教师 are 教职工. */
    private record Group(String part, String whole) {}

    private static final List<Group> GROUPS = List.of(
            new Group("专任教师", "教职工"),
            new Group("双师型教师", "专任教师"),
            new Group("直接就业", "毕业生"),
            new Group("升学", "毕业生"),
            new Group("升入高校", "毕业生"),
            new Group("新增招生", "计划招生"),
            new Group("本科上线", "升学"));

    private static final Pattern FURTHER = Pattern.compile("升入高校|升入高等|升学$|升学的?毕业生$|升学学生$");
    /** A part may have grown more than the whole, of which another part fell. */
    private static final Pattern CHANGE = Pattern.compile("[比较][^，。；\\d]{0,8}(?:增加|增长|净增|减少|净减|下降)(?:了|约|近)?$");

    private static final int CHANGE_REACH = 14;
    private static final int NEAR = 8;

    /** Indices, scores, prices and averages of parts may lie above that of the whole. */
    private static final Pattern LEVEL = Pattern.compile("(?:指|得分|评分|分值|[价率度均]|均分)$");

    @Override
    public RelationCard card() {
        return new RelationCard(
                "part-within-whole",
                "subset",
                new LocalText("部分不大于总数", "A part is no larger than its whole"),
                new LocalText(
                        "“其中”“括号内”的数不大于所属的总数；专任教师不多于教职工，就业、升学人数不多于毕业生。",
                        "What is 其中 or in brackets is no larger than what it is part of; teachers are no more than"
                                + " staff."),
                "部分 ≤ 总数",
                "教职工总数 3406 人（其中在编 3162 人）。\n",
                "教职工总数 3406 人（其中在编 31620 人）。\n");
    }

    @Override
    public List<Judgement> judge(ReportFacts facts) {
        List<Judgement> judgements = new ArrayList<>();
        for (List<Claim> parts : facts.listParts()) {
            parts.stream()
                    .filter(part -> part.token().kind() == NumberToken.Kind.AMOUNT
                            && !isMeasure(part)
                            && !Averages.isMean(part)
                            && !part.parent().filter(Averages::isMean).isPresent()
                            && !CHANGE.matcher(Wording.before(part, CHANGE_REACH))
                                    .find()
                            && EachOf.of(part).isEmpty())
                    .takeWhile(part -> part.parent()
                            .filter(whole -> isWithinASlip(part, whole))
                            .isPresent())
                    .forEach(part -> part.parent().ifPresent(whole -> judgements.add(compare(part, whole))));
        }
        for (Group group : GROUPS) {
            judgeGroup(facts, group, judgements);
            judgeSameParts(facts, group, judgements);
        }
        apart(facts, judgements);
        ofSentenceBefore(facts, judgements);
        return judgements;
    }

    /**
     * One slip makes a number about ten times as large at most; what is larger still counts something else, and so may what
     * follows it: 教职工 44 人，其中教授 7 人，本科生 872 人，研究生 57 人.
     */
    private static boolean isWithinASlip(Claim part, Claim whole) {
        return !LEVEL.matcher(part.label()).find()
                && Slip.mayExceed(part.interval().low(), whole.interval().high());
    }

    /** An index, a score, a ratio: no count, and no part of another. */
    private static boolean isMeasure(Claim claim) {
        return claim.unit().isEmpty() && claim.raw().indexOf('.') >= 0;
    }

    private void judgeGroup(ReportFacts facts, Group group, List<Judgement> judgements) {
        for (Claim part : named(facts.textClaims(), group.part(), false)) {
            named(facts.textNear(part.block(), NEAR), group.whole(), false).stream()
                    .filter(whole -> whole.block() == part.block() || isNear(whole, part))
                    .filter(whole -> whole.organisation().equals(part.organisation())
                            && whole.years().sameYear(part.years())
                            && !facts.subjects().differ(whole, part))
                    .findFirst()
                    .ifPresent(whole -> judgements.add(compare(part, whole)));
        }
    }

    /** The 在编 among teachers are no more than the 在编 among staff. */
    private void judgeSameParts(ReportFacts facts, Group group, List<Judgement> judgements) {
        for (Claim small : partsOf(facts.textClaims(), group.part())) {
            for (Claim large : partsOf(facts.textNear(small.block(), 0), group.whole())) {
                boolean same =
                        small.order() != large.order() && small.label().equals(large.label()) && small.sameUnit(large);
                if (same) {
                    judgements.add(compare(small, large));
                }
            }
        }
    }

    private static List<Claim> partsOf(List<Claim> claims, String whole) {
        return claims.stream()
                .filter(part -> !part.label().isEmpty())
                .filter(part -> part.parent()
                        .filter(parent -> parent.label().endsWith(whole))
                        .isPresent())
                .toList();
    }

    /** Who works and who studies on are different graduates: together they are no more than all. */
    private void apart(ReportFacts facts, List<Judgement> judgements) {
        for (Claim employed : named(facts.textClaims(), "直接就业", true)) {
            List<Claim> near = facts.textNear(employed.block(), NEAR);
            for (Claim further : near) {
                boolean pair = further.token().kind() == NumberToken.Kind.AMOUNT
                        && further.unit().equals("人")
                        && FURTHER.matcher(further.label()).find()
                        && employed.organisation().equals(further.organisation())
                        && employed.years().sameYear(further.years());
                if (pair) {
                    named(near, "毕业生", false).stream()
                            .filter(all -> all.organisation().equals(employed.organisation())
                                    && all.years().sameYear(employed.years()))
                            .findFirst()
                            .ifPresent(all -> judgements.add(together(employed, further, all)));
                }
            }
        }
    }

    private Judgement together(Claim employed, Claim further, Claim all) {
        List<Evidence> ends = List.of(employed.as("直接就业"), further.as("升学"), all.as("毕业生"));
        Interval sum = employed.interval().plus(further.interval());
        if (sum.low().compareTo(all.interval().high()) <= 0) {
            return Judgement.holds(card().id(), card().kind(), ends);
        }
        return new Judgement(
                card().id(),
                card().kind(),
                Outcome.ERROR,
                ends,
                employed.raw() + " + " + further.raw() + " = " + sum.show(0) + " > " + all.raw(),
                "直接就业 " + employed.raw() + " 人加升学 " + further.raw() + " 人，共 " + sum.show(0) + " 人，多于毕业生 " + all.raw()
                        + " 人。",
                "核对三个数；先就业后升学的学生只计一次。",
                List.of(Cause.DIGITS_TRANSPOSED, Cause.DIGIT_WRONG, Cause.OTHER_SCOPE));
    }

    /**
     * 学校 62 所，含职高 31 所 …。其中，示范校 4 所；名校 6 所: what a sentence that opens with 其中 counts is no more than what the
     * sentence before begins with, where that is the largest of its kind there.
     */
    private void ofSentenceBefore(ReportFacts facts, List<Judgement> judgements) {
        for (Claim part : facts.textClaims()) {
            String text = part.prose().text();
            int begin = text.lastIndexOf('。', part.token().start()) + 1;
            if (begin == 0 || !text.startsWith("其中", begin) || !isPlain(part)) {
                continue;
            }
            int before = text.lastIndexOf('。', begin - 2) + 1;
            List<Claim> alike = facts.textNear(part.block(), 0).stream()
                    .filter(claim -> claim.prose() == part.prose()
                            && claim.token().start() >= before
                            && claim.token().end() <= begin
                            && claim.sameUnit(part))
                    .toList();
            alike.stream()
                    .findFirst()
                    .filter(first -> isPlain(first)
                            && isWithinASlip(part, first)
                            && alike.stream().allMatch(each -> isAtMost(each, first)))
                    .ifPresent(whole -> judgements.add(compare(part, whole)));
        }
    }

    /** A count that no bracket makes a part of another. */
    private static boolean isPlain(Claim claim) {
        return claim.token().kind() == NumberToken.Kind.AMOUNT
                && !claim.unit().isEmpty()
                && !claim.unit().equals("年")
                && claim.parent().isEmpty();
    }

    private static boolean isAtMost(Claim claim, Claim other) {
        return claim.interval().low().compareTo(other.interval().high()) <= 0;
    }

    private static boolean isNear(Claim whole, Claim part) {
        return !whole.inTable() && !part.inTable() && Math.abs(whole.block() - part.block()) <= 4;
    }

    private static List<Claim> named(List<Claim> claims, String word, boolean parts) {
        return claims.stream()
                .filter(claim -> claim.token().kind() == NumberToken.Kind.AMOUNT
                        && claim.unit().equals("人")
                        && (claim.label().endsWith(word)
                                || claim.label().startsWith(word)
                                || claim.label().contains(word + "的"))
                        && (parts || claim.parent().isEmpty()))
                .toList();
    }

    private Judgement compare(Claim part, Claim whole) {
        List<Evidence> ends = List.of(part.as("部分"), whole.as("总数"));
        if (isAtMost(part, whole)) {
            return Judgement.holds(card().id(), card().kind(), ends);
        }
        return new Judgement(
                card().id(),
                card().kind(),
                Outcome.ERROR,
                ends,
                part.raw() + " > " + whole.raw(),
                "“" + part.label() + "”" + part.raw() + " 是“" + whole.label() + "”" + whole.raw() + " 的一部分，却比它大。",
                "核对两个数；部分不应大于总数。",
                List.of(Cause.DIGIT_DOUBLED, Cause.DECIMAL_SHIFTED, Cause.OTHER_SCOPE, Cause.UNIT_LOST));
    }
}
