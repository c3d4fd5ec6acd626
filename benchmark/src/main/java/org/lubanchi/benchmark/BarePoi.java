package org.lubanchi.benchmark;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xwpf.usermodel.XWPFChart;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.lubanchi.engine.document.Block;
import org.lubanchi.engine.document.Chart;
import org.lubanchi.engine.document.Document;
import org.lubanchi.engine.document.Inline;
import org.lubanchi.engine.document.TableCell;
import org.lubanchi.engine.document.TableRow;

/** As many paragraphs, cells and charts as a report has, by POI alone: no styles, anchors or contents (裸 POI 对照). */
final class BarePoi {
    private static final int WIDE = 15 * Units.EMU_PER_CENTIMETER;
    private static final int HIGH = 8 * Units.EMU_PER_CENTIMETER;

    private BarePoi() {}

    static void write(Document document, OutputStream out) throws IOException {
        try (XWPFDocument word = new XWPFDocument()) {
            for (Block block : document.blocks()) {
                switch (block) {
                    case Block.Table table -> table(word, table);
                    case Block.ChartBlock chart -> chart(word, chart.chart());
                    case Block.Heading heading -> text(word, heading.plainText());
                    case Block.Paragraph paragraph -> text(word, paragraph.plainText());
                    case Block.Contents contents -> contents.entries().forEach(entry -> text(word, entry.text()));
                    case Block.PageBreak ignored -> word.createParagraph().setPageBreak(true);
                }
            }
            word.write(out);
        } catch (InvalidFormatException e) {
            throw new IOException(e);
        }
    }

    private static void text(XWPFDocument word, String text) {
        word.createParagraph().createRun().setText(text);
    }

    private static void table(XWPFDocument word, Block.Table table) {
        text(word, joined(table.caption()));
        List<TableRow> rows = new java.util.ArrayList<>(table.headRows());
        rows.addAll(table.rows());
        int columns = rows.stream().mapToInt(row -> row.cells().size()).max().orElse(1);
        XWPFTable made = word.createTable(rows.size(), columns);
        for (int row = 0; row < rows.size(); row++) {
            List<TableCell> cells = rows.get(row).cells();
            for (int cell = 0; cell < cells.size(); cell++) {
                made.getRow(row).getCell(cell).setText(joined(cells.get(cell).inlines()));
            }
        }
    }

    private static String joined(List<Inline> inlines) {
        StringBuilder text = new StringBuilder();
        inlines.forEach(inline -> text.append(inline.text()));
        return text.toString();
    }

    private static void chart(XWPFDocument word, Chart chart) throws IOException, InvalidFormatException {
        XWPFChart made = word.createChart(WIDE, HIGH);
        XDDFCategoryAxis bottom = made.createCategoryAxis(AxisPosition.BOTTOM);
        XDDFValueAxis left = made.createValueAxis(AxisPosition.LEFT);
        ChartTypes kind = chart.kind() == Chart.ChartKind.LINE ? ChartTypes.LINE : ChartTypes.BAR;
        XDDFChartData data = made.createData(kind, bottom, left);
        String[] categories = chart.categories().toArray(String[]::new);
        for (Chart.Series series : chart.series()) {
            Number[] values = series.points().stream()
                    .map(point -> point.value().reported().orElse(null))
                    .toArray(Number[]::new);
            data.addSeries(XDDFDataSourcesFactory.fromArray(categories), XDDFDataSourcesFactory.fromArray(values))
                    .setTitle(series.name(), null);
        }
        made.plot(data);
    }
}
