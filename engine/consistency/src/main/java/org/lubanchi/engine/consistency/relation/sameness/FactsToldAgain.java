package org.lubanchi.engine.consistency.relation.sameness;

import com.google.auto.service.AutoService;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.lubanchi.engine.consistency.claim.Claim;
import org.lubanchi.engine.consistency.claim.Labels;
import org.lubanchi.engine.consistency.finding.Cause;
import org.lubanchi.engine.consistency.finding.Judgement;
import org.lubanchi.engine.consistency.number.Bound;
import org.lubanchi.engine.consistency.number.NumberToken;
import org.lubanchi.engine.consistency.passage.Passage;
import org.lubanchi.engine.consistency.relation.Relation;
import org.lubanchi.engine.consistency.relation.RelationCard;
import org.lubanchi.engine.consistency.relation.ReportFacts;
import org.lubanchi.engine.consistency.relation.TwoPlaces;
import org.lubanchi.engine.kernel.LocalText;

/**
 * One fact told in two places has one value (同一件事前后一致), where small counts under short words would not show by
 * themselves that they are one fact.
 *
 * <p>Two things show it: neighbours (6 所高水平学校和 19 个高水平专业 told twice, one of the two equal), or a proper name in
 * quotation marks that only these sentences of the same body share.
 */
@AutoService(Relation.class)
public final class FactsToldAgain implements Relation {
    private static final Pattern NAME = Pattern.compile("“([^“”]{4,24})”|《([^《》]{4,40})》");
    private static final Pattern FILLING = Pattern.compile("^[省市区县]|建设单位|立项单位|单位|建设项目|项目|建设|中职|中等职业|本地|当地|的");
    private static final int FEWEST_SENTENCES = 2;
    private static final int SHORTEST_NAME = 4;
    private static final int SHORTEST_NEIGHBOUR = 4;
    /** 具有硕士学位的 and 具有博士学位的 begin alike and name two things. */
    private static final Pattern HOLDING = Pattern.compile("^(?:具有|拥有|获得|取得|共有|现有)");

    private static final int NEAREST = 8;
    private static final Pattern CHANGE =
            Pattern.compile("新增|新建|其中|分别|增加|减少|增长|下降|提高|计划|目标|力争|首批|第[一二三四五\\d]|[一二三]等|入选|获|每|若|如果|假如|换|原");

    @Override
    public RelationCard card() {
        return new RelationCard(
                "facts-told-again",
                "duplicate_value",
                new LocalText("同一件事前后一致", "One fact, told twice"),
                new LocalText(
                        "两处并列说同样的两个数（“6 所高水平学校和 19 个高水平专业”），其中一个相等，另一个也应相等；" + "同一机构同一年说到同一个专名（引号或书名号）的两句，其中同名同单位的数相等。",
                        "Where two counts told side by side are told again and one is equal, so is the other;"
                                + " sentences of one body that share a proper name print one count."),
                "甲处(项目) = 乙处(项目)",
                "全市有省高水平学校建设单位 6 所，省高水平专业建设单位 19 个。\n课程丰富。\n市里落实 6 所高水平学校和 19 个高水平专业的建设经费。\n",
                "全市有省高水平学校建设单位 8 所，省高水平专业建设单位 19 个。\n课程丰富。\n市里落实 6 所高水平学校和 19 个高水平专业的建设经费。\n");
    }

    /** Two counts told side by side. */
    private record Pair(Thing first, Thing second) {
        int order() {
            return first.claim().order();
        }

        /** What another pair must share to tell the same; empty where the names are too short to tell anything. */
        Optional<List<String>> key() {
            boolean telling = Math.min(first.bare().length(), second.bare().length()) >= SHORTEST_NEIGHBOUR;
            return telling
                    ? Optional.of(List.of(
                            first.bare().substring(0, SHORTEST_NEIGHBOUR),
                            second.bare().substring(0, SHORTEST_NEIGHBOUR),
                            first.claim().unit(),
                            second.claim().unit(),
                            first.claim().organisation(),
                            first.claim().years().from() + "-"
                                    + first.claim().years().to()))
                    : Optional.empty();
        }
    }

