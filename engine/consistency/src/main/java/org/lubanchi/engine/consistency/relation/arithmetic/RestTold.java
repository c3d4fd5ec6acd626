package org.lubanchi.engine.consistency.relation.arithmetic;

import com.google.auto.service.AutoService;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lubanchi.engine.consistency.claim.Claim;
import org.lubanchi.engine.consistency.finding.Evidence;
import org.lubanchi.engine.consistency.finding.Judgement;
import org.lubanchi.engine.consistency.finding.Outcome;
import org.lubanchi.engine.consistency.number.Interval;
import org.lubanchi.engine.consistency.relation.Relation;
import org.lubanchi.engine.consistency.relation.RelationCard;
import org.lubanchi.engine.consistency.relation.ReportFacts;
import org.lubanchi.engine.consistency.relation.Verdict;
import org.lubanchi.engine.kernel.LocalText;

/**
 * What is left is the whole less the parts told (其余的数): 702 人中升学 498 人、就业 189 人、入伍 9 人，其余 6 人未落实.
 *
 * <p>The whole is the number the sentence begins with, or the only one of its unit in the sentence before.
 */
@AutoService(Relation.class)
public final class RestTold implements Relation {
    /** What is left, and nothing else. */
    private static final Pattern REST = Pattern.compile("(?:其余|剩余|剩下|余下|只剩|仅剩|另外)(?:的|有|下)*[^，。；、\\d]{0,6}$");

    /** May be left, or may be told besides. */
    private static final Pattern OPEN = Pattern.compile(
            "(?:另有|还有|尚有|另|漏了?|缺|缺席|没有?[^，。；、\\d]{1,6}|(?<!从)未[^，。；、\\d]{1,6}|待[^，。；、\\d]{1,4})(?:的|有|约)*$");

    private static final Pattern AMONG = Pattern.compile("^[^，。；、\\d]{0,6}(?:中|里)(?=[，有])");

    /** A change, an average or a comparison is no part. */
    private static final Pattern NO_PART =
            Pattern.compile("比上|较上|同比|增加|减少|增长|下降|净增|多出|高出|计划|目标|上一?学?年|去年|平均|[人生师校班]均|最[多少高低大小]|相差|之差|比例");

    private static final int REACH = 10;
    /** 没有留用的 644 人里，升学 402 人: a new whole. */
    private static final Pattern TOPIC = Pattern.compile("^[\\p{IsHan}“”]{0,6}[里中]，");

    private static final int MOST_PARTS = 8;

    @Override
    public RelationCard card() {
        return new RelationCard(
                "rest-told",
                "difference",
                new LocalText("其余的数", "What is left"),
                new LocalText(
                        "一句里先写总数、再写各部分，接着写“其余 n”（另有、未…的 n），n 等于总数减去各部分。",
                        "Where a sentence tells a whole and parts of it, what is said to be left is the whole less the"
                                + " parts."),
                "总数 − 部分1 − 部分2 − … = 其余",
                "本届毕业生 612 人中，升学 430 人，就业 165 人，其余 17 人暂未落实。\n",
                "本届毕业生 612 人中，升学 430 人，就业 165 人，其余 71 人暂未落实。\n");
    }

    @Override
    public List<Judgement> judge(ReportFacts facts) {
        List<Judgement> judgements = new ArrayList<>();
        for (Claim rest : facts.textClaims()) {
            if (!ToldBefore.isPlain(rest)
                    || ToldBefore.isTime(rest)
                    || rest.unit().isEmpty()) {
                continue;
            }
            String before = Wording.before(rest, REACH);
            boolean definite = REST.matcher(before).find();
            boolean told = definite || OPEN.matcher(before).find();
            if (told && !TOPIC.matcher(Wording.behind(rest, REACH)).find()) {
                judgeRest(facts, rest, definite).ifPresent(judgements::add);
            }
        }
        return judgements;
    }

    private Optional<Judgement> judgeRest(ReportFacts facts, Claim rest, boolean definite) {
        List<Claim> here = partsOf(ToldBefore.inFullSentence(facts, rest), rest);
        List<Claim> earlier = partsOf(ToldBefore.inTwoSentences(facts, rest), rest);
        List<Claim> before = earlier.stream()
                .filter(claim -> here.stream().noneMatch(one -> one.order() <= claim.order()))
                .toList();
        List<List<Claim>> readings = new ArrayList<>();
        for (int from = 0; from + 1 < here.size(); from++) {
            readings.add(here.subList(from, here.size()));
        }
        boolean wholeBefore = before.size() == 1 && !here.isEmpty();
        if (wholeBefore) {
            readings.add(earlier);
        }
        Optional<Verdict> fitting = readings.stream()
                .map(reading -> verdict(reading, rest))
                .filter(verdict -> verdict.outcome() == Outcome.HOLDS)
                .findFirst();
        return fitting.or(() -> meant(readings, rest, definite, wholeBefore)).map(verdict -> verdict.judgement("其余的数"));
    }

    /** The reading that the words call for: the whole comes first and is larger than its parts together. */
    private Optional<Verdict> meant(List<List<Claim>> readings, Claim rest, boolean definite, boolean wholeBefore) {
        if (readings.isEmpty()) {
            return Optional.empty();
        }
        List<Claim> reading = readings.getFirst();
        boolean among = AMONG.matcher(Wording.behind(reading.getFirst(), REACH)).find();
        if (wholeBefore && !among) {
            reading = readings.getLast();
        }
        Claim whole = reading.getFirst();
        List<Claim> parts = reading.subList(1, reading.size());
        boolean larger = parts.stream().allMatch(part -> part.value().compareTo(whole.value()) < 0);
        boolean few = parts.size() <= MOST_PARTS;
        Verdict verdict = verdict(reading, rest);
        boolean listed =
                parts.size() >= 2 || reading.size() == readings.getLast().size() && wholeBefore;
        boolean said = definite && listed && verdict.mayBeSlip();
        boolean sum = new Sum(parts).interval().low().compareTo(whole.interval().high()) <= 0;
        boolean meant = larger
                && few
                && (among && sum || said || verdict.isSlip() || SumSlip.explains(whole, with(parts, rest)));
        return meant ? Optional.of(verdict) : Optional.empty();
    }

    private static List<Claim> with(List<Claim> parts, Claim rest) {
        List<Claim> all = new ArrayList<>(parts);
        all.add(rest);
        return all;
    }

    private Verdict verdict(List<Claim> reading, Claim rest) {
        Claim whole = reading.getFirst();
        List<Claim> parts = reading.subList(1, reading.size());
        Interval expected = whole.interval().minus(new Sum(parts).interval());
        List<Evidence> ends = new ArrayList<>(List.of(rest.as("其余"), whole.as("总数")));
        parts.forEach(part -> ends.add(part.as("部分")));
        String formula = whole.raw() + " − " + new Sum(parts).formula().replace(" + ", " − ");
        return new Verdict(card(), expected, rest, ends, formula);
    }

    /** Numbers of the unit that can be the whole or its parts; parts of parts are left out. */
    private static List<Claim> partsOf(List<Claim> claims, Claim rest) {
        List<Claim> alike = claims.stream()
                .filter(claim -> ToldBefore.isPlain(claim)
                        && claim.sameUnit(rest)
                        && claim.organisation().equals(rest.organisation())
                        && EachOf.of(claim).isEmpty()
                        && !NO_PART.matcher(Wording.before(claim, REACH)).find())
                .toList();
        return alike.stream()
                .filter(claim -> claim.parent()
                        .filter(parent -> alike.indexOf(parent) > 0)
                        .isEmpty())
                .toList();
    }
}
