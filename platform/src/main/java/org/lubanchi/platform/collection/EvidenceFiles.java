package org.lubanchi.platform.collection;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.lubanchi.platform.access.Reader;

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
            Kind kind,
            String object,
            long size,
            String person,
            Instant at) {}

    /** A file with where its bytes lie (佐证内容). */
    record EvidenceBytes(EvidenceFile evidence, Path bytes) {}

    /** What kind of file is taken (佐证格式); told by its bytes, not by its name. */
    enum Kind {
        PDF("application/pdf"),
        PNG("image/png"),
        JPEG("image/jpeg"),
        SVG("image/svg+xml");

        private final String mediaType;

        Kind(String mediaType) {
            this.mediaType = mediaType;
        }

        /** What browsers call it. */
        public String mediaType() {
            return mediaType;
        }

        /** The word in the database and on the wire. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The ending of its object. */
        public String suffix() {
            return ".evidence." + code();
        }

        /** Reads the word. */
        public static Kind ofCode(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }
}
