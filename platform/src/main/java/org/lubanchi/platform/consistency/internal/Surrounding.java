package org.lubanchi.platform.consistency.internal;

import java.time.Clock;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** What comes from outside: the clock, new identities, and what the platform knows of a unit. */
@Component
class Surrounding {
    private final Clock clock;
    private final Supplier<UUID> identities;
    private final KnownOfUnit known;

    Surrounding(Clock clock, Supplier<UUID> identities, KnownOfUnit known) {
        this.clock = clock;
        this.identities = identities;
        this.known = known;
    }

    KnownOfUnit known() {
        return known;
    }

    Clock clock() {
        return clock;
    }

    Supplier<UUID> identities() {
        return identities;
    }
}
