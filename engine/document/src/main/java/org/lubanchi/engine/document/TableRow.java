package org.lubanchi.engine.document;

import java.util.List;

/** A row (行) of a table; merged cells are stated once, with their spans. */
public record TableRow(List<TableCell> cells) {
    public TableRow {
        cells = List.copyOf(cells);
    }
}
