package org.lubanchi.platform.consistency;

import java.nio.file.Path;
import java.util.List;
import org.lubanchi.engine.consistency.output.FindingRemark;
import org.lubanchi.engine.document.Document;

/** Reads reports of strangers, within bounds, and notes findings in them (报告读取端口); wiring puts an adapter behind it. */
public interface ReportFiles {
    /**
     * What kind of file it is, by its content.
     *
     * @throws org.lubanchi.engine.kernel.Failure when it is none that can be read
     */
    ReportSort sort(Path file);

    /**
     * Reads it.
     *
     * @throws org.lubanchi.engine.kernel.Failure when it is encrypted, damaged or larger than a report can be
     */
    Document read(Path file, ReportSort sort);

    /** Writes a copy of a Word file with a comment at each remark. */
    void annotate(Path source, Path target, List<FindingRemark> remarks);
}
