package org.lubanchi.adapter.office.document.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lubanchi.engine.document.Block;
import org.lubanchi.engine.document.Block.ChartBlock;
import org.lubanchi.engine.document.Block.Contents;
import org.lubanchi.engine.document.Block.Heading;
import org.lubanchi.engine.document.Block.PageBreak;
import org.lubanchi.engine.document.Block.Paragraph;
import org.lubanchi.engine.document.Block.Table;
import org.lubanchi.engine.document.Chart;
import org.lubanchi.engine.document.ContentsEntry;
import org.lubanchi.engine.document.Inline;
import org.lubanchi.engine.document.ParagraphStyle;
import org.lubanchi.engine.document.SourceSpan;
import org.lubanchi.engine.document.TableRow;

/**
 * Puts what a reader finds together as blocks (块的拼装): captions join their tables and charts, notes join what stands
 * above them, contents entries one list.
 */
public final class BlockAssembly {
    private static final Pattern UNIT_LINE = Pattern.compile("[（(]?单位\\s*[:：].{1,12}");
    private static final Pattern ENTRY =
            Pattern.compile("(.*?)[\\s.．·…]*[\\t\\s.．·…]\\s*(\\d{1,4}|[ivxlc]{1,6})$", Pattern.DOTALL);
    /** A contents list that somebody typed: its title, and lines that end in leaders or a tab and a page. */
    private static final Pattern LIST_TITLE = Pattern.compile("[\\p{IsHan}、]{0,8}目[\\s　]*录");

    private static final Pattern LED = Pattern.compile(".*(?:[.…·．]{2,}[.…·．\\s]*|\\t\\s*)\\d{1,4}", Pattern.DOTALL);
    private final List<Block> blocks = new ArrayList<>();
    private final Map<String, Integer> counters = new HashMap<>();
    private final List<ContentsEntry> entries = new ArrayList<>();
    private Optional<SourceSpan> contentsAt = Optional.empty();
    private boolean inContents;
    private PlacedText caption = PlacedText.EMPTY;

    /**
     * What a paragraph is taken for.
     *
     * @param style its style in the model
     * @param tableNote whether it says itself that it belongs to the table or chart above
     */
    public record Kind(ParagraphStyle style, boolean tableNote) {
        /** A caption. */
        public static final Kind CAPTION = new Kind(ParagraphStyle.CAPTION, false);

        /** A note that says itself that it belongs to what stands above. */
        public static final Kind TABLE_NOTE = new Kind(ParagraphStyle.NOTE, true);

        /** Any other paragraph. */
        public static Kind of(ParagraphStyle style) {
            return new Kind(style, false);
        }
    }

    /** A paragraph without text: it separates nothing. */
    public void blank() {
        if (!entries.isEmpty()) {
            closeContents();
        }
    }

    /** A new page. */
    public void pageBreak() {
        flush();
        blocks.add(new PageBreak(id("b"), Optional.empty()));
    }

    /** The contents list begins here. */
    public void contentsHere() {
        if (!inContents) {
            flush();
            inContents = true;
        }
    }

    /** One line of the contents list. */
    public void contentsEntry(PlacedText line) {
        contentsHere();
        if (contentsAt.isEmpty()) {
            contentsAt = line.span();
        }
        Matcher matcher = ENTRY.matcher(line.text());
        entries.add(
                matcher.matches()
                        ? new ContentsEntry(matcher.group(1).strip().replace('\t', ' '), matcher.group(2), line.span())
                        : new ContentsEntry(line.text().strip(), "", line.span()));
    }

    /**
     * A heading.
     *
     * @param number a number the file counts by itself; when empty, the one printed in the text is split off
     */
    public void heading(int level, String number, PlacedText text) {
        flush();
        PrintedMarks.Numbered split =
                number.isEmpty() ? PrintedMarks.splitNumber(text) : new PrintedMarks.Numbered(number, text);
        blocks.add(new Heading(
                id("h"),
                level,
                split.number(),
                split.title().inlines(),
                text.span().flatMap(span -> split.title().span().or(() -> Optional.of(span)))));
    }

