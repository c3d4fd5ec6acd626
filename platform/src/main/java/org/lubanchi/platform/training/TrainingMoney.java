package org.lubanchi.platform.training;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lubanchi.engine.kernel.Issue;
import org.lubanchi.platform.access.Reader;

/** Income, cost and the reward pool of a school's year (培训收支与奖励). */
public interface TrainingMoney {
    /**
     * Enters income or cost; the same request twice is one entry.
     *
     * @throws org.lubanchi.platform.http.Refusal when the amount is negative or the class is locked
     */
    Entry enter(Reader by, long held, NewEntry entry);

    /** The entries of a class in the order they were booked. */
    List<Entry> listEntries(long held);

    /** Income and cost of a school's completed classes of a year. */
    Balance balance(String school, int year);

    /** How large a pool may be, with the formula and both caps. */
    Caps caps(String school, int year, BigDecimal base, int headcount);

    /**
     * Calculates the pool of a year; while it is not submitted it may be calculated again.
     *
     * @throws org.lubanchi.platform.http.Refusal when the amount is over a cap
     */
    Pool calculate(Reader by, String school, int year, NewPool pool);

    /** The pool of a year. */
    Optional<Pool> find(String school, int year);

    /** A pool. */
    Pool require(long id);

    /** The pools that wait for an approver among some schools. */
    List<Pool> listWaiting(List<String> schools);

    /** Says who gets how much; only of an approved pool. What was said before is replaced. */
    Pool distribute(Reader by, long id, int version, List<Payout> payouts);

    /** Moves a pool on; the same move twice by the same person is one move. */
    Pool move(Reader by, long id, int version, PoolState to, String note);

    /** An entry to be made (新收支). */
    record NewEntry(String kind, String item, BigDecimal amount, LocalDate bookedOn, String request) {}

    /** Income or cost of a class (收支). */
    record Entry(long id, String kind, String item, BigDecimal amount, LocalDate bookedOn) {}

    /** What a year earned and cost (收支结余). */
    record Balance(BigDecimal income, BigDecimal cost, int classes) {}

    /** The caps and where they come from (上限及依据). */
    record Caps(RewardPool pool, String formula, BigDecimal netCap, BigDecimal baseCap, List<Ground> grounds) {
        public Caps {
            grounds = List.copyOf(grounds);
        }
    }

    /** What a number rests on (依据说明). */
    record Ground(String parameter, String label, String value, String source, boolean verified) {}

    /**
     * A pool to be calculated (待核算奖励池).
     *
     * @param amount empty for the most that is allowed
     * @param payTotal the total of performance pay it is added to; empty when the ceiling is not to be judged
     * @param version of the pool that is calculated again; zero for a new one
     */
    record NewPool(
            BigDecimal base,
            int headcount,
            @Nullable BigDecimal payTotal,
            @Nullable BigDecimal amount,
            int version,
            String request) {}

    /** A payout to one person (个人分配). */
    record Payout(String person, BigDecimal amount) {}

    /** A reward pool (奖励池) as a case. */
    record Pool(
            long id,
            String school,
            int year,
            Caps caps,
            BigDecimal amount,
            @Nullable BigDecimal payTotal,
            PoolState state,
            int version,
            List<Payout> payouts,
            List<Issue> issues) {
        public Pool {
            payouts = List.copyOf(payouts);
            issues = List.copyOf(issues);
        }
    }
}
