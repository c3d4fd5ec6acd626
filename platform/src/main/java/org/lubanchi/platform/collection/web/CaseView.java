package org.lubanchi.platform.collection.web;

import java.time.Instant;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.lubanchi.platform.collection.TableCase;

/** A case as it travels. */
record CaseView(
        String table,
        String state,
        int level,
        int revision,
        CountsView counts,
        @Nullable Integer submitted,
        @Nullable Integer approved,
        @Nullable Integer sealed,
        String changedAt,
        @Nullable String due,
        WorkingDays.@Nullable LeftView dueLeft) {

    /** What a draft holds. */
    record CountsView(long rows, int filled, int cells, int blocking, int toExplain, int explained) {
        static CountsView of(TableCase.Counts counts) {
            return new CountsView(
                    counts.rows(),
                    counts.filled(),
                    counts.cells(),
                    counts.blocking(),
                    counts.toExplain(),
                    counts.explained());
        }
    }

    static CaseView of(TableCase one, WorkingDays days) {
        return new CaseView(
                one.key().table(),
                one.state().code(),
                one.level(),
                one.revision(),
                CountsView.of(one.counts()),
                boxed(one.numbers().submitted()),
                boxed(one.numbers().approved()),
                boxed(one.numbers().sealed()),
                one.changedAt().toString(),
                one.ownUntil().map(Instant::toString).orElse(null),
                one.ownUntil().map(days::left).orElse(null));
    }

    private static @Nullable Integer boxed(OptionalInt number) {
        return number.isPresent() ? (Integer) number.getAsInt() : null;
    }
}
