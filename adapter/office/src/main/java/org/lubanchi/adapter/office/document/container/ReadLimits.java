package org.lubanchi.adapter.office.document.container;

/**
 * How much of a foreign file is read at most (读取上限). A file that asks for more is refused, not cut.
 *
 * @param fileBytes size of the file itself
 * @param partBytes unpacked size of one part
 * @param totalBytes unpacked size of all parts read
 * @param ratio unpacked by packed size of a part above which it is taken for a bomb; parts below 1 MB are let through
 * @param parts number of parts of an archive
 * @param elements elements of one part
 * @param depth nesting of elements
 * @param cells cells of all tables and points of all charts
 * @param pages pages of a PDF
 */
public record ReadLimits(
        long fileBytes,
        long partBytes,
        long totalBytes,
        int ratio,
        int parts,
        int elements,
        int depth,
        int cells,
        int pages) {
    private static final long MEGABYTE = 1L << 20;

    /** What is read of a file that somebody sent to a server. */
    public static ReadLimits upload() {
        return new ReadLimits(50 * MEGABYTE, 64 * MEGABYTE, 96 * MEGABYTE, 200, 5_000, 1_500_000, 200, 200_000, 1_500);
    }

    /** What any real report stays far below. */
    public static ReadLimits standard() {
        return new ReadLimits(
                200 * MEGABYTE, 128 * MEGABYTE, 256 * MEGABYTE, 200, 10_000, 4_000_000, 256, 500_000, 3_000);
    }
}
