package org.lubanchi.engine.consistency.relation.arithmetic;

import com.google.auto.service.AutoService;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lubanchi.engine.consistency.claim.Claim;
import org.lubanchi.engine.consistency.finding.Judgement;
import org.lubanchi.engine.consistency.number.NumberToken;
import org.lubanchi.engine.consistency.relation.Relation;
import org.lubanchi.engine.consistency.relation.RelationCard;
import org.lubanchi.engine.consistency.relation.ReportFacts;
import org.lubanchi.engine.kernel.LocalText;

/** So many items told one by one, and their total behind them (逐项列出后的合计): 三个项目总投资合计 8.3 亿元. */
@AutoService(Relation.class)
public final class TotalOfItems implements Relation {
    private static final Pattern TOTAL =
            Pattern.compile("^(?:合计|共计|总计|累计|共)?[\\p{IsHan}]{2,10}?(?:合计|共计|总计|总共|一共|共)(?:为|达)?$");
    private static final Pattern COUNTED = Pattern.compile("^[个所家项类期]$");
    private static final int REACH = 12;
    private static final int MOST = 10;

    @Override
    public RelationCard card() {
        return new RelationCard(
                "total-of-items",
                "sum",
                new LocalText("逐项列出后的合计", "The total of items told one by one"),
                new LocalText(
                        "前面逐项说了几个项目的同一种数（总投资、面积），后面说“n 个项目…合计”，合计等于这 n 个数之和。",
                        "Where so many items are told one by one and then a total of those items, the total is their"
                                + " sum."),
                "项目1 + 项目2 + … = 合计",
                "项目一：实训楼，总投资 6.8 亿元。\n项目二：图书馆，总投资 1.2 亿元。\n两个项目总投资合计 8.0 亿元。\n",
                "项目一：实训楼，总投资 6.8 亿元。\n项目二：图书馆，总投资 1.2 亿元。\n两个项目总投资合计 8.9 亿元。\n");
    }

    @Override
    public List<Judgement> judge(ReportFacts facts) {
        List<Judgement> judgements = new ArrayList<>();
        for (List<Claim> sentence : facts.sentences().values()) {
            for (int i = 1; i < sentence.size(); i++) {
                judgeTotal(facts, sentence.get(i - 1), sentence.get(i)).ifPresent(judgements::add);
            }
        }
        return judgements;
    }

    private Optional<Judgement> judgeTotal(ReportFacts facts, Claim count, Claim total) {
        boolean told = COUNTED.matcher(count.unit()).matches()
                && total.token().kind() == NumberToken.Kind.AMOUNT
                && TOTAL.matcher(Wording.between(count, total)).matches()
                && count.value().intValue() >= 2
                && count.value().intValue() <= MOST;
        if (!told) {
            return Optional.empty();
        }
        List<Claim> before = facts.textNear(total.block(), REACH).stream()
                .filter(claim -> claim.order() < count.order() && claim.sameUnit(total))
                .filter(claim -> claim.label().length() >= 2 && total.label().endsWith(claim.label()))
                .toList();
        int items = count.value().intValue();
        if (before.size() != items) {
            return Optional.empty();
        }
        return Optional.of(new Sum(before).against(card(), total, "合计", "项目").judgement("“" + total.label() + "”的合计"));
    }
}
