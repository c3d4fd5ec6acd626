package org.lubanchi.platform.training.internal;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.lubanchi.engine.kernel.Issue;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.platform.http.Refusal;
import org.lubanchi.platform.training.RewardPool;
import org.lubanchi.platform.training.TrainingMoney.Balance;
import org.lubanchi.platform.training.TrainingMoney.Caps;
import org.lubanchi.platform.training.TrainingMoney.NewEntry;
import org.lubanchi.platform.training.TrainingMoney.Payout;
import org.springframework.stereotype.Component;

/** What the rules allow in money. */
@Component
class PoolChecks {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int CENTS = 2;
    private static final int MOST_DIGITS = 12;
    private static final int MOST_PEOPLE = 100_000;

    private final TrainingRules rules;
    private final PlanChecks checks;

    PoolChecks(TrainingRules rules, PlanChecks checks) {
        this.rules = rules;
        this.checks = checks;
    }

    Caps caps(String school, int year, Balance balance, BigDecimal base, int headcount) {
        LocalDate day = TrainingRules.dayOf(year);
        positive("base", base);
        if (headcount < 1 || headcount > MOST_PEOPLE) {
            throw TrainingRefusals.wrongField(
                    "headcount",
                    new LocalText(headcount + " 人", headcount + " persons"),
                    new LocalText("1 到 " + MOST_PEOPLE, "1 to " + MOST_PEOPLE),
                    new LocalText("人均限额按在编在岗人数计算", "the average is over the staff on the establishment"));
        }
        RewardPool pool = new RewardPool(
                balance.income(),
                balance.cost(),
                base,
                headcount,
                rules.fraction(TrainingRules.NET_SHARE, school, day),
                rules.fraction(TrainingRules.BASE_SHARE, school, day));
        return new Caps(
                pool,
                pool.formula(),
                pool.netCap(),
                pool.baseCap(),
                List.of(
                        rules.ground(TrainingRules.NET_SHARE, school, day),
                        rules.ground(TrainingRules.BASE_SHARE, school, day),
                        rules.ground(TrainingRules.PAY_TOTAL_RISE, school, day)));
    }

    /** Every cap an amount breaks, each with its rule. */
    List<Issue> broken(String school, int year, Caps caps, BigDecimal amount) {
        LocalDate day = TrainingRules.dayOf(year);
        String where = school + " " + year;
        List<Issue> broken = new ArrayList<>();
        if (amount.compareTo(caps.netCap()) > 0) {
            broken.add(rules.over(
                    TrainingRules.NET_SHARE,
                    school,
                    day,
                    new TrainingRules.Asked(where, amount, caps.pool().net(), caps.netCap())));
        }
        if (amount.compareTo(caps.baseCap()) > 0) {
            BigDecimal bases =
                    caps.pool().base().multiply(BigDecimal.valueOf(caps.pool().headcount()));
            broken.add(rules.over(
                    TrainingRules.BASE_SHARE,
                    school,
                    day,
                    new TrainingRules.Asked(where, amount, bases, caps.baseCap())));
        }
        return broken;
    }

    /** The provincial ceiling, where the total of performance pay is known. */
    List<Issue> aboveCeiling(String school, int year, BigDecimal payTotal, BigDecimal amount) {
        positive("payTotal", payTotal);
        BigDecimal rise = amount.multiply(HUNDRED).divide(payTotal, MathContext.DECIMAL64);
        return rules
                .judge(TrainingRules.PAY_TOTAL_RISE, rise, school, TrainingRules.dayOf(year), school + " " + year)
                .stream()
                .toList();
    }

    void entry(NewEntry entry) {
        checks.text("item", entry.item());
        checks.text("request", entry.request());
        if (!entry.kind().equals("income") && !entry.kind().equals("cost")) {
            throw TrainingRefusals.wrongField(
                    "kind",
                    new LocalText(entry.kind(), entry.kind()),
                    new LocalText("income（收入）或 cost（成本）", "income or cost"),
                    new LocalText("收入和成本分开登记", "income and cost are entered apart"));
        }
        if (entry.amount().signum() < 0) {
            throw TrainingRefusals.of(
                    Refusal.Kind.BAD_REQUEST,
                    "negative-amount",
                    entry.item(),
                    new TrainingRefusals.Said(
                            new LocalText(
                                    TrainingRules.shown(entry.amount()) + " 元",
                                    TrainingRules.shown(entry.amount()) + " yuan"),
                            new LocalText("0 元或以上", "0 yuan or more"),
                            new LocalText("净收入 = 收入 − 成本，负的成本会虚增奖励", "a negative cost would blow up the pool"),
                            new LocalText(
                                    "退费记为成本，收回的成本记为收入", "book refunds as cost, and cost that came back as income")));
        }
        money("amount", entry.amount());
    }

    private static void positive(String field, BigDecimal amount) {
        money(field, amount);
        if (amount.signum() <= 0) {
            throw TrainingRefusals.wrongField(
                    field,
                    new LocalText(TrainingRules.shown(amount) + " 元", TrainingRules.shown(amount) + " yuan"),
                    new LocalText("大于 0 元", "more than 0 yuan"),
                    new LocalText("上限按它计算", "the caps are worked out from it"));
        }
    }

    static void money(String field, BigDecimal amount) {
        if (amount.scale() > CENTS || amount.precision() - amount.scale() > MOST_DIGITS) {
            throw TrainingRefusals.wrongField(
                    field,
                    new LocalText(amount.toPlainString() + " 元", amount.toPlainString() + " yuan"),
                    new LocalText("以元计，最多两位小数", "yuan with at most two decimals"),
                    new LocalText("金额精确到分", "amounts are exact to the cent"));
        }
    }

    /** A distribution stays within the pool and the number of people it was calculated for. */
    List<Issue> payouts(MoneyTables.StoredPool pool, List<Payout> payouts) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Payout payout : payouts) {
            checks.text("person", payout.person());
            positive(payout.person(), payout.amount());
            sum = sum.add(payout.amount());
        }
        if (sum.compareTo(pool.amount()) > 0 || payouts.size() > pool.headcount()) {
            throw TrainingRefusals.of(
                    Refusal.Kind.BAD_REQUEST,
                    "payouts-exceed-pool",
                    pool.school() + " " + pool.year(),
                    new TrainingRefusals.Said(
                            new LocalText(
                                    payouts.size() + " 人共 " + TrainingRules.shown(sum) + " 元",
                                    payouts.size() + " persons, " + TrainingRules.shown(sum) + " yuan together"),
                            new LocalText(
                                    "不超过 " + pool.headcount() + " 人、" + TrainingRules.shown(pool.amount()) + " 元",
                                    "at most " + pool.headcount() + " persons and " + TrainingRules.shown(pool.amount())
                                            + " yuan"),
                            new LocalText("批准的是总额和人数", "total and headcount were approved"),
                            new LocalText("请核对分配表", "check the distribution")));
        }
        return highPayouts(pool, payouts);
    }

    List<Issue> highPayouts(MoneyTables.StoredPool pool, List<Payout> payouts) {
        List<Issue> high = new ArrayList<>();
        for (Payout payout : payouts) {
            BigDecimal share = payout.amount().multiply(HUNDRED).divide(pool.base(), MathContext.DECIMAL64);
            rules.judge(
                            TrainingRules.ONE_PAYOUT,
                            share,
                            pool.school(),
                            TrainingRules.dayOf(pool.year()),
                            payout.person())
                    .ifPresent(high::add);
        }
        return high;
    }
}
