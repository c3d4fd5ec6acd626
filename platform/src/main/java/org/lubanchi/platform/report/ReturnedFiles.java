package org.lubanchi.platform.report;

import java.nio.file.Path;
import org.lubanchi.engine.report.returned.ReturnedFile;

/** Reads Word files of ours that come back edited (带回文件端口); the wiring gives the adapter. */
@FunctionalInterface
public interface ReturnedFiles {
    /**
     * Reads a Word file, its figures still bound.
     *
     * @throws org.lubanchi.engine.kernel.Failure when it is no Word file, damaged, encrypted or beyond the bounds
     */
    ReturnedFile readWord(Path file);
}
