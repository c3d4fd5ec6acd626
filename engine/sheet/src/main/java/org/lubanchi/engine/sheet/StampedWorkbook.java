package org.lubanchi.engine.sheet;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the hidden sheet of a workbook says (工作簿标记内容).
 *
 * @param stamp whose workbook it is
 * @param tableOfSheet the table id of each sheet, by the sheet's name when the workbook was made
 */
public record StampedWorkbook(WorkbookStamp stamp, SortedMap<String, String> tableOfSheet) {
    public StampedWorkbook {
        tableOfSheet = Collections.unmodifiableSortedMap(new TreeMap<>(tableOfSheet));
    }
}
