package org.lubanchi.engine.sheet;

import org.lubanchi.engine.kernel.Place;

/** A sheet of a file as a place for issues (工作表位置). */
record SheetPlace(String file, String sheet) {
    Place.Cell cell(int row, int column) {
        return new Place.Cell(file, sheet, CellAddress.of(row, column));
    }
}
