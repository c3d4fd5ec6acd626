package org.lubanchi.engine.sheet;

import java.util.stream.Stream;

/** A sheet of a workbook as it stands in the file (原始工作表), read once from top to bottom. */
public interface RawSheet {
    /** The name on its tab. */
    String name();

    /** Its rows, in order; blank ones may be left out. The caller closes the stream. */
    Stream<RawRow> rows();
}
