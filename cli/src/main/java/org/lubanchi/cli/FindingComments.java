package org.lubanchi.cli;

import java.nio.file.Path;
import org.lubanchi.adapter.office.document.DocumentComment;
import org.lubanchi.adapter.office.document.DocumentWriters;
import org.lubanchi.engine.consistency.CheckReport;
import org.lubanchi.engine.consistency.output.FindingRemark;
import org.lubanchi.engine.document.Document;

/** Findings as comments in the user's own Word file (批注): one at each claim of a finding. */
final class FindingComments {
    private static final String AUTHOR = "鲁班尺";

    private FindingComments() {}

    /** The file's name with 核查 before its ending, beside it. */
    static Path besides(Path file) {
        String name = String.valueOf(file.getFileName()).replaceFirst("(\\.[A-Za-z]{1,5})?$", ".核查.docx");
        return file.resolveSibling(name);
    }

    static int write(Path file, Path target, Document document, CheckReport report) {
        return DocumentWriters.writeComments(
                file,
                target,
                AUTHOR,
                FindingRemark.of(document, report).stream()
                        .map(remark -> new DocumentComment(remark.place(), remark.length(), remark.text()))
                        .toList());
    }
}
