package org.lubanchi.adapter.office.document.word;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
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
    private static final String CATEGORY_AXIS = "111000001";
    private static final String VALUE_AXIS = "111000002";
    private final Chart chart;
    private final Markup xml = new Markup();

    private WordChartXml(Chart chart) {
        this.chart = chart;
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
        value("c:roundedCorners", "0");
        xml.open("c:chart");
        value("c:autoTitleDeleted", "1");
        xml.open("c:plotArea").leaf("c:layout");
        plot();
        categoryAxis();
        valueAxis();
        xml.close();
        if (chart.series().size() > 1) {
            xml.open("c:legend");
            value("c:legendPos", "b");
            value("c:overlay", "0");
            letters("900", "3B4754");
            xml.close();
        }
        value("c:plotVisOnly", "1");
        value("c:dispBlanksAs", "gap");
        xml.close();
        xml.open("c:spPr")
                .leaf("a:noFill")
                .open("a:ln")
                .leaf("a:noFill")
                .close()
                .close();
        letters("900", "3B4754");
        return xml.close().toString();
    }

    private void plot() {
        boolean line = chart.kind() == ChartKind.LINE;
        xml.open(line ? "c:lineChart" : "c:barChart");
        if (!line) {
            value("c:barDir", "col");
        }
        value(
                "c:grouping",
                switch (chart.kind()) {
                    case BAR -> "clustered";
                    case STACKED_BAR -> "stacked";
                    case LINE -> "standard";
                });
        value("c:varyColors", "0");
        for (int i = 0; i < chart.series().size(); i++) {
            series(i, chart.series().get(i));
        }
        if (line) {
            value("c:marker", "1");
        } else {
            value("c:gapWidth", "80");
            value("c:overlap", chart.kind() == ChartKind.STACKED_BAR ? "100" : "-8");
        }
        value("c:axId", CATEGORY_AXIS);
        value("c:axId", VALUE_AXIS);
        xml.close();
    }

    private void series(int index, Series series) {
        xml.open("c:ser");
        value("c:idx", String.valueOf(index));
        value("c:order", String.valueOf(index));
        String column = column(index + 1);
        xml.open("c:tx").open("c:strRef").element("c:f", "Sheet1!$" + column + "$1");
        strings(List.of(series.name()));
        xml.close().close();
        if (chart.kind() == ChartKind.LINE) {
            xml.open("c:spPr").open("a:ln", "w", "28575", "cap", "rnd");
            solid(ChartInk.fill(index));
            xml.leaf("a:round").close().close();
            marker(index);
        } else {
            xml.open("c:spPr");
            solid(ChartInk.fill(index));
            xml.open("a:ln").leaf("a:noFill").close().close();
            value("c:invertIfNegative", "0");
        }
        labels(index);
        int last = chart.categories().size() + 1;
        xml.open("c:cat").open("c:strRef").element("c:f", "Sheet1!$A$2:$A$" + last);
        strings(chart.categories());
        xml.close().close();
        xml.open("c:val").open("c:numRef").element("c:f", "Sheet1!$" + column + "$2:$" + column + "$" + last);
        numbers(series);
        xml.close().close();
        if (chart.kind() == ChartKind.LINE) {
            value("c:smooth", "0");
        }
        xml.close();
    }

    private void marker(int index) {
        xml.open("c:marker");
        value("c:symbol", "circle");
        value("c:size", "6");
        xml.open("c:spPr");
        solid(ChartInk.fill(index));
        xml.open("a:ln").leaf("a:noFill").close().close().close();
    }

    private void labels(int index) {
        xml.open("c:dLbls");
        xml.leaf("c:numFmt", "formatCode", format(), "sourceLinked", "0");
        xml.open("c:spPr")
                .leaf("a:noFill")
                .open("a:ln")
                .leaf("a:noFill")
                .close()
                .close();
        boolean stacked = chart.kind() == ChartKind.STACKED_BAR;
        letters("800", stacked ? ChartInk.onFill(index) : "3B4754");
        value(
                "c:dLblPos",
                switch (chart.kind()) {
                    case BAR -> "outEnd";
                    case STACKED_BAR -> "ctr";
                    case LINE -> "t";
                });
        for (String flag : List.of("c:showLegendKey", "c:showVal", "c:showCatName", "c:showSerName", "c:showPercent")) {
            value(flag, flag.equals("c:showVal") ? "1" : "0");
        }
        value("c:showBubbleSize", "0");
        xml.close();
    }

    private String format() {
        int decimals = ChartInk.decimals(chart);
        String places = decimals == 0 ? "" : "." + "0".repeat(decimals);
        return "[>=10000]#,##0" + places + ";0" + places;
    }

    private void strings(List<String> texts) {
        xml.open("c:strCache");
        value("c:ptCount", String.valueOf(texts.size()));
        for (int i = 0; i < texts.size(); i++) {
            xml.open("c:pt", "idx", String.valueOf(i))
                    .element("c:v", texts.get(i))
                    .close();
        }
        xml.close();
    }

    private void numbers(Series series) {
        xml.open("c:numCache").element("c:formatCode", "General");
        value("c:ptCount", String.valueOf(series.points().size()));
        for (int i = 0; i < series.points().size(); i++) {
            Optional<BigDecimal> point = series.points().get(i).value().reported();
            if (point.isPresent()) {
                xml.open("c:pt", "idx", String.valueOf(i))
                        .element("c:v", point.get().toPlainString())
                        .close();
            }
        }
        xml.close();
    }

    private void categoryAxis() {
        xml.open("c:catAx");
        value("c:axId", CATEGORY_AXIS);
        axisStart("b");
        value("c:majorTickMark", "none");
        value("c:minorTickMark", "none");
        value("c:tickLblPos", "low");
        xml.open("c:spPr").open("a:ln", "w", "9525");
        solid("CDD5D9");
        xml.close().close();
        letters("900", "56626F");
        value("c:crossAx", VALUE_AXIS);
        value("c:crosses", "autoZero");
        value("c:auto", "0");
        value("c:lblAlgn", "ctr");
        value("c:lblOffset", "100");
        value("c:noMultiLvlLbl", "1");
        xml.close();
    }

    private void valueAxis() {
        xml.open("c:valAx");
        value("c:axId", VALUE_AXIS);
        axisStart("l");
        xml.open("c:majorGridlines").open("c:spPr").open("a:ln", "w", "6350");
        solid("E3E8EA");
        xml.close().close().close();
        if (!chart.unit().isEmpty()) {
            unitTitle();
        }
        xml.leaf("c:numFmt", "formatCode", "#,##0.##;-#,##0.##".replace(".##", axisPlaces()), "sourceLinked", "0");
        value("c:majorTickMark", "none");
        value("c:minorTickMark", "none");
        value("c:tickLblPos", "nextTo");
        xml.open("c:spPr").open("a:ln").leaf("a:noFill").close().close();
        letters("900", "697582");
        value("c:crossAx", CATEGORY_AXIS);
        value("c:crosses", "autoZero");
        value("c:crossBetween", "between");
        xml.close();
    }

    private String axisPlaces() {
        return ChartInk.decimals(chart) == 0 ? "" : ".0";
    }

    private void axisStart(String position) {
        xml.open("c:scaling");
        value("c:orientation", "minMax");
        xml.close();
        value("c:delete", "0");
        value("c:axPos", position);
    }

    private void unitTitle() {
        xml.open("c:title").open("c:tx").open("c:rich").leaf("a:bodyPr", "rot", "0", "vert", "horz");
        xml.open("a:p").open("a:pPr").open("a:defRPr", "sz", "900", "b", "0");
        solid("697582");
        xml.close().close().open("a:r").open("a:rPr", "lang", "zh-CN", "sz", "900", "b", "0");
        solid("697582");
        xml.close().element("a:t", chart.unit()).close().close().close().close();
        value("c:overlay", "0");
        xml.close();
    }

    private void letters(String size, String colour) {
        xml.open("c:txPr").leaf("a:bodyPr").open("a:p").open("a:pPr").open("a:defRPr", "sz", size, "b", "0");
        solid(colour);
        xml.leaf("a:latin", "typeface", "Times New Roman").leaf("a:ea", "typeface", "宋体");
        xml.close().close().leaf("a:endParaRPr", "lang", "zh-CN").close().close();
    }

    private void solid(String colour) {
        xml.open("a:solidFill").leaf("a:srgbClr", "val", colour).close();
    }

    private void value(String element, String value) {
        xml.leaf(element, "val", value);
    }

    /** The letters of a sheet column, 0 is A. */
    static String column(int index) {
        return org.apache.poi.ss.util.CellReference.convertNumToColString(index);
    }
}
