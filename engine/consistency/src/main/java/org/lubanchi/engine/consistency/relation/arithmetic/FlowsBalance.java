package org.lubanchi.engine.consistency.relation.arithmetic;

import com.google.auto.service.AutoService;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

/**
 * What came in less what went out is by how much the stock changed (进出相抵): 入学 3431 人、毕业 2948 人、退学 55 人，净增 428 人; 收入 18.9
 * 万元，支出 11.34 万元，盈余 7.56 万元; 上年结转 318.5 万元，加本年结余 227.2 万元，累计结余 545.7 万元.
 *
 * <p>Every number of the sentence in that unit has to be one of these by its words, so that none is left whose part is unknown.
 */
@AutoService(Relation.class)
public final class FlowsBalance implements Relation {
    private static final WordSearch IN = WordSearch.of("入学|招生|招收|新进|转入|新增|调入|引进|招聘|入职|复学|新建|购入|收入|营收|进账|本年结余|当年结余|收取");
    private static final WordSearch OUT = WordSearch.of("毕业|退学|转出|退休|调出|调离|离职|流失|辞职|撤销|停办|报废|转学|休学|支出|开支|花费|花销|成本|费用");
    private static final WordSearch START = WordSearch.of("期初|年初|学年初|上年末|上年底|上年结转|年初结余|上年结余|原有");
    private static final WordSearch END = WordSearch.of("期末|年末|学年末|累计结余|年末结余|现有|滚存结余");
    private static final WordSearch NET = WordSearch.of("净增|净减|盈余|结余|盈利|亏损|净收益|节余");
    private static final WordSearch BEGAN = WordSearch.of("期初|年初|上年末|上年底");
    private static final WordSearch ADDED = WordSearch.of("新增|新购|新建|购入|添置|招聘|引进");
    private static final WordSearch GREW = WordSearch.of("净增|净减");
    private static final WordSearch SAID = WordSearch.of("相抵|两抵|冲抵|相减");
    private static final WordSearch LESS = WordSearch.of("净减|亏损");
    private static final Pattern OTHER = Pattern.compile("[人生师校班户]均|每|平均|其中|占|比上|较上|预算|计划|同比|财政|事业|专项");
    private static final int MOST = 7;
    private static final int SENTENCE = 80;

    @Override
    public RelationCard card() {
        return new RelationCard(
                "flows-balance",
                "difference",
                new LocalText("进出相抵", "What came in and what went out"),
                new LocalText(
                        "一句里写明进（入学、新进、收入）和出（毕业、退休、支出），又写净增减、结余或期末数，后者由前者相抵得到。",
                        "Where a sentence tells what came in and what went out, the net change, the surplus or the stock at"
                                + " the end follows."),
                "进 − 出 = 净增、结余；期初 + 进 − 出 = 期末",
                "年初在编 214 人，新进 16 人，退休 9 人、调出 3 人，年末在编 218 人。\n",
                "年初在编 214 人，新进 16 人，退休 9 人、调出 3 人，年末在编 281 人。\n");
    }

    @Override
    public List<Judgement> judge(ReportFacts facts) {
        List<Judgement> judgements = new ArrayList<>();
        for (List<Claim> sentence : facts.sentences().values()) {
            for (Claim claim : sentence) {
                Kind kind = kind(claim);
                if (kind == Kind.NET || kind == Kind.END || kind == Kind.START) {
                    judgeOne(facts, claim, kind).ifPresent(judgements::add);
                }
            }
        }
        return judgements;
    }

    /** What a number is in a balance. */
    private enum Kind {
        IN,
        OUT,
        START,
        END,
        NET,
        NONE
    }

    private static Kind kind(Claim claim) {
        if (!ToldBefore.isPlain(claim) || claim.unit().isEmpty()) {
            return Kind.NONE;
        }
        String words = RateOperands.words(claim);
        if (OTHER.matcher(words).find()) {
            return Kind.NONE;
        }
        return GREW.isIn(words)
                ? Kind.NET
                : END.isIn(words)
                        ? Kind.END
                        : START.isIn(words)
                                ? Kind.START
                                : NET.isIn(words)
                                        ? Kind.NET
                                        : OUT.isIn(words) ? Kind.OUT : IN.isIn(words) ? Kind.IN : Kind.NONE;
    }

