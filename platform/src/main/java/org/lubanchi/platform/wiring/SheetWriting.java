package org.lubanchi.platform.wiring;

import java.io.OutputStream;
import java.util.List;
import org.lubanchi.adapter.office.workbook.PlainWorkbook;
import org.lubanchi.engine.sheet.PlainSheet;
import org.lubanchi.platform.indicator.SheetFiles;
import org.springframework.stereotype.Component;

/** Tables given out, by the office adapter. */
@Component
class SheetWriting implements SheetFiles {
    @Override
    public void writeExcel(List<PlainSheet> sheets, OutputStream out) {
        PlainWorkbook.write(sheets, out);
    }
}
