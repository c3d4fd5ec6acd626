package org.lubanchi.adapter.office.workbook;

/**
 * How large a workbook may be (读入限度), so that no file exhausts the machine.
 *
 * @param fileBytes of the file
 * @param entries parts inside it
 * @param unpackedBytes all parts read, together
 * @param ratio unpacked to packed bytes of a part of more than {@link #RATIO_FREE_BYTES}
 * @param sharedTextBytes of the table of shared texts, which is held in memory
 * @param sheets in the workbook
 * @param rows with content in a sheet
 * @param columns with content in a sheet
 */
public record IntakeBounds(
        long fileBytes,
        int entries,
        long unpackedBytes,
        int ratio,
        long sharedTextBytes,
        int sheets,
        int rows,
        int columns) {
    /** Parts up to this size may be packed as tightly as they like. */
    static final long RATIO_FREE_BYTES = 16L << 20;

    /** Longest text of a cell, as spreadsheet programs have it. */
    static final int CELL_TEXT = 32_767;

    private static final long MEBIBYTE = 1L << 20;

    /** What a platform accepts: 100 MiB, half a million rows of a table and what stands above them. */
    public static final IntakeBounds STANDARD =
            new IntakeBounds(100 * MEBIBYTE, 2_000, 2_048 * MEBIBYTE, 200, 256 * MEBIBYTE, 200, 500_010, 500);
}
