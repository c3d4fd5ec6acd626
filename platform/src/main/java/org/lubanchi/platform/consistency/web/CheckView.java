package org.lubanchi.platform.consistency.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lubanchi.platform.consistency.ReportCheck;
import org.lubanchi.platform.http.ErrorBody;

/** A check on the wire. */
record CheckView(
        String id,
        String unit,
        @Nullable Integer year,
        String fileName,
        String sort,
        @Nullable String previous,
        ProgressView progress,
        List<ErrorBody.Told> problems,
        String handedInBy,
        String handedInAt) {
    static CheckView of(ReportCheck check) {
        return new CheckView(
                check.id(),
                check.unit().value(),
                check.year().isPresent() ? check.year().getAsInt() : null,
                check.file().name(),
                check.file().sort().code(),
                check.previous().orElse(null),
                ProgressView.of(check.progress()),
                check.problems(),
                check.by().name(),
                check.by().at().toString());
    }

    /** How far it is. */
    record ProgressView(String state, boolean mayRunAgain, int done, int all, int errors, int notes, int unapplied) {
        static ProgressView of(ReportCheck.Progress progress) {
            return new ProgressView(
                    progress.state().code(),
                    progress.state().mayRunAgain(),
                    progress.done(),
                    progress.all(),
                    progress.found().errors(),
                    progress.found().notes(),
                    progress.found().unapplied());
        }
    }
}
