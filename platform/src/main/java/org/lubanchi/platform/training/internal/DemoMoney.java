package org.lubanchi.platform.training.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.IntStream;
import org.lubanchi.platform.training.PoolState;
import org.lubanchi.platform.training.TrainingMoney;
import org.lubanchi.platform.training.TrainingMoney.NewPool;
import org.lubanchi.platform.training.TrainingMoney.Payout;
import org.lubanchi.platform.training.TrainingMoney.Pool;
import org.springframework.stereotype.Component;

/** Reward pools of the reported year, one in each state, by the desk everybody uses. The base and the headcounts are invented. */
@Component
class DemoMoney {
    private static final BigDecimal BASE = new BigDecimal("120000");
    private static final int HEADCOUNT = 40;
    private static final int SHARING = 8;
    private static final int FIRST_PERSON = 12_000_000;
    private static final int CENTS = 2;

    /** Where the pool of each school stands, the first school first. */
    private static final List<PoolState> STANDING = List.of(
            PoolState.PAID,
            PoolState.SUBMITTED,
            PoolState.APPROVED,
            PoolState.CALCULATED,
            PoolState.PUBLISHED,
            PoolState.SUBMITTED);

    private final TrainingMoney money;

    DemoMoney(TrainingMoney money) {
        this.money = money;
    }

    /** Brings the pool of a school to where it stands in the demonstration; a school without income has none. */
    void open(int position, DemoPresent.Sides sides, int year) {
        String school = sides.school().unit().value();
        if (position >= STANDING.size() || money.balance(school, year).income().signum() == 0) {
            return;
        }
        Pool pool = money.calculate(
                sides.school(),
                school,
                year,
                new NewPool(BASE, HEADCOUNT + 5 * position, null, null, 0, "demo-pool-" + school));
        for (PoolState to : PoolState.values()) {
            if (to != PoolState.CALCULATED && to.compareTo(STANDING.get(position)) <= 0) {
                pool = move(pool, to, sides);
            }
        }
    }

    private Pool move(Pool pool, PoolState to, DemoPresent.Sides sides) {
        if (to == PoolState.PUBLISHED) {
            money.distribute(sides.school(), pool.id(), pool.version(), payouts(pool.amount()));
        }
        return money.move(to == PoolState.APPROVED ? sides.city() : sides.school(), pool.id(), pool.version(), to, "");
    }

    private static List<Payout> payouts(BigDecimal amount) {
        BigDecimal each = amount.divide(BigDecimal.valueOf(SHARING), CENTS, RoundingMode.DOWN);
        return IntStream.range(0, SHARING)
                .mapToObj(at -> new Payout(InventedPeople.name(FIRST_PERSON + at), each))
                .toList();
    }
}
