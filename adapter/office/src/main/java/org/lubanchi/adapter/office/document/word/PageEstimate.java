package org.lubanchi.adapter.office.document.word;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lubanchi.adapter.office.document.layout.ColumnWidths;
import org.lubanchi.adapter.office.document.layout.TableGrid;
import org.lubanchi.adapter.office.document.layout.TableGrid.Placed;
import org.lubanchi.adapter.office.document.layout.TextLines;
import org.lubanchi.engine.document.Block;
import org.lubanchi.engine.document.Block.Heading;
import org.lubanchi.engine.document.Block.Paragraph;
import org.lubanchi.engine.document.Block.Table;
import org.lubanchi.engine.document.Inline;
import org.lubanchi.engine.document.ParagraphStyle;
import org.lubanchi.engine.document.TableRow;

/**
 * On which page each heading comes to stand (页码推算), for the contents list as it is first shown.
 *
 * <p>Lines have exact heights and Chinese characters are square, so counting them gives the page nearly always; Word
 * puts its own number there whenever the contents are updated. All lengths are twips, twentieths of a point.
 */
final class PageEstimate {
    private static final int PAGE = WordWriter.TEXT_HEIGHT_TWIPS;
    private static final int LINE = 480;
    private final Map<String, Integer> pages = new HashMap<>();
    private int page = 1;
    private int used;

    private PageEstimate() {}

    /** The pages of the headings by block id, counted from the first heading's page, which is 1. */
    static Map<String, Integer> of(List<Block> body) {
        PageEstimate estimate = new PageEstimate();
        for (int i = 0; i < body.size(); i++) {
            estimate.add(body.get(i), i + 1 < body.size() ? firstPiece(body.get(i + 1)) : 0);
        }
        return estimate.pages;
    }

    private void add(Block block, int next) {
        switch (block) {
            case Heading heading -> heading(heading, next);
            case Paragraph paragraph -> paragraph(paragraph);
            case Table table -> table(table);
            case Block.ChartBlock chart -> {
                int height =
                        WordCharts.heightPoints(chart.chart()) * 20 + 160 + 60 + 160 + 360 * lines(chart.caption(), 21);
                keepWith(height, noteHeight(chart.note()));
                note(chart.note());
            }
            case Block.Contents ignored -> {}
            case Block.PageBreak ignored -> {
                page++;
                used = 0;
            }
        }
    }

    /** What must stand on the page of a heading before it, in twips. */
    private static int firstPiece(Block block) {
        return switch (block) {
            case Heading heading -> spaceBefore(heading) + LINE;
            case Paragraph ignored -> 2 * LINE;
            case Table table ->
                240 + 80 + 360 + 420 * Math.min(3, table.headRows().size() + 1);
            case Block.ChartBlock chart -> WordCharts.heightPoints(chart.chart()) * 20 + 160;
            case Block.Contents ignored -> 0;
            case Block.PageBreak ignored -> 0;
        };
    }

    private static int spaceBefore(Heading heading) {
        return switch (heading.level()) {
            case 1 -> 480;
            case 2 -> 300;
            default -> 180;
        };
    }

    private void heading(Heading heading, int next) {
        int after = switch (heading.level()) {
            case 1 -> 240;
            case 2 -> 120;
            default -> 60;
        };
        int height = LINE * lines(heading.inlines(), 30) + after;
        if (used > 0 && used + spaceBefore(heading) + height + next > PAGE) {
            page++;
            used = 0;
        }
        pages.put(heading.id(), page);
        used += spaceBefore(heading) + height;
    }

    private void paragraph(Paragraph paragraph) {
        boolean body = paragraph.style() == ParagraphStyle.BODY;
        if (paragraph.style() == ParagraphStyle.NOTE || paragraph.style() == ParagraphStyle.FOOTNOTE) {
            note(paragraph.inlines());
            return;
        }
        int width = WordWriter.TEXT_WIDTH_TWIPS / 24 - (body ? 0 : 40);
        int left = TextLines.count(WordWriter.plain(paragraph.inlines()), width, body ? 20 : 0);
        int room = Math.max(0, PAGE - used) / LINE;
        while (left > room) {
            int here = left - room == 1 ? room - 1 : room;
            left -= here < 2 ? 0 : here;
            page++;
            used = 0;
            room = PAGE / LINE;
        }
        used += left * LINE;
    }

    private void note(List<Inline> inlines) {
        if (!inlines.isEmpty()) {
            keep(noteHeight(inlines));
        }
    }

    private static int noteHeight(List<Inline> inlines) {
        return inlines.isEmpty() ? 0 : 180 + 320 * lines(inlines, 18);
    }

    private void table(Table table) {
        List<TableRow> rows = new ArrayList<>(table.headRows());
        rows.addAll(table.rows());
        if (rows.isEmpty()) {
            return;
        }
        int[] widths = ColumnWidths.share(rows, WordWriter.TEXT_WIDTH_TWIPS, WordWriter.TABLE_LETTER_TWIPS);
        TableGrid grid = TableGrid.of(rows);
        int head = 0;
        int all = 0;
        for (int r = 0; r < rows.size(); r++) {
            all += rowHeight(grid.row(r), widths);
        }
        for (int r = 0; r < table.headRows().size(); r++) {
            head += rowHeight(grid.row(r), widths);
        }
        if (!table.caption().isEmpty()) {
            keepWith(320 + 360 * lines(table.caption(), 21), TableGrid.keptWhole(rows.size()) ? all : head + 420);
        }
        used += head;
        for (int r = table.headRows().size(); r < rows.size(); r++) {
            int height = rowHeight(grid.row(r), widths);
            if (used + height > PAGE) {
                page++;
                used = head;
            }
            used += height;
        }
        note(table.note());
    }

    private static int rowHeight(List<Placed> row, int[] widths) {
        int most = 1;
        for (Placed placed : row) {
            int width = -170;
            int end = Math.min(widths.length, placed.column() + placed.cell().columnSpan());
            for (int c = placed.column(); c < end; c++) {
                width += widths[c];
            }
            if (placed.cell().rowSpan() == 1) {
                most = Math.max(most, TextLines.count(placed.cell().text(), Math.max(10, width * 10 / 210), 0));
            }
        }
        return 100 + 320 * most;
    }

    private void keep(int height) {
        keepWith(height, 0);
    }

    private void keepWith(int height, int next) {
        if (used > 0 && used + height + next > PAGE) {
            page++;
            used = 0;
        }
        used += height;
    }

    private static int lines(List<Inline> inlines, int halfPoints) {
        return TextLines.count(WordWriter.plain(inlines), WordWriter.TEXT_WIDTH_TWIPS / halfPoints, 0);
    }
}
