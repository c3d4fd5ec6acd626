package org.lubanchi.platform.collection;

import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import org.lubanchi.engine.definitions.TableDefinition;
import org.lubanchi.engine.kernel.Issue;
import org.lubanchi.engine.sheet.CodeListLookup;
import org.lubanchi.engine.sheet.WorkbookStamp;

/** Writes workbooks (工作簿写出); wiring puts an adapter behind it. */
public interface WorkbookFiles {
    /** An empty workbook to be filled in. */
    void template(WorkbookStamp stamp, List<TableDefinition> tables, CodeListLookup codes, OutputStream out);

    /** The same workbook again, with a remark at each problem and a sheet that lists all of them. */
    void annotate(Path file, List<Issue> issues, OutputStream out);
}