    /** A claim with its label once levels of administration and words for a project are left out. */
    private record Thing(Claim claim, String bare, boolean changes) {
        static Thing of(Claim claim) {
            return new Thing(
                    claim,
                    FILLING.matcher(Labels.clean(claim.label())).replaceAll(""),
                    CHANGE.matcher(claim.words()).find());
        }

        boolean isSameAs(Thing other) {
            int shorter = Math.min(bare.length(), other.bare.length());
            return shorter >= SHORTEST_NEIGHBOUR
                    && !changes
                    && !other.changes
                    && claim.sameUnit(other.claim)
                    && (bare.startsWith(other.bare) || other.bare.startsWith(bare));
        }
    }

    @Override
    public List<Judgement> judge(ReportFacts facts) {
        List<Judgement> judgements = new ArrayList<>();
        List<Pair> pairs = pairs(facts.textClaims());
        Map<Object, List<Pair>> alike = new HashMap<>();
        pairs.forEach(pair -> pair.key()
                .ifPresent(key ->
                        alike.computeIfAbsent(key, _ -> new ArrayList<>()).add(pair)));
        for (Pair pair : pairs) {
            pair.key()
                    .map(alike::get)
                    .ifPresent(others -> after(others, pair).forEach(other -> comparePairs(pair, other, judgements)));
        }
        named(facts, judgements);
        return judgements;
    }

    /** The nearest pairs behind one; each of them is compared with those behind it. */
    private static List<Pair> after(List<Pair> others, Pair pair) {
        int at = Collections.binarySearch(others, pair, Comparator.comparingInt(Pair::order)) + 1;
        return others.subList(at, Math.min(others.size(), at + NEAREST));
    }

