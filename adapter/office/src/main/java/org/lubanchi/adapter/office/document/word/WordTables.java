package org.lubanchi.adapter.office.document.word;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.lubanchi.adapter.office.document.layout.ColumnWidths;
import org.lubanchi.adapter.office.document.layout.TableGrid;
import org.lubanchi.adapter.office.document.layout.TableGrid.Placed;
import org.lubanchi.engine.document.Block.Table;
import org.lubanchi.engine.document.TableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTbl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTrPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STJc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STJcTable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STVerticalJc;

/** Three-line tables (三线表) with merged cells and a head that repeats on every page. */
final class WordTables {
    private final XWPFDocument docx;
    private final WordText text;

    WordTables(XWPFDocument docx, WordText text) {
        this.docx = docx;
        this.text = text;
    }

    void add(Table table) {
        List<TableRow> rows = new ArrayList<>(table.headRows());
        rows.addAll(table.rows());
        if (rows.isEmpty()) {
            return;
        }
        TableGrid grid = TableGrid.of(rows);
        int[] widths = ColumnWidths.share(rows, WordWriter.TEXT_WIDTH_TWIPS, WordWriter.TABLE_LETTER_TWIPS);
        CTTbl tbl = docx.createTable().getCTTbl();
        while (tbl.sizeOfTrArray() > 0) {
            tbl.removeTr(0);
        }
        look(tbl, widths);
        int headRows = table.headRows().size();
        for (int r = 0; r < rows.size(); r++) {
            CTRow row = tbl.addNewTr();
            row(row, grid, r, headRows, widths);
            if (TableGrid.keptWhole(rows.size()) && r < rows.size() - 1) {
                keepWithNext(row);
            }
        }
    }

    private static void keepWithNext(CTRow row) {
        for (CTTc cell : row.getTcArray()) {
            CTP paragraph = cell.getPArray(0);
            var properties = paragraph.isSetPPr() ? paragraph.getPPr() : paragraph.addNewPPr();
            if (!properties.isSetKeepNext()) {
                properties.addNewKeepNext();
            }
        }
    }

    private static void look(CTTbl tbl, int[] widths) {
        CTTblPr properties = tbl.getTblPr();
        if (properties.isSetTblBorders()) {
            properties.unsetTblBorders();
        }
        properties.addNewTblStyle().setVal("ThreeLineTable");
        var width = properties.isSetTblW() ? properties.getTblW() : properties.addNewTblW();
        width.setType(STTblWidth.DXA);
        width.setW(BigInteger.valueOf(WordWriter.TEXT_WIDTH_TWIPS));
        properties.addNewJc().setVal(STJcTable.CENTER);
        properties.addNewTblLayout().setType(STTblLayoutType.FIXED);
        var gridColumns = tbl.getTblGrid() == null ? tbl.addNewTblGrid() : tbl.getTblGrid();
        for (int each : widths) {
            gridColumns.addNewGridCol().setW(BigInteger.valueOf(each));
        }
    }

    private void row(CTRow row, TableGrid grid, int index, int headRows, int[] widths) {
        CTTrPr properties = row.addNewTrPr();
        properties.addNewCantSplit();
        boolean head = index < headRows;
        if (head) {
            properties.addNewTblHeader();
        }
        int column = 0;
        for (Placed placed : grid.row(index)) {
            filler(row, column, placed.column(), widths);
            cell(row.addNewTc(), placed, head, index == headRows - 1, widths);
            column = placed.column() + placed.cell().columnSpan();
        }
        filler(row, column, grid.columns(), widths);
    }

    /** Rows shorter than the grid are filled with one empty cell, so that columns keep their places. */
    private static void filler(CTRow row, int from, int to, int[] widths) {
        if (from < to) {
            CTTc cell = row.addNewTc();
            size(cell.addNewTcPr(), from, to - from, widths);
            cell.addNewP();
        }
    }

    private static void size(CTTcPr properties, int column, int span, int[] widths) {
        int width = 0;
        for (int i = column; i < column + span && i < widths.length; i++) {
            width += widths[i];
        }
        var w = properties.addNewTcW();
        w.setType(STTblWidth.DXA);
        w.setW(BigInteger.valueOf(width));
        if (span > 1) {
            properties.addNewGridSpan().setVal(BigInteger.valueOf(span));
        }
    }

    private void cell(CTTc cell, Placed placed, boolean head, boolean lastHead, int[] widths) {
        CTTcPr properties = cell.addNewTcPr();
        size(properties, placed.column(), placed.cell().columnSpan(), widths);
        if (placed.continued()) {
            properties.addNewVMerge().setVal(STMerge.CONTINUE);
        } else if (placed.cell().rowSpan() > 1) {
            properties.addNewVMerge().setVal(STMerge.RESTART);
        }
        if (lastHead) {
            CTBorder line = properties.addNewTcBorders().addNewBottom();
            line.setVal(STBorder.SINGLE);
            line.setSz(BigInteger.valueOf(6));
            line.setColor("3B4754");
        }
        properties.addNewVAlign().setVal(STVerticalJc.CENTER);
        CTP paragraph = cell.addNewP();
        var paragraphProperties = paragraph.addNewPPr();
        paragraphProperties.addNewPStyle().setVal(head ? "TableHead" : "TableText");
        if (placed.cell().numeric()) {
            paragraphProperties.addNewJc().setVal(STJc.RIGHT);
        } else if (head && placed.cell().columnSpan() == 1) {
            paragraphProperties.addNewJc().setVal(STJc.LEFT);
        }
        if (!placed.continued()) {
            text.inlines(paragraph, placed.cell().inlines());
        }
    }
}
