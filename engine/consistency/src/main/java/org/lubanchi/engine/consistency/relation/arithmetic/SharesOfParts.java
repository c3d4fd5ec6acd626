package org.lubanchi.engine.consistency.relation.arithmetic;

import com.google.auto.service.AutoService;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lubanchi.engine.consistency.claim.Claim;
import org.lubanchi.engine.consistency.claim.WordSearch;
import org.lubanchi.engine.consistency.finding.Evidence;
import org.lubanchi.engine.consistency.finding.Judgement;
import org.lubanchi.engine.consistency.finding.Outcome;
import org.lubanchi.engine.consistency.number.Interval;
import org.lubanchi.engine.consistency.relation.Relation;
import org.lubanchi.engine.consistency.relation.RelationCard;
import org.lubanchi.engine.consistency.relation.ReportFacts;
import org.lubanchi.engine.consistency.relation.Verdict;
import org.lubanchi.engine.kernel.LocalText;

/** Parts told side by side, and then their shares in the same order (逐项占比): 甲 11 人、乙 29 人，分别占 27.5%、72.5%. */
@AutoService(Relation.class)
public final class SharesOfParts implements Relation {
    private static final Pattern IN_ORDER = Pattern.compile(
            "^[^。；]{0,6}[，,(][^。；，]{0,8}?(?:分别|依次|各|[两三四五]者|[两三四五]项)[占为是达约]*(?:比例|比重|之比|占比|比)?[占为是达约]*(?<whole>(?<=占)[\\p{IsHan}]{2,12}的(?:比例|比重)?)?$");
    /** 分别占初中毕业生的: the shares name their whole. */
    private static final Pattern OF_NAMED =
            Pattern.compile("占(?:全[市县区校省])?([\\p{IsHan}]{2,10}?)(?:总数|总人数|人数)?的(?:比例|比重)?$");

    private static final Pattern OWN = Pattern.compile("[，(]占(?:该|其|各|本|同)");
    private static final int OWN_REACH = 4;

    /** What a mark counts for is no share of the marks. */
    private static final WordSearch WEIGHTS = WordSearch.of("权重|权数|系数|比例折算|折算");

    private static final Interval HUNDRED = Interval.exact(100);

    @Override
    public RelationCard card() {
        return new RelationCard(
                "shares-of-parts",
                "ratio",
                new LocalText("逐项占比", "Shares told in the order of their parts"),
                new LocalText(
                        "并列几个部分，接着按同一顺序说各自的占比（“分别占”“依次为”），每个占比等于该部分除以总数；占比之和为 100% 时，总数就是各部分之和。",
                        "Where parts are told side by side and their shares follow in the same order, each share is its"
                                + " part over the whole, which is their sum when the shares make a hundred."),
                "部分 ÷ 总数 × 100%",
                "就业者中，第一产业 11 人、第二产业 204 人、第三产业 136 人，占比分别为 3.1%、58.1%、38.7%。\n",
                "就业者中，第一产业 11 人、第二产业 204 人、第三产业 136 人，占比分别为 3.1%、51.8%、38.7%。\n");
    }

    @Override
    public List<Judgement> judge(ReportFacts facts) {
        List<Judgement> judgements = new ArrayList<>();
        for (ListedNumbers.Sentence each : ListedNumbers.sentences(facts)) {
            List<Claim> sentence = each.claims();
            List<List<Claim>> amounts =
                    each.amounts().stream().map(ListHeads::withoutWhole).toList();
            for (List<Claim> parts : amounts) {
                List<List<Claim>> closings = Complements.closings(parts);
                if (closings.isEmpty()) {
                    behind(facts, sentence, parts, judgements);
                } else {
                    behind(facts, sentence, closings.getFirst(), judgements);
                }
            }
            for (List<Claim> shares : ListedNumbers.shares(sentence)) {
                amounts.stream()
                        .filter(parts -> parts.size() >= shares.size())
                        .map(parts -> parts.subList(parts.size() - shares.size(), parts.size()))
                        .filter(parts -> follow(parts, shares))
                        .findFirst()
                        .ifPresent(parts -> judgeShares(facts, parts, shares, judgements));
            }
        }
        return judgements;
    }

