package org.lubanchi.engine.consistency.relation.arithmetic;

import com.google.auto.service.AutoService;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lubanchi.engine.consistency.claim.Claim;
import org.lubanchi.engine.consistency.finding.Cause;
import org.lubanchi.engine.consistency.finding.Evidence;
import org.lubanchi.engine.consistency.finding.Judgement;
import org.lubanchi.engine.consistency.finding.Outcome;
import org.lubanchi.engine.consistency.number.Interval;
import org.lubanchi.engine.consistency.number.NumberToken;
import org.lubanchi.engine.consistency.number.Slip;
import org.lubanchi.engine.consistency.relation.Relation;
import org.lubanchi.engine.consistency.relation.RelationCard;
import org.lubanchi.engine.consistency.relation.ReportFacts;
import org.lubanchi.engine.kernel.LocalText;

/** Shares listed with 分别 make a hundred (占比之和为 100%). */
@AutoService(Relation.class)
public final class SharesMakeHundred implements Relation {
    /** 满意的占 39.8%，一般的占 7.7%，…: each with a name of its own. */
    private static final Pattern NAMED = Pattern.compile("[\\p{IsHan}”]{2,10}占(?:比)?(?:为|约)?$");

    private static final Interval HUNDRED = Interval.exact(100);

    @Override
    public RelationCard card() {
        return new RelationCard(
                "shares-make-hundred",
                "share_sum",
                new LocalText("占比之和为 100%", "Shares make a hundred"),
                new LocalText(
                        "“占比分别为”一类并列的三个以上占比，覆盖全部的，和为 100%；不到或超过 100%、而改正一处笔误便是 100% 的，算作不成立，没有列全的不算。",
                        "Three or more shares listed side by side add up to 100 per cent when they name all there is; told"
                                + " when one slip of the pen explains why they do not."),
                "占比1 + 占比2 + … = 100%",
                "现代农业、先进制造业、现代服务业专业占比分别为 2.75%、18.35%、78.90%。\n",
                "现代农业、先进制造业、现代服务业专业占比分别为 2.75%、13.85%、78.90%。\n");
    }

    @Override
    public List<Judgement> judge(ReportFacts facts) {
        List<Judgement> judgements = new ArrayList<>();
        for (List<Claim> sentence : facts.sentences().values()) {
            List<Claim> run = new ArrayList<>();
            for (Claim claim : sentence) {
                if (!run.isEmpty() && !continues(run.getLast(), claim)) {
                    judgeRun(run, judgements);
                    run = new ArrayList<>();
                }
                if (claim.token().kind() == NumberToken.Kind.PERCENT) {
                    run.add(claim);
                }
            }
            judgeRun(run, judgements);
        }
        return judgements;
    }

    private static boolean continues(Claim last, Claim claim) {
        int gap = claim.token().start() - last.token().end();
        String between = gap >= 0 && gap <= 12
                ? claim.prose()
                        .text()
                        .substring(last.token().end(), claim.token().start())
                : "。";
        return claim.token().kind() == NumberToken.Kind.PERCENT
                && between.matches("[、，和及与]?(?:[^，。；、]{0,8}占)?比?(?:为)?");
    }

    private void judgeRun(List<Claim> run, List<Judgement> judgements) {
        if (run.size() < 3 || !isShareList(run.getFirst())) {
            return;
        }
        Interval sum = new Sum(run).interval();
        List<Evidence> ends = run.stream().map(claim -> claim.as("占比")).toList();
        if (sum.meets(HUNDRED)) {
            judgements.add(Judgement.holds(card().id(), card().kind(), ends));
            return;
        }
        if (!isSlip(run)) {
            return;
        }
        String formula = new Sum(run).formula() + " = " + sum.show(2);
        judgements.add(new Judgement(
                card().id(),
                card().kind(),
                sum.gap(HUNDRED).compareTo(sum.high().subtract(sum.middle())) <= 0 ? Outcome.NOTE : Outcome.ERROR,
                ends,
                formula + " ≠ 100",
                "并列的 " + run.size() + " 个占比相加得 " + sum.show(2) + "%，不是 100%。",
                "核对各项占比；若未覆盖全部，请写明“其余”。",
                List.of(Cause.DIGITS_TRANSPOSED, Cause.DIGIT_WRONG, Cause.DECIMAL_SHIFTED)));
    }

    /** A list that names not all there is falls short of a hundred too; one slip of the pen in one that does is told. */
    private static boolean isSlip(List<Claim> run) {
        BigDecimal sum = run.stream().map(Claim::value).reduce(BigDecimal.ZERO, BigDecimal::add);
        return run.stream().anyMatch(share -> {
            BigDecimal right = share.value().add(HUNDRED.low()).subtract(sum);
            int decimals = Math.max(0, share.token().ulp().scale());
            boolean shifted = right.stripTrailingZeros()
                    .unscaledValue()
                    .equals(share.value().stripTrailingZeros().unscaledValue());
            return (shifted && right.signum() > 0)
                    || IntStream.rangeClosed(Math.max(0, decimals - 1), decimals + 1)
                            .anyMatch(scale -> isSlip(share, right.setScale(scale, RoundingMode.HALF_UP)));
        });
    }

    /** The others are rounded, so that the right one may be a unit of its last digit off. */
    private static boolean isSlip(Claim share, BigDecimal right) {
        return Stream.of(right, right.add(right.ulp()), right.subtract(right.ulp()))
                .anyMatch(each -> each.signum() > 0 && Slip.isTelling(share.raw(), each.toPlainString()));
    }

    private static boolean isShareList(Claim first) {
        String text = first.prose().text();
        String before = text.substring(
                Math.max(0, first.token().start() - 12), first.token().start());
        return (before.contains("分别") && (before.contains("占") || before.contains("比")))
                || NAMED.matcher(before).find();
    }
}
