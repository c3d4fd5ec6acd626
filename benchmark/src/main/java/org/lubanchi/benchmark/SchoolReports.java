package org.lubanchi.benchmark;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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

/**
 * The reports of all schools of a region, each as Word, PDF and HTML with its data package, on all cores; and so many
 * as a province has, the schools taken round and round (学校年报基准).
 */
final class SchoolReports {
    /** What is asked of a province's schools on two cores: ten minutes, in microseconds. */
    private static final long ASKED = 600_000_000L;

    private static final int PROVINCE = 1_000;

    private final LakeUnderTest under;
    private final Figures figures;
    private final FontSource fonts;
    private final List<Manifest.UnitEntry> schools;
    private final Manifest manifest;
    private final ReportYear year;

    private SchoolReports(LakeUnderTest under, Path home) {
        this.under = under;
        this.figures = under.figures();
        this.fonts = FontSource.usual(home, List.of());
        this.year = under.snapshots.years().last();
        this.manifest = under.snapshots.find(year).orElseThrow();
        this.schools = manifest.units().stream()
                .filter(unit -> unit.kind() == UnitKind.SCHOOL)
                .toList();
    }

    /**
     * Measures once.
     *
     * @param reports how many are written for the province
     */
    static List<Measured> measure(LakeUnderTest under, Path home, int reports) throws Exception {
        SchoolReports all = new SchoolReports(under, home);
        all.write(Math.min(8, all.schools.size()));
        long bare = all.bare();
        long own = all.write(all.schools.size());
        long many = all.write(reports);
        long used = Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
        return List.of(
                new Measured(
                        "report.schools",
                        new LocalText(
                                all.schools.size() + " 份学校年报，各三种文件和数据包",
                                all.schools.size() + " school reports in three formats with data"),
                        "us",
                        Spread.of(own),
                        Optional.of(new Measured.Beside(
                                new LocalText("POI 只写同样多的 Word", "POI writing the Word files alone"), Spread.of(bare))),
                        Optional.empty()),
                Measured.alone(
                        "report.province",
                        new LocalText(reports + " 份学校年报", reports + " school reports"),
                        "us",
                        Spread.of(many),
                        reports == PROVINCE ? Optional.of(java.math.BigDecimal.valueOf(ASKED)) : Optional.empty()),
                Measured.alone(
                        "report.memory",
                        new LocalText("写完时占用的堆", "heap in use at the end"),
                        "KiB",
                        Spread.of(used / 1024),
                        Optional.empty()));
    }

    private Document document(int number) {
        Manifest.UnitEntry school = schools.get(number % schools.size());
        ReportOutline outline = under.catalogue.listOutlines(UnitKind.SCHOOL, year.year()).stream()
                .filter(each -> each.partner().isEmpty())
                .findFirst()
                .orElseThrow();
        ReportRequest request = new ReportRequest(
                school.unit(),
                school.label(),
                "",
                year,
                LocalDate.of(year.year() + 1, 1, 1),
                manifest.synthetic(),
                List.of(),
                List.of());
        return ReportWriter.write(under.catalogue, outline, figures::value, request);
    }

    /** Writes so many reports on all cores; microseconds. */
    private long write(int reports) throws Exception {
        return timed(reports, number -> {
            Document document = document(number);
            try (CountingStream out = new CountingStream()) {
                DocumentWriters.writeWord(document, out);
                DocumentWriters.writeHtml(document, Map.of(), out);
                DocumentWriters.writePdf(document, fonts, out);
                DocumentWriters.writeData(document, under.catalogue::findIndicator, out);
                return out.count();
            }
        });
    }

    private long bare() throws Exception {
        List<Document> documents = new ArrayList<>();
        for (int number = 0; number < schools.size(); number++) {
            documents.add(document(number));
        }
        return timed(documents.size(), number -> {
            try (CountingStream out = new CountingStream()) {
                BarePoi.write(documents.get(number), out);
                return out.count();
            }
        });
    }

    @FunctionalInterface
    private interface Work {
        long of(int number) throws Exception;
    }

    private static long timed(int times, Work work) throws Exception {
        long begin = System.nanoTime();
        try (ExecutorService threads =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            List<Future<Long>> all = new ArrayList<>();
            for (int number = 0; number < times; number++) {
                int each = number;
                all.add(threads.submit(() -> work.of(each)));
            }
            for (Future<Long> one : all) {
                one.get();
            }
        }
        return (System.nanoTime() - begin) / 1_000;
    }
}
