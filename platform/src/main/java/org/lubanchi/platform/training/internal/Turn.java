package org.lubanchi.platform.training.internal;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What it is now, and one transaction for what must stand or fall together. */
@Component
class Turn {
    private final Clock clock;
    private final TransactionTemplate transaction;

    Turn(Clock clock, PlatformTransactionManager transactions) {
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    Clock clock() {
        return clock;
    }

    TransactionTemplate transaction() {
        return transaction;
    }
}
