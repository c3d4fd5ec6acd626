package org.lubanchi.engine.consistency.relation.arithmetic;

import com.google.auto.service.AutoService;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.lubanchi.engine.consistency.claim.Claim;
import org.lubanchi.engine.consistency.claim.WordSearch;
import org.lubanchi.engine.consistency.finding.Cause;
import org.lubanchi.engine.consistency.finding.Evidence;
import org.lubanchi.engine.consistency.finding.Judgement;
import org.lubanchi.engine.consistency.finding.Outcome;
import org.lubanchi.engine.consistency.number.Bound;
import org.lubanchi.engine.consistency.relation.Relation;
import org.lubanchi.engine.consistency.relation.RelationCard;
import org.lubanchi.engine.consistency.relation.ReportFacts;
import org.lubanchi.engine.kernel.LocalText;

/** Money paid out at so much each is a multiple of that amount (定额补助的总额): 每人 1500 元，共发放 46.5 万元. */
@AutoService(Relation.class)
public final class MoneyMultiples implements Relation {
    private static final Pattern EACH = Pattern.compile("每[人生名位校所户项个](?:每[年学期月]{1,2})?(?:一次性)?(?:补助|奖励|补贴|资助|发放|给予)?$");
    private static final Pattern PAID =
            Pattern.compile("(?:共|合计|共计|累计|总计|总额)(?:为|达)?(?:发放|补助|奖励|补贴|资助|拨付|支出|兑付)?[\\p{IsHan}]{0,6}$");
    private static final WordSearch NOT_ALL = WordSearch.of("以上|不等|至|到|最高|起|其中|另");

    @Override
    public RelationCard card() {
        return new RelationCard(
                "money-multiples",
                "multiple",
                new LocalText("定额补助的总额", "Money at so much each"),
                new LocalText(
                        "一句里写明每人（校、项）多少元，又写共发放多少，总额在其印刷精度内是每份金额的整数倍。",
                        "Where a sentence gives the amount each and the sum paid out, the sum is a whole multiple of"
                                + " it within its printed precision."),
                "总额 = n × 每份金额，n 为整数",
                "对困难学生按每人 1500 元的标准补助，全年共发放 46.5 万元。\n",
                "对困难学生按每人 1500 元的标准补助，全年共发放 463700 元。\n");
    }

    @Override
    public List<Judgement> judge(ReportFacts facts) {
        List<Judgement> judgements = new ArrayList<>();
        for (List<Claim> sentence : facts.sentences().values()) {
            for (int i = 0; i + 1 < sentence.size(); i++) {
                Claim each = sentence.get(i);
                if (isMoney(each) && EACH.matcher(before(each)).find()) {
                    sentence.subList(i + 1, sentence.size()).stream()
                            .filter(total -> isMoney(total)
                                    && PAID.matcher(before(total)).find())
                            .filter(total -> isOneRule(each, total))
                            .findFirst()
                            .ifPresent(total -> judgements.add(compare(total, each)));
                }
            }
        }
        return judgements;
    }

    private static boolean isMoney(Claim claim) {
        return claim.unit().equals("元")
                && claim.token().bound() == Bound.EXACT
                && claim.interval().isPositive();
    }

    private static String before(Claim claim) {
        return claim.prose()
                .text()
                .substring(
                        Math.max(0, claim.token().start() - 16), claim.token().rawStart());
    }

    /** One amount for all: no range, no second amount, nothing besides. */
    private static boolean isOneRule(Claim each, Claim total) {
        String between = each.prose() == total.prose()
                        && each.token().end() <= total.token().start()
                ? each.prose()
                        .text()
                        .substring(each.token().end(), total.token().start())
                : "其中";
        return !NOT_ALL.isIn(between) && between.chars().noneMatch(Character::isDigit);
    }

    private Judgement compare(Claim total, Claim each) {
        List<Evidence> ends = List.of(total.as("总额"), each.as("每份金额"));
        BigDecimal amount = each.value();
        BigDecimal most = total.interval().high().divide(amount, 0, RoundingMode.FLOOR);
        boolean fits = most.multiply(amount).compareTo(total.interval().low()) >= 0 && most.signum() > 0;
        if (fits) {
            return Judgement.holds(card().id(), card().kind(), ends);
        }
        return new Judgement(
                card().id(),
                card().kind(),
                Outcome.ERROR,
                ends,
                total.value().toPlainString() + " ÷ " + amount.toPlainString() + " = "
                        + total.value().divide(amount, 2, RoundingMode.HALF_UP).toPlainString(),
                "按每份 " + each.raw() + " 元发放，总额 " + total.raw() + total.token().unit() + " 不是它的整数倍。",
                "核对总额、标准和人数；若有不同标准，请分别写明。",
                List.of(Cause.DIGITS_TRANSPOSED, Cause.DIGIT_WRONG, Cause.OTHER_SCOPE));
    }
}
