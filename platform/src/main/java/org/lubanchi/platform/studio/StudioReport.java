package org.lubanchi.platform.studio;

import java.time.Instant;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.engine.kernel.ReportYear;

/**
 * A report that people write (撰写年报): a case that moves through states.
 *
 * @param id its number
 * @param outline the outline it follows
 * @param unit whose report
 * @param year the report year
 * @param partner whom it is written together with; empty for most outlines
 * @param title as on the cover
 * @param state how far it is
 * @param revision counts its steps, so that nobody takes one from a state they have not seen
 * @param opened who opened it, and when
 */
public record StudioReport(
        long id,
        String outline,
        OrgUnitId unit,
        ReportYear year,
        String partner,
        String title,
        ReportState state,
        int revision,
        Signed opened) {

    /**
     * Who did something, and when (经手).
     *
     * @param account the opaque id
     * @param name how the account is called
     */
    public record Signed(String account, String name, Instant at) {}
}
