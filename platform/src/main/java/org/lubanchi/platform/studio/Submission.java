package org.lubanchi.platform.studio;

import java.util.Optional;

/**
 * A finished report as it was handed in (送审稿): the very files that are checked, approved and published.
 *
 * @param report of which report
 * @param number from 1
 * @param ground what its figures come from
 * @param files where they lie in the lake
 * @param check the check of the Word file
 * @param withheld figures withheld because they count too few persons, or would tell such a one
 * @param unbound numbers in people's text that are bound to nothing
 * @param by who handed it in
 */
public record Submission(
        long report,
        int number,
        Ground ground,
        Files files,
        String check,
        int withheld,
        int unbound,
        StudioReport.Signed by) {

    /** What figures come from (数据依据). */
    public record Ground(String snapshot, String edition, boolean synthetic) {}

    /**
     * The objects of the files, by hash (送审文件).
     *
     * @param document the document as pages show it; its hash is the content hash
     * @param data the data package; empty for what was handed in before there were any
     * @param pdf empty where the machine has no font to write one with
     */
    public record Files(String document, String word, String html, Optional<String> pdf, Optional<String> data) {}
}
