package org.lubanchi.adapter.office.document.layout;

import java.util.Locale;

/** Areas and words as SVG. */
final class SvgShapes implements ShapePen {
    private final Markup svg;

    SvgShapes(Markup svg) {
        this.svg = svg;
    }

    @Override
    public void area(int[] xs, int[] ys, String ink) {
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < xs.length; i++) {
            path.append(i == 0 ? "M" : " L").append(pixels(xs[i])).append(' ').append(pixels(ys[i]));
        }
        svg.leaf("path", "d", path.append(" Z").toString(), "fill", "#" + ink);
    }

    @Override
    public void text(int x, int y, Anchor anchor, String ink, String text) {
        svg.element(
                "text",
                text,
                "x",
                pixels(x),
                "y",
                pixels(y),
                "text-anchor",
                anchor.name().toLowerCase(Locale.ROOT),
                "fill",
                "#" + ink);
    }

    private static String pixels(int tenths) {
        String sign = tenths < 0 ? "-" : "";
        int length = Math.abs(tenths);
        return sign + length / 10 + (length % 10 == 0 ? "" : "." + length % 10);
    }
}
