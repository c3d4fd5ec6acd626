package org.lubanchi.engine.report;

import java.time.LocalDate;
import java.util.List;
import org.lubanchi.engine.definitions.UnitKind;
import org.lubanchi.engine.document.DocumentMeta;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.engine.kernel.ReportYear;

/**
 * What a report is to be written about (写作请求).
 *
 * @param unit whose report
 * @param unitName its name
 * @param partner whom it is written together with; empty for most outlines
 * @param year the report year
 * @param date the date on the cover
 * @param synthetic whether the data are invented, which every page then says
 * @param parts the units below it in that year, in the order they are listed
 * @param properties what the file says of itself: snapshot, edition
 */
public record ReportRequest(
        OrgUnitId unit,
        LocalText unitName,
        String partner,
        ReportYear year,
        LocalDate date,
        boolean synthetic,
        List<Part> parts,
        List<DocumentMeta.Property> properties) {
    public ReportRequest {
        parts = List.copyOf(parts);
        properties = List.copyOf(properties);
    }

    /**
     * A unit below the report's (下级单位).
     *
     * @param unit its id
     * @param name what it is called
     * @param kind what it is
     */
    public record Part(OrgUnitId unit, LocalText name, UnitKind kind) {}
}
