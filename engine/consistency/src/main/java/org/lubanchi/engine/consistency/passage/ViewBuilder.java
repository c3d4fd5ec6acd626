package org.lubanchi.engine.consistency.passage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lubanchi.engine.consistency.outline.NumberedTitle;
import org.lubanchi.engine.consistency.outline.TitleGrammar;
import org.lubanchi.engine.consistency.outline.TitleKind;
import org.lubanchi.engine.document.Block;
import org.lubanchi.engine.document.ContentsEntry;
import org.lubanchi.engine.document.Document;
import org.lubanchi.engine.document.Inline;
import org.lubanchi.engine.document.ParagraphStyle;
import org.lubanchi.engine.document.SourceSpan;

/** Builds the checker's view of a document, whatever reader made it. */
public final class ViewBuilder {
    private static final int LONGEST_TITLE = 60;
    private static final int LONGEST_INLINE_TITLE = 40;

    /** No paragraph of a report is longer; a file without line ends is read piece by piece, in bounded time. */
    private static final int LONGEST_PASSAGE = 6_000;

    /** Columns by columns by rows: a table beyond is data, not a report's table, and comparing its columns would take for ever. */
    private static final long LARGEST_GRID = 2_000_000;

    private final List<Passage> passages = new ArrayList<>();
    private final List<Grid> grids = new ArrayList<>();
    private final List<TitleSpot> bodyTitles = new ArrayList<>();
    private final List<TitleSpot> numbered = new ArrayList<>();
    private final List<TitleSpot> contents = new ArrayList<>();
    private int index;
    private int caseNumber;
    private boolean inCase;

    private ViewBuilder() {}

    /** The view of a document. */
    public static ReportView view(Document document) {
        ViewBuilder builder = new ViewBuilder();
        document.blocks().forEach(builder::add);
        return new ReportView(
                builder.passages,
                builder.grids,
                builder.bodyTitles,
                builder.numbered,
                builder.contents,
                document.meta().title() + document.meta().subtitle());
    }

    private void add(Block block) {
        index++;
        switch (block) {
            case Block.Heading heading -> addHeading(heading);
            case Block.Paragraph paragraph -> addParagraph(paragraph);
            case Block.Table table -> addTable(table);
            case Block.ChartBlock chart -> addCaption(chart.id(), text(chart.caption()), chart.source());
            case Block.Contents list -> list.entries().forEach(entry -> addEntry(list.id(), entry));
            case Block.PageBreak _ -> {}
        }
    }

    private static String text(List<Inline> inlines) {
        StringBuilder text = new StringBuilder();
        inlines.forEach(inline -> text.append(inline.text()));
        return text.toString();
    }

    private void addHeading(Block.Heading heading) {
        Prose prose = Prose.of(heading.id(), 0, heading.plainText(), heading.source());
        String numbered =
                heading.number().isEmpty() ? heading.plainText() : heading.number() + " " + heading.plainText();
        Optional<NumberedTitle> title = TitleGrammar.read(numbered);
        caseNumber++;
        inCase = title.filter(found -> found.kind() == TitleKind.ITEM).isPresent();
        title.ifPresent(found -> addTitle(found, prose.spot(0, 12), false));
        passages.add(new Passage(index, Passage.Kind.HEADING, prose, title, caseNumber, inCase));
    }

    private void addParagraph(Block.Paragraph paragraph) {
        String text = paragraph.plainText();
        if (paragraph.style() == ParagraphStyle.CAPTION) {
            addCaption(paragraph.id(), text, paragraph.source());
            return;
        }
        Optional<NumberedTitle> title = TitleGrammar.read(text);
        Prose prose = Prose.of(paragraph.id(), 0, text, paragraph.source());
        boolean short0 = text.length() <= LONGEST_TITLE && !text.contains("。") && !text.endsWith("；");
        if (title.isPresent() && short0 && title.get().kind() != TitleKind.SECTION) {
            addStandingTitle(title.get(), prose);
            return;
        }
        title.filter(found -> found.kind() == TitleKind.SECTION)
                .ifPresent(found ->
                        (opensWithTitle(found) ? bodyTitles : numbered).add(spot(found, prose.spot(0, 12), true)));
        for (Prose piece : prose.pieces(LONGEST_PASSAGE)) {
            passages.add(new Passage(index, Passage.Kind.BODY, piece, Optional.empty(), caseNumber, inCase));
            index++;
        }
        index--;
    }

    private static boolean opensWithTitle(NumberedTitle title) {
        int stop = title.title().indexOf('。');
        return (stop < 0 ? title.title().length() : stop) <= LONGEST_INLINE_TITLE;
    }

    private void addStandingTitle(NumberedTitle title, Prose prose) {
        boolean item = title.kind() == TitleKind.ITEM;
        if (item) {
            caseNumber++;
            inCase = true;
        }
        addTitle(title, prose.spot(0, 12), false);
        Passage.Kind kind = item ? Passage.Kind.HEADING : Passage.Kind.CAPTION;
        passages.add(new Passage(index, kind, prose, Optional.of(title), caseNumber, inCase));
    }

    private void addCaption(String id, String text, Optional<SourceSpan> source) {
        Prose prose = Prose.of(id, 0, text, source);
        Optional<NumberedTitle> title = TitleGrammar.item(text);
        title.ifPresent(found -> addTitle(found, prose.spot(0, 12), false));
        passages.add(new Passage(index, Passage.Kind.CAPTION, prose, title, caseNumber, inCase));
    }

    private void addTitle(NumberedTitle title, Spot spot, boolean inline) {
        bodyTitles.add(spot(title, spot, inline));
    }

    private TitleSpot spot(NumberedTitle title, Spot spot, boolean inline) {
        return new TitleSpot(index, title, spot, Optional.empty(), spot, inline);
    }

    private void addEntry(String id, ContentsEntry entry) {
        TitleGrammar.read(entry.text()).ifPresent(title -> {
            Prose prose = Prose.of(id, contents.size() + 1, entry.text(), entry.source());
            Optional<Integer> page =
                    entry.page().matches("\\d{1,6}") ? Optional.of(Integer.valueOf(entry.page())) : Optional.empty();
            Spot spot = prose.spot(0, 30);
            Spot pageSpot = spot.placed(entry.source()
                    .map(source -> source.at(Math.max(0, entry.text().length() - 1))));
            contents.add(new TitleSpot(contents.size(), title, spot, page, pageSpot, false));
        });
    }

    private void addTable(Block.Table table) {
        String caption = text(table.caption());
        Prose prose = Prose.of(table.id(), 0, caption, table.source());
        TitleGrammar.item(caption).ifPresent(found -> addTitle(found, prose.spot(0, 12), false));
        for (Grid grid : new GridBuilder(table).build(index, prose)) {
            long width = grid.columns();
            if (width * width * grid.rows().size() <= LARGEST_GRID) {
                grids.add(grid);
            }
            index = grid.index();
        }
    }
}
