package org.lubanchi.platform.collection;

import java.nio.file.Path;
import java.util.List;
import org.lubanchi.engine.definitions.Catalogue;
import org.lubanchi.engine.kernel.Issue;
import org.lubanchi.engine.sheet.TableReading;
import org.lubanchi.engine.sheet.WorkbookStamp;

/** Reads workbooks (工作簿来源); wiring puts an adapter behind it. */
@FunctionalInterface
public interface WorkbookSource {
    /**
     * Reads every table of a workbook.
     *
     * @throws org.lubanchi.engine.kernel.Failure when it is no workbook of ours
     */
    Filled read(Path file, Catalogue catalogue);

    /** A workbook that was read (读入的工作簿). */
    record Filled(WorkbookStamp stamp, List<TableReading> tables, List<Issue> issues) {
        public Filled {
            tables = List.copyOf(tables);
            issues = List.copyOf(issues);
        }
    }
}