    private static List<Pair> pairs(List<Claim> claims) {
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i + 1 < claims.size(); i++) {
            Claim first = claims.get(i);
            Claim second = claims.get(i + 1);
            if (first.sentence() == second.sentence() && isCount(first) && isCount(second)) {
                pairs.add(new Pair(Thing.of(first), Thing.of(second)));
            }
        }
        return pairs;
    }

    private static boolean isCount(Claim claim) {
        return claim.token().kind() == NumberToken.Kind.AMOUNT
                && claim.token().bound() == Bound.EXACT
                && !claim.unit().isEmpty()
                && !claim.unit().equals("年");
    }

    private void comparePairs(Pair a, Pair b, List<Judgement> judgements) {
        Claim first = a.first().claim();
        Claim firstAgain = b.first().claim();
        Claim second = a.second().claim();
        Claim secondAgain = b.second().claim();
        boolean comparable = first.sentence() != firstAgain.sentence()
                && second.order() < firstAgain.order()
                && a.first().isSameAs(b.first())
                && a.second().isSameAs(b.second())
                && sameSubject(first, firstAgain);
        boolean firstEqual = comparable && isDigits(first) && first.printsSameAs(firstAgain);
        boolean secondEqual = comparable && isDigits(second) && second.printsSameAs(secondAgain);
        if (firstEqual || secondEqual) {
            judgements.add(compare(first, firstAgain));
            judgements.add(compare(second, secondAgain));
        }
    }

    /** 四大产业 is a name whenever it is told; that it is told again shows nothing. */
    private static boolean isDigits(Claim claim) {
        return Character.isDigit(claim.raw().charAt(0));
    }

    private static boolean sameSubject(Claim a, Claim b) {
        return a.organisation().equals(b.organisation()) && a.years().sameYear(b.years());
    }

    /** Sentences of one body that share a proper name which stands nowhere else. */
    private void named(ReportFacts facts, List<Judgement> judgements) {
        List<List<Claim>> sentences = List.copyOf(facts.sentences().values());
        Map<String, List<Integer>> naming = new HashMap<>();
        for (int i = 0; i < sentences.size(); i++) {
            for (String name : names(sentences.get(i))) {
                naming.computeIfAbsent(name, _ -> new ArrayList<>()).add(i);
            }
        }
        naming.values().removeIf(places -> places.size() < 2);
        Set<String> rare = rare(facts, naming.keySet());
        Map<Integer, Set<Integer>> pairs = new TreeMap<>();
        naming.forEach((name, places) -> {
            for (int i = 0; i < places.size() && rare.contains(name); i++) {
                pairs.computeIfAbsent(places.get(i), _ -> new TreeSet<>())
                        .addAll(places.subList(i + 1, Math.min(places.size(), i + 1 + NEAREST)));
            }
        });
        pairs.forEach((first, others) ->
                others.forEach(second -> compareSentences(sentences.get(first), sentences.get(second), judgements)));
    }

    /** Clauses of one full sentence share its names without being told twice. */
    private static boolean isOneSentence(List<Claim> first, List<Claim> second) {
        Claim last = first.getLast();
        Claim next = second.getFirst();
        return last.prose() == next.prose()
                && last.token().end() <= next.token().start()
                && last.prose()
                                .text()
                                .substring(last.token().end(), next.token().start())
                                .indexOf('。')
                        < 0;
    }

    private static Set<String> names(List<Claim> sentence) {
        Set<String> names = new TreeSet<>();
        Claim last = sentence.getLast();
        String text = last.prose().text();
        int from = text.lastIndexOf('。', sentence.getFirst().token().start()) + 1;
        int stop = text.indexOf('。', last.token().end());
        Matcher found = NAME.matcher(text).region(from, stop < 0 ? text.length() : stop);
        while (found.find()) {
            names.add(Optional.ofNullable(found.group(1)).orElseGet(() -> found.group(2)));
        }
        return names;
    }

    /** The names that stand in no more passages than the two that share them. */
    private static Set<String> rare(ReportFacts facts, Set<String> names) {
        Map<String, List<String>> byBeginning = new HashMap<>();
        names.forEach(name -> byBeginning
                .computeIfAbsent(name.substring(0, SHORTEST_NAME), _ -> new ArrayList<>())
                .add(name));
        Map<String, Integer> passages = new HashMap<>();
        for (Passage passage : facts.view().passages()) {
            if (passage.kind() == Passage.Kind.BODY) {
                named(passage.text(), byBeginning).forEach(name -> passages.merge(name, 1, Integer::sum));
            }
        }
        return names.stream()
                .filter(name -> passages.getOrDefault(name, 0) <= FEWEST_SENTENCES)
                .collect(Collectors.toSet());
    }

    /** Which of the names a text holds. */
    private static Set<String> named(String text, Map<String, List<String>> byBeginning) {
        Set<String> found = new HashSet<>();
        for (int i = 0; i + SHORTEST_NAME <= text.length(); i++) {
            for (String name : byBeginning.getOrDefault(text.substring(i, i + SHORTEST_NAME), List.of())) {
                if (text.startsWith(name, i)) {
                    found.add(name);
                }
            }
        }
        return found;
    }

    private void compareSentences(List<Claim> first, List<Claim> second, List<Judgement> judgements) {
        if (isOneSentence(first, second)) {
            return;
        }
        for (Claim a : first) {
            List<Claim> alike = second.stream().filter(b -> isNamedTwin(a, b)).toList();
            boolean single =
                    first.stream().filter(other -> isNamedTwin(other, a)).count() == 1;
            if (alike.size() == 1 && single) {
                judgements.add(compare(a, alike.getFirst()));
            }
        }
    }

    private static boolean isNamedTwin(Claim a, Claim b) {
        return isCount(a)
                && isCount(b)
                && a.sameUnit(b)
                && a.years().mayMeet(b.years())
                && startsAlike(a.label(), b.label())
                && !CHANGE.matcher(a.words() + b.words()).find();
    }

    /** 企业组建 and 企业共建 both count 企业. */
    private static boolean startsAlike(String a, String b) {
        String one = HOLDING.matcher(a).replaceFirst("");
        String other = HOLDING.matcher(b).replaceFirst("");
        return one.length() >= 2 && other.length() >= 2 && one.startsWith(other.substring(0, 2));
    }

    private Judgement compare(Claim first, Claim second) {
        TwoPlaces places = TwoPlaces.of(card(), first, second, Cause.OTHER_DRAFT, Cause.OTHER_SCOPE);
        return places.agree() ? places.holds() : places.differ("同一件事说了两次：" + places.said());
    }
}
