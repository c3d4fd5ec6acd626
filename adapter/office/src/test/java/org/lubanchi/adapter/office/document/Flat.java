package org.lubanchi.adapter.office.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lubanchi.engine.document.Block;
import org.lubanchi.engine.document.Block.ChartBlock;
import org.lubanchi.engine.document.Block.Heading;
import org.lubanchi.engine.document.Block.PageBreak;
import org.lubanchi.engine.document.Block.Paragraph;
import org.lubanchi.engine.document.Block.Table;
import org.lubanchi.engine.document.Chart.Series;
import org.lubanchi.engine.document.Document;
import org.lubanchi.engine.document.Inline;
import org.lubanchi.engine.document.TableRow;

/** A document flattened to lines of what a reader of the printed page sees, for comparing formats. */
final class Flat {
    private Flat() {}

    /** Every block but contents and page breaks, one line a paragraph, row or series. */
    static List<String> lines(Document document) {
        List<String> lines = new ArrayList<>();
        for (Block block : document.blocks()) {
            switch (block) {
                case Heading heading ->
                    lines.add("H" + heading.level() + " " + heading.number() + "|" + text(heading.inlines()));
                case Paragraph paragraph -> lines.add(paragraph.style() + " " + text(paragraph.inlines()));
                case Table table -> {
                    lines.add("TABLE " + text(table.caption()));
                    table.headRows().forEach(row -> lines.add("head " + row(row)));
                    table.rows().forEach(row -> lines.add("row " + row(row)));
                    lines.add("note " + text(table.note()));
                }
                case ChartBlock chart -> {
                    lines.add("CHART " + chart.chart().kind() + " " + text(chart.caption()));
                    lines.add("categories " + chart.chart().categories()
                            + chart.chart().unit());
                    chart.chart().series().forEach(series -> lines.add("series " + series(series)));
                    lines.add("note " + text(chart.note()));
                }
                case Block.Contents ignored -> {}
                case PageBreak ignored -> {}
            }
        }
        return lines;
    }

    private static String series(Series series) {
        return series.name() + " "
                + series.points().stream()
                        .map(point ->
                                point.value().reported().map(String::valueOf).orElse("missing"))
                        .toList();
    }

    private static String row(TableRow row) {
        return String.join(
                "|",
                row.cells().stream()
                        .map(cell -> cell.text() + "<" + cell.columnSpan() + "x" + cell.rowSpan()
                                + (cell.numeric() ? " n" : "") + ">")
                        .toList());
    }

    static String text(List<Inline> inlines) {
        StringBuilder text = new StringBuilder();
        inlines.forEach(inline -> text.append(inline.text()));
        return text.toString();
    }

    /** The anchored figures of a document as a reader of a file would return them. */
    static List<AnchoredFigure> figures(Document document) {
        return document.listFactRuns().stream()
                .map(run -> new AnchoredFigure(run.anchor(), run.text()))
                .toList();
    }

    static Optional<Block> first(Document document, Class<? extends Block> kind) {
        return document.blocks().stream().filter(kind::isInstance).findFirst();
    }
}
