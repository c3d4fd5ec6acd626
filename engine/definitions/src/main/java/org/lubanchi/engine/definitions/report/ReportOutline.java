package org.lubanchi.engine.definitions.report;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
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
 * @param partner what the one it is written together with is called, such as the enterprise's name, which fills {@code
 *     {partner}}; a unit may then write several a year
 * @param missing what becomes of sentences and tables whose figures are absent
 * @param obligations who must report, by first year; empty where nobody must
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
        Optional<LocalText> partner,
        MissingFigures missing,
        List<ReportObligation> obligations,
        List<ReportSection> sections) {
    public ReportOutline {
        obligations = obligations.stream()
                .sorted(Comparator.comparingInt(ReportObligation::from))
                .toList();
        sections = List.copyOf(sections);
    }

    /** Who must report in a year: the latest obligation that has begun. */
    public Optional<ReportObligation> findObligation(int year) {
        return obligations.stream().filter(each -> each.from() <= year).reduce((_, later) -> later);
    }
}
