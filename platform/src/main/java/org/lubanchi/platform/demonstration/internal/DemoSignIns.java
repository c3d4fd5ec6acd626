package org.lubanchi.platform.demonstration.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.platform.access.Accounts;
import org.lubanchi.platform.access.Accounts.NewAccount;
import org.lubanchi.platform.access.Reader;
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
        return DemoAccounts.of(asLoaded(register.list(LocalDate.now(clock)))).stream()
                .filter(account -> accounts.exists(account.login()))
                .toList();
    }

    /** The register is in the order of ids; whose accounts were opened first at the load comes first here too. */
    private List<OrgUnit> asLoaded(List<OrgUnit> units) {
        List<OrgUnitId> first = DemoAccounts.FIRST.stream()
                .flatMap(login -> accounts.findReader(login).stream())
                .map(Reader::unit)
                .toList();
        return units.stream()
                .sorted(Comparator.comparingInt(
                        unit -> first.contains(unit.id()) ? first.indexOf(unit.id()) : first.size()))
                .toList();
    }
}
