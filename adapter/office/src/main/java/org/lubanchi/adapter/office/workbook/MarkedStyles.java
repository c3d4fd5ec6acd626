package org.lubanchi.adapter.office.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lubanchi.engine.kernel.Severity;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** The styles of a workbook, and those of its marked cells (批注样式): as they were, with the colour of the problem. */
final class MarkedStyles {
    private final Document styles;
    private final Optional<Element> formats;
    private final Optional<Element> fills;
    private final List<Element> known = new ArrayList<>();
    private final Map<Severity, Integer> fillOf = new HashMap<>();
    private final Map<List<Object>, Integer> made = new HashMap<>();

    private MarkedStyles(Document styles) {
        this.styles = styles;
        this.formats = PartXml.find(styles.getDocumentElement(), "cellXfs");
        this.fills = PartXml.find(styles.getDocumentElement(), "fills");
        formats.ifPresent(all -> {
            for (Node child = all.getFirstChild(); child != null; child = child.getNextSibling()) {
                if (child instanceof Element format) {
                    known.add(format);
                }
            }
        });
    }

    /** Of a workbook without styles: cells keep the looks they have. */
    static MarkedStyles none() throws IOException {
        return new MarkedStyles(PartXml.empty(PartXml.MAIN, "styleSheet"));
    }

    static MarkedStyles read(InputStream in) throws IOException {
        return new MarkedStyles(PartXml.read(in));
    }

    /** The style of a marked cell that had a style, or the one it had where it cannot be coloured. */
    int coloured(int style, Severity severity) {
        if (formats.isEmpty() || fills.isEmpty() || style >= known.size()) {
            return style;
        }
        return made.computeIfAbsent(List.of(style, severity), _ -> {
            Element format = (Element) known.get(style).cloneNode(true);
            format.setAttribute("fillId", Integer.toString(fill(severity)));
            format.setAttribute("applyFill", "1");
            return append(formats.orElseThrow(), format);
        });
    }

    private int fill(Severity severity) {
        return fillOf.computeIfAbsent(severity, _ -> {
            Element all = fills.orElseThrow();
            Element fill = PartXml.append(all, "fill");
            Element pattern = PartXml.append(fill, "patternFill");
            pattern.setAttribute("patternType", "solid");
            PartXml.append(pattern, "fgColor").setAttribute("rgb", colour(severity));
            PartXml.append(pattern, "bgColor").setAttribute("indexed", "64");
            return append(all, fill);
        });
    }

    /** Puts an element last and gives its number. */
    private static int append(Element all, Element one) {
        all.appendChild(one);
        int count = PartXml.children(all);
        all.setAttribute("count", Integer.toString(count));
        return count - 1;
    }

    private static String colour(Severity severity) {
        return switch (severity) {
            case BLOCKING -> "FFFBC9C0";
            case EXPLAINABLE -> "FFF9E3B0";
            case INFORMATIVE -> "FFDFEAF3";
        };
    }

    byte[] written() throws IOException {
        return PartXml.written(styles);
    }
}
