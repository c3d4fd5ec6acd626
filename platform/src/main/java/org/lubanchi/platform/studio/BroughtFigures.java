package org.lubanchi.platform.studio;

/** What a report that was written elsewhere prints, brought in from its check (带入刊载数). */
public interface BroughtFigures {
    /**
     * Sets every figure that a checked file of the same unit prints by name, of the report's year, beside the report's own;
     * what was brought from that file before is replaced.
     *
     * @param check the check the file was handed in to
     * @throws org.lubanchi.platform.http.Refusal when the check is of another unit or not done, or the asker does not write
     */
    PrintsBrought bring(long report, String check);

    /**
     * What was brought (带入结果).
     *
     * @param source what the other report is called from now on
     * @param taken how many figures stand beside ours now
     * @param contradicting how many of them that report prints in numbers that cannot all be right; the finest was taken
     * @param left how many numbers of that year it prints under names that are no indicator's, or in another unit
     */
    record PrintsBrought(String source, int taken, int contradicting, int left) {}
}
