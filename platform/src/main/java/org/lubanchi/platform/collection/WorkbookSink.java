package org.lubanchi.platform.collection;

import java.io.OutputStream;
import java.util.List;
import org.lubanchi.engine.definitions.Catalogue;
import org.lubanchi.engine.definitions.TableDefinition;
import org.lubanchi.engine.sheet.WorkbookStamp;

/** Writes workbooks that are filled in (写出工作簿); wiring puts an adapter behind it. */
@FunctionalInterface
public interface WorkbookSink {
    /** Writes a workbook and leaves the stream open. */
    void write(WorkbookStamp stamp, List<Sheet> sheets, Catalogue catalogue, OutputStream out);

    /**
     * A sheet to be written (待写工作表).
     *
     * @param rows texts in the order of the table's fields, as the reading of a workbook takes them
     */
    record Sheet(TableDefinition table, List<List<String>> rows) {
        public Sheet {
            rows = List.copyOf(rows);
        }
    }
}
