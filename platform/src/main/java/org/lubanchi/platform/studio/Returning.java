package org.lubanchi.platform.studio;

import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import org.lubanchi.engine.report.returned.ReturnedSection;

/** A draft goes out as a Word file and comes back edited (Word 稿往返). Reading it back saves nothing. */
public interface Returning {
    /** Writes the draft as it stands; it carries which version of each section it holds. */
    void writeDraft(StudioReport report, OutputStream out);

    /**
     * What an edited file brings back, for its author to take over section by section.
     *
     * @throws org.lubanchi.platform.http.Refusal when it is no draft of this report, or the report is not open
     * @throws org.lubanchi.engine.kernel.Failure when it cannot be read
     */
    Brought read(StudioReport report, Path file);

    /**
     * What came back.
     *
     * @param sections every section of the outline
     * @param versions the version of each section that stands here, in the same order; 0 where nobody wrote
     */
    record Brought(List<ReturnedSection> sections, List<Integer> versions) {
        public Brought {
            sections = List.copyOf(sections);
            versions = List.copyOf(versions);
        }
    }
}
