package org.lubanchi.platform.indicator;

import java.io.OutputStream;
import java.util.List;
import org.lubanchi.engine.sheet.PlainSheet;

/** Writes tables as a workbook (表格文件端口); the wiring gives the adapter. */
@FunctionalInterface
public interface SheetFiles {
    /** Writes an Excel file. */
    void writeExcel(List<PlainSheet> sheets, OutputStream out);
}
