package org.lubanchi.platform.training.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lubanchi.engine.kernel.Failure;
import org.lubanchi.engine.kernel.Issue;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.platform.access.Reader;
import org.lubanchi.platform.audit.AuditTrail.AuditFact;
import org.lubanchi.platform.http.Refusal;
import org.lubanchi.platform.training.PoolState;
import org.lubanchi.platform.training.TrainingClasses.ClassCase;
import org.lubanchi.platform.training.TrainingMoney;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Entering, calculating, approving, distributing, paying. */
@Component
class MoneyDesk implements TrainingMoney {
    private final MoneyTables money;
    private final ClassTables classes;
    private final PoolChecks checks;
    private final CaseKeeping keeping;

    MoneyDesk(MoneyTables money, ClassTables classes, PoolChecks checks, CaseKeeping keeping) {
        this.money = money;
        this.classes = classes;
        this.checks = checks;
        this.keeping = keeping;
    }

    @Override
    @Transactional
    public Entry enter(Reader by, long held, NewEntry entry) {
        ClassCase found = classes.find(held).orElseThrow(() -> Refusal.notFound("class/" + held));
        keeping.permits().requireOwn(by, found.school(), found.plan().number());
        checks.entry(entry);
        classes.lock(held);
        ClassCase now = classes.find(held).orElseThrow();
        Optional<Entry> before = money.findEntry(held, entry.request());
        if (before.isPresent()) {
            return before.get();
        }
        if (!now.state().takesMoney()) {
            throw TrainingRefusals.of(
                    Refusal.Kind.CONFLICT,
                    "locked",
                    now.plan().number(),
                    new TrainingRefusals.Said(
                            new LocalText(
                                    "现在是“" + now.state().label().zh() + "”",
                                    "it is " + now.state().label().en()),
                            new LocalText("未锁定、未取消的班", "a class neither locked nor cancelled"),
                            new LocalText("锁定的班已计入统计", "a locked class is part of the statistics"),
                            new LocalText("请在下一年度的班里更正", "correct it in a class of the next year")));
        }
        money.insert(held, entry, by.account());
        keeping.log()
                .did(
                        by,
                        "money-entered",
                        "class/" + held,
                        new AuditFact("kind", entry.kind()),
                        new AuditFact("amount", entry.amount().toPlainString()));
        return money.findEntry(held, entry.request()).orElseThrow();
    }

    @Override
    public List<Entry> listEntries(long held) {
        return money.listEntries(held);
    }

    @Override
    public Balance balance(String school, int year) {
        return money.balance(school, year);
    }

    @Override
    public Caps caps(String school, int year, BigDecimal base, int headcount) {
        return checks.caps(school, year, money.balance(school, year), base, headcount);
    }

    @Override
    @Transactional
    public Pool calculate(Reader by, String school, int year, NewPool asked) {
        keeping.permits().requireOwn(by, school, school + " " + year);
        money.lock(school, year);
        Optional<MoneyTables.StoredPool> before = money.find(school, year);
        if (before.isPresent() && money.isRequest(school, year, asked.request())) {
            return shown(before.get());
        }
        int version = requireCalculable(before, school + " " + year, asked.version());
        Balance balance = money.balance(school, year);
        Caps caps = checks.caps(school, year, balance, asked.base(), asked.headcount());
        BigDecimal amount = asked.amount() == null ? caps.pool().most() : asked.amount();
        MoneyTables.StoredPool pool = new MoneyTables.StoredPool(
                0,
                school,
                year,
                balance,
                asked.base(),
                asked.headcount(),
                asked.payTotal(),
                amount,
                PoolState.CALCULATED,
                version);
        refuseBroken(pool, caps);
        if (before.isEmpty()) {
            money.insert(pool, asked.request());
        } else {
            money.calculateAgain(pool, version, asked.request());
        }
        MoneyTables.StoredPool made = money.find(school, year).orElseThrow();
        String from = before.isEmpty() ? "" : PoolState.CALCULATED.code();
        CaseLog.Move move =
                new CaseLog.Move(CaseLog.POOL, made.id(), from, PoolState.CALCULATED.code(), caps.formula());
        keeping.log().moved(by, move);
        return shown(made);
    }

    /** The version to go on from, when the pool still is what the school saw. */
    private static int requireCalculable(Optional<MoneyTables.StoredPool> before, String where, int seen) {
        int version = before.map(MoneyTables.StoredPool::version).orElse(0);
        if (version != seen
                || before.map(pool -> pool.state() != PoolState.CALCULATED).orElse(false)) {
            throw TrainingRefusals.stale(
                    where,
                    before.map(pool -> pool.state().label()).orElse(new LocalText("尚未核算", "not calculated")),
                    version);
        }
        return version;
    }

