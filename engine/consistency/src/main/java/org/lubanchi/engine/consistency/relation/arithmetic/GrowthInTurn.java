package org.lubanchi.engine.consistency.relation.arithmetic;

import com.google.auto.service.AutoService;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lubanchi.engine.consistency.claim.Claim;
import org.lubanchi.engine.consistency.claim.WordSearch;
import org.lubanchi.engine.consistency.finding.Judgement;
import org.lubanchi.engine.consistency.number.NumberToken;
import org.lubanchi.engine.consistency.relation.Relation;
import org.lubanchi.engine.consistency.relation.RelationCard;
import org.lubanchi.engine.consistency.relation.ReportFacts;
import org.lubanchi.engine.kernel.LocalText;

/** Values told year by year and by how much each has grown on the one before (逐年增幅): 4820、6150、7630 万元，后两年分别增长 27.6% 和 24.1%. */
@AutoService(Relation.class)
public final class GrowthInTurn implements Relation {
    private static final Pattern GROWN = Pattern.compile(
            "^[^。；\\d]{0,12}(?:逐年|同比|依次|分别|后[两二三四五]年|年度)[^。；，\\d]{0,8}?(?<verb>增长|增加|增幅|增速|上升|提高|下降|减少|降幅)[^。；，\\d]{0,8}$"
                    + "|^[^。；\\d]{0,12}(?<noun>增幅|增速|增长率|降幅)[^。；，\\d]{0,4}(?:分别|依次)[^。；，\\d]{0,4}$");
    private static final WordSearch DOWN = WordSearch.of("降|减");
    private static final Pattern BESIDE = Pattern.compile("^[、和与及，]{1,2}$");
    private static final Pattern IN_TURN = Pattern.compile("(?:分别|依次)[^，。；\\d]{0,4}$");
    private static final int REACH = 12;
    private static final int FEWEST = 3;

    @Override
    public RelationCard card() {
        return new RelationCard(
                "growth-in-turn",
                "growth",
                new LocalText("逐年增幅", "Growth told year by year"),
                new LocalText(
                        "按年依次写出几个数，接着依次写后面各年的增幅，每个增幅由相邻两年的数算得。",
                        "Where the values of several years are told in turn and then by how much each grew, each rate"
                                + " follows from its year and the year before."),
                "(后一年 ÷ 前一年 − 1) × 100%",
                "2021、2022、2023 年投入分别为 4820 万元、6150 万元和 7630 万元，后两年分别增长 27.6% 和 24.1%。\n",
                "2021、2022、2023 年投入分别为 4820 万元、6150 万元和 7630 万元，后两年分别增长 26.7% 和 24.1%。\n");
    }

    @Override
    public List<Judgement> judge(ReportFacts facts) {
        List<Judgement> judgements = new ArrayList<>();
        for (List<Claim> sentence : facts.sentences().values()) {
            List<Claim> told =
                    sentence.stream().filter(claim -> !claim.unit().equals("年")).toList();
            for (int last = FEWEST - 1; last + 1 < told.size(); last++) {
                judgeBehind(told, last, judgements);
            }
        }
        return judgements;
    }

    /** The rates behind the values that end with this one; as many as there are steps between them. */
    private void judgeBehind(List<Claim> told, int last, List<Judgement> judgements) {
        List<Claim> rates = told.get(last).token().isRate() ? List.of() : rates(told, last + 1);
        int first = last - rates.size();
        if (rates.size() + 1 < FEWEST || first < 0) {
            return;
        }
        Matcher words = GROWN.matcher(Wording.between(told.get(last), told.get(last + 1)));
        if (!words.matches()) {
            return;
        }
        List<Claim> values = told.subList(first, last + 1);
        boolean longer = first > 0 && isBeside(told.get(first - 1), values.getFirst());
        if (longer || !areInTurn(values)) {
            return;
        }
        String verb = words.group("verb") == null ? words.group("noun") : words.group("verb");
        for (int i = 0; i < rates.size(); i++) {
            new ToldChange(values.get(i + 1), values.get(i), rates.get(i), DOWN.isIn(verb))
                    .judge(card(), "“" + values.getFirst().label() + "”的增幅")
                    .ifPresent(judgements::add);
        }
    }

    private static List<Claim> rates(List<Claim> told, int from) {
        List<Claim> rates = new ArrayList<>();
        for (int i = from; i < told.size() && told.get(i).token().kind() == NumberToken.Kind.PERCENT; i++) {
            boolean next = rates.isEmpty()
                    || BESIDE.matcher(Wording.between(rates.getLast(), told.get(i)))
                            .matches();
            if (!next) {
                break;
            }
            rates.add(told.get(i));
        }
        return rates;
    }

    private static boolean areInTurn(List<Claim> values) {
        for (int i = 1; i < values.size(); i++) {
            if (!isBeside(values.get(i - 1), values.get(i))) {
                return false;
            }
        }
        return IN_TURN.matcher(Wording.before(values.getFirst(), REACH)).find();
    }

    private static boolean isBeside(Claim one, Claim next) {
        return one.sameUnit(next)
                && ToldBefore.isPlain(one)
                && BESIDE.matcher(Wording.between(one, next)).matches();
    }
}
