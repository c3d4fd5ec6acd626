package org.lubanchi.testing.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lubanchi.adapter.office.document.AnchoredFigure;
import org.lubanchi.adapter.office.document.DocumentReaders;
import org.lubanchi.adapter.office.document.DocumentWriters;
import org.lubanchi.adapter.office.document.FontSource;
import org.lubanchi.engine.consistency.CheckReport;
import org.lubanchi.engine.consistency.ConsistencyChecker;
import org.lubanchi.engine.document.Block;
import org.lubanchi.engine.document.Chart;
import org.lubanchi.engine.document.Document;
import org.lubanchi.engine.document.PrintedForm;
import org.lubanchi.engine.indicator.Figures;
import org.lubanchi.engine.kernel.Failure;
import org.lubanchi.engine.kernel.Observed;
import org.lubanchi.engine.kernel.Quantity;

/** The finished report, read anew, prints the facts and nothing else, in every kind of file. */
class ReportAgreementTest {
    @TempDir
    private Path folder = Path.of(".");

    @Test
    void everyPrintedFigureIsTheValueRoundedAsItsFormSays() throws IOException {
        try (Line line = new Line(folder)) {
            Figures figures = figures(line);
            Path word = word(line.report(figures, 2023));

            List<AnchoredFigure> printed = DocumentReaders.readWord(word).figures();

            assertThat(printed).hasSizeGreaterThan(100);
            for (AnchoredFigure figure : printed) {
                Observed<Quantity> value = figures.value(figure.anchor().key());
                assertThat(figure.text())
                        .as(figure.toString())
                        .satisfies(text -> value.reported()
                                .ifPresentOrElse(
                                        quantity -> assertThat(number(text))
                                                .isEqualByComparingTo(expected(
                                                        quantity,
                                                        figure.anchor().form())),
                                        () -> assertThat(text).doesNotContainPattern("\\d")));
            }
        }
    }

    @Test
    void withoutItsAnchorsTheWordFileAndTheOtherTwoHoldTheSameFiguresInTheSameOrder() throws IOException {
        try (Line line = new Line(folder)) {
            Document report = line.report(figures(line), 2023);
            Path word = word(report);
            Path html = folder.resolve("report.html");
            try (OutputStream out = Files.newOutputStream(html)) {
                DocumentWriters.writeHtml(report, Map.of(), out);
            }
            List<AnchoredFigure> figures = DocumentReaders.readWord(word).figures();
            assertThat(DocumentReaders.readHtml(html).figures()).isEqualTo(figures);
            assertInOrder(figures, DocumentReaders.readWord(word).document());
            assertInOrder(figures, DocumentReaders.readHtml(html).document());
            assertInOrder(figures, DocumentReaders.readPdf(pdf(report)).document());
        }
    }

    @Test
    void theChartsOfTheWordFileHoldTheirData() throws IOException {
        try (Line line = new Line(folder)) {
            Document report = line.report(figures(line), 2023);
            List<String> written = charts(report);
            assertThat(written).hasSizeGreaterThanOrEqualTo(4);
            assertThat(charts(DocumentReaders.readWord(word(report)).document()))
                    .isEqualTo(written);
        }
    }

    /** A picture cannot be read, so that each of its figures stands bound in a table of the same file. */
    @Test
    void whatAPictureInTheWordFileShowsStandsInATable() throws IOException {
        try (Line line = new Line(folder)) {
            Document report = line.report(figures(line), 2023);
            List<AnchoredFigure> printed =
                    DocumentReaders.readWord(word(report)).figures();
            List<Chart.Point> drawn = report.blocks().stream()
                    .filter(Block.ChartBlock.class::isInstance)
                    .map(block -> ((Block.ChartBlock) block).chart())
                    .filter(chart -> !chart.kind().isNative())
                    .flatMap(chart -> chart.series().getFirst().points().stream())
                    .toList();
            assertThat(drawn)
                    .isNotEmpty()
                    .allSatisfy(point -> assertThat(printed)
                            .filteredOn(figure -> figure.anchor().key().equals(point.key())
                                    && figure.anchor().id().startsWith("t"))
                            .isNotEmpty()
                            .allSatisfy(figure -> point.value()
                                    .reported()
                                    .ifPresent(value ->
                                            assertThat(number(figure.text())).isEqualByComparingTo(value))));
        }
    }

    @Test
    void theCheckerFindsNoErrorInOurOwnReport() throws IOException {
        try (Line line = new Line(folder)) {
            Path word = word(line.report(figures(line), 2023));
            CheckReport report = ConsistencyChecker.withAllRelations()
                    .check(DocumentReaders.readWord(word).document());
            assertThat(report.isComplete()).isTrue();
            assertThat(report.errors()).isEmpty();
        }
    }

    private static Figures figures(Line line) throws IOException {
        line.loadYear(2021, 3);
        line.loadYear(2022, 3);
        line.loadYear(2023, 3);
        return line.figures();
    }

    private Path word(Document report) throws IOException {
        Path word = folder.resolve("report.docx");
        try (OutputStream out = Files.newOutputStream(word)) {
            DocumentWriters.writeWord(report, out);
        }
        return word;
    }

    private Path pdf(Document report) throws IOException {
        Path pdf = folder.resolve("report.pdf");
        try (OutputStream out = Files.newOutputStream(pdf)) {
            DocumentWriters.writePdf(report, FontSource.usual(Path.of("../.."), List.of()), out);
        } catch (Failure e) {
            boolean required = System.getProperty("lubanchi.require", "").contains("office");
            Assumptions.assumeTrue(required, "no TrueType font with Chinese on this machine");
            throw e;
        }
        return pdf;
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text.replaceAll("[^0-9.\\-−]", "").replace('−', '-'));
    }

    private static BigDecimal expected(Quantity value, PrintedForm form) {
        BigDecimal scaled = value.amount().movePointLeft(form.scale()).setScale(form.decimals(), RoundingMode.HALF_UP);
        return form.absolute() ? scaled.abs() : scaled;
    }

    private static void assertInOrder(List<AnchoredFigure> figures, Document read) {
        String text = read.blocks().stream().map(Block::plainText).collect(Collectors.joining("\n"));
        int at = 0;
        for (AnchoredFigure figure : figures) {
            int found = text.indexOf(figure.text(), at);
            assertThat(found)
                    .as(figure + " after: " + text.substring(at, Math.min(text.length(), at + 400)))
                    .isNotNegative();
            at = found + figure.text().length();
        }
    }

    private static List<String> charts(Document document) {
        return document.blocks().stream()
                .filter(Block.ChartBlock.class::isInstance)
                .map(block -> ((Block.ChartBlock) block).chart())
                .filter(chart -> chart.kind().isNative())
                .map(chart -> chart.categories() + " "
                        + chart.series().stream()
                                .map(series -> series.name()
                                        + series.points().stream()
                                                .map(point -> point.value()
                                                        .reported()
                                                        .map(value -> value.stripTrailingZeros()
                                                                .toPlainString())
                                                        .orElse("—"))
                                                .toList())
                                .toList())
                .toList();
    }
}
