package org.lubanchi.engine.consistency.relation.sameness;

import com.google.auto.service.AutoService;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lubanchi.engine.consistency.claim.Claim;
import org.lubanchi.engine.consistency.claim.WordSearch;
import org.lubanchi.engine.consistency.finding.Cause;
import org.lubanchi.engine.consistency.finding.Judgement;
import org.lubanchi.engine.consistency.number.Bound;
import org.lubanchi.engine.consistency.number.NumberToken;
import org.lubanchi.engine.consistency.number.Slip;
import org.lubanchi.engine.consistency.relation.Relation;
import org.lubanchi.engine.consistency.relation.RelationCard;
import org.lubanchi.engine.consistency.relation.ReportFacts;
import org.lubanchi.engine.consistency.relation.TwoPlaces;
import org.lubanchi.engine.kernel.LocalText;

/**
 * The people of the same named places are as many in both sentences that tell how many they are in all (同一批人前后一致): 来自甲、乙、丙
 * 的学生共 120 人. It is told only where one number is a slip of the other, since each sentence may count others.
 */
@AutoService(Relation.class)
public final class NamesToldAgain implements Relation {
    private static final Pattern LIST =
            Pattern.compile("(\\p{IsHan}{2,12}、)(?:\\p{IsHan}{2,8}、){1,8}(\\p{IsHan}{2,12})");
    private static final WordSearch SUMS = WordSearch.of("累计|历年|历届|以来|计划|新增|其中");
    private static final int MARK = 2;
    private static final int FEWEST = 3;
    private static final int NEAREST = 16;

    @Override
    public RelationCard card() {
        return new RelationCard(
                "names-told-again",
                "duplicate_value",
                new LocalText("同一批人前后一致", "The same people, counted twice"),
                new LocalText(
                        "一句列出三个以上地方或单位，说他们共多少人；另一句也说到这几个地方或单位共多少人，两个数相等。只在两数只差一笔时报。",
                        "Where a sentence names three places or more and says how many people they are in all, and another names"
                                + " the same, the two are equal; told only where one is a slip of the other."),
                "甲处(共) = 乙处(共)",
                "学校与青石县职中、白溪县职中、云岭县职中联合办班，共计 120 人参加。\n课程丰富。\n协作班已招收三届，共 120 名来自青石、白溪、云岭的学生。\n",
                "学校与青石县职中、白溪县职中、云岭县职中联合办班，共计 210 人参加。\n课程丰富。\n协作班已招收三届，共 120 名来自青石、白溪、云岭的学生。\n");
    }

    /** A total of people, the sentence it stands in, and the beginnings of the names that the sentence lists. */
    private record Total(Claim claim, String sentence, List<String> names) {
        static Total of(Claim claim) {
            String sentence = sentenceOf(claim);
            return new Total(claim, sentence, listed(sentence));
        }

        /** The words of the sentence before the number. */
        String before() {
            String text = claim.prose().text();
            int end = claim.token().start();
            return text.substring(text.lastIndexOf('。', end) + 1, end);
        }

        boolean holdsNamesOf(Total other) {
            return other.names.size() >= FEWEST && other.names.stream().allMatch(sentence::contains);
        }
    }

    @Override
    public List<Judgement> judge(ReportFacts facts) {
        List<Total> totals = facts.textClaims().stream()
                .filter(NamesToldAgain::isTotal)
                .map(Total::of)
                .filter(total -> !SUMS.isIn(total.before()))
                .toList();
        List<Judgement> judgements = new ArrayList<>();
        for (int i = 0; i < totals.size(); i++) {
            for (int j = i + 1; j < Math.min(totals.size(), i + 1 + NEAREST); j++) {
                compare(totals.get(i), totals.get(j), judgements);
            }
        }
        return judgements;
    }

    /** 共计 120 人. */
    private static boolean isTotal(Claim claim) {
        NumberToken token = claim.token();
        return token.kind() == NumberToken.Kind.AMOUNT
                && token.bound() == Bound.EXACT
                && claim.unit().equals("人")
                && claim.prose().text().startsWith("共", token.start());
    }

    private static String sentenceOf(Claim claim) {
        String text = claim.prose().text();
        int from = text.lastIndexOf('。', claim.token().start()) + 1;
        int to = text.indexOf('。', claim.token().end());
        return text.substring(from, to < 0 ? text.length() : to);
    }

    /** Of the first name only its end is sure, of the last its beginning, of those between both. */
    private static List<String> listed(String sentence) {
        Matcher list = LIST.matcher(sentence);
        List<String> names = new ArrayList<>();
        if (list.find()) {
            String[] items = list.group().split("、");
            names.add(items[0].substring(items[0].length() - MARK));
            for (int i = 1; i < items.length; i++) {
                names.add(items[i].substring(0, MARK));
            }
        }
        return names;
    }

    private void compare(Total first, Total second, List<Judgement> judgements) {
        boolean same = first.claim().sentence() != second.claim().sentence()
                && first.claim().years().mayMeet(second.claim().years())
                && (first.holdsNamesOf(second) || second.holdsNamesOf(first));
        if (!same) {
            return;
        }
        TwoPlaces places = TwoPlaces.of(card(), first.claim(), second.claim(), Cause.OTHER_DRAFT, Cause.OTHER_SCOPE);
        if (places.agree()) {
            judgements.add(places.holds());
        } else if (Slip.isTelling(first.claim().raw(), second.claim().raw())) {
            judgements.add(places.differ("两处说的是同样几个地方或单位的人，前一处共 "
                    + first.claim().raw() + " 人，后一处共 " + second.claim().raw() + " 人。"));
        }
    }
}
