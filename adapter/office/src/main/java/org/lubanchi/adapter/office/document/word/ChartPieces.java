package org.lubanchi.adapter.office.document.word;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.lubanchi.adapter.office.document.layout.ChartInk;
import org.lubanchi.adapter.office.document.layout.Markup;
import org.lubanchi.engine.document.Chart;
import org.lubanchi.engine.document.Chart.Series;

/** The pieces every chart part is made of (图表部件片段): inks, letters, labels, and the cached words and numbers. */
final class ChartPieces {
    static final String BODY = "3B4754";
    private final Chart chart;
    private final Markup xml;

    ChartPieces(Chart chart, Markup xml) {
        this.chart = chart;
        this.xml = xml;
    }

    void value(String element, String value) {
        xml.leaf(element, "val", value);
    }

    void solid(String colour) {
        xml.open("a:solidFill").leaf("a:srgbClr", "val", colour).close();
    }

    /** Nothing drawn for fill and line. */
    void nothing() {
        xml.open("c:spPr")
                .leaf("a:noFill")
                .open("a:ln")
                .leaf("a:noFill")
                .close()
                .close();
    }

    /** A fill without a line around it. */
    void fill(String colour) {
        xml.open("c:spPr");
        solid(colour);
        xml.open("a:ln").leaf("a:noFill").close().close();
    }

    void letters(String size, String colour) {
        xml.open("c:txPr").leaf("a:bodyPr").open("a:p").open("a:pPr").open("a:defRPr", "sz", size, "b", "0");
        solid(colour);
        xml.leaf("a:latin", "typeface", "Times New Roman").leaf("a:ea", "typeface", "宋体");
        xml.close().close().leaf("a:endParaRPr", "lang", "zh-CN").close().close();
    }

    /** Index, order and name of a series. */
    void name(int index, Series series) {
        value("c:idx", String.valueOf(index));
        value("c:order", String.valueOf(index));
        xml.open("c:tx").open("c:strRef").element("c:f", "Sheet1!$" + column(index + 1) + "$1");
        strings(List.of(series.name()));
        xml.close().close();
    }

    /** The categories and the numbers of a series. */
    void points(int index, Series series) {
        int last = chart.categories().size() + 1;
        String column = column(index + 1);
        xml.open("c:cat").open("c:strRef").element("c:f", "Sheet1!$A$2:$A$" + last);
        strings(chart.categories());
        xml.close().close();
        xml.open("c:val").open("c:numRef").element("c:f", "Sheet1!$" + column + "$2:$" + column + "$" + last);
        numbers(series);
        xml.close().close();
    }

    /** A line with round dots in the ink of the series. */
    void lineWithDots(int index) {
        xml.open("c:spPr").open("a:ln", "w", "28575", "cap", "rnd");
        solid(ChartInk.fill(index));
        xml.leaf("a:round").close().close();
        xml.open("c:marker");
        value("c:symbol", "circle");
        value("c:size", "6");
        fill(ChartInk.fill(index));
        xml.close();
    }

    /** How values are printed in labels: their decimals, thousands separated from 10 000 on. */
    String format() {
        int decimals = ChartInk.decimals(chart);
        String places = decimals == 0 ? "" : "." + "0".repeat(decimals);
        return "[>=10000]#,##0" + places + ";0" + places;
    }

    /** What a label shows: its value and nothing else. */
    void onlyTheValue() {
        for (String flag : List.of("c:showLegendKey", "c:showVal", "c:showCatName", "c:showSerName", "c:showPercent")) {
            value(flag, flag.equals("c:showVal") ? "1" : "0");
        }
        value("c:showBubbleSize", "0");
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

    /** The letters of a sheet column, 0 is A. */
    private static String column(int index) {
        return org.apache.poi.ss.util.CellReference.convertNumToColString(index);
    }
}
