package org.lubanchi.adapter.office.document.word;

import java.math.BigDecimal;
import org.lubanchi.adapter.office.document.layout.ChartInk;
import org.lubanchi.adapter.office.document.layout.Markup;
import org.lubanchi.engine.document.Chart;
import org.lubanchi.engine.document.Chart.ChartKind;
import org.lubanchi.engine.document.Chart.Series;

/**
 * A native Word chart as DrawingML text (原生图表).
 *
 * <p>Every fill and line is stated, since LibreOffice draws nothing it must guess; missing points have no entry in the
 * cache and blanks are shown as gaps.
 */
final class WordChartXml {
    /** A label needs a twenty-fifth of the ring. */
    private static final BigDecimal LEAST_LABELLED = BigDecimal.valueOf(25);

    private final Chart chart;
    private final Markup xml = new Markup();
    private final ChartPieces pieces;
    private final ChartAxes axes;

    private WordChartXml(Chart chart) {
        this.chart = chart;
        this.pieces = new ChartPieces(chart, xml);
        this.axes = new ChartAxes(chart, xml, pieces);
    }

    static String of(Chart chart) {
        return new WordChartXml(chart).space();
    }

    private String space() {
        xml.open(
                "c:chartSpace",
                "xmlns:c",
                "http://schemas.openxmlformats.org/drawingml/2006/chart",
                "xmlns:a",
                "http://schemas.openxmlformats.org/drawingml/2006/main",
                "xmlns:r",
                "http://schemas.openxmlformats.org/officeDocument/2006/relationships");
        pieces.value("c:roundedCorners", "0");
        xml.open("c:chart");
        pieces.value("c:autoTitleDeleted", "1");
        xml.open("c:plotArea").leaf("c:layout");
        switch (chart.kind()) {
            case BAR, STACKED_BAR, LINE -> alongAnAxis();
            case DONUT -> donut();
            case RADAR -> radar();
            case SANKEY, TILE_MAP -> throw new IllegalArgumentException(chart.kind() + " is no chart of Word");
        }
        xml.close();
        legend();
        pieces.value("c:plotVisOnly", "1");
        pieces.value("c:dispBlanksAs", "gap");
        xml.close();
        pieces.nothing();
        pieces.letters("900", ChartPieces.BODY);
        return xml.close().toString();
    }

    private void legend() {
        if (chart.series().size() > 1 || chart.kind() == ChartKind.DONUT) {
            xml.open("c:legend");
            pieces.value("c:legendPos", chart.kind() == ChartKind.DONUT ? "r" : "b");
            pieces.value("c:overlay", "0");
            pieces.letters("900", ChartPieces.BODY);
            xml.close();
        }
    }

    private void alongAnAxis() {
        boolean line = chart.kind() == ChartKind.LINE;
        boolean stacked = chart.kind() == ChartKind.STACKED_BAR;
        xml.open(line ? "c:lineChart" : "c:barChart");
        if (!line) {
            pieces.value("c:barDir", "col");
        }
        pieces.value("c:grouping", line ? "standard" : stacked ? "stacked" : "clustered");
        pieces.value("c:varyColors", "0");
        for (int i = 0; i < chart.series().size(); i++) {
            series(i, chart.series().get(i));
        }
        if (line) {
            pieces.value("c:marker", "1");
        } else {
            pieces.value("c:gapWidth", "80");
            pieces.value("c:overlap", stacked ? "100" : "-8");
        }
        axes.names();
        xml.close();
        axes.write("low");
    }

    private void series(int index, Series series) {
        boolean line = chart.kind() == ChartKind.LINE;
        boolean stacked = chart.kind() == ChartKind.STACKED_BAR;
        xml.open("c:ser");
        pieces.name(index, series);
        if (line) {
            pieces.lineWithDots(index);
        } else {
            pieces.fill(ChartInk.fill(index));
            pieces.value("c:invertIfNegative", "0");
        }
        xml.open("c:dLbls");
        label(stacked ? ChartInk.onFill(index) : ChartPieces.BODY, pieces.format());
        pieces.value("c:dLblPos", line ? "t" : stacked ? "ctr" : "outEnd");
        pieces.onlyTheValue();
        xml.close();
        pieces.points(index, series);
        if (line) {
            pieces.value("c:smooth", "0");
        }
        xml.close();
    }

    private void label(String colour, String format) {
        xml.leaf("c:numFmt", "formatCode", format, "sourceLinked", "0");
        pieces.nothing();
        pieces.letters("800", colour);
    }

    /** One ring; a donut has no axis that could say the unit, so its labels do. */
    private void donut() {
        xml.open("c:doughnutChart");
        pieces.value("c:varyColors", "1");
        for (int i = 0; i < chart.series().size(); i++) {
            xml.open("c:ser");
            pieces.name(i, chart.series().get(i));
            for (int part = 0; part < chart.categories().size(); part++) {
                xml.open("c:dPt");
                pieces.value("c:idx", String.valueOf(part));
                pieces.value("c:bubble3D", "0");
                pieces.fill(ChartInk.fill(part));
                xml.close();
            }
            donutLabels(chart.series().get(i));
            pieces.points(i, chart.series().get(i));
            xml.close();
        }
        pieces.value("c:firstSliceAng", "0");
        pieces.value("c:holeSize", "58");
        xml.close();
    }

    /** Each label in the ink that can be read on its piece; a piece too small for one has none, its value is in the data. */
    private void donutLabels(Series series) {
        String format = pieces.format().replace(";", ChartAxes.quoted(chart) + ";") + ChartAxes.quoted(chart);
        BigDecimal whole = series.points().stream()
                .flatMap(point -> point.value().reported().stream())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        xml.open("c:dLbls");
        for (int part = 0; part < series.points().size(); part++) {
            BigDecimal value = series.points().get(part).value().reported().orElse(BigDecimal.ZERO);
            xml.open("c:dLbl");
            pieces.value("c:idx", String.valueOf(part));
            if (value.multiply(LEAST_LABELLED).compareTo(whole) < 0) {
                pieces.value("c:delete", "1");
            } else {
                label(ChartInk.onFill(part), format);
                pieces.onlyTheValue();
            }
            xml.close();
        }
        label(ChartPieces.BODY, format);
        pieces.onlyTheValue();
        pieces.value("c:showLeaderLines", "0");
        xml.close();
    }

    private void radar() {
        xml.open("c:radarChart");
        pieces.value("c:radarStyle", "marker");
        pieces.value("c:varyColors", "0");
        for (int i = 0; i < chart.series().size(); i++) {
            xml.open("c:ser");
            pieces.name(i, chart.series().get(i));
            pieces.lineWithDots(i);
            pieces.points(i, chart.series().get(i));
            xml.close();
        }
        axes.names();
        xml.close();
        axes.write("nextTo");
    }
}
