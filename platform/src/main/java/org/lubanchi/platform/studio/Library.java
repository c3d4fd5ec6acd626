package org.lubanchi.platform.studio;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.engine.kernel.ReportYear;

/** Published reports for everybody (年报库), with the figures as they were published. */
public interface Library {
    /**
     * A published report.
     *
     * @param address its permanent address
     * @param contentHash SHA-256 of its content
     * @param published the first day the public could read it
     * @param withdrawn why it is no longer there, if it is not
     * @param data whether a data package stands beside it
     * @param excerpt the words around what was searched for, or its first words
     */
    record Entry(
            String address,
            String title,
            OrgUnitId unit,
            ReportYear year,
            String contentHash,
            boolean synthetic,
            LocalDate published,
            Optional<Withdrawn> withdrawn,
            boolean data,
            String excerpt) {}

    /** That a report was withdrawn, when and why (撤回说明). */
    record Withdrawn(LocalDate on, String reason) {}

    /** Published reports whose title or text holds every word asked for, the newest first; withdrawn ones are not listed. */
    List<Entry> search(String words);

    /** The report at an address, withdrawn or not; nothing before its day. */
    Optional<Entry> find(String address);

    /** A table or chart of the report at an address as CSV, by the id of its block; nothing when it has none. */
    Optional<byte[]> findTable(String address, String block);

    /** A file of the report at an address; nothing when it was withdrawn. */
    Optional<Path> findFile(String address, String kind);
}
