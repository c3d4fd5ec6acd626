package org.lubanchi.platform.lake;

import java.time.Instant;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.engine.kernel.ReportYear;

/**
 * The pointer to a sealed snapshot (封存指针).
 *
 * @param id for example {@code shaoxing-2023.1}
 * @param round the collection round it seals
 * @param number its number in the round, from 1; the highest is current
 * @param region whose schools report in the round
 * @param year the report year
 * @param manifest the SHA-256 of its manifest in the lake
 * @param sealedAt when
 */
public record SealedSnapshot(
        String id, String round, int number, OrgUnitId region, ReportYear year, String manifest, Instant sealedAt) {}
