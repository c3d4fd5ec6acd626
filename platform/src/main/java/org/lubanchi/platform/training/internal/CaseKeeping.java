package org.lubanchi.platform.training.internal;

import org.springframework.stereotype.Component;

/** What every desk needs: who may, and the log of what was done. */
@Component
class CaseKeeping {
    private final Permits permits;
    private final CaseLog log;

    CaseKeeping(Permits permits, CaseLog log) {
        this.permits = permits;
        this.log = log;
    }

    Permits permits() {
        return permits;
    }

    CaseLog log() {
        return log;
    }
}
