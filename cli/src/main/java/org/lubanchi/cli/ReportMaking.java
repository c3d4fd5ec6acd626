package org.lubanchi.cli;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lubanchi.engine.definitions.report.ReportOutline;
import org.lubanchi.engine.document.Document;
import org.lubanchi.engine.document.DocumentMeta;
import org.lubanchi.engine.document.FactRun;
import org.lubanchi.engine.indicator.TraceText;
import org.lubanchi.engine.kernel.Failure;
import org.lubanchi.engine.kernel.Issue;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.engine.kernel.Place;
import org.lubanchi.engine.kernel.ReportYear;
import org.lubanchi.engine.kernel.Severity;
import org.lubanchi.engine.report.ReportRequest;
import org.lubanchi.engine.report.ReportWriter;
import org.lubanchi.engine.warehouse.lake.Manifest;

/** Makes the document of a unit and year, and the traces that go with it. */
final class ReportMaking {
    private ReportMaking() {}

    /**
     * What is to be written.
     *
     * @param outline the outline's id; empty takes the first that a unit writes alone
     * @param partner whom it is written together with, where the outline asks for somebody
     */
    record Wanted(OrgUnitId unit, ReportYear year, String outline, String partner) {}

    static Document document(Workspace.Opened opened, Wanted wanted) {
        OrgUnitId unit = wanted.unit();
        ReportYear year = wanted.year();
        Manifest manifest = opened.requireYear(year);
        Manifest.UnitEntry entry = manifest.findUnit(unit.value()).orElseThrow();
        ReportOutline outline = opened.catalogue().listOutlines(entry.kind(), year.year()).stream()
                .filter(each -> wanted.outline().isEmpty()
                        ? each.partner().isEmpty()
                        : each.id().equals(wanted.outline()))
                .findFirst()
                .orElseThrow(() -> new Failure(Failure.Category.USER, noOutline(unit, year)));
        if (outline.partner().isPresent() && wanted.partner().isBlank()) {
            throw new Failure(Failure.Category.USER, noPartner(outline));
        }
        LocalDate date = OffsetDateTime.parse(manifest.seal().at()).toLocalDate();
        ReportRequest request = new ReportRequest(
                unit,
                entry.label(),
                wanted.partner().strip(),
                year,
                date,
                manifest.synthetic(),
                manifest.listBelow(unit.value()).stream()
                        .map(part -> new ReportRequest.Part(part.unit(), part.label(), part.kind()))
                        .toList(),
                List.of(new DocumentMeta.Property("lubanchi.snapshot", manifest.snapshot())));
        return ReportWriter.write(opened.catalogue(), outline, opened.figures()::value, request);
    }

    /** The trace of each anchored figure, as lines. */
    static Map<String, List<String>> traces(Workspace.Opened opened, Document document) {
        TraceText text = new TraceText(opened.catalogue());
        Map<String, List<String>> traces = new LinkedHashMap<>();
        for (FactRun run : document.listFactRuns()) {
            traces.put(
                    run.anchor().id(),
                    text.lines(opened.explainer().explain(run.anchor().key())));
        }
        return traces;
    }

    private static Issue noPartner(ReportOutline outline) {
        LocalText partner = outline.partner().orElseThrow();
        return new Issue(
                "report.no-partner",
                Severity.BLOCKING,
                new Place.WholeFile(outline.label().zh()),
                new LocalText("没有写明" + partner.zh(), "no " + partner.en()),
                new LocalText("与谁合编", "with whom it is written"),
                new LocalText("这种年报由两家合编，封面写两家", "two write this report and stand on its cover"),
                new LocalText("加上 --partner 名称", "Add --partner NAME"));
    }

    private static Issue noOutline(OrgUnitId unit, ReportYear year) {
        return new Issue(
                "report.no-outline",
                Severity.BLOCKING,
                new Place.UnitTable(unit, year.toString()),
                new LocalText("没有适用的年报提纲", "no outline fits"),
                new LocalText(
                        "definitions/reports 中适用于这类组织和年度的提纲",
                        "an outline of definitions/reports for this kind of unit and year"),
                new LocalText("年报照提纲写成", "Reports follow outlines"),
                new LocalText("换一个组织或年度，或添一份提纲", "Choose another unit or year, or add an outline"));
    }
}
