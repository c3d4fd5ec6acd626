package org.lubanchi.platform.training.web;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.platform.access.Reader;
import org.lubanchi.platform.access.Readers;
import org.lubanchi.platform.access.UnitNames;
import org.lubanchi.platform.http.Asked;
import org.lubanchi.platform.http.ErrorBody;
import org.lubanchi.platform.http.Refusal;
import org.lubanchi.platform.training.PoolState;
import org.lubanchi.platform.training.TrainingClasses;
import org.lubanchi.platform.training.TrainingMoney;
import org.lubanchi.platform.training.TrainingScope;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The money page: what a year earned, how large the pool may be, and where its case stands. */
@RestController
class MoneyController {
    private final TrainingMoney money;
    private final TrainingClasses classes;
    private final TrainingScope scope;
    private final Readers readers;
    private final UnitNames names;

    MoneyController(
            TrainingMoney money, TrainingClasses classes, TrainingScope scope, Readers readers, UnitNames names) {
        this.money = money;
        this.classes = classes;
        this.scope = scope;
        this.readers = readers;
        this.names = names;
    }

    @GetMapping("/api/training/money")
    Money money(@RequestParam String unit, @RequestParam int year) {
        Reader reader = readers.require();
        String school = Asked.unit(unit).value();
        scope.requireSight(reader, school);
        return new Money(
                reader.unit().value().equals(school),
                money.balance(school, Body.year(year)),
                money.find(school, year).map(pool -> view(pool, reader)).orElse(null));
    }

    @GetMapping("/api/training/caps")
    TrainingMoney.Caps caps(
            @RequestParam String unit,
            @RequestParam int year,
            @RequestParam BigDecimal base,
            @RequestParam int headcount) {
        String school = Asked.unit(unit).value();
        scope.requireSight(readers.require(), school);
        return money.caps(school, Body.year(year), base, headcount);
    }

    @PostMapping("/api/training/pools")
    PoolView calculate(@RequestBody PoolBody body) {
        Body.require(body.school(), body.pool());
        Body.require(body.pool().base(), body.pool().request());
        Reader reader = readers.require();
        String school = Asked.unit(body.school()).value();
        return view(money.calculate(reader, school, Body.year(body.year()), body.pool()), reader);
    }

    @GetMapping("/api/training/pools/waiting")
    List<PoolView> waiting(@RequestParam String unit) {
        Reader reader = readers.require();
        return money.listWaiting(scope.schools(reader, Asked.unit(unit).value())).stream()
                .map(pool -> view(pool, reader))
                .toList();
    }

    @PostMapping("/api/training/pools/{id}/payouts")
    PoolView distribute(@PathVariable long id, @RequestBody Distribution body) {
        Body.require(body.payouts());
        body.payouts().forEach(payout -> Body.require(payout.person(), payout.amount()));
        Reader reader = readers.require();
        return view(money.distribute(reader, id, body.version(), body.payouts()), reader);
    }

    @PostMapping("/api/training/pools/{id}/moves")
    PoolView move(@PathVariable long id, @RequestBody ClassController.MoveBody body) {
        Body.require(body.to(), body.note());
        PoolState to = PoolState.find(body.to())
                .orElseThrow(() -> Refusal.badRequest(
                        "to", body.to(), new LocalText("奖励池的状态，如 submitted", "a state of a pool, such as submitted")));
        Reader reader = readers.require();
        return view(money.move(reader, id, body.version(), to, body.note()), reader);
    }

    private PoolView view(TrainingMoney.Pool pool, Reader reader) {
        return new PoolView(
                pool.id(),
                pool.school(),
                names.nameOf(new OrgUnitId(pool.school())),
                new Sum(pool.year(), pool.caps(), pool.amount(), pool.payTotal()),
                StateView.of(pool.state()),
                pool.version(),
                StateView.next(pool.state(), reader.role()),
                pool.payouts(),
                ErrorBody.of(pool.issues()).issues(),
                classes.listSteps("pool", pool.id()));
    }

    /** A year's money. */
    record Money(
            boolean own,
            TrainingMoney.Balance balance,
            @Nullable PoolView pool) {}

    /** What is to be calculated. */
    record PoolBody(String school, int year, TrainingMoney.NewPool pool) {}

    /** Who gets how much. */
    record Distribution(int version, List<TrainingMoney.Payout> payouts) {}

    /** How much, and by which caps. */
    record Sum(
            int year,
            TrainingMoney.Caps caps,
            BigDecimal amount,
            @Nullable BigDecimal payTotal) {}

    /** A pool as it travels. */
    record PoolView(
            long id,
            String school,
            LocalText schoolName,
            Sum sum,
            StateView state,
            int version,
            List<StateView> next,
            List<TrainingMoney.Payout> payouts,
            List<ErrorBody.Told> issues,
            List<TrainingClasses.Step> steps) {}
}
