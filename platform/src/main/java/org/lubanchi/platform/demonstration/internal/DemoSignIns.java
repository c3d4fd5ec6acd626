package org.lubanchi.platform.demonstration.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.lubanchi.platform.access.Accounts;
import org.lubanchi.platform.access.Accounts.NewAccount;
import org.lubanchi.platform.access.ShownAccounts;
import org.lubanchi.platform.demonstration.DemoAccounts;
import org.lubanchi.platform.demonstration.DemoUnits;
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
        return DemoUnits.of(register.list(LocalDate.now(clock))).map(DemoAccounts::of).orElse(List.of()).stream()
                .filter(account -> accounts.exists(account.login()))
                .toList();
    }
}
