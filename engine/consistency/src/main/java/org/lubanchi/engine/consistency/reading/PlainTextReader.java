package org.lubanchi.engine.consistency.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.lubanchi.engine.consistency.outline.NumberedTitle;
import org.lubanchi.engine.consistency.outline.TitleGrammar;
import org.lubanchi.engine.consistency.outline.TitleKind;
import org.lubanchi.engine.document.Block;
import org.lubanchi.engine.document.ContentsEntry;
import org.lubanchi.engine.document.Document;
import org.lubanchi.engine.document.DocumentMeta;
import org.lubanchi.engine.document.ParagraphStyle;
import org.lubanchi.engine.document.SourceSpan;
import org.lubanchi.engine.document.TextRun;

/**
 * Reads a plain text (纯文本) into a document with exact places.
 *
 * <p>Hard-wrapped lines become paragraphs, blank lines between them do not matter, page furniture is left out, contents
 * lists, captions and tables set in white space are recognised. Every character keeps its line and column, counted from 1
 * in lines parted by line feeds.
 */
public final class PlainTextReader {
    private static final Pattern LONE_WORD = Pattern.compile("[图表]");
    private static final int LONGEST_TITLE = 45;

    /** A line as short as this that begins with 第三章 is a title whatever stands before it. */
    private static final int SHORT_TITLE = 30;

    private final List<TextLine> lines = new ArrayList<>();
    private final List<Block> blocks = new ArrayList<>();
    private final Paragraphs paragraphs;
    private Set<String> contentsTitles = Set.of();
    private SpannedText open = new SpannedText();
    private Optional<TextLine> openLast = Optional.empty();
    private int count;

    private PlainTextReader(String text) {
        List<TextLine> filled = new ArrayList<>();
        int number = 0;
        for (String raw : text.split("\n", -1)) {
            TextLine line = TextLine.of(++number, raw);
            if (!line.isBlank()) {
                filled.add(line);
            }
        }
        Set<Integer> furniture = PageFurniture.find(filled);
        filled.stream().filter(line -> !furniture.contains(line.number())).forEach(lines::add);
        this.paragraphs = new Paragraphs(lines);
    }

    /** The document in the bytes of a text file; {@code name} is how the user knows the file. */
    public static Document read(byte[] bytes, String name) {
        return read(TextEncoding.decode(bytes, name), name);
    }

    /** The document in a text. */
    public static Document read(String text, String name) {
        PlainTextReader reader = new PlainTextReader(text);
        reader.readAll();
        return new Document(DocumentMeta.titled(name), reader.blocks);
    }

    private void readAll() {
        ContentsLines contents = new ContentsLines(lines);
        int[] region = contents.region();
        List<ContentsEntry> entries = contents.entries(region[0], region[1]);
        contentsTitles = ContentsLines.bareTitles(entries);
        TableLines tables = new TableLines(lines);
        int i = 0;
        while (i < lines.size()) {
            if (i == region[0] && region[1] > region[0]) {
                flush();
                TextLine first = lines.get(i);
                blocks.add(new Block.Contents(id("n"), entries, Optional.of(spanOf(first))));
                i = region[1];
                continue;
            }
            Optional<TableLines.Found> table = tables.at(i);
            if (table.isPresent()) {
                flush();
                blocks.add(new TableBuilder(table.get()).build(id("t")));
                i = table.get().next();
            } else {
                i = readLine(i);
            }
        }
        flush();
    }

    private static SourceSpan spanOf(TextLine line) {
        return new SourceSpan(List.of(new SourceSpan.Piece(0, line.at(0))));
    }

    private String id(String letter) {
        return letter + ++count;
    }

    /** Reads the line as caption, heading or part of a paragraph; returns the index of the next. */
    private int readLine(int index) {
        TextLine line = lines.get(index);
        if (LONE_WORD.matcher(line.text()).matches()
                && index + 1 < lines.size()
                && Character.isDigit(lines.get(index + 1).text().charAt(0))) {
            SpannedText joined = new SpannedText().add(line).addBetween(" ").add(lines.get(index + 1));
            addCaption(joined);
            return index + 2;
        }
        Optional<NumberedTitle> title = TitleGrammar.read(line.text()).filter(found -> standsAlone(line, found));
        if (title.isPresent() && isCaptionKind(title.get())) {
            addCaption(new SpannedText().add(line));
        } else if (title.isPresent()) {
            flush();
            addHeading(line, title.get());
        } else if (line.heading()
                || (contentsTitles.contains(NumberedTitle.bare(line.text()))
                        && line.text().length() <= LONGEST_TITLE)) {
            flush();
            SpannedText text = new SpannedText().add(line);
            blocks.add(new Block.Heading(id("h"), 1, "", text.inlines(), text.span()));
        } else {
            addToParagraph(line);
        }
        return index + 1;
    }