    /** Shares right behind their parts; where not each part has one, the parts must be all there are of their sum. */
    private void behind(ReportFacts facts, List<Claim> sentence, List<Claim> parts, List<Judgement> judgements) {
        List<Claim> shared = new ArrayList<>();
        List<Claim> shares = new ArrayList<>();
        for (Claim part : parts) {
            ListedNumbers.shareBehind(sentence, part).ifPresent(share -> {
                shared.add(part);
                shares.add(share);
            });
        }
        Interval sum = new Sum(parts).interval();
        if (parts.stream().anyMatch(SharesOfParts::isOfItsOwn)) {
            return;
        }
        if (shared.size() == parts.size()) {
            judgeShares(facts, parts, shares, judgements);
        } else if (Complements.areAll(parts) && sum.isPositive()) {
            ofWhole(shared, shares, sum, Optional.empty(), parts).forEach(judgements::add);
        }
    }

    /** 第一批留任 81 人，占该批的 75%: its share is of a whole of its own. */
    private static boolean isOfItsOwn(Claim part) {
        return OWN.matcher(Wording.behind(part, OWN_REACH)).lookingAt();
    }

    private static boolean follow(List<Claim> parts, List<Claim> shares) {
        String between = Wording.between(parts.getLast(), shares.getFirst());
        return IN_ORDER.matcher(between).matches()
                && !WEIGHTS.isIn(between)
                && !parts.getFirst().unit().equals("分");
    }

    private void judgeShares(ReportFacts facts, List<Claim> parts, List<Claim> shares, List<Judgement> judgements) {
        Matcher whole = OF_NAMED.matcher(Wording.between(parts.getLast(), shares.getFirst()));
        if (whole.find()) {
            Topics.named(facts, parts.getFirst(), whole.group(1))
                    .map(each -> ofWhole(parts, shares, each.interval(), Optional.of(each), parts))
                    .ifPresent(judgements::addAll);
            return;
        }
        Optional<Claim> named = Topics.whole(facts, parts.getFirst())
                .or(() -> parts.getFirst().parent())
                .filter(each -> each.interval().isPositive());
        Interval sum = new Sum(parts).interval();
        List<Judgement> ofSum = ofWhole(parts, shares, sum, Optional.empty(), parts);
        List<Judgement> ofNamed = named.map(each -> ofWhole(parts, shares, each.interval(), named, parts))
                .orElse(List.of());
        boolean closed = new Sum(shares).interval().meets(HUNDRED);
        if (!ofNamed.isEmpty() && (!closed || wrong(ofNamed) <= wrong(ofSum))) {
            judgements.addAll(ofNamed);
        } else if (sum.isPositive() && (closed || wrong(ofSum) <= 1)) {
            judgements.addAll(ofSum);
        }
    }

    private static long wrong(List<Judgement> judgements) {
        return judgements.stream()
                .filter(each -> each.outcome() == Outcome.ERROR)
                .count();
    }

    private List<Judgement> ofWhole(
            List<Claim> parts, List<Claim> shares, Interval whole, Optional<Claim> named, List<Claim> all) {
        if (!whole.isPositive()) {
            return List.of();
        }
        List<Judgement> judgements = new ArrayList<>();
        String divisor = named.map(Claim::raw).orElseGet(() -> "(" + new Sum(all).formula() + ")");
        for (int i = 0; i < parts.size(); i++) {
            Claim part = parts.get(i);
            Claim share = shares.get(i);
            List<Evidence> ends = new ArrayList<>(List.of(share.as("占比"), part.as("部分")));
            named.ifPresentOrElse(
                    total -> ends.add(total.as("总数")),
                    () -> all.stream()
                            .filter(other -> other.order() != part.order())
                            .forEach(other -> ends.add(other.as("其他部分"))));
            String formula = part.raw() + " ÷ " + divisor + " × 100%";
            judgements.add(new Verdict(card(), part.interval().percentOf(whole), share, ends, formula)
                    .judgement("“" + part.label() + "”占比"));
        }
        return judgements;
    }
}
