package org.lubanchi.platform.collection.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.platform.audit.AuditTrail;
import org.lubanchi.platform.collection.CaseState;
import org.lubanchi.platform.collection.TableCase;
import org.springframework.stereotype.Component;

/**
 * Which versions a seal takes. Where a table is a case of the round only an approved version counts, or else the one
 * sealed before; where it is not, for example in a round without cases, the newest.
 */
@Component
class SealedCases {
    private final CaseTables cases;
    private final CaseMoves moves;
    private final CollectionTables versions;

    SealedCases(CaseTables cases, CaseMoves moves, CollectionTables versions) {
        this.cases = cases;
        this.moves = moves;
        this.versions = versions;
    }

    CollectionTables versions() {
        return versions;
    }

    List<Version> counting(String round, List<Version> newest) {
        Map<TableCase.Key, TableCase> byKey = new HashMap<>();
        cases.list(round).forEach(one -> byKey.put(one.key(), one));
        List<Version> counting = new ArrayList<>();
        for (Version version : newest) {
            Version.Key key = version.key();
            TableCase state = byKey.get(new TableCase.Key(round, new OrgUnitId(key.unit()), key.table()));
            if (state == null) {
                counting.add(version);
            } else {
                number(state)
                        .flatMap(number -> versions.version(round, key.unit(), key.table(), number))
                        .ifPresent(counting::add);
            }
        }
        return counting;
    }

    private static Optional<Integer> number(TableCase state) {
        OptionalInt approved = state.numbers().approved();
        OptionalInt number = approved.isPresent() ? approved : state.numbers().sealed();
        return number.isPresent() ? Optional.of(number.getAsInt()) : Optional.empty();
    }

    /** What was approved is sealed from here on. */
    void seal(String round, AuditTrail.Actor by) {
        for (TableCase state : cases.list(round)) {
            if (state.state() == CaseState.APPROVED) {
                moves.seal(state, by);
            }
        }
    }
}
