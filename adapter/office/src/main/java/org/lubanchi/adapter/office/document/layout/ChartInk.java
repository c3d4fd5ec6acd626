package org.lubanchi.adapter.office.document.layout;

import java.math.BigDecimal;
import java.util.List;
import org.lubanchi.engine.document.Chart;

/**
 * The inks and number formats of charts (图表用色), the same in Word, HTML and PDF.
 *
 * <p>Celadon and indigo by turns, dark and light, so that neighbours differ in lightness too; never cinnabar or
 * gamboge, which ask people to act.
 */
public final class ChartInk {
    private static final List<String> FILLS = List.of("2C7D6A", "8FB0CE", "23527C", "A3CDBF", "697582", "C3D6E7");
    private static final List<Boolean> DARK = List.of(true, false, true, false, true, false);

    private ChartInk() {}

    /** The fill of the series with this index, six hexadecimal digits. */
    public static String fill(int series) {
        return FILLS.get(series % FILLS.size());
    }

    /** The ink of a label that stands on the fill. */
    public static String onFill(int series) {
        return DARK.get(series % DARK.size()) ? "FFFFFF" : "17212B";
    }

    /** The most decimals any point of the chart has. */
    public static int decimals(Chart chart) {
        return chart.series().stream()
                .flatMap(series -> series.points().stream())
                .flatMap(point -> point.value().reported().stream())
                .mapToInt(value -> Math.max(0, value.scale()))
                .max()
                .orElse(0);
    }

    /** A value as labels print it: its own decimals, thousands separated from 10 000 on. */
    public static String label(BigDecimal value) {
        return value.abs().compareTo(BigDecimal.valueOf(10_000)) < 0 ? value.toPlainString() : grouped(value);
    }

    /** A value with thousands separated. */
    static String grouped(BigDecimal value) {
        String plain = value.toPlainString();
        int point = plain.indexOf('.');
        String whole = point < 0 ? plain : plain.substring(0, point);
        String rest = point < 0 ? "" : plain.substring(point);
        StringBuilder grouped = new StringBuilder(whole);
        int first = whole.startsWith("-") ? 1 : 0;
        for (int i = whole.length() - 3; i > first; i -= 3) {
            grouped.insert(i, ',');
        }
        return grouped + rest;
    }
}
