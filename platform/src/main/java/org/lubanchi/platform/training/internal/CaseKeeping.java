package org.lubanchi.platform.training.internal;

import org.springframework.stereotype.Component;

/** What every desk needs: who may, how cases move, and the log of what was done. */
@Component
class CaseKeeping {
    private final Permits permits;
    private final CaseLog log;
    private final TrainingMoves moves;

    CaseKeeping(Permits permits, CaseLog log, TrainingMoves moves) {
        this.permits = permits;
        this.log = log;
        this.moves = moves;
    }

    Permits permits() {
        return permits;
    }

    CaseLog log() {
        return log;
    }

    TrainingMoves moves() {
        return moves;
    }
}