    private Optional<Judgement> judgeOne(ReportFacts facts, Claim told, Kind kind) {
        List<Claim> all = new ArrayList<>();
        for (Claim claim : ToldBefore.around(facts, told)) {
            if (claim.order() != told.order() && claim.sameUnit(told)) {
                all.add(claim);
            }
        }
        List<Claim> in = of(all, Kind.IN);
        List<Claim> out = of(all, Kind.OUT);
        List<Claim> start = of(all, Kind.START);
        List<Claim> net = of(all, Kind.NET);
        boolean flows = !in.isEmpty() && !out.isEmpty() && in.size() + out.size() <= MOST;
        List<Verdict> verdicts = new ArrayList<>();
        if (kind == Kind.NET && flows) {
            boolean less = LESS.isIn(RateOperands.words(told));
            verdicts.add(verdict(told, less ? out : in, less ? in : out));
        }
        if (kind == Kind.END && start.size() == 1 && (flows || (in.isEmpty() ^ out.isEmpty()))) {
            List<Claim> plus = new ArrayList<>(start);
            plus.addAll(in);
            verdicts.add(verdict(told, plus, out));
        }
        if (kind == Kind.START) {
            return startLast(told, all, in);
        }
        if (kind == Kind.END && start.size() == 1 && net.size() == 1) {
            verdicts.add(verdict(told, List.of(start.getFirst(), net.getFirst()), List.of()));
        }
        Optional<Verdict> fitting = verdicts.stream()
                .filter(verdict -> verdict.outcome() == Outcome.HOLDS)
                .findFirst();
        return fitting.or(() -> verdicts.stream()
                        .findFirst()
                        .filter(verdict -> (isWhole(all, in, out, start, net) || isRightBehind(told, in, out))
                                && isMeant(told, verdict)))
                .map(verdict -> verdict.judgement("进出相抵"));
    }

    /** 设备总值 3500 万元，当年新增 280 万元，年初为 3220 万元: what there was comes last. */
    private Optional<Judgement> startLast(Claim told, List<Claim> all, List<Claim> in) {
        List<Claim> stock = of(all, Kind.NONE).stream()
                .filter(claim -> claim.order() < told.order() && ToldBefore.isPlain(claim))
                .toList();
        boolean things = BEGAN.isIn(RateOperands.words(told))
                && in.stream().allMatch(claim -> ADDED.isIn(RateOperands.words(claim)));
        return !things || stock.size() != 1 || in.size() != 1 || all.size() != 2
                ? Optional.empty()
                : Optional.of(verdict(told, stock, in))
                        .filter(verdict -> verdict.outcome() == Outcome.HOLDS || isMeant(told, verdict))
                        .map(verdict -> verdict.judgement("进出相抵"));
    }

    /** 收入 1259.0 万元，支出 1205.8 万元，结余 53.2 万元: whatever else the sentence tells. */
    private static boolean isRightBehind(Claim told, List<Claim> in, List<Claim> out) {
        return in.size() == 1
                && out.size() == 1
                && Math.max(in.getFirst().order(), out.getFirst().order()) == told.order() - 1
                && Math.abs(in.getFirst().order() - out.getFirst().order()) == 1;
    }

    /** Whether every number of the unit has its part in the balance. */
    private static boolean isWhole(
            List<Claim> all, List<Claim> in, List<Claim> out, List<Claim> start, List<Claim> net) {
        return in.size() + out.size() + start.size() + net.size() == all.size();
    }

    /** Of money nothing goes unsaid; people may come and go in ways not told, so that a slip of the pen must explain it. */
    private static boolean isMeant(Claim told, Verdict verdict) {
        String sentence =
                Wording.sentenceBefore(told) + Wording.behind(told, SENTENCE).split("。", 2)[0];
        return told.unit().equals("元") || SAID.isIn(sentence) || verdict.mayBeSlip();
    }

    private static List<Claim> of(List<Claim> claims, Kind kind) {
        return claims.stream().filter(claim -> kind(claim) == kind).toList();
    }

    private Verdict verdict(Claim told, List<Claim> plus, List<Claim> minus) {
        Interval expected = new Sum(plus).interval().minus(new Sum(minus).interval());
        List<Evidence> ends = new ArrayList<>(List.of(told.as("相抵后")));
        plus.forEach(claim -> ends.add(claim.as("加")));
        minus.forEach(claim -> ends.add(claim.as("减")));
        String less = minus.isEmpty() ? "" : " − " + new Sum(minus).formula().replace(" + ", " − ");
        return new Verdict(card(), expected, told, ends, new Sum(plus).formula() + less);
    }
}
