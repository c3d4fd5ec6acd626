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

    static Document document(Workspace.Opened opened, OrgUnitId unit, ReportYear year) {
        Manifest manifest = opened.requireYear(year);
        Manifest.UnitEntry entry = manifest.findUnit(unit.value()).orElseThrow();
        ReportOutline outline = opened.catalogue().listOutlines(entry.kind(), year.year()).stream()
                .findFirst()
                .orElseThrow(() -> new Failure(Failure.Category.USER, noOutline(unit, year)));
        LocalDate date = OffsetDateTime.parse(manifest.seal().at()).toLocalDate();
        ReportRequest request = new ReportRequest(
                unit,
                entry.label(),
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
