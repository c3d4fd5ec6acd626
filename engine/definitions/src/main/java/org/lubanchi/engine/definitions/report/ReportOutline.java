package org.lubanchi.engine.definitions.report;

import java.util.List;
import org.lubanchi.engine.definitions.UnitKind;
import org.lubanchi.engine.kernel.LocalText;

/**
 * The outline of a kind of report (年报提纲).
 *
 * @param id its name
 * @param label what people choose it by
 * @param unitKind the kind of unit it is written for
 * @param from the first report year it holds for
 * @param source the id of its source
 * @param title of the cover; {@code {unit}} and {@code {year}} are filled in
 * @param publisher of the cover, likewise
 * @param sections in order
 */
public record ReportOutline(
        String id,
        LocalText label,
        UnitKind unitKind,
        int from,
        String source,
        String title,
        String publisher,
        List<ReportSection> sections) {
    public ReportOutline {
        sections = List.copyOf(sections);
    }
}
