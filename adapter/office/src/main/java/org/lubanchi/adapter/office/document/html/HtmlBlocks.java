package org.lubanchi.adapter.office.document.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.lubanchi.adapter.office.document.layout.FormText;
import org.lubanchi.adapter.office.document.layout.Markup;
import org.lubanchi.adapter.office.document.layout.SvgChart;
import org.lubanchi.adapter.office.document.layout.TableGrid;
import org.lubanchi.engine.document.Block;
import org.lubanchi.engine.document.Block.ChartBlock;
import org.lubanchi.engine.document.Block.Heading;
import org.lubanchi.engine.document.Block.Paragraph;
import org.lubanchi.engine.document.Block.Table;
import org.lubanchi.engine.document.Chart;
import org.lubanchi.engine.document.FactRun;
import org.lubanchi.engine.document.Inline;
import org.lubanchi.engine.document.ParagraphStyle;
import org.lubanchi.engine.document.TableCell;
import org.lubanchi.engine.document.TableRow;
import org.lubanchi.engine.document.TextRun;

/** Writes blocks as markup that is good HTML and good XML at once (页面正文). */
public final class HtmlBlocks {
    private final Markup out;
    private final boolean print;
    private final String chartFont;

    /**
     * A writer of blocks.
     *
     * @param print whether for paper: figures are no links, tables behind charts stay away, pages break
     * @param chartFont font family for charts, empty where they inherit one
     */
    public HtmlBlocks(Markup out, boolean print, String chartFont) {
        this.out = out;
        this.print = print;
        this.chartFont = chartFont;
    }

    /** Writes one block. */
    public void add(Block block) {
        switch (block) {
            case Heading heading -> heading(heading);
            case Paragraph paragraph -> paragraph(paragraph);
            case Table table -> table(table);
            case ChartBlock chart -> chart(chart);
            case Block.Contents ignored -> {}
            case Block.PageBreak ignored -> {
                if (print) {
                    out.element("div", "", "class", "page-break");
                }
            }
        }
        out.line();
    }

    private void heading(Heading heading) {
        out.open("h" + (1 + Math.clamp(heading.level(), 1, 3)), "id", heading.id());
        if (!heading.number().isEmpty()) {
            out.element("span", heading.number(), "class", "number");
            plain(" ");
        }
        inlines(heading.inlines());
        out.close();
    }

    private void paragraph(Paragraph paragraph) {
        out.open("p", "class", cssClass(paragraph.style()), "id", paragraph.id());
        inlines(paragraph.inlines());
        out.close();
    }

    private static String cssClass(ParagraphStyle style) {
        return style.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Writes inlines. */
    public void inlines(List<Inline> inlines) {
        for (Inline inline : inlines) {
            switch (inline) {
                case TextRun run -> plain(run.text());
                case FactRun fact -> figure(fact);
            }
        }
    }

    /** On paper plain text stands in a span of its own: the renderer draws spans in order, but bare text before them. */
    private void plain(String text) {
        if (print) {
            out.open("span");
            text(text);
            out.close();
        } else {
            text(text);
        }
    }

    private void text(String text) {
        String[] lines = text.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (i > 0) {
                out.leaf("br");
            }
            out.text(lines[i]);
        }
    }

    private void figure(FactRun fact) {
        String css = fact.anchor().form().missing() ? "fact missing" : "fact";
        if (print) {
            out.open("span", "class", css);
        } else {
            out.open(
                    "a",
                    "class",
                    css,
                    "href",
                    "#" + HtmlTraces.id(fact.anchor().id()),
                    "data-anchor",
                    fact.anchor().id(),
                    "data-key",
                    fact.anchor().key().toString(),
                    "data-form",
                    FormText.write(fact.anchor().form()),
                    "tabindex",
                    "0");
        }
        text(fact.text());
        out.close();
    }

    private void table(Table table) {
        String label = text(table.caption());
        if (print) {
            boolean together =
                    TableGrid.keptWhole(table.headRows().size() + table.rows().size());
            out.open("div", "class", together ? "scroll short" : "scroll");
        } else {
            out.open(
                    "div",
                    "class",
                    "scroll",
                    "role",
                    "region",
                    "aria-label",
                    label.isEmpty() ? "表格 " + table.id() : label,
                    "tabindex",
                    "0");
        }
        out.open("table", "id", table.id());
        if (!table.caption().isEmpty()) {
            out.open("caption");
            inlines(table.caption());
            out.close();
        }
        if (!table.headRows().isEmpty()) {
            out.open("thead");
            for (int i = 0; i < table.headRows().size(); i++) {
                headRow(table.headRows(), i);
            }
            out.close();
        }
        out.open("tbody");
        table.rows().forEach(this::row);
        out.close().close().close();
        note(table.note());
    }

    private void headRow(List<TableRow> rows, int index) {
        out.open("tr");
        for (TableCell cell : rows.get(index).cells()) {
            List<String> attributes = attributes(cell);
            boolean last = index + cell.rowSpan() >= rows.size();
            attributes.addAll(List.of("scope", cell.columnSpan() > 1 ? "colgroup" : "col"));
            attributes.addAll(last ? List.of("data-last", "") : List.of());
            attributes.addAll(cell.columnSpan() > 1 ? List.of("data-group", "") : List.of());
            out.open("th", attributes.toArray(String[]::new));
            inlines(cell.inlines());
            out.close();
        }
        out.close().line();
    }

    private void row(TableRow row) {
        out.open("tr");
        boolean first = true;
        for (TableCell cell : row.cells()) {
            List<String> attributes = attributes(cell);
            boolean names = first && !cell.numeric() && !cell.inlines().isEmpty();
            if (names) {
                attributes.addAll(List.of("scope", cell.rowSpan() > 1 ? "rowgroup" : "row"));
            }
            out.open(names ? "th" : "td", attributes.toArray(String[]::new));
            inlines(cell.inlines());
            out.close();
            first = false;
        }
        out.close().line();
    }

    private static List<String> attributes(TableCell cell) {
        List<String> attributes = new ArrayList<>();
        if (cell.numeric()) {
            attributes.addAll(List.of("class", "num"));
        }
        if (cell.columnSpan() > 1) {
            attributes.addAll(List.of("colspan", String.valueOf(cell.columnSpan())));
        }
        if (cell.rowSpan() > 1) {
            attributes.addAll(List.of("rowspan", String.valueOf(cell.rowSpan())));
        }
        return attributes;
    }

    private void note(List<Inline> note) {
        if (!note.isEmpty()) {
            out.open("p", "class", "tnote");
            inlines(note);
            out.close();
        }
    }

    private void chart(ChartBlock block) {
        Chart chart = block.chart();
        String title = text(block.caption());
        out.open(
                "figure",
                "class",
                "chart",
                "id",
                block.id(),
                "data-kind",
                chart.kind().name());
        out.raw(SvgChart.draw(chart, block.id(), title.isEmpty() ? chart.summary() : title, chartFont));
        if (!block.caption().isEmpty()) {
            out.open("figcaption");
            inlines(block.caption());
            out.close();
        }
        note(block.note());
        if (!print) {
            HtmlChartTable.write(out, chart, title);
        }
        out.close();
    }

    /** The characters of some inlines. */
    public static String text(List<Inline> inlines) {
        StringBuilder text = new StringBuilder();
        inlines.forEach(inline -> text.append(inline.text()));
        return text.toString();
    }
}
