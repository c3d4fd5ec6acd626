package org.lubanchi.engine.consistency.relation.sameness;

import com.google.auto.service.AutoService;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lubanchi.engine.consistency.claim.Claim;
import org.lubanchi.engine.consistency.finding.Evidence;
import org.lubanchi.engine.consistency.finding.Judgement;
import org.lubanchi.engine.consistency.finding.Outcome;
import org.lubanchi.engine.consistency.number.Bound;
import org.lubanchi.engine.consistency.number.Interval;
import org.lubanchi.engine.consistency.number.NumberToken;
import org.lubanchi.engine.consistency.number.Slip;
import org.lubanchi.engine.consistency.relation.Relation;
import org.lubanchi.engine.consistency.relation.RelationCard;
import org.lubanchi.engine.consistency.relation.ReportFacts;
import org.lubanchi.engine.consistency.relation.Verdict;
import org.lubanchi.engine.kernel.LocalText;

/** An average told beside a table is one of its totals over another (表中合计的平均): 平均每人次 1683 元. */
@AutoService(Relation.class)
public final class AverageOfTable implements Relation {
    private static final Pattern EACH =
            Pattern.compile(".*(?:平均|合)每(人次|人|名|位|班|校|所|家|项|户|次|件)[\\p{IsHan}]{0,8}$|.*(人|班|校|户|次)均[\\p{IsHan}]{0,8}$");
    private static final Pattern AVERAGE = Pattern.compile(".*(?:率|比|均|占|每).*");

    @Override
    public RelationCard card() {
        return new RelationCard(
                "average-of-table",
                "percapita",
                new LocalText("表中合计的平均", "An average of a table's totals"),
                new LocalText(
                        "表格旁边的正文说“平均每人次 x 元”而不写两个数，x 等于表中两列合计相除；只差一笔时报告。",
                        "An average that the text beside a table tells is the quotient of two of its totals; told when one"
                                + " slip separates them."),
                "合计(总量) ÷ 合计(个数) = 平均",
                "表 3 培训量与收入\n对象 人次 收入（万元）\n企业职工 2460 369.00\n退役军人 165 33.00\n农村转移 1420 142.00\n合计 4045 544.00\n\n各类培训平均每人次 1345 元。\n",
                "表 3 培训量与收入\n对象 人次 收入（万元）\n企业职工 2460 369.00\n退役军人 165 33.00\n农村转移 1420 142.00\n合计 4045 544.00\n\n各类培训平均每人次 1435 元。\n");
    }

    @Override
    public List<Judgement> judge(ReportFacts facts) {
        List<Judgement> judgements = new ArrayList<>();
        NearTables tables = NearTables.of(facts);
        for (Claim claim : facts.textClaims()) {
            if (claim.token().kind() == NumberToken.Kind.AMOUNT
                    && claim.token().bound() == Bound.EXACT
                    && claim.organisation().isEmpty()) {
                Matcher each = EACH.matcher(NearTables.clauseBefore(claim));
                if (each.matches()) {
                    String of = each.group(1) == null ? each.group(2) : each.group(1);
                    judgeAverage(tables, claim, of).ifPresent(judgements::add);
                }
            }
        }
        return judgements;
    }

    private Optional<Judgement> judgeAverage(NearTables tables, Claim claim, String of) {
        for (Sheet sheet : tables.of(claim)) {
            List<Claim> amounts = new ArrayList<>();
            List<Claim> numbers = new ArrayList<>();
            for (Map.Entry<String, Claim> each : sheet.totals().entrySet()) {
                Claim total = each.getValue();
                boolean count = total.token().kind() == NumberToken.Kind.AMOUNT
                        && total.years().mayMeet(claim.years())
                        && total.interval().isPositive()
                        && !AVERAGE.matcher(each.getKey()).matches();
                if (count && isNumber(each.getKey(), total, of)) {
                    numbers.add(total);
                } else if (count && total.unit().equals(claim.unit())) {
                    amounts.add(total);
                }
            }
            if (amounts.size() == 1 && numbers.size() == 1) {
                return told(verdict(claim, amounts.getFirst(), numbers.getFirst()));
            }
        }
        return Optional.empty();
    }

    private static boolean isNumber(String measure, Claim total, String of) {
        return switch (of) {
            case "人次" -> measure.contains("人次") || total.unit().equals("人次");
            case "人", "名", "位" -> (measure.contains("人") || total.unit().equals("人")) && !measure.contains("人次");
            default -> measure.contains(of);
        };
    }

    private Verdict verdict(Claim claim, Claim amount, Claim number) {
        List<Evidence> ends = List.of(claim.as("平均"), amount.as("总量"), number.as("个数"));
        Interval exact = amount.interval().over(number.interval());
        BigDecimal half = claim.token().ulp().divide(BigDecimal.valueOf(2));
        Interval printed = new Interval(exact.low().subtract(half), exact.high().add(half));
        return new Verdict(card(), printed, claim, ends, amount.raw() + " ÷ " + number.raw());
    }

    private static Optional<Judgement> told(Verdict verdict) {
        String printed = verdict.stated().raw();
        int point = printed.indexOf('.');
        String right = verdict.expected().show(point < 0 ? 0 : printed.length() - point - 1);
        return verdict.outcome() != Outcome.ERROR || Slip.isTelling(printed, right)
                ? Optional.of(verdict.judgement("按表中合计，平均"))
                : Optional.empty();
    }
}
