package org.lubanchi.engine.consistency.relation.arithmetic;

import com.google.auto.service.AutoService;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
import org.lubanchi.engine.consistency.relation.Clauses;
import org.lubanchi.engine.consistency.relation.Relation;
import org.lubanchi.engine.consistency.relation.RelationCard;
import org.lubanchi.engine.consistency.relation.ReportFacts;
import org.lubanchi.engine.kernel.LocalText;

/**
 * Of what a thing has, no more is held, taken part in or passed than it has (所办不多于所设): a contest of 20 events of which schools
 * host 16; four companies named one by one, of which four ordered a class.
 */
@AutoService(Relation.class)
public final class HeldWithinThing implements Relation {
    private static final Set<String> COUNTERS =
            Set.of("个", "所", "家", "项", "门", "类", "支", "条", "种", "大", "台", "套", "名", "位", "间", "部", "件", "场");
    private static final Pattern HAS = Pattern.compile("(?:涵盖|覆盖|设有|设置|开设|共设|下设|设立|(?<!建)设|包括|分为)[^，。；]{0,40}$");
    private static final Pattern HOLDS = Pattern.compile("(?:承办|承担|参加|参与|参赛|入围|完成|通过|启用|开放|建成|订制|定制|签约|签订|落实|试点)");
    private static final WordSearch OTHERS =
            WordSearch.of("又|还|已与|共|总|先后|截至|另|其他|其余|新增|再|全国|全省|全市|全县|全区|累计|历年|此外|计划|每|上年|去年|往年|比上|比去|较上");

    private static final Pattern VERB = Pattern.compile(HOLDS.pattern() + "|进行|开展|获|被|为|与|和|在|的");

    private static final int NOUN = 2;
    private static final int VARIANT = 4;
    private static final int NEXT_SENTENCE = 1;
    private static final int LONGEST_CLAUSE = 120;

    @Override
    public RelationCard card() {
        return new RelationCard(
                "held-within-thing",
                "subset",
                new LocalText("所办不多于所设", "No more is held than there is"),
                new LocalText(
                        "一句或相邻两句里，先说一件事设有多少（“大赛涵盖 22 个专业类”“甲、乙、丙 3 家企业”），后说其中承办、参加、通过了多少同样的东西，后者不多于前者。",
                        "Where a thing is said to have so many parts, or they are named one by one, and then how many of them are"
                                + " held or passed, these are no more."),
                "承办数 ≤ 设有数",
                "大赛涵盖机械、电子等 22 个专业类别。16 所学校承办 20 个专业类别赛项。\n",
                "大赛涵盖机械、电子等 22 个专业类别。16 所学校承办 28 个专业类别赛项。\n");
    }

    @Override
    public List<Judgement> judge(ReportFacts facts) {
        List<Judgement> judgements = new ArrayList<>();
        List<Claim> claims = facts.textClaims();
        for (int i = 0; i < claims.size(); i++) {
            Claim whole = claims.get(i);
            if (isCount(whole)) {
                partOf(whole, claims.subList(i + 1, claims.size()))
                        .ifPresent(part -> judgements.add(compare(part, whole)));
            }
        }
        return judgements;
    }

    private static boolean isCount(Claim claim) {
        return claim.token().kind() == NumberToken.Kind.AMOUNT
                && claim.token().bound() == Bound.EXACT
                && COUNTERS.contains(claim.token().unit())
                && claim.label().length() >= NOUN;
    }

    /** The next count of the same noun, of which the text says that it is held. */
    private static Optional<Claim> partOf(Claim whole, List<Claim> behind) {
        boolean has = HAS.matcher(clause(whole)).find();
        boolean named = !has && isNamedOneByOne(whole);
        if (!has && !named) {
            return Optional.empty();
        }
        int last = whole.sentence() + (has ? NEXT_SENTENCE : 0);
        String thing = thing(whole);
        return behind.stream()
                .takeWhile(claim -> claim.block() == whole.block() && claim.sentence() <= last)
                .filter(claim -> isCount(claim) && isSameNoun(thing, thing(claim)))
                .findFirst()
                .filter(claim -> claim.organisation().equals(whole.organisation()) || named)
                .filter(claim -> isHeld(whole, claim));
    }

