package org.lubanchi.engine.sheet;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Where the fields of a table stood in a sheet (来源版面), so that a value leads back to its cell.
 *
 * @param file the file's name as the user knows it
 * @param sheet the sheet's name
 * @param addressOfField of a form the cell, for example {@code E12}; of a list or roster the column, for example {@code E}.
 *     A field whose column the sheet lacks has none
 */
public record SourceLayout(String file, String sheet, SortedMap<String, String> addressOfField) {
    public SourceLayout {
        addressOfField = Collections.unmodifiableSortedMap(new TreeMap<>(addressOfField));
    }
}
