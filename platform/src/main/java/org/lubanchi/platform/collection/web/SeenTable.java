package org.lubanchi.platform.collection.web;

import org.lubanchi.engine.definitions.Sensitivity;
import org.lubanchi.engine.definitions.TableDefinition;
import org.lubanchi.platform.collection.TableCase;

/**
 * A table somebody looks at, with what they may see of it (可见的表): its own people all of it at any time, others what is not
 * sensitive once it is handed in.
 *
 * @param reports whether the asker fills it in
 * @param own whether the asker is one of the unit's own people
 */
record SeenTable(TableCase state, TableDefinition table, boolean reports, boolean own) {
    /** Up to what the asker sees. */
    Sensitivity upTo() {
        return own ? Sensitivity.SENSITIVE : Sensitivity.INTERNAL;
    }

    /** Whether the asker sees a field; one the table does not have is seen by its own people alone. */
    boolean shows(String field) {
        return own
                || table.findField(field)
                        .filter(one -> one.sensitivity().compareTo(Sensitivity.INTERNAL) <= 0)
                        .isPresent();
    }

    /** Whether a table has left its unit. */
    static boolean handedIn(TableCase state) {
        return switch (state.state()) {
            case NOT_STARTED, DRAFTING, SCHOOL_REVIEW -> false;
            case SUBMITTED, RETURNED, APPROVED, SEALED -> true;
        };
    }
}