    /** What stands behind the measure word, else the label. */
    private static String thing(Claim claim) {
        String text = claim.prose().text();
        int from = claim.token().end();
        int to = from;
        while (to < Math.min(text.length(), from + 2 * VARIANT) && Character.isIdeographic(text.charAt(to))) {
            to++;
        }
        String behind = Labels.clean(text.substring(from, to));
        return behind.length() >= NOUN ? behind : claim.label();
    }

    private static String clause(Claim claim) {
        int end = claim.token().start();
        return Clauses.last(claim.prose().text().substring(Math.max(0, end - LONGEST_CLAUSE), end));
    }

    /** 甲公司、乙公司、丙公司 3 家企业: enumeration marks lead up to the count, which names as many as there are. */
    private static boolean isNamedOneByOne(Claim claim) {
        String clause = clause(claim);
        String list = clause.substring(clause.lastIndexOf('，') + 1);
        int items = (int) list.chars().filter(c -> c == '、').count() + 1;
        return items > NOUN && !list.endsWith("等") && list.chars().noneMatch(Character::isDigit);
    }

    private static boolean isHeld(Claim whole, Claim part) {
        String text = part.prose().text();
        int stop = text.length();
        for (char mark : new char[] {'，', '。', '；'}) {
            int at = text.indexOf(mark, part.token().end());
            stop = at >= 0 ? Math.min(stop, at) : stop;
        }
        String between = text.substring(whole.token().end(), part.token().rawStart());
        String behind = text.substring(part.token().end(), stop);
        String clause = between.substring(Math.max(between.lastIndexOf('，'), between.lastIndexOf('。')) + 1);
        return HOLDS.matcher(clause + behind).find() && !OTHERS.isIn(between);
    }

    private static boolean isSameNoun(String a, String b) {
        int shared = 0;
        while (shared < Math.min(a.length(), b.length()) && a.charAt(shared) == b.charAt(shared)) {
            shared++;
        }
        if (shared >= NOUN && endsNoun(a, shared) && endsNoun(b, shared)) {
            return true;
        }
        int shorter = Math.min(a.length(), b.length());
        return shared >= NOUN && shorter >= VARIANT && isVariant(a.substring(0, VARIANT), b);
    }

    /** Whether a noun ends here: the text does too, or a verb follows. 专业 and 专业点, 专业 and 专业教研组 are different things. */
    private static boolean endsNoun(String words, int at) {
        return at == words.length() || VERB.matcher(words.substring(at)).lookingAt();
    }

    /** 专业类别 and 专业大类赛项 name one thing. */
    private static boolean isVariant(String noun, String other) {
        return Labels.inOrder(noun, other) * 4 >= noun.length() * 3;
    }

    private Judgement compare(Claim part, Claim whole) {
        List<Evidence> ends = List.of(part.as("所办"), whole.as("所设"));
        if (part.value().compareTo(whole.value()) <= 0) {
            return Judgement.holds(card().id(), card().kind(), ends);
        }
        return new Judgement(
                card().id(),
                card().kind(),
                Outcome.ERROR,
                ends,
                part.raw() + " > " + whole.raw(),
                "前文说共有“" + thing(whole) + "”" + whole.raw() + " "
                        + whole.token().unit() + "，后文却说到其中 " + part.raw() + " "
                        + part.token().unit() + "。",
                "核对两个数；若后一个数另有范围，请写明。",
                List.of(Cause.DIGIT_DOUBLED, Cause.DIGIT_WRONG, Cause.OTHER_SCOPE));
    }
}
