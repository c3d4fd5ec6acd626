package org.lubanchi.benchmark;

import java.io.OutputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.lubanchi.adapter.office.document.DocumentWriters;
import org.lubanchi.adapter.office.document.FontSource;
import org.lubanchi.engine.definitions.UnitKind;
import org.lubanchi.engine.definitions.report.ReportOutline;
import org.lubanchi.engine.document.Document;
import org.lubanchi.engine.indicator.Figures;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.engine.kernel.ReportYear;
import org.lubanchi.engine.report.ReportRequest;
import org.lubanchi.engine.report.ReportWriter;
import org.lubanchi.engine.warehouse.lake.Manifest;

/** Writing a city's report, beside POI writing as much (年报基准). */
final class ReportBenchmark {
    private ReportBenchmark() {}

    static List<Measured> measure(LakeUnderTest under, Path home, int runs) throws Exception {
        Figures figures = under.figures();
        Document document = document(under, figures);
        FontSource fonts = FontSource.usual(home, List.of());
        List<Callable<?>> works = List.of(
                () -> document(under, figures),
                () -> written(out -> DocumentWriters.writeWord(document, out)),
                () -> written(out -> BarePoi.write(document, out)),
                () -> written(out -> DocumentWriters.writeHtml(document, Map.of(), out)),
                () -> written(out -> DocumentWriters.writePdf(document, fonts, out)));
        List<Spread> spreads = Spread.inTurn(2, runs, works);
        return List.of(
                alone("report.document", new LocalText("由指标值成文", "document from figures"), spreads.get(0)),
                new Measured(
                        "report.word",
                        new LocalText("Word 文件，含图与出处", "Word file with charts and anchors"),
                        "us",
                        spreads.get(1),
                        Optional.of(new Measured.Beside(
                                new LocalText("POI 写同样多的段落、表格、图", "POI writing as many paragraphs, tables, charts"),
                                spreads.get(2))),
                        Optional.empty()),
                alone("report.html", new LocalText("HTML 文件", "HTML file"), spreads.get(3)),
                alone("report.pdf", new LocalText("PDF 文件", "PDF file"), spreads.get(4)));
    }

    private static Measured alone(String id, LocalText what, Spread spread) {
        return Measured.alone(id, what, "us", spread, Optional.empty());
    }

    /** The city's report of the newest sealed year. */
    static Document document(LakeUnderTest under, Figures figures) {
        ReportYear year = under.snapshots.years().last();
        Manifest manifest = under.snapshots.find(year).orElseThrow();
        Manifest.UnitEntry city = manifest.units().stream()
                .filter(unit -> unit.kind() == UnitKind.CITY)
                .findFirst()
                .orElseThrow();
        ReportOutline outline =
                under.catalogue.listOutlines(UnitKind.CITY, year.year()).getFirst();
        ReportRequest request = new ReportRequest(
                city.unit(),
                city.label(),
                "",
                year,
                LocalDate.of(year.year() + 1, 1, 1),
                manifest.synthetic(),
                manifest.listBelow(city.id()).stream()
                        .map(part -> new ReportRequest.Part(part.unit(), part.label(), part.kind()))
                        .toList(),
                List.of());
        return ReportWriter.write(under.catalogue, outline, figures::value, request);
    }

    @FunctionalInterface
    private interface Writing {
        void to(OutputStream out) throws Exception;
    }

    /** How many bytes were written; they go nowhere, so that no disk is measured. */
    private static long written(Writing writing) throws Exception {
        try (CountingStream out = new CountingStream()) {
            writing.to(out);
            return out.count();
        }
    }
}
