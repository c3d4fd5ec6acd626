package org.lubanchi.platform.consistency;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.platform.http.ErrorBody;

/**
 * A report that was handed in, and how far its check is (送核报告).
 *
 * @param id an opaque id
 * @param unit whose report it is
 * @param year the report year it is of, where somebody said so
 * @param file name, kind and place of the file
 * @param previous the check of the draft before this one
 * @param progress how far it is
 * @param result the object that holds text and findings, once it is done
 * @param problems why it could not be checked, in five parts
 * @param by who handed it in
 */
public record ReportCheck(
        String id,
        OrgUnitId unit,
        OptionalInt year,
        ReportFile file,
        Optional<String> previous,
        Progress progress,
        Optional<String> result,
        List<ErrorBody.Told> problems,
        Handing by) {
    public ReportCheck {
        problems = List.copyOf(problems);
    }

    /**
     * The file that was handed in (原件).
     *
     * @param name as people know it
     * @param sort its kind
     * @param sha256 the hash that names it in the lake
     */
    public record ReportFile(String name, ReportSort sort, String sha256) {}

    /**
     * How far it is.
     *
     * @param attempt how often it was begun
     * @param done pieces of the work that are done, while it runs
     * @param all pieces there are; 0 when it is not known yet
     * @param found what was found; nothing until it is done
     */
    public record Progress(CheckState state, int attempt, int done, int all, Found found) {
        /** A check that has found nothing yet. */
        public static Progress at(CheckState state, int attempt, int done, int all) {
            return new Progress(state, attempt, done, all, new Found(0, 0, 0));
        }
    }

    /**
     * What a check found, in numbers.
     *
     * @param unapplied relations that broke down, so that the check is not complete
     */
    public record Found(int errors, int notes, int unapplied) {}

    /** Who handed it in, and when. */
    public record Handing(String account, String name, Instant at) {}
}
