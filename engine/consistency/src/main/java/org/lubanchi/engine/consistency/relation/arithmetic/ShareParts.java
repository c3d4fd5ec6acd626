package org.lubanchi.engine.consistency.relation.arithmetic;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lubanchi.engine.consistency.claim.Claim;
import org.lubanchi.engine.consistency.claim.Labels;
import org.lubanchi.engine.consistency.number.NumberToken;

/** Which number a share in a sentence is of, and what it calls its whole (占比所指的数). */
final class ShareParts {
    private static final Pattern NAMED = Pattern.compile("占([\\p{IsHan}]{2,10}?)(?:总数|总人数|人数)?的?(?:比例|比重)?(?:为|达|约)*$");

    private static final Pattern REGION = Pattern.compile("^(?:全[国省市州县区校]|我[国省市州县区校]|该?校|同期)");

    /** 占比为, 占总数的, 占到: no name of a whole. */
    private static final Pattern NO_NAME = Pattern.compile("比|总|到|了|其|到了");

    private static final Pattern RANK = Pattern.compile("[前后第]");

    /** 474 人，占专任教师的 | 26.16%; 27 项(占 | 60%). */
    private static final Pattern OWN_SHARE = Pattern.compile("^[，(]?(?:所)?(?:占[^，。；]{0,14})?$");

    /** 专业课教师里双师型教师 51 人: the name says of whom. */
    private static final Pattern AMONG =
            Pattern.compile("([\\p{IsHan}]{3,12}?)(?:当中|[中里])(?![职专等高心小学国级间型])[\\p{IsHan}“”]{2,}");

    /** 教师 are 专任教师 and 学校教师; 专业课教师 are fewer. */
    private static final Pattern SAME_GROUP =
            Pattern.compile("(?:专任|全日制|在册|在籍|在校|在职|学校|各校|各类|总|本校|全体|应届|当年|中职|中等职业|职业|高职|学院|教育|普通|全部|合作|招|的)*");

    /** How many numbers before a share its part is looked for. */
    private static final int FURTHEST = 64;

    /** 17.76 万所，比上年增加 6668 所，占 34.57%: not the increase. */
    private static final Pattern CHANGED = Pattern.compile("[比较][^，。；]{0,8}(?:增加|净增|减少|净减|多|少)了?$");

    private static final int NEAR = 14;

    private ShareParts() {}

    /** Whether the part's own name says of whom it is a part. */
    static boolean isAmong(Claim part) {
        return among(part).isPresent();
    }

    /** The whole that the part's own name begins with. */
    static Optional<String> among(Claim part) {
        Matcher among = AMONG.matcher(part.label());
        return among.matches() ? Optional.of(among.group(1)) : Optional.empty();
    }

    /** The count the share speaks of: the one of that name, or the one just before when it has no name. */
    static Optional<Claim> part(List<Claim> sentence, int at, String subject) {
        for (int i = at - 1; i >= Math.max(0, at - FURTHEST) && !subject.isEmpty(); i--) {
            Claim claim = sentence.get(i);
            if (claim.token().kind() == NumberToken.Kind.AMOUNT && claim.label().endsWith(subject)) {
                return Optional.of(claim);
            }
        }
        for (int i = at - 1; i >= Math.max(0, at - FURTHEST); i--) {
            Claim claim = sentence.get(i);
            if (claim.token().kind() != NumberToken.Kind.AMOUNT || isNoCount(claim)) {
                if (subject.isEmpty()) {
                    return Optional.empty();
                }
                continue;
            }
            if (i + 1 < at && hasShare(sentence, i)) {
                if (subject.isEmpty() || subject.equals(claim.label())) {
                    return Optional.of(claim);
                }
                continue;
            }
            if (subject.isEmpty()
                    && i > 0
                    && CHANGED.matcher(Wording.before(claim, NEAR)).find()) {
                continue;
            }
            if (subject.isEmpty()
                    || Labels.likeness(subject, claim.label()) >= 600
                    || Labels.likeness(subject, claim.after()) >= 600) {
                return Optional.of(claim);
            }
        }
        return Optional.empty();
    }

    /** Whether the share of a count is told right behind it. */
    static boolean hasShare(List<Claim> sentence, int at) {
        Claim next = sentence.get(at + 1);
        return next.token().kind() == NumberToken.Kind.PERCENT
                && OWN_SHARE.matcher(Wording.between(sentence.get(at), next)).matches();
    }

    /** An age, or how many are first (前五位), counts nobody. */
    static boolean isNoCount(Claim claim) {
        return claim.unit().equals("岁")
                || RANK.matcher(Wording.before(claim, 1)).matches();
    }

    /** What a share says it is of: 占专任教师总数的. */
    static Optional<String> wholeName(String between) {
        Matcher named = NAMED.matcher(between);
        if (!named.find()) {
            return Optional.empty();
        }
        String name = Labels.clean(REGION.matcher(named.group(1)).replaceFirst(""));
        return name.length() < 2 || NO_NAME.matcher(name).lookingAt() ? Optional.empty() : Optional.of(name);
    }

    /** Whether a number may be what a share names: 教师 for 专任教师, 在校生 for 学生, not 专任教师 for 专业课教师. */
    static boolean mayBe(Claim whole, String name) {
        String label = whole.label();
        if (label.isEmpty() || label.endsWith(name)) {
            return true;
        }
        if (name.endsWith(label)) {
            String more = name.substring(0, name.length() - label.length());
            return SAME_GROUP.matcher(more).matches();
        }
        if (label.length() <= name.length() && Labels.contains(label, name)) {
            return true;
        }
        boolean general = Math.min(label.length(), name.length()) <= 2;
        return general && label.charAt(label.length() - 1) == name.charAt(name.length() - 1);
    }
}
