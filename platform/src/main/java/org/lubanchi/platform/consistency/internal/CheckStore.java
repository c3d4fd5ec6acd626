package org.lubanchi.platform.consistency.internal;

import org.lubanchi.engine.warehouse.lake.Lake;
import org.lubanchi.platform.lake.CommitPoint;
import org.springframework.stereotype.Component;

/** Where checks are kept: files and results in the lake, how far they are and what was said in the database. */
@Component
class CheckStore {
    private final Lake lake;
    private final CommitPoint commitPoint;
    private final CheckTables checks;
    private final DecisionTables decisions;

    CheckStore(Lake lake, CommitPoint commitPoint, CheckTables checks, DecisionTables decisions) {
        this.lake = lake;
        this.commitPoint = commitPoint;
        this.checks = checks;
        this.decisions = decisions;
    }

    Lake lake() {
        return lake;
    }

    CommitPoint commitPoint() {
        return commitPoint;
    }

    CheckTables checks() {
        return checks;
    }

    DecisionTables decisions() {
        return decisions;
    }
}
