package org.lubanchi.platform.collection;

import java.nio.file.Path;

/**
 * What an application shows in a demonstration (应用示范数据): taken in after the reported data, once for a data folder, whole
 * or not at all. A module that brings one is found by being there; nobody knows its name.
 */
public interface DemonstrationPart {
    /** What it is remembered by in the data folder. */
    String name();

    /**
     * Takes it in, within a transaction that is open already.
     *
     * @param files the folder with a folder of workbooks for each year
     */
    void load(Path files);
}
