package org.lubanchi.platform.evaluation;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.platform.access.Reader;
import org.lubanchi.platform.lake.AttachmentKind;

/** Files that prove what is handed in to a run (评价佐证); they are never changed and never taken away. */
public interface RunFiles {
    /** The largest file, in bytes. */
    int LARGEST = 10 * 1024 * 1024;

    /** The most files of one school in one run. */
    int MOST_OF_A_SCHOOL = 200;

    /**
     * What a file that somebody sends is about.
     *
     * @param input what it proves: an input of the scheme
     * @param name as people know it
     */
    record Sent(OrgUnitId unit, String input, String name) {}

    /**
     * A file of a run (评价佐证文件).
     *
     * @param object its SHA-256 in the lake
     * @param size in bytes
     * @param person who sent it
     */
    record RunFile(
            long id,
            OrgUnitId unit,
            String input,
            String name,
            AttachmentKind kind,
            String object,
            long size,
            String person,
            Instant at) {}

    /**
     * Keeps a file while the run is in self-assessment; the same file twice for the same input is one.
     *
     * @throws org.lubanchi.platform.http.Refusal when it is none of the kinds taken, too large, or proves no input
     */
    RunFile attach(long run, Sent sent, byte[] content, Reader by);

    /** All files of a run, by school, input and time. */
    List<RunFile> list(long run);

    /** Where the bytes of a file lie, which are still what was sent. */
    Path bytes(RunFile file);
}
