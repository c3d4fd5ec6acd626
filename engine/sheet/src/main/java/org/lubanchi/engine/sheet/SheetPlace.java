package org.lubanchi.engine.sheet;

import org.lubanchi.engine.kernel.Place;

/**
 * A sheet of a file as a place for issues (工作表位置).
 *
 * @param file the file's name as the user knows it
 * @param sheet the sheet's name
 */
public record SheetPlace(String file, String sheet) {
    /** One of its cells; rows and columns count from 1. */
    public Place.Cell cell(int row, int column) {
        return new Place.Cell(file, sheet, CellAddress.of(row, column));
    }
}
