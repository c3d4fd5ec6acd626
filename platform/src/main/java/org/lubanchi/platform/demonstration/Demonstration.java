package org.lubanchi.platform.demonstration;

import java.nio.file.Path;

/** Loads the demonstration data (示范装载): units, accounts, workbooks, seals; once for a data folder. */
public interface Demonstration {
    /**
     * Loads what is not there yet.
     *
     * @param files the folder with units.csv, calibration.csv and a folder of workbooks for each year
     * @throws org.lubanchi.engine.kernel.Failure when a file cannot be read or is refused
     */
    void load(Path files, Progress progress);

    /** Told after each year (装载进度). */
    @FunctionalInterface
    interface Progress {
        void sealed(int year, int workbooks, long rows);
    }
}
