package org.lubanchi.platform.report.internal;

import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.lubanchi.engine.definitions.report.ReportOutline;
import org.lubanchi.engine.document.Document;
import org.lubanchi.engine.document.DocumentMeta;
import org.lubanchi.engine.document.FactRun;
import org.lubanchi.engine.indicator.Explainer;
import org.lubanchi.engine.indicator.Figures;
import org.lubanchi.engine.indicator.TraceText;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.engine.kernel.ReportYear;
import org.lubanchi.engine.report.ReportRequest;
import org.lubanchi.engine.report.ReportWriter;
import org.lubanchi.engine.report.WrittenReport;
import org.lubanchi.engine.warehouse.lake.Manifest;
import org.lubanchi.platform.access.Purpose;
import org.lubanchi.platform.http.Refusal;
import org.lubanchi.platform.indicator.SealedFigures;
import org.lubanchi.platform.report.Reports;
import org.springframework.stereotype.Service;

/** Writes a unit's report of a year from its sealed figures. */
@Service
class ReportDocuments implements Reports {
    private final SealedFigures sealed;

    ReportDocuments(SealedFigures sealed) {
        this.sealed = sealed;
    }

    @Override
    public List<ReportOutline> listOutlines(OrgUnitId unit, ReportYear year) {
        Figures figures = sealed.of(unit, Purpose.REPORT);
        return figures.catalogue().listOutlines(entry(unit, year).kind(), year.year());
    }

    @Override
    public Document write(String outlineId, OrgUnitId unit, ReportYear year) {
        return writeSections(outlineId, unit, year, "").document();
    }

    @Override
    public WrittenReport writeSections(String outlineId, OrgUnitId unit, ReportYear year, String partner) {
        Figures figures = sealed.of(unit, Purpose.REPORT);
        Manifest manifest = sealed.requireSnapshot(unit, year);
        Manifest.UnitEntry entry = entry(unit, year);
        ReportOutline outline = listOutlines(unit, year).stream()
                .filter(each -> each.id().equals(outlineId))
                .findFirst()
                .orElseThrow(() -> unknown(outlineId, unit, year));
        ReportRequest request = new ReportRequest(
                unit,
                entry.label(),
                partner,
                year,
                OffsetDateTime.parse(manifest.seal().at()).toLocalDate(),
                manifest.synthetic(),
                manifest.listBelow(unit.value()).stream()
                        // who may not see a county reads the report without the counties' tables
                        .filter(part -> figures.scope().covers(part.unit()))
                        .map(part -> new ReportRequest.Part(part.unit(), part.label(), part.kind()))
                        .toList(),
                List.of(new DocumentMeta.Property("lubanchi.snapshot", manifest.snapshot())));
        return ReportWriter.writeSections(figures.catalogue(), outline, figures::value, request);
    }

    @Override
    public Map<String, List<String>> traces(Document document, OrgUnitId unit) {
        Explainer explainer = sealed.explaining(unit);
        TraceText text = new TraceText(sealed.of(unit, Purpose.EXPLAIN).catalogue());
        Map<String, List<String>> traces = new LinkedHashMap<>();
        for (FactRun run : document.listFactRuns()) {
            traces.put(
                    run.anchor().id(), text.lines(explainer.explain(run.anchor().key())));
        }
        return traces;
    }

    private Refusal unknown(String outline, OrgUnitId unit, ReportYear year) {
        String known = listOutlines(unit, year).stream().map(ReportOutline::id).collect(Collectors.joining("、"));
        return Refusal.notFound(
                outline,
                new LocalText("这个单位没有年报“" + outline + "”", "this unit has no report \"" + outline + "\""),
                known.isEmpty()
                        ? new LocalText(
                                "有年报提纲的单位，提纲见 definitions/reports", "a unit with an outline, see definitions/reports")
                        : new LocalText("已有的年报：" + known, "a report that exists: " + known.replace("、", ", ")));
    }

    private Manifest.UnitEntry entry(OrgUnitId unit, ReportYear year) {
        return sealed.requireSnapshot(unit, year)
                .findUnit(unit.value())
                .orElseThrow(() -> Refusal.notFound(unit.value()));
    }
}