    private static boolean isCaptionKind(NumberedTitle title) {
        return title.kind() == TitleKind.FIGURE || title.kind() == TitleKind.TABLE;
    }

    private boolean standsAlone(TextLine line, NumberedTitle title) {
        String text = line.text();
        if (contentsTitles.contains(NumberedTitle.bare(text))) {
            return true;
        }
        if (text.length() > LONGEST_TITLE + 15
                || "。；，、".indexOf(line.last()) >= 0
                || text.contains("。")
                || (title.title().isEmpty() && isCaptionKind(title))) {
            return false;
        }
        if (title.series().startsWith("第") && text.length() <= SHORT_TITLE) {
            return true;
        }
        boolean inSentence =
                !open.isEmpty() && !isOpenRow() && !Paragraphs.isClosed(open.text()) && Paragraphs.isProse(open.text());
        boolean refers = text.contains("所示") || text.contains("可见") || text.contains("如下");
        return title.kind() == TitleKind.SECTION
                ? (!inSentence || isBehindShortLine(title)) && text.length() <= LONGEST_TITLE
                : !(inSentence && refers);
    }

    /** 三、院系简介 behind a line that ends early opens a section, though no stop ends that line. */
    private boolean isBehindShortLine(NumberedTitle title) {
        return Character.isIdeographic(title.printed().charAt(0))
                && title.title().length() <= SHORT_TITLE
                && !Paragraphs.isProse(title.title())
                && openLast.filter(paragraphs::endsEarly).isPresent();
    }

    /** Whether the paragraph so far is a row of cells: no sentence goes on behind it. */
    private boolean isOpenRow() {
        return openLast.filter(last -> last.text().strip().indexOf('\t') >= 0).isPresent();
    }

    private void addCaption(SpannedText text) {
        if (Paragraphs.isClosed(open.text()) || !Paragraphs.isProse(open.text())) {
            flush();
        }
        blocks.add(new Block.Paragraph(id("p"), ParagraphStyle.CAPTION, text.inlines(), text.span()));
    }

    private void addHeading(TextLine line, NumberedTitle title) {
        if (title.kind() == TitleKind.ITEM) {
            SpannedText text = new SpannedText().add(line);
            blocks.add(new Block.Heading(id("h"), 4, "", text.inlines(), text.span()));
            return;
        }
        int from = title.numberStart() + title.printed().length();
        while (from < line.text().length()
                && !Character.isIdeographic(line.text().charAt(from))
                && !Character.isLetterOrDigit(line.text().charAt(from))
                && "“《".indexOf(line.text().charAt(from)) < 0) {
            from++;
        }
        SpannedText text = new SpannedText().add(line, from, line.text().length());
        int level = Math.min(title.number().size(), 3);
        blocks.add(new Block.Heading(
                id("h"),
                level,
                line.text().substring(0, from).strip(),
                List.of(new TextRun(text.text())),
                text.span().or(() -> Optional.of(spanOf(line)))));
    }

    private void addToParagraph(TextLine line) {
        boolean blankBetween =
                openLast.map(last -> line.number() > last.number() + 1).orElse(false);
        int from = 0;
        while (from < line.text().length() && line.text().charAt(from) == '\t') {
            from++;
        }
        boolean apart =
                line.text().indexOf('\t', from) >= 0 || isOpenRow() || Paragraphs.opensItem(open.text(), line.text());
        if (openLast.isPresent() && (apart || !paragraphs.goesOn(open.text(), openLast.get(), blankBetween))) {
            flush();
        }
        open.add(line, from, line.text().length());
        openLast = Optional.of(line);
    }

    private void flush() {
        if (!open.isEmpty()) {
            blocks.add(new Block.Paragraph(id("p"), ParagraphStyle.BODY, open.inlines(), open.span()));
        }
        open = new SpannedText();
        openLast = Optional.empty();
    }
}
