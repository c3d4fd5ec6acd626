package org.lubanchi.platform.collection;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.lubanchi.platform.access.Reader;
import org.lubanchi.platform.lake.AttachmentKind;

/** Files that prove figures (佐证材料): attached to a cell, seen by the reviewer, carried with the version. */
public interface EvidenceFiles {
    /** The largest file, in bytes. */
    int LARGEST = 10 * 1024 * 1024;
    /** The most files on one cell. */
    int MOST_ON_A_CELL = 10;

    /**
     * Attaches a file to a cell of a draft; the same file twice is one.
     *
     * @throws org.lubanchi.platform.http.Refusal when the table is closed, or the file is none of the kinds taken
     */
    EvidenceFile attach(TableCase.Key key, Drafts.CellRef cell, String name, byte[] content, Reader by);

    /** Takes a file off the draft; versions it went out with keep it. */
    void remove(TableCase.Key key, long evidence, Reader by);

    /** The files of a draft, by cell. */
    List<EvidenceFile> list(TableCase.Key key);

    /** The files that went out with a version. */
    List<EvidenceFile> list(TableCase.Key key, int version);

    /** A file of a table, whether it is still on the draft or only with a version. */
    EvidenceBytes require(TableCase.Key key, long evidence);

    /** A file on a cell (佐证). */
    record EvidenceFile(
            long id,
            Drafts.CellRef cell,
            String name,
            AttachmentKind kind,
            String object,
            long size,
            String person,
            Instant at) {}

    /** A file with where its bytes lie (佐证内容). */
    record EvidenceBytes(EvidenceFile evidence, Path bytes) {}
}