    /** A paragraph; it may turn out to be a caption or a note. */
    public void paragraph(Kind kind, PlacedText text) {
        String said = text.text();
        if (typedContents(text, said)) {
            return;
        }
        if (!caption.pieces().isEmpty() && UNIT_LINE.matcher(said).matches()) {
            caption = caption.then(gap(text)).then(text);
            return;
        }
        if (captionOfChart(kind, text) || noteOfLast(kind, text)) {
            return;
        }
        flush();
        boolean ordinary = kind.style() == ParagraphStyle.BODY || kind.style() == ParagraphStyle.CAPTION;
        if (ordinary && PrintedMarks.tableCaption(said)) {
            caption = text;
        } else if (kind.style() == ParagraphStyle.CAPTION && !PrintedMarks.figureCaption(said)) {
            caption = text;
        } else {
            boolean figure = kind.style() == ParagraphStyle.BODY && PrintedMarks.figureCaption(said);
            add(figure ? ParagraphStyle.CAPTION : kind.style(), text);
        }
    }

    /** Contents in ordinary paragraphs: nothing but their look says what they are. */
    private boolean typedContents(PlacedText text, String said) {
        if (LIST_TITLE.matcher(said).matches()) {
            contentsHere();
            return true;
        }
        if ((inContents || last() instanceof Contents) && LED.matcher(said).matches()) {
            contentsEntry(text);
            return true;
        }
        return false;
    }

    private static PlacedText gap(PlacedText before) {
        return new PlacedText(
                List.of(new PlacedText.Piece("　", before.pieces().getFirst().place())));
    }

    private boolean captionOfChart(Kind kind, PlacedText text) {
        boolean fits = kind.style() == ParagraphStyle.CAPTION
                || (kind.style() == ParagraphStyle.BODY && PrintedMarks.figureCaption(text.text()));
        if (fits
                && !PrintedMarks.tableCaption(text.text())
                && last() instanceof ChartBlock chart
                && chart.caption().isEmpty()) {
            blocks.set(
                    blocks.size() - 1,
                    new ChartBlock(chart.id(), text.inlines(), chart.chart(), chart.note(), chart.source()));
            return true;
        }
        return false;
    }

    private boolean noteOfLast(Kind kind, PlacedText text) {
        boolean fits = kind.tableNote() || (kind.style() == ParagraphStyle.BODY && PrintedMarks.note(text.text()));
        if (!fits || !caption.pieces().isEmpty() || blocks.isEmpty()) {
            return false;
        }
        Optional<Block> joined = joined(blocks.getLast(), text.inlines());
        joined.ifPresent(block -> blocks.set(blocks.size() - 1, block));
        return joined.isPresent();
    }

    private static Optional<Block> joined(Block last, List<Inline> note) {
        if (last instanceof Table table && table.note().isEmpty()) {
            return Optional.of(
                    new Table(table.id(), table.caption(), table.headRows(), table.rows(), note, table.source()));
        }
        if (last instanceof ChartBlock chart && chart.note().isEmpty()) {
            return Optional.of(new ChartBlock(chart.id(), chart.caption(), chart.chart(), note, chart.source()));
        }
        return Optional.empty();
    }

    private @Nullable Block last() {
        return blocks.isEmpty() ? null : blocks.getLast();
    }

    /** A table; a caption read just before becomes its own. */
    public void table(List<TableRow> headRows, List<TableRow> rows, Optional<SourceSpan> source) {
        closeContents();
        List<Inline> own = caption.inlines();
        caption = PlacedText.EMPTY;
        blocks.add(new Table(id("t"), own, headRows, rows, List.of(), source));
    }

    /** A chart; a caption read just after becomes its own. */
    public void chart(Chart chart, Optional<SourceSpan> source) {
        flush();
        blocks.add(new ChartBlock(id("c"), List.of(), chart, List.of(), source));
    }

    /** All blocks. */
    public List<Block> finish() {
        flush();
        return List.copyOf(blocks);
    }

    private void flush() {
        closeContents();
        if (!caption.pieces().isEmpty()) {
            PlacedText alone = caption;
            caption = PlacedText.EMPTY;
            add(ParagraphStyle.CAPTION, alone);
        }
    }

    private void closeContents() {
        if (inContents) {
            inContents = false;
            blocks.add(new Contents(id("toc"), entries, contentsAt));
            entries.clear();
            contentsAt = Optional.empty();
        }
    }

    private void add(ParagraphStyle style, PlacedText text) {
        blocks.add(new Paragraph(id("p"), style, text.inlines(), text.span()));
    }

    private String id(String prefix) {
        return prefix + counters.merge(prefix, 1, Integer::sum);
    }
}
