package org.lubanchi.engine.consistency.relation.sameness;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.lubanchi.engine.consistency.claim.Claim;
import org.lubanchi.engine.consistency.claim.Labels;
import org.lubanchi.engine.consistency.claim.WordedPattern;
import org.lubanchi.engine.consistency.relation.Clauses;

/** Whether the sentences around two numbers of one name say that they are of different things (所指不同). */
final class SaidOfOthers {
    /** 本科毕业生中，…; 在集中赛项中，…; 就业方面，…. */
    private static final WordedPattern TOPIC =
            WordedPattern.of("中，|里，|内，|面，|间，|看，", "(?:^|[，。；:])(?:其中，?)?(?:在|从)?([^，。；:]{2,20}?)(?:中|里|内|方面|期间|来看|看)，");

    /** What is done by those who are counted: 19 人升学 are not all 人 of that name. */
    private static final Pattern DEED = Pattern.compile("^(?:升学|就业|参|获|通过|取得|报名|录取|考取|考入|毕业|签约|入职|应征|出国)");

    /** Money and people that are told behind what they are for: 甲类 55 万人次，金额 6.4 亿元. */
    private static final Pattern BARE = Pattern.compile(
            "(?:资助|补助|奖励|发放|投入|支出|受助|合计|涉及|惠及|资金|总)*(?:金额|资金|经费|人数|人次|学生|比例|占比|造价)|(?:总)?(?:建筑|占地|使用)?面积|(?:总|计划|概算)?投资");

    private static final int LONGEST = 200;

    private final Map<Integer, String> topics = new HashMap<>();

    /** Whether they are told of different things. */
    boolean differ(Claim first, Claim second) {
        return inOrder(first)
                || inOrder(second)
                || partsOfOthers(first, second)
                || topicsDiffer(first, second)
                || deedsDiffer(first, second)
                || openingsDiffer(first, second);
    }

    /** 分别为 a、b、c: each is of another thing, in the order of the names before them. */
    private static boolean inOrder(Claim claim) {
        return claim.label().endsWith("分别") || claim.label().endsWith("依次");
    }

    /** 毕业生 A 人，其中本科 a 人。男毕业生 B 人，其中本科 b 人: parts of numbers that differ. */
    private static boolean partsOfOthers(Claim first, Claim second) {
        return first.parent().isPresent()
                && second.parent().isPresent()
                && first.parent().get().order() != second.parent().get().order()
                && !first.parent().get().printsSameAs(second.parent().get());
    }

    private boolean topicsDiffer(Claim first, Claim second) {
        String one = topics.computeIfAbsent(first.order(), _ -> topic(first));
        String other = topics.computeIfAbsent(second.order(), _ -> topic(second));
        return !one.isEmpty() && !other.isEmpty() && !Labels.contains(one, other);
    }

    /** What the sentence of a number says it speaks of: 双师型教师 in 现有双师型教师中，高级 212 人; empty where it does not. */
    static String topic(Claim claim) {
        String text = claim.prose().text();
        int end = claim.token().rawStart();
        int from = Math.max(0, end - LONGEST);
        String near = text.substring(from, end);
        String sentence = Clauses.last(near);
        List<MatchResult> found = TOPIC.all(sentence);
        return found.isEmpty() ? "" : found.getLast().group(1);
    }

    private static boolean deedsDiffer(Claim first, Claim second) {
        boolean one = DEED.matcher(first.after()).find();
        boolean other = DEED.matcher(second.after()).find();
        return one != other || (one && !first.after().equals(second.after()));
    }

    /** A bare name stands for what its clause begins with. */
    private static boolean openingsDiffer(Claim first, Claim second) {
        if (!BARE.matcher(first.label()).matches()
                || !BARE.matcher(second.label()).matches()) {
            return false;
        }
        String one = opening(first);
        String other = opening(second);
        return !one.isEmpty() && !other.isEmpty() && !one.equals(other);
    }

    private static String opening(Claim claim) {
        String text = claim.prose().text();
        int end = claim.token().rawStart();
        String near = text.substring(Math.max(0, end - LONGEST), end);
        String clause = Clauses.last(near);
        int comma = clause.lastIndexOf('，');
        return comma < 0 ? "" : clause.substring(0, comma);
    }
}
