package org.lubanchi.engine.consistency.relation.sameness;

import com.google.auto.service.AutoService;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lubanchi.engine.consistency.claim.Claim;
import org.lubanchi.engine.consistency.claim.WordSearch;
import org.lubanchi.engine.consistency.finding.Cause;
import org.lubanchi.engine.consistency.finding.Judgement;
import org.lubanchi.engine.consistency.number.NumberToken;
import org.lubanchi.engine.consistency.relation.Relation;
import org.lubanchi.engine.consistency.relation.RelationCard;
import org.lubanchi.engine.consistency.relation.ReportFacts;
import org.lubanchi.engine.consistency.relation.TwoPlaces;
import org.lubanchi.engine.kernel.LocalText;

/**
 * Money given to one named receiver is one sum, in the text and in the case that tells the story again (同一笔捐助前后一致); it may be
 * printed 叁拾万元 in one place and 30 万元 in the other.
 */
@AutoService(Relation.class)
public final class GiftToldAgain implements Relation {
    private static final Pattern GIVEN = Pattern.compile("捐赠|捐款|捐助|捐资|出资|筹资|资助|挤出|拿出|拨付|援助");
    /** The end of a name: the two characters before the kind of receiver, since nothing says where a name begins. */
    private static final Pattern RECEIVER = Pattern.compile("\\p{IsHan}{2}(?:小学|中学|幼儿园|敬老院|福利院|村|乡|镇)(?![民校级区])");

    private static final Pattern NAMED = Pattern.compile("\\p{IsHan}{0,6}?" + RECEIVER.pattern());
    private static final Pattern WORD = Pattern.compile("\\p{IsHan}{2}");
    private static final Pattern NOT_TELLING =
            Pattern.compile("学校|小学|中学|万元|人民|民币|师生|学生|孩子|解决|切实|建设|用于|资金|.*[的了为和与从中在有将把被及等].*");
    private static final WordSearch OF_MANY = WordSearch.of("又|还|累计|历年|历次|每年|合计|共计|先后|分别|其中|再次|另");
    private static final int FURTHEST = 10;
    private static final int MOST_PASSAGES = 4;

    @Override
    public RelationCard card() {
        return new RelationCard(
                "gift-told-again",
                "duplicate_value",
                new LocalText("同一笔捐助前后一致", "One gift, told twice"),
                new LocalText(
                        "正文和相邻的案例都说给同一个写明名称的学校或村镇出资、捐赠，两处金额相等；金额可以一处大写、一处小写。",
                        "Money given to one receiver, named in the text and in a case beside it, is one sum."),
                "甲处(金额) = 乙处(金额)",
                "学校为石门村小学出资人民币贰拾万元修建图书室。\n案例 1：一间图书室\n石门村小学没有图书室。学校从办公经费中挤出 20 万元修建，石门村小学的孩子有了书读。\n",
                "学校为石门村小学出资人民币贰拾万元修建图书室。\n案例 1：一间图书室\n石门村小学没有图书室。学校从办公经费中挤出 25 万元修建，石门村小学的孩子有了书读。\n");
    }

    @Override
    public List<Judgement> judge(ReportFacts facts) {
        List<Claim> gifts =
                facts.textClaims().stream().filter(GiftToldAgain::isGift).toList();
        Map<Integer, Long> inBlock = new HashMap<>();
        gifts.forEach(gift -> inBlock.merge(gift.block(), 1L, Long::sum));
        List<Claim> single = gifts.stream()
                .filter(gift -> inBlock.getOrDefault(gift.block(), 0L) == 1)
                .toList();
        List<Judgement> judgements = new ArrayList<>();
        for (int i = 0; i + 1 < single.size(); i++) {
            compare(facts, single.get(i), single.get(i + 1), judgements);
        }
        return judgements;
    }

    private static boolean isGift(Claim claim) {
        String clauses = sentence(claim);
        return claim.token().kind() == NumberToken.Kind.AMOUNT
                && claim.unit().equals("元")
                && GIVEN.matcher(clauses).find()
                && !OF_MANY.isIn(clauses);
    }

    private static String sentence(Claim claim) {
        String text = claim.prose().text();
        int from = text.lastIndexOf('。', claim.token().start()) + 1;
        int to = text.indexOf('。', claim.token().end());
        return text.substring(from, to < 0 ? text.length() : to);
    }

    private void compare(ReportFacts facts, Claim first, Claim second, List<Judgement> judgements) {
        boolean near = second.block() - first.block() <= FURTHEST && second.block() > first.block();
        if (!near || !first.years().sameYear(second.years())) {
            return;
        }
        Set<String> shared = receivers(first);
        shared.retainAll(receivers(second));
        shared.removeIf(name -> facts.view().passages().stream()
                        .filter(passage -> passage.text().contains(name))
                        .count()
                > MOST_PASSAGES);
        if (shared.isEmpty() || !isForOneThing(facts, first, second)) {
            return;
        }
        TwoPlaces places = TwoPlaces.of(card(), first, second, Cause.DIGIT_WRONG, Cause.OTHER_DRAFT);
        String said = "两处都说给“……" + shared.iterator().next() + "”的一笔钱，前一处是 "
                + first.token().printed(first.prose().text()) + "，后一处是 "
                + second.token().printed(second.prose().text()) + "。";
        judgements.add(places.agree() ? places.holds() : places.differ(said));
    }

    /** Two gifts to one school may be for a road and for books: a word that stands in few passages tells what they are for. */
    private static boolean isForOneThing(ReportFacts facts, Claim first, Claim second) {
        Set<String> words = words(sentence(first));
        words.retainAll(words(second.prose().text()));
        return words.stream()
                .anyMatch(word -> facts.view().passages().stream()
                                .filter(passage -> passage.text().contains(word))
                                .count()
                        <= MOST_PASSAGES);
    }

    /** Words of two characters, those of the receiver's name and of the giving left out. */
    private static Set<String> words(String text) {
        String rest = GIVEN.matcher(NAMED.matcher(text).replaceAll("，")).replaceAll("，");
        Set<String> words = new TreeSet<>();
        Matcher word = WORD.matcher(rest);
        for (int from = 0; from < rest.length() && word.find(from); from = word.start() + 1) {
            words.add(word.group());
        }
        words.removeIf(each -> NOT_TELLING.matcher(each).matches());
        return words;
    }

    /** The receivers its sentence names, else those its passage names. */
    private static Set<String> receivers(Claim gift) {
        Set<String> named = receivers(sentence(gift));
        return named.isEmpty() ? receivers(gift.prose().text()) : named;
    }

    private static Set<String> receivers(String text) {
        Set<String> names = new TreeSet<>();
        Matcher found = RECEIVER.matcher(text);
        for (int from = 0; from < text.length() && found.find(from); from = found.start() + 1) {
            names.add(found.group());
        }
        return names;
    }
}
