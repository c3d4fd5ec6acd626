package org.lubanchi.adapter.office.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.lubanchi.engine.document.Document;

class WordWriterTest {
    private static byte[] word(Document document) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        DocumentWriters.writeWord(document, out);
        return out.toByteArray();
    }

    @Test
    void theSameDocumentGivesTheSameBytes() {
        assertThat(word(SampleReport.document())).isEqualTo(word(SampleReport.document()));
    }

    @Test
    void propertiesNameSnapshotAndEdition() throws Exception {
        try (XWPFDocument docx = new XWPFDocument(new ByteArrayInputStream(word(SampleReport.document())))) {
            var custom = docx.getProperties().getCustomProperties();
            assertThat(custom.getProperty("lubanchi.snapshot").getLpwstr()).isEqualTo("2023.3");
            assertThat(custom.getProperty("lubanchi.edition").getLpwstr()).isEqualTo("e3b0c44298fc");
        }
    }

    @Test
    void everyChartCarriesItsDataAsAWorkbook() throws Exception {
        try (XWPFDocument docx = new XWPFDocument(new ByteArrayInputStream(word(SampleReport.document())))) {
            assertThat(docx.getCharts()).hasSize(5);
            var first = docx.getCharts().getFirst().getWorkbook().getSheetAt(0);
            assertThat(first.getRow(1).getCell(1).getNumericCellValue()).isEqualTo(28052);
            assertThat(first.getRow(2).getCell(2)).isNull();
        }
    }

    @Test
    void barsBeginAtZeroAndLinesWhereTheirValuesLie() throws Exception {
        try (XWPFDocument docx = new XWPFDocument(new ByteArrayInputStream(word(SampleReport.document())))) {
            int bars = 0;
            int lines = 0;
            for (var chart : docx.getCharts()) {
                var plot = chart.getCTChart().getPlotArea();
                for (var axis : plot.getValAxList()) {
                    boolean drawsBars = plot.sizeOfBarChartArray() > 0;
                    assertThat(axis.getScaling().isSetMin()).isEqualTo(drawsBars);
                    bars += drawsBars ? 1 : 0;
                    lines += plot.sizeOfLineChartArray() > 0 ? 1 : 0;
                }
            }
            assertThat(bars).isPositive();
            assertThat(lines).isPositive();
        }
    }
}
