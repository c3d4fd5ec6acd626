package org.lubanchi.platform.collection;

import java.util.List;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.engine.warehouse.lake.Manifest;

/** What a unit would hand in as things stand (试算数据), written where figures can be computed from it and nowhere counted. */
public interface TrialRows {
    /**
     * The tables of a unit in a round: drafts as they read now, what was handed in where it may no longer be changed.
     * Tables without a row are left out.
     */
    List<Manifest.VersionEntry> list(String round, OrgUnitId unit);
}