    /** A pool is held against every cap whenever it is calculated, submitted and approved. */
    private void refuseBroken(MoneyTables.StoredPool pool, Caps caps) {
        PoolChecks.money("amount", pool.amount());
        if (pool.amount().signum() < 0) {
            throw TrainingRefusals.wrongField(
                    "amount",
                    new LocalText(
                            TrainingRules.shown(pool.amount()) + " 元", TrainingRules.shown(pool.amount()) + " yuan"),
                    new LocalText("0 元或以上", "0 yuan or more"),
                    new LocalText("奖励池没有负数", "no pool is below zero"));
        }
        List<Issue> broken = new ArrayList<>(checks.broken(pool.school(), pool.year(), caps, pool.amount()));
        BigDecimal payTotal = pool.payTotal();
        if (payTotal != null) {
            broken.addAll(checks.aboveCeiling(pool.school(), pool.year(), payTotal, pool.amount()));
        }
        if (!broken.isEmpty()) {
            throw new Failure(Failure.Category.USER, broken, null);
        }
    }

    @Override
    public Optional<Pool> find(String school, int year) {
        return money.find(school, year).map(this::shown);
    }

    @Override
    public Pool require(long id) {
        return shown(stored(id));
    }

    private MoneyTables.StoredPool stored(long id) {
        return money.find(id).orElseThrow(() -> Refusal.notFound("pool/" + id));
    }

    @Override
    public List<Pool> listWaiting(List<String> schools) {
        return money.listSubmitted(schools).stream().map(this::shown).toList();
    }

    @Override
    @Transactional
    public Pool distribute(Reader by, long id, int version, List<Payout> payouts) {
        MoneyTables.StoredPool seen = stored(id);
        keeping.permits().requireOwn(by, seen.school(), seen.school() + " " + seen.year());
        money.lock(seen.school(), seen.year());
        MoneyTables.StoredPool pool = stored(id);
        if (pool.version() != version || pool.state() != PoolState.APPROVED) {
            throw TrainingRefusals.stale(
                    pool.school() + " " + pool.year(), pool.state().label(), pool.version());
        }
        long names = payouts.stream().map(Payout::person).distinct().count();
        if (names != payouts.size()) {
            throw TrainingRefusals.taken("person", "payouts");
        }
        checks.payouts(pool, payouts);
        money.distribute(id, payouts);
        keeping.log().did(by, "distributed", "pool/" + id, new AuditFact("persons", String.valueOf(payouts.size())));
        return shown(pool);
    }

    @Override
    @Transactional
    public Pool move(Reader by, long id, int version, PoolState to, String note) {
        MoneyTables.StoredPool seen = stored(id);
        String where = seen.school() + " " + seen.year();
        keeping.permits().requireEither(by, seen.school(), where);
        money.lock(seen.school(), seen.year());
        MoneyTables.StoredPool pool = stored(id);
        TrainingMoves.Subject subject = new TrainingMoves.Subject(CaseLog.POOL, id, where);
        TrainingMoves.Standing<PoolState> now = new TrainingMoves.Standing<>(pool.state(), pool.version());
        if (keeping.moves().isDone(by, subject, now, version, to)) {
            return shown(pool);
        }
        prepare(pool, to, where);
        money.move(id, version, pool.state(), to);
        keeping.moves().made(by, subject, pool.state(), to, note);
        return shown(stored(id));
    }

    private void prepare(MoneyTables.StoredPool pool, PoolState to, String where) {
        switch (to) {
            case SUBMITTED, APPROVED -> {
                Balance now = money.balance(pool.school(), pool.year());
                if (now.income().compareTo(pool.balance().income()) != 0
                        || now.cost().compareTo(pool.balance().cost()) != 0) {
                    throw TrainingRefusals.of(
                            Refusal.Kind.CONFLICT,
                            "balance-changed",
                            where,
                            new TrainingRefusals.Said(
                                    new LocalText("核算后收支有变动", "income or cost changed since it was calculated"),
                                    new LocalText("与核算时相同的收支", "what it was calculated from"),
                                    new LocalText(
                                            "批准的金额要能由现在的账算出来", "what is approved follows from the books as they are"),
                                    new LocalText("请重新核算后再提交", "calculate again, then submit")));
                }
                refuseBroken(pool, checks.caps(pool.school(), pool.year(), now, pool.base(), pool.headcount()));
            }
            case PUBLISHED, PAID -> checks.payouts(pool, requirePayouts(pool, where));
            case CALCULATED -> {
                // returned by the city: the school calculates again
            }
        }
    }

    private List<Payout> requirePayouts(MoneyTables.StoredPool pool, String where) {
        List<Payout> payouts = money.listPayouts(pool.id());
        if (payouts.isEmpty()) {
            throw TrainingRefusals.wrongField(
                    where,
                    new LocalText("还没有分配表", "there is no distribution"),
                    new LocalText("至少一人", "at least one person"),
                    new LocalText("公示的是每个人分多少", "what is published is who gets how much"));
        }
        return payouts;
    }

    private Pool shown(MoneyTables.StoredPool pool) {
        Caps caps = checks.caps(pool.school(), pool.year(), pool.balance(), pool.base(), pool.headcount());
        List<Payout> payouts = money.listPayouts(pool.id());
        return new Pool(
                pool.id(),
                pool.school(),
                pool.year(),
                caps,
                pool.amount(),
                pool.payTotal(),
                pool.state(),
                pool.version(),
                payouts,
                checks.highPayouts(pool, payouts));
    }
}
