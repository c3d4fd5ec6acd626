package org.lubanchi.platform.report;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lubanchi.engine.document.Block;
import org.lubanchi.engine.document.Chart;
import org.lubanchi.engine.document.ChartShape;
import org.lubanchi.engine.document.Document;
import org.lubanchi.engine.document.FactRun;
import org.lubanchi.engine.document.Inline;
import org.lubanchi.engine.document.TableRow;
import org.lubanchi.engine.document.TextRun;

/** A document on the wire (文档视图): what a page shows and what a published report is kept as. */
public record DocumentView(Meta meta, List<BlockView> blocks) {
    /** The document as it is. */
    public static DocumentView of(Document document) {
        Meta meta = new Meta(
                document.meta().title(),
                document.meta().subtitle(),
                document.meta().publisher(),
                document.meta().date().map(Object::toString).orElse(null),
                document.meta().notice());
        return new DocumentView(
                meta, document.blocks().stream().map(DocumentView::block).toList());
    }

    /** A block. */
    public static BlockView block(Block block) {
        return switch (block) {
            case Block.Heading heading -> heading(heading);
            case Block.Paragraph paragraph -> paragraph(paragraph);
            case Block.Table table -> table(table);
            case Block.ChartBlock chart -> chartBlock(chart);
            case Block.Contents contents -> empty(contents.id(), "contents");
            case Block.PageBreak pageBreak -> empty(pageBreak.id(), "page_break");
        };
    }

    private static BlockView heading(Block.Heading heading) {
        return new BlockView(
                heading.id(),
                "heading",
                heading.level(),
                heading.number(),
                null,
                inlines(heading.inlines()),
                null,
                null,
                null,
                null,
                null);
    }

    private static BlockView paragraph(Block.Paragraph paragraph) {
        return new BlockView(
                paragraph.id(),
                "paragraph",
                null,
                null,
                word(paragraph.style()),
                inlines(paragraph.inlines()),
                null,
                null,
                null,
                null,
                null);
    }

    private static BlockView table(Block.Table table) {
        return new BlockView(
                table.id(),
                "table",
                null,
                null,
                null,
                null,
                inlines(table.caption()),
                rows(table.headRows()),
                rows(table.rows()),
                inlines(table.note()),
                null);
    }

    private static BlockView chartBlock(Block.ChartBlock chart) {
        return new BlockView(
                chart.id(),
                "chart",
                null,
                null,
                null,
                null,
                inlines(chart.caption()),
                null,
                null,
                inlines(chart.note()),
                chart(chart.chart()));
    }

    private static BlockView empty(String id, String kind) {
        return new BlockView(id, kind, null, null, null, null, null, null, null, null, null);
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static List<InlineView> inlines(List<Inline> inlines) {
        return inlines.stream().map(DocumentView::inline).toList();
    }

    private static InlineView inline(Inline inline) {
        return switch (inline) {
            case TextRun text -> new InlineView(text.text(), null);
            case FactRun fact ->
                new InlineView(
                        fact.text(),
                        new AnchorView(
                                fact.anchor().id(),
                                fact.anchor().key().toString(),
                                fact.anchor().form().missing()));
        };
    }

    private static List<List<CellView>> rows(List<TableRow> rows) {
        return rows.stream()
                .map(row -> row.cells().stream()
                        .map(cell -> new CellView(
                                inlines(cell.inlines()), cell.columnSpan(), cell.rowSpan(), cell.numeric()))
                        .toList())
                .toList();
    }

    private static ChartView chart(Chart chart) {
        List<SeriesView> series = chart.series().stream()
                .map(each -> new SeriesView(
                        each.name(),
                        each.points().stream()
                                .map(point -> new PointView(
                                        point.value()
                                                .reported()
                                                .map(value -> value.toPlainString())
                                                .orElse(null),
                                        point.key().toString()))
                                .toList()))
                .toList();
        return new ChartView(
                word(chart.kind()),
                chart.categories(),
                chart.unit(),
                chart.summary(),
                series,
                chart.shape() instanceof ChartShape.Flows flows ? flows.flows() : null,
                chart.shape() instanceof ChartShape.Tiles tiles ? tiles.tiles() : null);
    }

    /** The cover. */
    public record Meta(
            String title,
            String subtitle,
            String publisher,
            @Nullable String date,
            String notice) {}

    /** A block; what its kind has no use for is absent. */
    public record BlockView(
            String id,
            String kind,
            @Nullable Integer level,
            @Nullable String number,
            @Nullable String style,
            @Nullable List<InlineView> inlines,
            @Nullable List<InlineView> caption,
            @Nullable List<List<CellView>> head,
            @Nullable List<List<CellView>> rows,
            @Nullable List<InlineView> note,
            @Nullable ChartView chart) {}

    /** Text, bound or not. */
    public record InlineView(String text, @Nullable AnchorView anchor) {}

    /** What a figure is bound to. */
    public record AnchorView(String id, String key, boolean missing) {}

    /** A cell. */
    public record CellView(List<InlineView> inlines, int columnSpan, int rowSpan, boolean numeric) {}

    /** A chart's data; flows and tiles say of each category what the kind needs, and are absent for other kinds. */
    public record ChartView(
            String kind,
            List<String> categories,
            String unit,
            String summary,
            List<SeriesView> series,
            @Nullable List<ChartShape.Flow> flows,
            @Nullable List<ChartShape.Tile> tiles) {}

    /** A series. */
    public record SeriesView(String name, List<PointView> points) {}

    /** A point; no text where the value is missing. */
    public record PointView(@Nullable String text, String key) {}
}
