package org.lubanchi.adapter.office.document.word;

import java.math.BigDecimal;
import org.lubanchi.adapter.office.document.layout.ChartInk;
import org.lubanchi.adapter.office.document.layout.Markup;
import org.lubanchi.engine.document.Chart;
import org.lubanchi.engine.document.Chart.ChartKind;

/** The category axis and the value axis of a chart part (图表坐标轴). */
final class ChartAxes {
    private static final String CATEGORY_AXIS = "111000001";
    private static final String VALUE_AXIS = "111000002";
    private final Chart chart;
    private final Markup xml;
    private final ChartPieces pieces;

    ChartAxes(Chart chart, Markup xml, ChartPieces pieces) {
        this.chart = chart;
        this.xml = xml;
        this.pieces = pieces;
    }

    /** The unit as a number format says it literally; empty without a unit. */
    static String quoted(Chart chart) {
        return chart.unit().isEmpty() ? "" : "\"" + chart.unit().replace("\"", "") + "\"";
    }

    /** Names both axes inside the plot that uses them. */
    void names() {
        pieces.value("c:axId", CATEGORY_AXIS);
        pieces.value("c:axId", VALUE_AXIS);
    }

    /**
     * Both axes.
     *
     * @param labels where the category labels stand
     */
    void write(String labels) {
        category(labels);
        value();
    }

    private void category(String labels) {
        xml.open("c:catAx");
        start(CATEGORY_AXIS, "b", false);
        pieces.value("c:majorTickMark", "none");
        pieces.value("c:minorTickMark", "none");
        pieces.value("c:tickLblPos", labels);
        xml.open("c:spPr").open("a:ln", "w", "9525");
        pieces.solid("CDD5D9");
        xml.close().close();
        pieces.letters("900", "56626F");
        pieces.value("c:crossAx", VALUE_AXIS);
        pieces.value("c:crosses", "autoZero");
        pieces.value("c:auto", "0");
        pieces.value("c:lblAlgn", "ctr");
        pieces.value("c:lblOffset", "100");
        pieces.value("c:noMultiLvlLbl", "1");
        xml.close();
    }

    private void value() {
        xml.open("c:valAx");
        start(VALUE_AXIS, "l", hasBars() && !hasNegatives());
        xml.open("c:majorGridlines").open("c:spPr").open("a:ln", "w", "6350");
        pieces.solid("E3E8EA");
        xml.close().close().close();
        if (!chart.unit().isEmpty()) {
            unitTitle();
        }
        String places = ChartInk.decimals(chart) == 0 ? "" : ".0";
        xml.leaf("c:numFmt", "formatCode", "#,##0" + places + ";-#,##0" + places, "sourceLinked", "0");
        pieces.value("c:majorTickMark", "none");
        pieces.value("c:minorTickMark", "none");
        pieces.value("c:tickLblPos", "nextTo");
        xml.open("c:spPr").open("a:ln").leaf("a:noFill").close().close();
        pieces.letters("900", "697582");
        pieces.value("c:crossAx", CATEGORY_AXIS);
        pieces.value("c:crosses", "autoZero");
        pieces.value("c:crossBetween", "between");
        xml.close();
    }

    /** A bar tells by its length, which it can only from zero; left to itself an office program cuts it off. */
    private boolean hasBars() {
        return chart.kind() == ChartKind.BAR || chart.kind() == ChartKind.STACKED_BAR;
    }

    private boolean hasNegatives() {
        return chart.series().stream()
                .flatMap(series -> series.points().stream())
                .anyMatch(point ->
                        point.value().reported().orElse(BigDecimal.ZERO).signum() < 0);
    }

    private void start(String name, String position, boolean fromZero) {
        pieces.value("c:axId", name);
        xml.open("c:scaling");
        pieces.value("c:orientation", "minMax");
        if (fromZero) {
            pieces.value("c:min", "0");
        }
        xml.close();
        pieces.value("c:delete", "0");
        pieces.value("c:axPos", position);
    }

    private void unitTitle() {
        xml.open("c:title").open("c:tx").open("c:rich").leaf("a:bodyPr", "rot", "0", "vert", "horz");
        xml.open("a:p").open("a:pPr").open("a:defRPr", "sz", "900", "b", "0");
        pieces.solid("697582");
        xml.close().close().open("a:r").open("a:rPr", "lang", "zh-CN", "sz", "900", "b", "0");
        pieces.solid("697582");
        xml.close().element("a:t", chart.unit()).close().close().close().close();
        pieces.value("c:overlay", "0");
        xml.close();
    }
}
