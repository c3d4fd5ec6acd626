package org.lubanchi.platform.demonstration.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.platform.access.Accounts;
import org.lubanchi.platform.access.Accounts.NewAccount;
import org.lubanchi.platform.access.ShownAccounts;
import org.lubanchi.platform.demonstration.DemoAccounts;
import org.lubanchi.platform.registry.OrgUnit;
import org.lubanchi.platform.registry.Register;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The demonstration's accounts, shown while the platform runs as a demonstration and they exist. */
@Component
class DemoSignIns implements ShownAccounts {
    private final Register register;
    private final Accounts accounts;
    private final Clock clock;
    private final boolean demo;

    DemoSignIns(Register register, Accounts accounts, Clock clock, @Value("${lubanchi.demo:false}") boolean demo) {
        this.register = register;
        this.accounts = accounts;
        this.clock = clock;
        this.demo = demo;
    }

    @Override
    public boolean demonstration() {
        return demo;
    }

    @Override
    public List<NewAccount> list() {
        if (!demo) {
            return List.of();
        }
        List<OrgUnit> units = register.list(LocalDate.now(clock));
        Optional<OrgUnitId> city = first(units, OrgUnit.Kind.CITY);
        Optional<OrgUnitId> school = first(units, OrgUnit.Kind.SCHOOL);
        if (city.isEmpty() || school.isEmpty()) {
            return List.of();
        }
        return DemoAccounts.of(city.get(), school.get()).stream()
                .filter(account -> accounts.exists(account.login()))
                .toList();
    }

    private static Optional<OrgUnitId> first(List<OrgUnit> units, OrgUnit.Kind kind) {
        return units.stream()
                .filter(unit -> unit.kind() == kind)
                .map(OrgUnit::id)
                .findFirst();
    }
}
