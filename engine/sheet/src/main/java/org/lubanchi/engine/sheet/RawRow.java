package org.lubanchi.engine.sheet;

import java.util.List;

/**
 * A row as it stands in a file (原始行).
 *
 * @param number from 1
 * @param cells from left to right; blank ones may be left out
 */
public record RawRow(int number, List<RawCell> cells) {
    public RawRow {
        cells = List.copyOf(cells);
    }
}
