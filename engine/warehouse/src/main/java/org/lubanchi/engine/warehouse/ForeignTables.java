package org.lubanchi.engine.warehouse;

import java.nio.file.Path;
import java.util.List;

/** Reads columnar files that another program wrote (外来列式文件), as the texts a clerk would have typed. */
@FunctionalInterface
public interface ForeignTables {
    /**
     * Reads a Parquet file whole.
     *
     * @param file where it lies
     * @param name as the user knows it
     * @param bounds how large it may be; looked at before any row is read
     * @throws org.lubanchi.engine.kernel.Failure of the user when it is no such file, nested, or larger than the bounds
     */
    ForeignTable read(Path file, String name, Bounds bounds);

    /**
     * How large a file may be (外来文件限度).
     *
     * @param rows of the file
     * @param columns of a row
     * @param unpackedBytes all of it, as the file says of itself
     */
    record Bounds(long rows, int columns, long unpackedBytes) {}

    /**
     * What was read (外来表).
     *
     * @param columns their names
     * @param rows in the order of the file, each as long as the columns; what is NULL reads as an empty text
     */
    record ForeignTable(List<String> columns, List<List<String>> rows) {
        public ForeignTable {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }
    }
}
