package org.lubanchi.adapter.office.workbook;

import java.util.List;
import org.lubanchi.engine.kernel.Issue;
import org.lubanchi.engine.sheet.TableReading;
import org.lubanchi.engine.sheet.WorkbookStamp;

/**
 * What was read from a workbook (工作簿读取结果).
 *
 * @param stamp whose workbook it is
 * @param tables one reading for each table the workbook holds, in the order asked for
 * @param issues what is wrong with the workbook as a whole: missing and unknown sheets
 */
public record WorkbookReading(WorkbookStamp stamp, List<TableReading> tables, List<Issue> issues) {
    public WorkbookReading {
        tables = List.copyOf(tables);
        issues = List.copyOf(issues);
    }
}
