package org.lubanchi.adapter.office.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.lubanchi.engine.kernel.Issue;

/**
 * Gives a workbook back with its problems marked (批注工作簿): the same file, a remark and a colour at each problem, and one
 * more sheet that lists all of them.
 *
 * <p>Parts are copied as they stand, and sheets row by row, so that neither memory nor anything in the file that this program
 * does not know is at stake. At most {@link #MARKED} cells are marked for one cause, so that a file that is wrong throughout
 * can still be opened.
 */
public final class WorkbookAnnotation {
    /** Cells marked for one cause. */
    public static final int MARKED = 1_000;
    /** The sheet that lists all problems. */
    public static final String SHEET = "校验结果";

    private WorkbookAnnotation() {}

    /**
     * Writes the marked workbook and leaves the stream open. The file must have been read by {@link WorkbookIntake}, which
     * refuses what is hostile.
     *
     * @throws UncheckedIOException when the file cannot be read or the stream takes no more
     */
    public static void write(Path file, List<Issue> issues, OutputStream out) {
        try (WorkbookCopy copy = WorkbookCopy.open(file, out)) {
            copy.write(SheetMarks.of(issues), ResultSheet.xml(issues));
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
