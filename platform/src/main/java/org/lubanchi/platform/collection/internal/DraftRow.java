package org.lubanchi.platform.collection.internal;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** A row of a draft as it is kept; a row that was taken away can come back. */
record DraftRow(String id, BigDecimal position, Map<String, DraftCell> cells, boolean gone) {
    /** The one row of a form. */
    static final String FORM_ROW = "form";

    DraftRow {
        cells = Collections.unmodifiableMap(new TreeMap<>(cells));
    }

    /** A cell with its version, and who wrote it when. */
    record DraftCell(String text, int version, String by, String name, String at) {
        static final DraftCell BLANK = new DraftCell("", 0, "", "", "");
    }

    DraftCell cell(String field) {
        return cells.getOrDefault(field, DraftCell.BLANK);
    }

    String text(String field) {
        return cell(field).text();
    }

    DraftRow with(String field, DraftCell cell) {
        Map<String, DraftCell> changed = new TreeMap<>(cells);
        changed.put(field, cell);
        return new DraftRow(id, position, changed, gone);
    }

    DraftRow gone(boolean away) {
        return new DraftRow(id, position, cells, away);
    }
}
