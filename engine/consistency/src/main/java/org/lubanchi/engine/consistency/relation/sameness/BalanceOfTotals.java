package org.lubanchi.engine.consistency.relation.sameness;

import com.google.auto.service.AutoService;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lubanchi.engine.consistency.claim.Claim;
import org.lubanchi.engine.consistency.finding.Evidence;
import org.lubanchi.engine.consistency.finding.Judgement;
import org.lubanchi.engine.consistency.finding.Outcome;
import org.lubanchi.engine.consistency.number.NumberToken;
import org.lubanchi.engine.consistency.relation.Relation;
import org.lubanchi.engine.consistency.relation.RelationCard;
import org.lubanchi.engine.consistency.relation.ReportFacts;
import org.lubanchi.engine.consistency.relation.Verdict;
import org.lubanchi.engine.kernel.LocalText;

/** What is left of a year's money is its total income less its total spending, wherever both are printed (收支相抵). */
@AutoService(Relation.class)
public final class BalanceOfTotals implements Relation {
    private static final Pattern BALANCE = Pattern.compile(".*(?:结余|盈余|节余|收支相抵|收支差额|收大于支).*");
    private static final Pattern OTHER = Pattern.compile(".*(?:累计|滚存|结转|年末|期末|历年|上年|年初|期初|项目结余|专项|其中|占|用于|分配).*");

    @Override
    public RelationCard card() {
        return new RelationCard(
                "balance-of-totals",
                "difference",
                new LocalText("收支相抵", "Income less spending"),
                new LocalText(
                        "“收支相抵结余”等于同年度的收入合计减支出合计，两数在表中或正文都可以；累计、结转不算。",
                        "The balance of a year is total income less total spending of that year, in tables or text;"
                                + " balances carried over are left alone."),
                "收入合计 − 支出合计 = 结余",
                "表 3 2023 年度收支情况（单位：万元）\n| 收入项目 | 金额 | 支出项目 | 金额 |\n|---|---|---|---|\n| 拨款 | 1500.0 | 人员 | 1100.0 |\n| 学费 | 500.0 | 公用 | 800.0 |\n| 收入合计 | 2000.0 | 支出合计 | 1900.0 |\n\n2023 年收支相抵结余 100.0 万元。\n",
                "表 3 2023 年度收支情况（单位：万元）\n| 收入项目 | 金额 | 支出项目 | 金额 |\n|---|---|---|---|\n| 拨款 | 1500.0 | 人员 | 1100.0 |\n| 学费 | 500.0 | 公用 | 800.0 |\n| 收入合计 | 2000.0 | 支出合计 | 1900.0 |\n\n2023 年收支相抵结余 110.0 万元。\n");
    }

    @Override
    public List<Judgement> judge(ReportFacts facts) {
        List<Judgement> judgements = new ArrayList<>();
        NamedTotals totals = new NamedTotals(facts);
        for (Claim claim : facts.textClaims()) {
            String words = clause(claim);
            if (claim.token().kind() == NumberToken.Kind.AMOUNT
                    && claim.unit().equals("元")
                    && claim.organisation().isEmpty()
                    && BALANCE.matcher(words).matches()
                    && !OTHER.matcher(words).matches()) {
                judgeBalance(totals, claim).ifPresent(judgements::add);
            }
        }
        return judgements;
    }

    /** The clause and, since 当年收支相抵 may stand before a comma, the words before it. */
    private static String clause(Claim claim) {
        String clause = NearTables.clauseBefore(claim);
        return clause.length() <= 4 ? claim.label() + clause : clause;
    }

    private Optional<Judgement> judgeBalance(NamedTotals totals, Claim claim) {
        List<Claim> incomes = totals.all("收入", claim);
        List<Claim> spendings = totals.all("支出", claim);
        List<Verdict> verdicts = new ArrayList<>();
        incomes.forEach(income -> spendings.forEach(spending -> {
            List<Evidence> ends = List.of(claim.as("结余"), income.as("收入"), spending.as("支出"));
            verdicts.add(new Verdict(
                    card(),
                    income.interval().minus(spending.interval()),
                    claim,
                    ends,
                    income.raw() + " − " + spending.raw()));
        }));
        return verdicts.stream()
                .filter(verdict -> verdict.outcome() == Outcome.HOLDS)
                .findFirst()
                .or(() -> verdicts.size() == 1 ? verdicts.stream().findFirst() : Optional.empty())
                .map(verdict -> verdict.judgement("收支相抵"));
    }
}
