package org.lubanchi.platform.consistency.internal;

import java.time.Clock;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** What comes from outside: the clock and new identities. */
@Component
class Surrounding {
    private final Clock clock;
    private final Supplier<UUID> identities;

    Surrounding(Clock clock, Supplier<UUID> identities) {
        this.clock = clock;
        this.identities = identities;
    }

    Clock clock() {
        return clock;
    }

    Supplier<UUID> identities() {
        return identities;
    }
}
