package org.lubanchi.adapter.office.document.word;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Optional;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFChart;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.xmlbeans.XmlException;
import org.lubanchi.adapter.office.document.layout.CleanText;
import org.lubanchi.adapter.office.document.layout.Diagram;
import org.lubanchi.engine.document.Chart;
import org.lubanchi.engine.document.Chart.Point;
import org.lubanchi.engine.document.Chart.Series;
import org.openxmlformats.schemas.drawingml.x2006.chart.ChartSpaceDocument;
import org.openxmlformats.schemas.drawingml.x2006.main.CTNonVisualDrawingProps;

/**
 * Puts charts into a Word file (图表部件): native ones with their embedded workbooks, the kinds Word does not have as a
 * vector picture.
 */
final class WordCharts {
    static final int WIDTH_POINTS = 430;
    static final int HEIGHT_POINTS = 210;
    private static final String MISSING_SHEET = "缺失说明";
    private final XWPFDocument docx;
    private int written;

    WordCharts(XWPFDocument docx) {
        this.docx = docx;
    }

    /** Draws the chart at a run; the summary becomes the drawing's alternative text. */
    void add(XWPFRun run, String name, Chart chart) {
        if (chart.kind().isNative()) {
            addNative(run, chart);
        } else {
            addPicture(run, name, chart);
        }
        written++;
        CTNonVisualDrawingProps drawing =
                run.getCTR().getDrawingArray(0).getInlineArray(0).getDocPr();
        drawing.setId(written);
        drawing.setName(CleanText.of(name));
        drawing.setDescr(CleanText.of(chart.summary()));
    }

    /** The height in points at which a chart stands on the page. */
    static int heightPoints(Chart chart) {
        return chart.kind().isNative() ? HEIGHT_POINTS : WIDTH_POINTS * Diagram.height(chart) / Diagram.WIDTH;
    }

    private static void addPicture(XWPFRun run, String name, Chart chart) {
        try {
            run.addPicture(
                    new ByteArrayInputStream(EmfPicture.of(chart)),
                    PictureType.EMF,
                    name + ".emf",
                    points(WIDTH_POINTS),
                    points(heightPoints(chart)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InvalidFormatException e) {
            throw new IllegalStateException("Our own picture is well formed", e);
        }
    }

    private void addNative(XWPFRun run, Chart chart) {
        try {
            XWPFChart part = docx.createChart(run, points(WIDTH_POINTS), points(HEIGHT_POINTS));
            part.getCTChartSpace()
                    .set(ChartSpaceDocument.Factory.parse(WordChartXml.of(chart))
                            .getChartSpace());
            fill(part.getWorkbook(), chart);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InvalidFormatException | XmlException e) {
            throw new IllegalStateException("Our own chart part is well formed", e);
        }
    }

    private static int points(int points) {
        return points * Units.EMU_PER_POINT;
    }

    private static void fill(XSSFWorkbook workbook, Chart chart) throws InvalidFormatException {
        workbook.getProperties().getCoreProperties().setCreated(WordWriter.EPOCH);
        XSSFSheet sheet = workbook.getSheetAt(0);
        workbook.setSheetName(0, "Sheet1");
        XSSFRow head = sheet.createRow(0);
        head.createCell(0).setCellValue(CleanText.of(chart.unit()));
        for (int s = 0; s < chart.series().size(); s++) {
            head.createCell(s + 1)
                    .setCellValue(CleanText.of(chart.series().get(s).name()));
        }
        for (int c = 0; c < chart.categories().size(); c++) {
            XSSFRow row = sheet.createRow(c + 1);
            row.createCell(0).setCellValue(CleanText.of(chart.categories().get(c)));
            for (int s = 0; s < chart.series().size(); s++) {
                Optional<BigDecimal> value =
                        chart.series().get(s).points().get(c).value().reported();
                if (value.isPresent()) {
                    number(row.createCell(s + 1), value.get());
                }
            }
        }
        explainMissing(workbook, chart);
    }

    /** The exact decimal digits; a double would print some of them differently. */
    private static void number(XSSFCell cell, BigDecimal value) {
        cell.setCellValue(0);
        cell.getCTCell().setV(value.toPlainString());
    }

    /** A second sheet says why a point is missing: the first must stay blank there, a text would be drawn as zero. */
    private static void explainMissing(XSSFWorkbook workbook, Chart chart) {
        XSSFSheet sheet = null;
        for (Series series : chart.series()) {
            for (int c = 0; c < series.points().size(); c++) {
                Point point = series.points().get(c);
                if (point.value().missingReason().isPresent()) {
                    if (sheet == null) {
                        sheet = workbook.createSheet(MISSING_SHEET);
                    }
                    XSSFRow row = sheet.createRow(sheet.getPhysicalNumberOfRows());
                    row.createCell(0).setCellValue(CleanText.of(series.name()));
                    row.createCell(1)
                            .setCellValue(CleanText.of(chart.categories().get(c)));
                    row.createCell(2)
                            .setCellValue(
                                    point.value().missingReason().get().label().zh());
                }
            }
        }
    }
}
